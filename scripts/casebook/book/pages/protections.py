"""Legal protections for a guide: the laws that speak to a situation, in one place or in all."""

from docutils import nodes
from docutils.parsers.rst import directives

from casebook import clocks
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.law_page import clock_of
from casebook.book.pages.base import Question
from casebook.choice import LawChoice
from casebook.corpus import Corpus
from casebook.views.protections import LawRow, chosen

LAW_PAGE = "guides/law"
HEADS = ("Law", "What it does, and its limit", "First deadline")


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
        rows = [build.row((name(row, where=True), row.in_brief, first_clock(row)), labels=HEADS) for row in data]
        more = build.paragraph("States, other countries and all deadlines: ", build.page_link("The law", LAW_PAGE), ".")
        return [build.table(HEADS, rows, "listing", "laws"), more]


def name(row: LawRow, *, where: bool = False) -> list[nodes.Node]:
    """Return the link to a law; one that is not in force says so."""
    parts: list[nodes.Node] = [build.paragraph(build.law_link(row.short, row.law_id))]
    about = [words.JURISDICTION[row.jurisdiction]] if where else []
    about += [words.STANDING[row.standing]] if row.standing != "in-force" else []
    if about:
        parts.append(build.paragraph(". ".join(about), classes=["small"]))
    return parts


def first_clock(row: LawRow) -> list[nodes.Node]:
    """Return the shortest confirmed clock, and that there is one not confirmed; or why there is none."""
    if not row.deadlines:
        return [build.paragraph("None", classes=["small"])]
    first = row.deadlines[0]
    others = [deadline for deadline in row.deadlines[1:] if not deadline.later_step]
    said: list[nodes.Node] = [build.paragraph(clock_of(first), f"{clocks.at_least(first)}: {first.what}")]
    if any(not deadline.confirmed for deadline in others):
        said.append(build.paragraph("Another time is not confirmed: ask a lawyer now", classes=["small"]))
    return said
