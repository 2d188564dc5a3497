"""What is wrong with a file, said so that its writer knows what to change."""

from dataclasses import dataclass

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file; lines and columns count from 1."""

    line: int = 1
    column: int = 1


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
        return f"{self.path}:{self.mark.line}:{self.mark.column}: {self.message}"

    @property
    def message(self) -> str:
        """The problem without its place."""
        stop = "" if self.fix.endswith((".", "?")) else "."
        return f"{self.code} {self.field}: {self.what}. {self.fix}{stop}"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A problem found before the file is known to be a record: a mark, a code and the words."""

    mark: Mark
    code: str
    what: str
    fix: str
