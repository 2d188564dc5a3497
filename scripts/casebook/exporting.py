"""The exports without a build of the pages: what ``casebook export`` does."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.data_files import EXPORTS
from casebook.export.made import Made
from casebook.load import Reading
from casebook.problems import Problem


class Refused(Exception):
    """Something that was asked for can't be done; the arguments say what is wrong and what would help."""


def unreadable(corpus: Corpus) -> list[Problem]:
    """List the problems of the files that can't be read whole; what is made without them would have holes."""
    readings: list[Reading[Any]] = [corpus.reading(path) for path in corpus.files]
    readings += [corpus.law.reading(path) for path in corpus.law.files]
    found = [problem for reading in readings if not reading.whole for problem in reading.problems]
    return [*found, *corpus.problems_of_registry()]


def export(corpus: Corpus, address: Address, names: Sequence[str], folder: Path) -> Iterator[Path]:
    """Write the files *names*, or all, below *folder*, and yield where; no other file there is touched."""
    for one in chosen((made for make in EXPORTS for made in make(corpus, address)), names):
        try:
            yield one.write_below(folder)
        except OSError as error:
            what = f"{folder / one.path} can't be written ({error.strerror})"
            raise Refused(what, "Name another folder after --to.") from None


def chosen(files: Iterable[Made], names: Sequence[str]) -> list[Made]:
    """Return the files whose path fits one of *names*; without any, all. Refuse a name that fits none."""
    made = list(files)
    for name in names:
        if not any(_fits(one.path, name) for one in made):
            raise Refused(f"no export is called {name!r}", _near(name, [one.path for one in made]))
    return [one for one in made if not names or any(_fits(one.path, name) for name in names)]


def _near(name: str, paths: list[str]) -> str:
    near = difflib.get_close_matches(name, paths, n=3)
    listed = f"Did you mean {' or '.join(near)}?" if near else f"There are {', '.join(sorted(paths))}."
    return f"{listed} Without a name, all are made."


def _fits(path: str, name: str) -> bool:
    """Tell whether *name* is the file, a pattern for it such as ``*.csv``, or the folder it is in."""
    return fnmatchcase(path, name) or path.startswith(f"{name.rstrip('/')}/")
