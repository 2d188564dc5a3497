"""Precedents for a guide: the cases of a tactic, a demand or a result, counted and listed."""

from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives

from casebook import vocabulary as words
from casebook.book import build
from casebook.book.pages.base import Question, case_link
from casebook.choice import CaseChoice
from casebook.corpus import Corpus
from casebook.views.chosen import CARE, Chosen, chosen, in_numbers
from casebook.views.precedents import Precedent

HEADS = ("Case", "People", "Cost", "Result", "Did it hold?")


class Precedents(Question):
    """``{precedents}`` with ``:tactic:``, ``:demand:`` or ``:result:``: those cases, and what came of them."""

    key = "precedents"
    option_spec = dict.fromkeys(("tactic", "demand", "result"), directives.unchanged_required)

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> Chosen | None:
        """Return the cases that are wanted, or None if there is none."""
        found = chosen(corpus, CaseChoice.of(asked))
        return found if found.rows else None

    def missing(self, corpus: Corpus) -> str:
        """Say what can be asked for."""
        return (
            "no case is of that kind. Tactics are listed in cases/registry/tactics.yml, demands in "
            f"cases/registry/demands.yml, results are {', '.join(words.CASE_RESULT)}"
        )

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return the counts in words, and the table."""
        rows = [_row(row) for row in data.rows]
        said = [build.paragraph(sentence) for sentence in in_numbers(data)]
        said.append(build.paragraph(CARE, classes=["small"]))
        return [build.box(*said, classes=["counts"]), build.table(HEADS, rows, "listing", "precedents-for")]


def _row(row: Precedent) -> nodes.row:
    cells = (
        [build.paragraph(case_link(row.case_id, row.title)), build.paragraph(row.years, classes=["small"])],
        row.people_said or "Not known",
        ", ".join(words.COST_KIND[cost] for cost in row.costs),
        words.CASE_RESULT[row.result],
        words.HELD[row.held],
    )
    return build.row(cells, labels=HEADS)
