"""``casebook check``: every problem of the book's files."""

import argparse
import gc
import sys
from datetime import date
from pathlib import Path
from typing import Any

from casebook import checking
from casebook.commands.base import CASES, Wrong
from casebook.corpus import Corpus


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("check", help="list every problem of cases, laws and guides")
    parser.add_argument("files", nargs="*", metavar="FILE", help="the files to check; without any, the whole book")
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="also list what is past its review on that day")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every problem of the files named, or of the whole book; return 1 if there is one."""
    files = [Path(name) for name in options.files]
    home = Path(CASES)
    if not files and not home.is_dir():
        raise Wrong(f"there is no folder {CASES} here", "Go to the folder that holds it, or name the files to check.")
    corpus = Corpus(home)
    gc.disable()  # nothing of what is read dies before the end, and to look for what does took a third of the time
    day = options.as_of
    problems = checking.named_files(files, home, day) if files else checking.whole_book(corpus, day)
    gc.enable()
    for problem in sorted(problems):
        print(problem)
    print(_summary(len(problems), checking.count(files or checking.files_of(corpus))), file=sys.stderr)
    return 1 if problems else 0


def _summary(problems: int, files: str) -> str:
    return f"{problems} problem{'s' * (problems != 1)} in {files}." if problems else f"{files} checked, no problem."


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2027-01-31") from None
