"""``casebook print``: one PDF of the cases and guides somebody chose."""

import argparse
from pathlib import Path
from typing import Any

from casebook.commands.base import TAKEN, Wrong, address_here, corpus_here, names

PACK = f"{TAKEN}/pack.pdf"


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("print", help="write one PDF of the cases and guides you choose")
    parser.add_argument("--cases", type=names, default=[], metavar="ID,ID", help="cases, each as a brief of two pages")
    parser.add_argument("--guides", type=names, default=[], metavar="ID,ID", help="guides, such as press or petition")
    parser.add_argument("--paper", choices=["a4", "letter"], default="a4", help="the paper (a4)")
    parser.add_argument("--title", default="", help="the words on its first page")
    parser.add_argument("-o", "--output", default=PACK, metavar="FILE", help=f"the file to write ({PACK})")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one PDF with the briefs and guides asked for."""
    from casebook.export.paper.pack import NotFound, pack
    from casebook.export.paper.press import typeset
    from casebook.export.paper.sheet import Paper

    corpus = corpus_here()
    if not options.cases and not options.guides:
        raise Wrong("nothing was chosen", "Write for example: casebook print --cases google-maven --guides press")
    try:
        sheet = pack(corpus, address_here(), Paper(options.paper), options.cases, options.guides, options.title)
    except NotFound as missing:
        raise Wrong(*missing.args) from None
    try:
        target = Path(options.output)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(typeset(sheet))
    except OSError as error:
        raise Wrong(f"{options.output} can't be written ({error.strerror})", "Choose another file with -o.") from None
    print(f"{options.output} is written.")
    return 0
