"""Precedents: who tried this before, how, what it cost them, what came of it, and whether it lasted."""

import json
from typing import Any

from docutils import nodes

from casebook import vocabulary as words
from casebook.book import build
from casebook.book.nodes import picture
from casebook.book.pages.base import Listing, case_link, place_links, section
from casebook.book.pictures import matrix_picture
from casebook.corpus import Corpus
from casebook.model import DemandKind, Tactic
from casebook.views.precedents import SIZE_NAMES, Precedent, Tally, demands_by_result, precedents, tactics_by_result

HEADS = ("Case", "Asked", "Tactics", "People", "Days", "Cost", "Result", "Did it hold?")


class PrecedentTable(Listing):
    """``{precedent-table}``: one row a case; a small script in the page adds filters to it."""

    key = "precedent-table"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[Precedent, ...]:
        """Return every case as a precedent."""
        return precedents(corpus)

    def show(self, data: tuple[Precedent, ...], corpus: Corpus) -> list[nodes.Node]:
        """Return the table, with what the script needs to know in its data attributes."""
        self.env.metadata[self.env.docname]["script"] = "precedents.js"
        table = build.table(HEADS, [_row(row, corpus) for row in data], "listing", "precedents")
        table["data"] = {"names": json.dumps(_names(data, corpus), sort_keys=True, ensure_ascii=False)}
        table["ids"] = ["precedent-table"]
        return [table]


class ByDemand(Listing):
    """``{precedents-by-demand}``: for each kind of demand the cases that made it, by result."""

    key = "precedents-by-demand"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[tuple[Tally, ...], tuple[tuple[str, str], ...]]:
        """Return the tallies and the titles they need."""
        return demands_by_result(corpus), _titles(corpus)

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return a section for each kind of demand."""
        tallies, titles = data
        return [_section("demand", tally, corpus.demands[tally.id], dict(titles), []) for tally in tallies]


class ByTactic(Listing):
    """``{precedents-by-tactic}``: for each tactic the cases that used it, by result."""

    key = "precedents-by-tactic"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[tuple[Tally, ...], tuple[tuple[str, str], ...]]:
        """Return the tallies and the titles they need."""
        return tactics_by_result(corpus), _titles(corpus)

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return a section for each tactic."""
        tallies, titles = data
        return [
            _section("tactic", tally, corpus.tactics[tally.id], dict(titles), _asks_and_risks(corpus.tactics[tally.id]))
            for tally in tallies
        ]


class Matrix(Listing):
    """``{tactic-matrix}``: tactic by result, as a picture and as a table; counts link to the cases below."""

    key = "tactic-matrix"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[tuple[Tally, ...], int]:
        """Return the tallies and the number of cases."""
        return tactics_by_result(corpus), len(corpus.cases)

    def show(self, data: tuple[tuple[Tally, ...], int], corpus: Corpus) -> list[nodes.Node]:
        """Return how many cases were counted, the picture and the table."""
        tallies, cases = data
        heads = ("Tactic", *words.CASE_RESULT.values(), "Cases")
        names = {tally.id: corpus.tactics[tally.id].name for tally in tallies}
        rows = [build.row([names[tally.id], *_cells(tally), str(tally.total)], labels=heads) for tally in tallies]
        counted = f"Counted over {cases} cases. A case that used several tactics counts once for each."
        drawn = matrix_picture([(names[tally.id], [len(ids) for _, ids in tally.cases]) for tally in tallies])
        table = build.table(heads, rows, "matrix", stack=False)
        return [build.paragraph(counted), picture(svg=drawn), build.box(table, classes=["scroll"])]


def _cells(tally: Tally) -> list[list[nodes.Node]]:
    cells: list[list[nodes.Node]] = []
    for result, ids in tally.cases:
        text = str(len(ids))
        count = build.link(text, f"tactic-{tally.id}-{result}") if ids else nodes.Text(text)
        cells.append([build.paragraph(count)])
    return cells


def _asks_and_risks(tactic: Tactic) -> list[nodes.Node]:
    """Return what a tactic needs and what it risks, and the facts that show it."""
    return [
        nodes.paragraph("", "", build.strong("Needs."), nodes.Text(f" {tactic.needs}")),
        nodes.paragraph("", "", build.strong("Risks."), nodes.Text(f" {tactic.risks}")),
        build.paragraph("Shown by ", *place_links(tactic.shown_by), ".", classes=["rests-on"]),
    ]


def _section(
    kind: str, tally: Tally, known: Tactic | DemandKind, titles: dict[str, str], more: list[nodes.Node]
) -> nodes.section:
    """Return the cases of one tactic or kind of demand, grouped by result."""
    groups = []
    for result, ids in tally.cases:
        if ids:
            links = [[build.paragraph(case_link(case_id, titles[case_id]))] for case_id in ids]
            head = build.paragraph(build.strong(f"{words.CASE_RESULT[result]}: {len(ids)}"))
            groups.append(nodes.container("", head, build.bullets(links), ids=[f"{kind}-{tally.id}-{result}"]))
    heading = f"{known.name} ({tally.total})"
    return section(f"{kind}-{tally.id}", heading, nodes.paragraph("", known.means), *more, *groups)


def _titles(corpus: Corpus) -> tuple[tuple[str, str], ...]:
    return tuple((case_id, case.title) for case_id, case in corpus.cases.items())


def _row(row: Precedent, corpus: Corpus) -> nodes.row:
    asked = [corpus.demands[kind].name for kind in row.demands]
    of = [corpus.organizations[ref].name for ref in row.of]
    cells = (
        [build.paragraph(case_link(row.case_id, row.title)), build.paragraph(row.years, classes=["small"])],
        [build.paragraph("; ".join(asked) or "No demand"), build.paragraph(", ".join(of), classes=["small"])],
        ", ".join(corpus.tactics[tactic].name for tactic in row.tactics) or "None",
        row.people_said or "Not known",
        f"{row.days:,}" if row.days is not None else "Not known",
        ", ".join(words.COST_KIND[cost] for cost in row.costs),
        words.CASE_RESULT[row.result],
        words.HELD[row.held],
    )
    made = build.row(cells, labels=HEADS)
    made["data"] = {name: " ".join(values) for name, values in _facets(row).items()}
    return made


def _facets(row: Precedent) -> dict[str, tuple[str, ...]]:
    return {
        "demand": row.demands,
        "tactic": row.tactics,
        "result": (row.result,),
        "industry": row.industries,
        "customer": row.customers,
        "decade": (row.decade,),
        "size": (row.size,),
    }


def _names(rows: tuple[Precedent, ...], corpus: Corpus) -> dict[str, dict[str, str]]:
    """Return what each value of each facet is called, for those values that occur."""
    known = {
        "demand": {key: demand.name for key, demand in corpus.demands.items()},
        "tactic": {key: tactic.name for key, tactic in corpus.tactics.items()},
        "result": words.CASE_RESULT,
        "industry": words.INDUSTRY,
        "customer": {key: organization.name for key, organization in corpus.organizations.items()},
        "size": SIZE_NAMES,
    }
    names: dict[str, dict[str, str]] = {}
    for row in rows:
        for facet, values in _facets(row).items():
            found = names.setdefault(facet, {})
            found.update({value: known.get(facet, {}).get(value, value) for value in values})
    return names
