"""The command ``casebook``: check the book, begin a new case, print, write the schemas for editors, verify a copy."""

import argparse
import gc
import json
import sys
import tempfile
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from casebook import checking
from casebook.bench.run import bench
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.run import write_lessons
from casebook.export.paper.pack import NotFound, pack
from casebook.export.paper.press import typeset
from casebook.export.paper.run import write_prints
from casebook.export.paper.sheet import Paper
from casebook.fields import is_slug
from casebook.law import Protection
from casebook.model import Case, Record
from casebook.settings import SETTINGS, base_address
from casebook.skeleton import skeleton
from casebook.verify import Unusable, compare

CASES = "cases"
OTHERS = ".venv-bench"
BUILD = "_build/html"
TAKEN = "_build/take"
PRINTED = "_build/take/print"
PACK = "_build/take/pack.pdf"
SCHEMAS: dict[str, type[Record]] = {"case": Case, "protection": Protection}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 well, 1 problems found, 2 used wrongly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _options().parse_args(arguments)
    return int(options.run(options))


def check(options: argparse.Namespace) -> int:
    """Print every problem of the files named, or of the whole book; return 1 if there is one."""
    day = options.as_of
    files = [Path(name) for name in options.files]
    home = Path(CASES)
    if not files and not home.is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it, or name the files to check.")
    corpus = Corpus(home)
    gc.disable()  # nothing of what is read dies before the end, and to look for what does took a third of the time
    problems = checking.named_files(files, home, day) if files else checking.whole_book(corpus, day)
    gc.enable()
    for problem in sorted(problems):
        print(problem)
    print(_summary(len(problems), checking.count(files or checking.files_of(corpus))), file=sys.stderr)
    return 1 if problems else 0


def new(options: argparse.Namespace) -> int:
    """Write a commented skeleton for a new case; never over a file that is there."""
    if not is_slug(options.id):
        return _wrong(f"{options.id!r} is no good id", "Use small letters, digits and hyphens: google-maven.")
    path = Path(CASES) / f"{options.id}.yml"
    if not path.parent.is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(skeleton(str(path), date.today().isoformat()))
    except FileExistsError:
        return _wrong(f"{path} is there already", "Choose another id, or work on that file.")
    except OSError as error:
        return _wrong(f"{path} can't be written ({error.strerror})", "Choose another id, or another folder.")
    print(f"{path} is written. Fill it in, then run: casebook check {path}")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a case file, or of a law."""
    print(schema_text(SCHEMAS[options.kind]), end="")
    return 0


def verify(options: argparse.Namespace) -> int:
    """Print every file in which a copy of the site differs from a build; return 1 if there is one."""
    try:
        found = compare(Path(options.site), Path(options.against))
    except Unusable as unusable:
        return _wrong(*unusable.args)
    for difference in found:
        print(difference)
    count = f"{len(found)} difference{'s' * (len(found) != 1)}."
    print(count if found else "Every file of the copy is as the build has it.", file=sys.stderr)
    return 1 if found else 0


def schema_text(kind: type[Record]) -> str:
    """Return the JSON Schema of a kind of file as it is committed."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **kind.model_json_schema()}
    return json.dumps(described, indent=1, ensure_ascii=False) + "\n"


def measure(options: argparse.Namespace) -> int:
    """Print the tables of the bench; the made-up books are built in a folder that is removed afterwards."""
    settings = Path("conf.py")
    if not settings.is_file():
        return _wrong("there is no conf.py here", "Go to the folder of the book.")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for line in bench(
            options.sizes, options.runs, Path(folder), settings.resolve(), Path(options.others).resolve()
        ):
            print(line)
    return 0


def handouts(options: argparse.Namespace) -> int:
    """Write every print of the book as PDF; those that did not change are left alone."""
    if not Path(CASES).is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    corpus = Corpus(Path(CASES))
    if unread := [case_id for case_id in corpus.case_ids if case_id not in corpus.cases]:
        return _wrong(f"{', '.join(unread)} can't be read, so nothing was printed", "Run casebook check to see why.")
    papers = [Paper(options.paper)] if options.paper else [Paper.A4, Paper.LETTER]
    address = Address(base_address(Path(SETTINGS)))
    try:
        changes = write_prints(corpus, address, Path(options.to), papers)
    except OSError as error:
        return _wrong(f"{options.to} can't be written ({error.strerror})", "Choose another folder with --to.")
    for paper, change in changes.items():
        print(f"{options.to}/{paper}: {change.written} written, {change.kept} unchanged, {change.removed} removed.")
    return 0


def lessons(options: argparse.Namespace) -> int:
    """Write handouts and reveal sheets to edit, and a file for course systems of each course plan."""
    if not Path(CASES).is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    corpus = Corpus(Path(CASES))
    if unread := [case_id for case_id in corpus.case_ids if case_id not in corpus.cases]:
        return _wrong(f"{', '.join(unread)} can't be read, so nothing was written", "Run casebook check to see why.")
    try:
        count = write_lessons(corpus, Address(base_address(Path(SETTINGS))), Path(options.to))
    except OSError as error:
        return _wrong(f"{options.to} can't be written ({error.strerror})", "Choose another folder with --to.")
    print(f"{options.to}: {count} files written.")
    return 0


def print_pack(options: argparse.Namespace) -> int:
    """Write one PDF with the briefs and guides asked for."""
    if not Path(CASES).is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    if not options.cases and not options.guides:
        return _wrong("nothing was chosen", "Write for example: casebook print --cases google-maven --guides press")
    address = Address(base_address(Path(SETTINGS)))
    try:
        sheet = pack(Corpus(Path(CASES)), address, Paper(options.paper), options.cases, options.guides, options.title)
    except NotFound as missing:
        return _wrong(*missing.args)
    try:
        target = Path(options.output)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(typeset(sheet))
    except OSError as error:
        return _wrong(f"{options.output} can't be written ({error.strerror})", "Choose another file with -o.")
    print(f"{options.output} is written.")
    return 0


def _names(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _sizes(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",")]
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers; write it as 100,400") from None


def _summary(problems: int, files: str) -> str:
    return f"{problems} problem{'s' * (problems != 1)} in {files}." if problems else f"{files} checked, no problem."


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2027-01-31") from None


def _wrong(what: str, fix: str) -> int:
    print(f"casebook: {what}. {fix}", file=sys.stderr)
    return 2


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="casebook", description="Records of tech workers' dissent: check them, begin new ones."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checker = commands.add_parser("check", help="list every problem of cases, laws and guides")
    checker.add_argument("files", nargs="*", metavar="FILE", help="the files to check; without any, the whole book")
    checker.add_argument("--as-of", type=_day, metavar="DATE", help="also list what is past its review on that day")
    checker.set_defaults(run=check)
    beginning = commands.add_parser("new", help="write a commented skeleton for a new case")
    beginning.add_argument("id", metavar="ID", help="its permanent id, such as google-maven")
    beginning.set_defaults(run=new)
    describing = commands.add_parser("schema", help="print the JSON Schema of a case file, or of a law")
    describing.add_argument("kind", nargs="?", choices=sorted(SCHEMAS), default="case")
    describing.set_defaults(run=schema)
    verifying = commands.add_parser("verify", help="list where a copy of the site differs from a build of the book")
    verifying.add_argument("site", metavar="SITE", help="the folder of the copy")
    verifying.add_argument("--against", default=BUILD, metavar="BUILD", help=f"the folder of the build ({BUILD})")
    verifying.set_defaults(run=verify)
    printing = commands.add_parser("handouts", help="write what is made for paper as PDF: only what changed")
    printing.add_argument("--to", default=PRINTED, metavar="DIR", help=f"the folder to write to ({PRINTED})")
    printing.add_argument("--paper", choices=["a4", "letter"], help="one paper only; without it, both")
    printing.set_defaults(run=handouts)
    teaching = commands.add_parser("lessons", help="write what teachers edit, and course plans for course systems")
    teaching.add_argument("--to", default=TAKEN, metavar="DIR", help=f"the folder to write to ({TAKEN})")
    teaching.set_defaults(run=lessons)
    packing = commands.add_parser("print", help="write one PDF of the cases and guides you choose")
    packing.add_argument(
        "--cases", type=_names, default=[], metavar="ID,ID", help="cases, each as a brief of two pages"
    )
    packing.add_argument("--guides", type=_names, default=[], metavar="ID,ID", help="guides, such as press or petition")
    packing.add_argument("--paper", choices=["a4", "letter"], default="a4", help="the paper (a4)")
    packing.add_argument("--title", default="", help="the words on its first page")
    packing.add_argument("-o", "--output", default=PACK, metavar="FILE", help=f"the file to write ({PACK})")
    packing.set_defaults(run=print_pack)
    measuring = commands.add_parser("bench", help="measure how fast made-up books are built, here and with other tools")
    measuring.add_argument("--sizes", type=_sizes, default=[100, 400, 1600], metavar="N,N", help="how many cases")
    measuring.add_argument("--runs", type=int, default=1, metavar="N", help="builds of each size with each tool")
    measuring.add_argument("--others", default=OTHERS, metavar="DIR", help=f"where the other tools are ({OTHERS})")
    measuring.set_defaults(run=measure)
    return parser


if __name__ == "__main__":
    sys.exit(main())
