"""What the registry says of a tactic, for its page."""

from typing import Any

from docutils import nodes

from casebook.book import build
from casebook.book.pages.base import Question, place_links
from casebook.corpus import Corpus
from casebook.model import Tactic


class TacticInBrief(Question):
    """``{tactic} open-letter``: what it is, what it needs, what it risks, and the facts that show both."""

    key = "tactic"
    required_arguments = 1

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> Tactic | None:
        """Return the tactic, or None if the registry has none of that name."""
        return corpus.tactics.get(asked["argument"])

    def missing(self, corpus: Corpus) -> str:
        """Say which tactics there are."""
        return f"there is no tactic {self.arguments[0]}. Choose from {', '.join(corpus.tactics)}"

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return what it is, needs and risks."""
        rows = (("What it is", data.means), ("What it needs", data.needs), ("What it risks", data.risks))
        items = [
            nodes.definition_list_item("", nodes.term("", name), nodes.definition("", nodes.paragraph("", said)))
            for name, said in rows
        ]
        shown = build.paragraph("Shown by ", *place_links(data.shown_by), ".", classes=["rests-on"])
        return [nodes.definition_list("", *items, classes=["glance"]), shown]
