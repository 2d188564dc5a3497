"""Which files there are to check, what kind each is, and what is wrong with them all."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from casebook import rules
from casebook.corpus import COURSES, GUIDES, LAW, PATHWAYS, REGISTRY, Corpus
from casebook.model import Case
from casebook.problems import Problem, of_file
from casebook.processes import FORKS, side_by_side

WORTH_PROCESSES = 300
"""So many cases take longer to read than processes to start."""
KINDS = {"case": "case file", "law": "law", "guide": "guide"}


def whole_book(corpus: Corpus, day: date | None) -> list[Problem]:
    """List every problem of a book; with a day, also what is past its review on it."""
    found = _cases(corpus, day)
    found += corpus.problems_of_registry() + corpus.problems_across() + corpus.problems_of_pathways()
    return found + corpus.problems_of_courses(day) + _part(files_of(corpus)[len(corpus.files) :], corpus, day)


def named_files(files: list[Path], fallback: Path, day: date | None) -> list[Problem]:
    """Check each file against the book it stands in, or where it stands in none, the cases of *fallback*."""
    corpora: dict[Path, Corpus] = {}
    found: list[Problem] = []
    for path in files:
        home = home_of(path) or fallback
        corpus = corpora.setdefault(home.resolve(), Corpus(home))
        if path.is_dir():
            fix = "Name a file, or leave it out to check the whole book."
            found.append(of_file(str(path), "file-missing", "this is a folder", fix))
        elif not (home / REGISTRY).is_dir():
            what = f"there is no {home / REGISTRY} to check it against"
            found.append(of_file(str(path), "file-missing", what, "Go to the folder that holds cases/."))
        else:
            found += one_file(path, corpus, day)
    return found


def one_file(path: Path, corpus: Corpus, day: date | None) -> list[Problem]:
    """List every problem of one file of the book."""
    kind = kind_of(path)
    if path.name == PATHWAYS:
        return corpus.problems_of_pathways()
    if path.name == COURSES:
        return corpus.problems_of_courses(day)
    if kind == "guide":
        guide = corpus.guide(path)
        return [*rules.of_guide(guide, corpus), *(rules.guide_past_review(guide, day) if day else ())]
    reading = corpus.law.reading(path) if kind == "law" else corpus.reading(path)
    return [*rules.problems(reading, corpus), *(rules.past_review(reading, day) if day else ())]


def files_of(corpus: Corpus) -> list[Path]:
    """List the files of all cases, laws and guides."""
    return [*corpus.files, *corpus.law.files, *corpus.guide_files]


def kind_of(path: Path) -> str:
    """Tell by its place and ending what kind of file *path* is: case, law or guide."""
    if path.suffix == ".md":
        return "guide"
    return "law" if path.parent.name == LAW and path.parent.parent.name == GUIDES else "case"


def count(files: Iterable[Path]) -> str:
    """Say how many files of each kind there are: ``66 case files, 66 laws and 44 guides``."""
    kinds = [kind_of(path) for path in files]
    said = [
        f"{kinds.count(kind)} {name}{'s' * (kinds.count(kind) != 1)}" for kind, name in KINDS.items() if kind in kinds
    ]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said or ["0 case files"])


def home_of(path: Path) -> Path | None:
    """Return the folder of the cases of the book that *path* stands in, or None."""
    if (path.parent / REGISTRY).is_dir():
        return path.parent
    beside = (parent / "cases" for parent in path.parents)
    return next((cases for cases in beside if (cases / REGISTRY).is_dir()), None)


def _cases(corpus: Corpus, day: date | None) -> list[Problem]:
    """List the problems of each case; many cases are read in as many processes as there are processors."""
    if len(corpus.files) < WORTH_PROCESSES or not FORKS:
        return _part(corpus.files, corpus, day)
    count = os.cpu_count() or 1
    parts = side_by_side(_read, [corpus.files[first::count] for first in range(count)], corpus, day)
    corpus.know({case_id: case for _, cases in parts for case_id, case in cases.items()})
    return [problem for problems, _ in parts for problem in problems]


def _part(files: Iterable[Path], corpus: Corpus, day: date | None) -> list[Problem]:
    return [problem for path in files for problem in one_file(path, corpus, day)]


def _read(files: tuple[Path, ...], corpus: Corpus, day: date | None) -> tuple[list[Problem], dict[str, Case]]:
    """Return the problems of *files*, and the cases that can be read whole."""
    found = _part(files, corpus, day)
    cases = ((path.stem, corpus.case(path.stem)) for path in files)
    return found, {case_id: case for case_id, case in cases if case}
