"""What is wrong with a file, said so that its writer knows what to change."""

from dataclasses import dataclass
from typing import NamedTuple

Step = str | int
Path = tuple[Step, ...]


class Mark(NamedTuple):
    """A place in a file; lines and columns count from 1."""

    line: int = 1
    column: int = 1


BEGINNING = Mark()


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where, under which code, what, and what would pass."""

    path: str
    mark: Mark
    code: str
    field: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{_printable(self.path)}:{self.mark.line}:{self.mark.column}: {self.message}"

    @property
    def message(self) -> str:
        """The problem without its place."""
        stop = "" if self.fix.endswith((".", "?")) else "."
        return _printable(f"{self.code} {self.field}: {self.what}. {self.fix}{stop}")


def of_file(path: str, code: str, what: str, fix: str, mark: Mark = BEGINNING) -> Problem:
    """Return a problem of a whole file."""
    return Problem(path, mark, code, "file", what, fix)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem found before the file is known to be a record: a mark, a code and the words."""

    mark: Mark
    code: str
    what: str
    fix: str


def shortened(text: str, most: int = 60) -> str:
    """Return *text* in one line, cut if it is long, to be quoted to its writer."""
    text = " ".join(text[: 2 * most].split())
    return text if len(text) <= most else text[: most - 3] + "..."


def _printable(text: str) -> str:
    """Keep *text* from breaking a line, or from steering the terminal that shows it."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
