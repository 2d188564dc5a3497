"""``casebook verify``: where a copy of the site differs from a build of one's own."""

import argparse
import sys
from pathlib import Path
from typing import Any

from casebook.commands.base import Wrong
from casebook.verify import Unusable, compare

BUILD = "_build/html"


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("verify", help="list where a copy of the site differs from a build of the book")
    parser.add_argument("site", metavar="SITE", help="the folder of the copy")
    parser.add_argument("--against", default=BUILD, metavar="BUILD", help=f"the folder of the build ({BUILD})")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every file in which a copy of the site differs from a build; return 1 if there is one."""
    try:
        found = compare(Path(options.site), Path(options.against))
    except Unusable as unusable:
        raise Wrong(*unusable.args) from None
    for difference in found:
        print(difference)
    count = f"{len(found)} difference{'s' * (len(found) != 1)}."
    print(count if found else "Every file of the copy is as the build has it.", file=sys.stderr)
    return 1 if found else 0
