"""Precedents for a guide: the cases of a tactic, a demand or a result, counted and listed."""

from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives

from casebook import vocabulary as words
from casebook.book import build
from casebook.book.pages.base import Question, case_link
from casebook.choice import CaseChoice
from casebook.corpus import Corpus
from casebook.views.chosen import Chosen, chosen
from casebook.views.precedents import Precedent

HEADS = ("Case", "People", "Cost", "Result", "Did it hold?")
MOST_COSTS = 4
CARE = "Most cases hold several acts. Cost and result are those of the case and need not come from this one."


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


def in_numbers(found: Chosen) -> list[str]:
    """Say how many cases there are, what came of them, whether it held, and what it cost."""
    cases = f"{len(found.rows)} of the {found.of} cases in this book"
    said = [f"{cases}. {_listed(words.CASE_RESULT, found.results)}."]
    if found.held:
        won = sum(found.held.values())
        said.append(f"Of the {won} in which something was won, did it hold? {_listed(words.HELD, found.held)}.")
    costs = dict(list(found.costs.items())[:MOST_COSTS])
    most = f"Cost to those who acted, by cases: {_listed(words.COST_KIND, costs)}. " if costs else ""
    said.append(f"{most}None reported: {found.without_cost}.")
    return said


def _listed(names: dict[str, str], counts: dict[str, int]) -> str:
    return "; ".join(f"{names[name].rstrip('.')}: {count}" for name, count in counts.items())


def _row(row: Precedent) -> nodes.row:
    cells = (
        [build.paragraph(case_link(row.case_id, row.title)), build.paragraph(row.years, classes=["small"])],
        row.people_said or "Not known",
        ", ".join(words.COST_KIND[cost] for cost in row.costs),
        words.CASE_RESULT[row.result],
        words.HELD[row.held],
    )
    return build.row(cells, labels=HEADS)
