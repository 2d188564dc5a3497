"""``casebook export``: the data files without the pages."""

import argparse
import sys
from pathlib import Path
from typing import Any

from casebook.commands.base import Wrong, corpus_here
from casebook.export.address import Address

DATA = "_build/data"


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("export", help="write the data files without building the pages")
    parser.add_argument("names", nargs="*", metavar="NAME", help="facts.csv, '*.csv'; without any, all files")
    parser.add_argument("--to", default=DATA, metavar="DIR", help=f"the folder to write them to ({DATA})")
    parser.add_argument("--address", type=_address, default="", metavar="URL", help="where the book stands, if it does")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is made from the records, or those files of it that are named, below a folder."""
    from casebook import exporting

    corpus = corpus_here()
    broken = exporting.unreadable(corpus)
    for problem in sorted(broken):
        print(problem)
    if broken:
        print("Nothing was written, for it would have holes. Mend these first.", file=sys.stderr)
        return 1
    try:
        for path in exporting.export(corpus, Address(options.address), options.names, Path(options.to)):
            print(path)
    except exporting.Refused as refused:
        raise Wrong(*refused.args) from None
    return 0


def _address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(f"{text!r} is no web address; write it as https://example.org/kit/")
    return text
