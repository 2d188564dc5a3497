"""The command ``casebook``: check cases, begin a new one, write the schema for editors."""

import argparse
import json
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from casebook.corpus import REGISTRY, Corpus
from casebook.fields import is_slug
from casebook.model import Case
from casebook.problems import Problem, of_file
from casebook.skeleton import skeleton

CASES = "cases"


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 well, 1 problems found, 2 used wrongly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _options().parse_args(arguments)
    return int(options.run(options))


def check(options: argparse.Namespace) -> int:
    """Print every problem of the files named, or of all cases and registries; return 1 if there is one."""
    files = [Path(name) for name in options.files]
    home = Path(CASES)
    if not files and not home.is_dir():
        return _wrong(f"there is no folder {CASES} here", "Go to the folder that holds it, or name the files to check.")
    problems = _problems_of(files) if files else _problems_of_all(Corpus(home))
    count = len(files) or len(Corpus(home).files)
    for problem in sorted(problems):
        print(problem)
    print(_summary(len(problems), count), file=sys.stderr)
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
    """Print the JSON Schema of a case file."""
    print(schema_text(), end="")
    return 0


def schema_text() -> str:
    """Return the JSON Schema of a case file as it is committed."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Case.model_json_schema()}
    return json.dumps(described, indent=1, ensure_ascii=False) + "\n"


def _problems_of_all(corpus: Corpus) -> list[Problem]:
    found = corpus.problems_of_registry() + corpus.problems_across()
    for path in corpus.files:
        found += corpus.problems(path)
    return found


def _problems_of(files: list[Path]) -> list[Problem]:
    """Check each file against the registries beside it, or where there are none, those of the folder one stands in."""
    corpora: dict[Path, Corpus] = {}
    found: list[Problem] = []
    for path in files:
        home = path.parent if (path.parent / REGISTRY).is_dir() else Path(CASES)
        corpus = corpora.setdefault(home.resolve(), Corpus(home))
        if path.is_dir():
            fix = "Name a file, or leave it out to check all cases."
            found.append(of_file(str(path), "file-missing", "this is a folder", fix))
        elif not (home / REGISTRY).is_dir():
            what = f"there is no {home / REGISTRY} to check it against"
            found.append(of_file(str(path), "file-missing", what, "Go to the folder that holds cases/."))
        else:
            found += corpus.problems(path)
    return found


def _summary(problems: int, files: int) -> str:
    of = f"{files} case file{'s' * (files != 1)}"
    return f"{problems} problem{'s' * (problems != 1)} in {of}." if problems else f"{of} checked, no problem."


def _wrong(what: str, fix: str) -> int:
    print(f"casebook: {what}. {fix}", file=sys.stderr)
    return 2


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="casebook", description="Records of tech workers' dissent: check them, begin new ones."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="list every problem of case files")
    checking.add_argument("files", nargs="*", metavar="FILE", help="case files; without any, all cases and registries")
    checking.set_defaults(run=check)
    beginning = commands.add_parser("new", help="write a commented skeleton for a new case")
    beginning.add_argument("id", metavar="ID", help="its permanent id, such as google-maven")
    beginning.set_defaults(run=new)
    describing = commands.add_parser("schema", help="print the JSON Schema of a case file")
    describing.set_defaults(run=schema)
    return parser


if __name__ == "__main__":
    sys.exit(main())
