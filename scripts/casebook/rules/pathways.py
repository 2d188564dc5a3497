"""Rules of the ways through the book."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from casebook.handbook import Pathways
from casebook.load import Reading
from casebook.problems import Problem

UNKNOWN_PAGE = {"unknown-page": "A stop on a way through the book, or in a course plan, is a page of the book."}


class Home(Protocol):
    """The folder of the cases, whose sibling holds the guides."""

    @property
    def folder(self) -> Path:
        """The folder of the cases."""
        ...


def unknown_pages(reading: Reading[Pathways], home: Home) -> Iterator[Problem]:
    """Yield a problem for each stop that leads to no page of the book."""
    pathways = reading.record.root if reading.record else {}
    for way, pathway in pathways.items():
        for index, stop in enumerate(pathway.stops):
            if not page_exists(home.folder.parent, stop.page):
                fix = "Name a page without its ending: guides/press, cases/google-maven#classroom."
                yield reading.problem((way, "stops", index, "page"), "unknown-page", f"there is no {stop.page}", fix)


def page_exists(root: Path, place: str) -> bool:
    """Tell whether a page of the book stands at *place*; what follows a # is left to the build."""
    page = place.partition("#")[0]
    return any((root / f"{page}{ending}").is_file() for ending in (".md", ".yml"))
