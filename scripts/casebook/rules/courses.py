"""Rules of the course plans."""

from collections.abc import Iterator
from typing import Protocol

from casebook.handbook import Courses
from casebook.load import Reading
from casebook.problems import Problem
from casebook.rules.pathways import Home, page_exists

UNKNOWN_CASE = {"unknown-case": "A case that a course plan takes up is a case of the book."}


class Shelves(Home, Protocol):
    """The folder of the cases, and which cases it holds."""

    @property
    def case_ids(self) -> tuple[str, ...]:
        """The ids of all cases."""
        ...


def unknown_in_courses(reading: Reading[Courses], home: Shelves) -> Iterator[Problem]:
    """Yield a problem for each case and each page of a course plan that the book does not have."""
    courses = reading.record.root if reading.record else {}
    for name, course in courses.items():
        for index, session in enumerate(course.sessions):
            place = (name, "sessions", index)
            for number, case_id in enumerate(session.cases):
                if case_id not in home.case_ids:
                    fix = "Name a case by its id: google-maven."
                    yield reading.problem((*place, "cases", number), "unknown-case", f"there is no {case_id}", fix)
            for number, stop in enumerate(session.pages):
                if not page_exists(home.folder.parent, stop.page):
                    what, fix = f"there is no {stop.page}", "Name a page without its ending: guides/weigh-it."
                    yield reading.problem((*place, "pages", number, "page"), "unknown-page", what, fix)
