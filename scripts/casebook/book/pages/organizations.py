"""The directory: for every organization its cases, its contracts, and the answers it gave or did not give."""

from itertools import groupby

from docutils import nodes

from casebook import vocabulary as words
from casebook.book import build
from casebook.book.pages.base import Listing, case_link, place_links, section
from casebook.corpus import Corpus
from casebook.views.directory import Entry, directory


class OrganizationList(Listing):
    """``{organization-list}``: every organization that stands in a case, from A to Z."""

    key = "organization-list"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[Entry, ...]:
        """Return every organization with what it did."""
        return directory(corpus)

    def show(self, data: tuple[Entry, ...], corpus: Corpus) -> list[nodes.Node]:
        """Return how many there are, and a section for each letter."""
        letters = groupby(data, key=lambda entry: _letter(entry.name))
        sections = [_letter_section(letter, list(entries), corpus) for letter, entries in letters]
        return [build.paragraph(f"{len(data)} organizations."), *sections]


def _letter(name: str) -> str:
    first = name[0].upper()
    return first if first.isalpha() else "0-9"


def _letter_section(letter: str, entries: list[Entry], corpus: Corpus) -> nodes.section:
    items = [_entry(entry, corpus) for entry in entries]
    return section(f"letter-{letter.lower()}", letter, nodes.definition_list("", *items, classes=["directory"]))


def _entry(entry: Entry, corpus: Corpus) -> nodes.definition_list_item:
    organization = corpus.organizations[entry.ref]
    about = [words.ORGANIZATION_TYPE[organization.type].lower()]
    if organization.industry:
        about.append(words.INDUSTRY[organization.industry].lower())
    if organization.parent:
        about.append(f"part of {corpus.organizations[organization.parent].name}")
    if organization.also:
        about.append(f"also {', '.join(organization.also)}")
    term = nodes.term("", "", build.strong(entry.name), nodes.Text(f" {', '.join(about)}"), ids=[entry.ref])
    cases = [
        nodes.inline(
            "", "", case_link(case_id, corpus.cases[case_id].title), nodes.Text(f" ({words.ROLE[role].lower()})")
        )
        for case_id, role in entry.cases
    ]
    lines = [build.paragraph("Cases: ", *build.joined(cases, "; "))]
    for label, places in (
        ("Sold", entry.sold),
        ("Bought", entry.bought),
        ("Answered", entry.answered),
        ("No answer found to", entry.silent),
    ):
        if places:
            lines.append(build.paragraph(f"{label}: ", *place_links(places), classes=["small"]))
    return nodes.definition_list_item("", term, nodes.definition("", *lines))
