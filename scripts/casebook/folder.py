"""A folder of records: one file, one record, read once, each when it is first asked for."""

from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from casebook.kept import Kept
from casebook.load import Reading, read_file

R = TypeVar("R", bound=BaseModel)


class Folder(Generic[R]):
    """The records of one kind in one folder; a file that begins with _ is none."""

    def __init__(self, path: Path, kind: type[R], shown_as: str, kept: Kept | None = None) -> None:
        self.path = path
        self.kind = kind
        self.kept = kept
        self._shown_as = shown_as
        self._readings: dict[str, Reading[R]] = {}
        self._known: dict[Path, R] = {}

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The files of all records, sorted."""
        found = (path for path in self.path.glob("*.*") if path.suffix.lower() in (".yml", ".yaml"))
        return tuple(sorted(path for path in found if not path.name.startswith("_")))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all records, sorted."""
        return tuple(sorted(path.stem for path in self.files))

    @cached_property
    def records(self) -> dict[str, R]:
        """Every record that could be read whole, by its id."""
        found = ((path.stem, self._record(path)) for path in self.files)
        return {name: record for name, record in found if record is not None}

    def know(self, records: dict[str, R]) -> None:
        """Take as the records of this folder those that another process has read."""
        self._known.update({self.path / f"{record_id}.yml": record for record_id, record in records.items()})

    def reading(self, path: Path) -> Reading[R]:
        """Read the record at *path*, once."""
        name = shown(path, self.path, self._shown_as)
        if name not in self._readings:
            self._readings[name] = read_file(path, self.kind, name)
        return self._readings[name]

    def record(self, record_id: str) -> R | None:
        """Return a record, or None if there is none or it can't be read whole."""
        if record_id not in self.ids:
            return None
        return self._record(self.path / f"{record_id}.yml")

    def keep(self, path: Path) -> None:
        """Keep the record at *path* for the next build, if records are kept."""
        if self.kept:
            self.kept.keep(path, self.reading(path))

    def _record(self, path: Path) -> R | None:
        if path not in self._known and (record := self._find(path)) is not None:
            self._known[path] = record
        return self._known.get(path)

    def _find(self, path: Path) -> R | None:
        name = shown(path, self.path, self._shown_as)
        if name not in self._readings and self.kept and (record := self.kept.record(path, self.kind)):
            return record
        reading = self.reading(path)
        return reading.record if reading.whole else None


def shown(path: Path, folder: Path, shown_as: str) -> str:
    """Return how *path* is called in messages: as the folder it stands in was."""
    try:
        return str(Path(shown_as) / path.relative_to(folder))
    except ValueError:
        return str(path)
