"""The book from A to Z, for those who look for a name and have no search."""

from docutils import nodes

from casebook.book import build
from casebook.book.pages.base import Listing, case_link, jumps, section
from casebook.corpus import Corpus
from casebook.views.index import Entry, a_to_z

Letters = tuple[tuple[str, tuple[Entry, ...]], ...]


class AToZ(Listing):
    """``{a-to-z}``: every case, organization, tactic and law by its name, under its letter."""

    key = "a-to-z"

    @classmethod
    def view(cls, corpus: Corpus) -> Letters:
        """Return each letter with its names."""
        return a_to_z(corpus)

    def show(self, data: Letters, corpus: Corpus) -> list[nodes.Node]:
        """Return links to the letters, and a section for each."""
        return [
            jumps(((_anchor(letter), letter) for letter, _ in data), "letters"),
            *(_letter(letter, entries) for letter, entries in data),
        ]


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower()}"


def _letter(letter: str, entries: tuple[Entry, ...]) -> nodes.section:
    items = [[build.paragraph(*_line(entry))] for entry in entries]
    return section(_anchor(letter), letter, build.bullets(items, "names"))


def _line(entry: Entry) -> list[nodes.Node]:
    if entry.kind == "organization":
        cases = [case_link(case_id, title) for case_id, title in entry.cases]
        return [build.strong(entry.name), nodes.Text(": "), *build.joined(cases, "; ")]
    if entry.kind == "case":
        return [case_link(entry.ref, entry.name), nodes.Text(" (case)")]
    if entry.kind == "law":
        return [build.law_link(entry.name, entry.ref), nodes.Text(f" (law, {entry.place})")]
    return [build.page_link(entry.name, f"guides/tactics/{entry.ref}"), nodes.Text(" (tactic)")]
