"""``casebook handouts``: what is made for paper and for the classroom, all of it, redone where it changed."""

import argparse
from pathlib import Path
from typing import Any

from casebook.commands.base import TAKEN, Wrong, address_here, sound_corpus_here

PAPERS = ("a4", "letter")


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("handouts", help="write what is made for paper and the classroom: only what changed")
    parser.add_argument("--to", default=TAKEN, metavar="DIR", help=f"the folder to write to ({TAKEN})")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write every print as PDF, and every handout, slide and course plan; what did not change is left alone."""
    from casebook.export.lesson.run import write_lessons
    from casebook.export.paper.run import write_prints
    from casebook.export.paper.sheet import Paper

    corpus, address, folder = sound_corpus_here(), address_here(), Path(options.to)
    try:
        papers = [Paper(paper) for paper in PAPERS]
        changes = {
            f"print/{paper}": change
            for paper, change in write_prints(corpus, address, folder / "print", papers).items()
        }
        changes |= write_lessons(corpus, address, folder)
    except OSError as error:
        raise Wrong(f"{folder} can't be written ({error.strerror})", "Choose another folder with --to.") from None
    for kind, change in changes.items():
        print(f"{folder / kind}: {change.written} written, {change.kept} unchanged, {change.removed} removed.")
    return 0
