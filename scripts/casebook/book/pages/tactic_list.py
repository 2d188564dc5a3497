"""Every tactic of the registry, with the link to its page and how many cases used it."""

from typing import Any, NamedTuple

from docutils import nodes

from casebook.book import build
from casebook.book.pages.base import Listing
from casebook.corpus import Corpus
from casebook.views.precedents import tactics_by_result


class TacticRow(NamedTuple):
    """A tactic as the list shows it."""

    tactic_id: str
    name: str
    means: str
    cases: int


class TacticList(Listing):
    """``{tactic-list}``: all tactics, the most used first; each has a page in guides/tactics."""

    key = "tactic-list"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[TacticRow, ...]:
        """Return the tactics with the number of cases that used each."""
        counts = {tally.id: tally.total for tally in tactics_by_result(corpus)}
        rows = [
            TacticRow(tactic_id, tactic.name, tactic.means, counts.get(tactic_id, 0))
            for tactic_id, tactic in corpus.tactics.items()
        ]
        return tuple(sorted(rows, key=lambda row: (-row.cases, row.name)))

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return the list."""
        items = []
        for row in data:
            many = f"{row.cases} case{'s' * (row.cases != 1)}"
            link = build.page_link(row.name, f"guides/tactics/{row.tactic_id}")
            items.append([build.paragraph(link, f" ({many}): {row.means}")])
        return [build.bullets(items, "tactics")]
