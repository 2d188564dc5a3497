"""``casebook new``: a skeleton for a new case."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from casebook.commands.base import CASES, Wrong
from casebook.fields import is_slug
from casebook.skeleton import skeleton


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("new", help="write a commented skeleton for a new case")
    parser.add_argument("id", metavar="ID", help="its permanent id, such as google-maven")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write a commented skeleton for a new case; never over a file that is there."""
    if not is_slug(options.id):
        raise Wrong(f"{options.id!r} is no good id", "Use small letters, digits and hyphens: google-maven.")
    path = Path(CASES) / f"{options.id}.yml"
    if not path.parent.is_dir():
        raise Wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(skeleton(str(path), date.today().isoformat()))
    except FileExistsError:
        raise Wrong(f"{path} is there already", "Choose another id, or work on that file.") from None
    except OSError as error:
        raise Wrong(f"{path} can't be written ({error.strerror})", "Choose another id, or another folder.") from None
    print(f"{path} is written. Fill it in, then run: casebook check {path}")
    return 0
