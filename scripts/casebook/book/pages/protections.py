"""Legal protections as tables: for a situation, by jurisdiction, by situation, by how soon a clock runs out."""

import json
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes

from casebook import vocabulary as words
from casebook.book import build, shelf
from casebook.book.law_page import at_least, clock_of
from casebook.book.pages.base import Listing, Question, law_link, section
from casebook.choice import LawChoice
from casebook.corpus import Corpus
from casebook.law import Deadline
from casebook.views.protections import LawRow, by_jurisdiction, by_situation, by_urgency, chosen

LAW_PAGE = "guides/law"
HEADS = ("Law", "What it does, and its limit", "First deadline")
URGENT_HEADS = ("Law", "Deadlines")
SHORT_HEADS = ("Law", "Where", "First deadline")


class Protections(Question):
    """``{protections}`` with ``:situation:`` or ``:jurisdiction:``: those laws, each with its limit and first clock."""

    key = "protections"
    option_spec = dict.fromkeys(("situation", "jurisdiction"), directives.unchanged_required)

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> tuple[LawRow, ...]:
        """Return the laws that are wanted."""
        return chosen(corpus, LawChoice.of(asked))

    def missing(self, corpus: Corpus) -> str:
        """Say what can be asked for."""
        situations, places = ", ".join(words.SITUATION), ", ".join(words.JURISDICTION)
        return f"no law is of that kind. Situations are {situations}; jurisdictions are {places}"

    def show(self, data: tuple[LawRow, ...], corpus: Corpus) -> list[nodes.Node]:
        """Return the table."""
        rows = [build.row((_name(row, where=True), row.in_brief, _first(row)), labels=HEADS) for row in data]
        more = build.paragraph("States, other countries and all deadlines: ", build.page_link("The law", LAW_PAGE), ".")
        return [build.table(HEADS, rows, "listing", "laws"), more]


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
            lines = [build.row((_name(row), row.in_brief, _first(row)), labels=HEADS) for row in rows]
            heading = words.JURISDICTION[place]
            sections.append(section(f"in-{place}", heading, build.table(HEADS, lines, "listing", "laws")))
        known = [row.law_id for _, rows in groups for row in rows]
        rest = [law_id for law_id in law_ids if law_id not in known]
        jumps = _jumps([(f"in-{place}", f"{words.JURISDICTION[place]} ({len(rows)})") for place, rows in groups])
        return [jumps, *sections, self._contents([*known, *rest])]

    def _contents(self, law_ids: list[str]) -> nodes.Node:
        """Return the hidden table of contents; files that went away since are left out."""
        docnames = [shelf.law_docname(law_id) for law_id in law_ids]
        docnames = [docname for docname in docnames if docname in self.env.found_docs]
        toc = addnodes.toctree(
            "",
            parent=self.env.docname,
            entries=[(None, docname) for docname in docnames],
            includefiles=docnames,
            maxdepth=1,
            caption=None,
            glob=False,
            hidden=True,
            numbered=0,
            titlesonly=True,
            includehidden=False,
        )
        return nodes.container("", toc, classes=["toctree-wrapper"])


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
            lines = [
                build.row((_name(row), words.JURISDICTION[row.jurisdiction], _first(row)), labels=SHORT_HEADS)
                for row in rows
            ]
            heading = words.SITUATION[situation]
            sections.append(section(situation, heading, build.table(SHORT_HEADS, lines, "listing", "laws")))
        return [_jumps([(situation, words.SITUATION[situation]) for situation, _ in data]), *sections]


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


def _jumps(places: list[tuple[str, str]]) -> nodes.bullet_list:
    """Return a short list of links to the sections that follow."""
    return build.bullets([[build.paragraph(build.link(said, anchor))] for anchor, said in places], "jumps")


def _name(row: LawRow, *, where: bool = False) -> list[nodes.Node]:
    """Return the link to a law; one that is not in force says so."""
    parts: list[nodes.Node] = [build.paragraph(law_link(row.law_id, row.short))]
    about = [words.JURISDICTION[row.jurisdiction]] if where else []
    about += [words.STANDING[row.standing]] if row.standing != "in-force" else []
    if about:
        parts.append(build.paragraph(". ".join(about), classes=["small"]))
    return parts


def _first(row: LawRow) -> list[nodes.Node]:
    """Return the shortest confirmed clock, and that there is one not confirmed; or why there is none."""
    if not row.deadlines:
        return [build.paragraph("None", classes=["small"])]
    first = row.deadlines[0]
    others = [deadline for deadline in row.deadlines[1:] if not deadline.later_step]
    said: list[nodes.Node] = [build.paragraph(clock_of(first), f"{at_least(first)}: {first.what}")]
    if any(not deadline.confirmed for deadline in others):
        said.append(build.paragraph("Another time is not confirmed: ask a lawyer now", classes=["small"]))
    return said


def _urgent(row: LawRow) -> nodes.row:
    clocks = [_clock(deadline) for deadline in row.deadlines]
    made = build.row((_name(row, where=True), [build.bullets(clocks, "clocks")]))
    made["data"] = {"jurisdiction": row.jurisdiction}
    return made


def _clock(deadline: Deadline) -> list[nodes.Node]:
    later = "Later step. " if deadline.later_step else ""
    counted = f"{at_least(deadline)}: {deadline.what}, counted from {deadline.start}."
    return [build.paragraph(later, clock_of(deadline), counted)]
