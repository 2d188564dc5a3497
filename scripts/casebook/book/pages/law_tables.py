"""The tables of the page of all laws: by jurisdiction, by situation, by how soon a clock runs out."""

import json
from collections.abc import Iterable
from typing import Any

from docutils import nodes

from casebook import clocks
from casebook import vocabulary as words
from casebook.book import build, shelf
from casebook.book.law_page import clock_of
from casebook.book.pages.base import Listing, hidden_contents, jumps, section
from casebook.book.pages.protections import HEADS, first_clock, name
from casebook.corpus import Corpus
from casebook.law import Deadline
from casebook.views.protections import LawRow, by_jurisdiction, by_situation, by_urgency

URGENT_HEADS = ("Law", "Deadlines")
SHORT_HEADS = ("Law", "Where", "First deadline")


class ByJurisdiction(Listing):
    """``{laws-by-jurisdiction}``: all laws, by place; it also puts their pages into the table of contents."""

    key = "laws-by-jurisdiction"
    of_cases = False

    @classmethod
    def view(cls, corpus: Corpus) -> Any:
        """Return the laws of each place, and the ids of all files."""
        return by_jurisdiction(corpus), corpus.law_ids

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return a section for each place."""
        groups, law_ids = data
        sections = []
        for place, rows in groups:
            lines = [build.row((name(row), row.in_brief, first_clock(row)), labels=HEADS) for row in rows]
            sections.append(_part(f"in-{place}", words.JURISDICTION[place], HEADS, lines))
        known = [row.law_id for _, rows in groups for row in rows]
        rest = [law_id for law_id in law_ids if law_id not in known]
        places = [(f"in-{place}", f"{words.JURISDICTION[place]} ({len(rows)})") for place, rows in groups]
        return [
            jumps(places, "jumps"),
            *sections,
            hidden_contents(self.env, [shelf.law_docname(law_id) for law_id in [*known, *rest]]),
        ]


class BySituation(Listing):
    """``{laws-by-situation}``: for each thing a reader may say of themselves, the laws that speak to it."""

    key = "laws-by-situation"
    of_cases = False

    @classmethod
    def view(cls, corpus: Corpus) -> Any:
        """Return the laws of each situation."""
        return by_situation(corpus)

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return a section for each situation."""
        sections = []
        for situation, rows in data:
            lines = [build.row((name(row), words.JURISDICTION[row.jurisdiction], first_clock(row))) for row in rows]
            sections.append(_part(situation, words.SITUATION[situation], SHORT_HEADS, lines))
        return [jumps(((situation, words.SITUATION[situation]) for situation, _ in data), "jumps"), *sections]


class DeadlineTable(Listing):
    """``{deadline-table}``: every clock, the shortest first; a small script in the page counts the last days."""

    key = "deadline-table"
    of_cases = False

    @classmethod
    def view(cls, corpus: Corpus) -> Any:
        """Return the laws with a confirmed clock, and those without."""
        return by_urgency(corpus)

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return both tables, with what the script needs to know in data attributes."""
        self.env.metadata[self.env.docname]["script"] = "deadlines.js"
        known, unknown = data
        places = dict.fromkeys(row.jurisdiction for row in (*known, *unknown))
        table = build.table(URGENT_HEADS, [_urgent(row) for row in known], "listing", "deadlines")
        table["data"] = {"places": json.dumps([[place, words.JURISDICTION[place]] for place in places])}
        out: list[nodes.Node] = [table]
        if unknown:
            said = "For these laws no time was confirmed in a source. Do not wait: ask a lawyer now."
            out += [
                nodes.paragraph(said, said),
                build.table(URGENT_HEADS, [_urgent(row) for row in unknown], "listing", "deadlines"),
            ]
        return out


def _part(anchor: str, heading: str, heads: tuple[str, ...], rows: Iterable[nodes.row]) -> nodes.section:
    return section(anchor, heading, build.table(heads, rows, "listing", "laws"))


def _urgent(row: LawRow) -> nodes.row:
    said = [_clock(deadline) for deadline in row.deadlines]
    made = build.row((name(row, where=True), [build.bullets(said, "clocks")]))
    made["data"] = {"jurisdiction": row.jurisdiction}
    return made


def _clock(deadline: Deadline) -> list[nodes.Node]:
    later = "Later step. " if deadline.later_step else ""
    counted = f"{clocks.at_least(deadline)}: {deadline.what}, counted from {deadline.start}."
    return [build.paragraph(later, clock_of(deadline), counted)]
