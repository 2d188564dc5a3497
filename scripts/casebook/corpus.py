"""All records of a book: read once, each when it is first asked for."""

from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import RootModel

from casebook import rules
from casebook.load import Reading, read_file
from casebook.model import (
    Case,
    Chapter,
    Chapters,
    DemandKind,
    DemandKinds,
    Organization,
    Organizations,
    Tactic,
    Tactics,
)
from casebook.problems import Problem
from casebook.walk import record_ids

REGISTRY = "registry"
Listed = TypeVar("Listed", bound=RootModel[Any])


class Corpus:
    """The cases and registries of one folder."""

    def __init__(self, folder: Path, shown_as: str | None = None) -> None:
        self.folder = folder
        self._shown_as = shown_as or str(folder)
        self._readings: dict[str, Reading[Case]] = {}
        self._registries: dict[str, Reading[Any]] = {}

    @cached_property
    def case_ids(self) -> tuple[str, ...]:
        """The ids of all cases, sorted; a file that begins with _ is no case."""
        return tuple(sorted(path.stem for path in self.files))

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The files of all cases, sorted."""
        found = (path for path in self.folder.glob("*.*") if path.suffix.lower() in (".yml", ".yaml"))
        return tuple(sorted(path for path in found if not path.name.startswith("_")))

    @cached_property
    def organizations(self) -> dict[str, Organization]:
        """Every organization by its id."""
        return self._listed(Organizations, "organizations")

    @cached_property
    def tactics(self) -> dict[str, Tactic]:
        """Every tactic by its id."""
        return self._listed(Tactics, "tactics")

    @cached_property
    def demands(self) -> dict[str, DemandKind]:
        """Every kind of demand by its id."""
        return self._listed(DemandKinds, "demands")

    @cached_property
    def chapters(self) -> dict[str, Chapter]:
        """Every chapter by its id, in the order of the book."""
        return self._listed(Chapters, "chapters")

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Every case that could be read whole, by its id."""
        readings = {path.stem: self.reading(path) for path in self.files}
        return {case_id: reading.record for case_id, reading in readings.items() if reading.record and reading.whole}

    def reading(self, path: Path) -> Reading[Case]:
        """Read the case at *path*, once."""
        name = self._name(path)
        if name not in self._readings:
            self._readings[name] = read_file(path, Case, name)
        return self._readings[name]

    def case(self, case_id: str) -> Case | None:
        """Return a case, or None if there is none or it can't be read whole."""
        if case_id not in self.case_ids:
            return None
        reading = self.reading(self.folder / f"{case_id}.yml")
        return reading.record if reading.whole else None

    def anchors(self, case_id: str) -> frozenset[str]:
        """Return the ids within a case; none if it can't be read whole."""
        case = self.case(case_id)
        return record_ids(case) if case else frozenset()

    def problems(self, path: Path) -> list[Problem]:
        """List every problem of the case at *path*."""
        return rules.problems(self.reading(path), self)

    def problems_across(self) -> list[Problem]:
        """List what cases contradict one another in."""
        return rules.across({path.stem: self.reading(path) for path in self.files})

    def problems_of_registry(self) -> list[Problem]:
        """List every problem of the registries."""
        listed: dict[str, type[RootModel[Any]]] = {
            "organizations": Organizations,
            "tactics": Tactics,
            "demands": DemandKinds,
            "chapters": Chapters,
        }
        readings = [self._registry_reading(kind, name) for name, kind in listed.items()]
        found = [problem for reading in readings for problem in reading.problems]
        found += rules.unknown_parents(self._registry_reading(Organizations, "organizations"))
        return [*found, *rules.unknown_shown_by(self._registry_reading(Tactics, "tactics"), self.anchors)]

    def _listed(self, kind: type[Listed], name: str) -> dict[str, Any]:
        record = self._registry_reading(kind, name).record
        return record.root if record else {}

    def _registry_reading(self, kind: type[Listed], name: str) -> Reading[Listed]:
        path = self.folder / REGISTRY / f"{name}.yml"
        if name not in self._registries:
            self._registries[name] = read_file(path, kind, self._name(path))
        return self._registries[name]

    def _name(self, path: Path) -> str:
        try:
            return str(Path(self._shown_as) / path.relative_to(self.folder))
        except ValueError:
            return str(path)
