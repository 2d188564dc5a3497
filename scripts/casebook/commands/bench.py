"""``casebook bench``: how fast made-up books are built, here and with other tools."""

import argparse
import tempfile
from pathlib import Path
from typing import Any

from casebook.commands.base import Wrong
from casebook.settings import SETTINGS

OTHERS = ".venv-bench"


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("bench", help="measure how fast made-up books are built, here and with other tools")
    parser.add_argument("--sizes", type=_sizes, default=[100, 400, 1600], metavar="N,N", help="how many cases")
    parser.add_argument("--runs", type=int, default=1, metavar="N", help="builds of each size with each tool")
    parser.add_argument("--others", default=OTHERS, metavar="DIR", help=f"where the other tools are ({OTHERS})")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tables of the bench; the made-up books are built in a folder that is removed afterwards."""
    from casebook.bench.run import bench

    settings = Path(SETTINGS)
    if not settings.is_file():
        raise Wrong(f"there is no {SETTINGS} here", "Go to the folder of the book.")
    others = Path(options.others).resolve()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for line in bench(options.sizes, options.runs, Path(folder), settings.resolve(), others):
            print(line)
    return 0


def _sizes(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers; write it as 100,400") from None
