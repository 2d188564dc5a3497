"""All records of a book: read once, each when it is first asked for."""

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import RootModel

from casebook import guides, rules
from casebook.folder import Folder, shown
from casebook.guides import Guide
from casebook.handbook import Course, Courses, Pathway, Pathways
from casebook.kept import Kept
from casebook.law import Protection
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
GUIDES = "guides"
LAW = "law"
PATHWAYS = "pathways.yml"
COURSES = "courses.yml"
REGISTRIES: dict[str, type[RootModel[Any]]] = {
    "organizations": Organizations,
    "tactics": Tactics,
    "demands": DemandKinds,
    "chapters": Chapters,
}
Listed = TypeVar("Listed", bound=RootModel[Any])


class Corpus:
    """The cases and registries of one folder, and the guides and laws of the folder ``guides`` beside it."""

    def __init__(self, folder: Path, shown_as: str | None = None, kept: Kept | None = None) -> None:
        self.folder = folder
        self.guide_folder = folder.parent / GUIDES
        self._shown_as = shown_as or str(folder)
        self._guides_shown_as = str(Path(self._shown_as).parent / GUIDES)
        self._cases = Folder(folder, Case, self._shown_as, kept)
        self.law = Folder(self.guide_folder / LAW, Protection, str(Path(self._guides_shown_as) / LAW))
        self._registries: dict[Path, Reading[Any]] = {}

    @property
    def case_ids(self) -> tuple[str, ...]:
        """The ids of all cases, sorted."""
        return self._cases.ids

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of all cases, sorted."""
        return self._cases.files

    @property
    def cases(self) -> dict[str, Case]:
        """Every case that could be read whole, by its id."""
        return self._cases.records

    @property
    def laws(self) -> dict[str, Protection]:
        """Every legal protection that could be read whole, by its id."""
        return self.law.records

    @property
    def law_ids(self) -> tuple[str, ...]:
        """The ids of all legal protections, sorted."""
        return self.law.ids

    @cached_property
    def organizations(self) -> dict[str, Organization]:
        """Every organization by its id."""
        return self._listed("organizations")

    @cached_property
    def tactics(self) -> dict[str, Tactic]:
        """Every tactic by its id."""
        return self._listed("tactics")

    @cached_property
    def demands(self) -> dict[str, DemandKind]:
        """Every kind of demand by its id."""
        return self._listed("demands")

    @cached_property
    def chapters(self) -> dict[str, Chapter]:
        """Every chapter by its id, in the order of the book."""
        return self._listed("chapters")

    @cached_property
    def pathways(self) -> dict[str, Pathway]:
        """Every way through the book by its id, in the order of the front page."""
        record = self.pathways_reading.record
        return record.root if record else {}

    @property
    def pathways_reading(self) -> Reading[Pathways]:
        """What came of reading the ways through the book."""
        return self._registry_reading(Pathways, self.guide_folder / PATHWAYS)

    @cached_property
    def courses(self) -> dict[str, Course]:
        """Every course plan by its id, in the order of the page for teachers."""
        record = self.courses_reading.record
        return record.root if record else {}

    @property
    def courses_reading(self) -> Reading[Courses]:
        """What came of reading the course plans."""
        return self._registry_reading(Courses, self.guide_folder / COURSES)

    @cached_property
    def guide_files(self) -> tuple[Path, ...]:
        """The files of all guides, sorted; the page that lists them is none."""
        found = self.guide_folder.glob("**/*.md")
        return tuple(sorted(path for path in found if path.name != "index.md" and not path.name.startswith("_")))

    def guide(self, path: Path) -> Guide:
        """Read the guide at *path*."""
        return guides.read_guide(path, shown(path, self.guide_folder, self._guides_shown_as))

    def reading(self, path: Path) -> Reading[Case]:
        """Read the case at *path*, once."""
        return self._cases.reading(path)

    def know(self, cases: dict[str, Case]) -> None:
        """Take as the cases of this book those that another process has read."""
        self._cases.know(cases)

    def keep(self, path: Path) -> None:
        """Keep the case at *path* for the next build, if records are kept."""
        self._cases.keep(path)

    def case(self, case_id: str) -> Case | None:
        """Return a case, or None if there is none or it can't be read whole."""
        return self._cases.record(case_id)

    def anchors(self, case_id: str) -> frozenset[str]:
        """Return the ids within a case; none if it can't be read whole."""
        case = self.case(case_id)
        return record_ids(case) if case else frozenset()

    def problems(self, path: Path) -> list[Problem]:
        """List every problem of the case at *path*."""
        return rules.problems(self.reading(path), self)

    def problems_of_law(self, path: Path) -> list[Problem]:
        """List every problem of the legal protection at *path*."""
        return rules.problems(self.law.reading(path), self)

    def problems_of_guide(self, path: Path) -> list[Problem]:
        """List every problem of the guide at *path*."""
        return rules.of_guide(self.guide(path), self)

    def problems_across(self) -> list[Problem]:
        """List what cases contradict one another in."""
        return rules.across(self.cases, lambda case_id: self.reading(self.folder / f"{case_id}.yml"))

    def problems_of_pathways(self) -> list[Problem]:
        """List every problem of the ways through the book; a book without guides has none."""
        if not self.guide_folder.joinpath(PATHWAYS).exists():
            return []
        return [*self.pathways_reading.problems, *rules.unknown_pages(self.pathways_reading, self)]

    def problems_of_courses(self, day: date | None = None) -> list[Problem]:
        """List every problem of the course plans, with a day also what is past its review; no plans have none."""
        if not self.guide_folder.joinpath(COURSES).exists():
            return []
        reading = self.courses_reading
        late = rules.courses_past_review(reading, day) if day else ()
        return [*reading.problems, *rules.unknown_in_courses(reading, self), *late]

    def problems_of_registry(self) -> list[Problem]:
        """List every problem of the registries."""
        readings = {name: self._registry(name) for name in REGISTRIES}
        found = [problem for reading in readings.values() for problem in reading.problems]
        found += rules.unknown_parents(readings["organizations"])
        found += rules.unknown_flagships(readings["chapters"], self.case)
        return [*found, *rules.unknown_shown_by(readings["tactics"], self.anchors)]

    def _listed(self, name: str) -> dict[str, Any]:
        record = self._registry(name).record
        return record.root if record else {}

    def _registry(self, name: str) -> Reading[Any]:
        return self._registry_reading(REGISTRIES[name], self.folder / REGISTRY / f"{name}.yml")

    def _registry_reading(self, kind: type[Listed], path: Path) -> Reading[Listed]:
        if path not in self._registries:
            name = shown(path, self.folder, self._shown_as)
            if not path.is_relative_to(self.folder):
                name = shown(path, self.guide_folder, self._guides_shown_as)
            self._registries[path] = read_file(path, kind, name)
        return self._registries[path]
