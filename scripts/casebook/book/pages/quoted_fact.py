"""A fact of a case, quoted in a guide with its date, its status and its sources."""

from typing import Any, NamedTuple

from docutils import nodes

from casebook import dates, prose
from casebook.book import build
from casebook.book.pages.base import Question
from casebook.corpus import Corpus


class QuotedFact(NamedTuple):
    """A fact as a guide shows it."""

    place: str
    title: str
    date: str
    says: str
    status: str
    publishers: tuple[str, ...]


class FactQuoted(Question):
    """``{fact} google-maven#f14``: that fact, with what the reader must know to trust it."""

    key = "fact"
    required_arguments = 1

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> QuotedFact | None:
        """Return the fact, or None if there is no such case or fact."""
        case_id, _, fact_id = asked["argument"].partition("#")
        case = corpus.case(case_id)
        fact = next((one for one in case.facts if one.id == fact_id), None) if case else None
        if case is None or fact is None:
            return None
        publishers = dict.fromkeys(case.sources[source_id].publisher for source_id in fact.sources)
        return QuotedFact(
            asked["argument"], case.title, fact.date, prose.plain(fact.says), fact.status, tuple(publishers)
        )

    def missing(self, corpus: Corpus) -> str:
        """Say what an argument looks like."""
        return f"there is no fact {self.arguments[0]}. Write the id of a case and of a fact: google-maven#f14"

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return the words of the fact, and where they come from."""
        about = build.paragraph(
            build.case_link(f"{data.title}, {data.place.partition('#')[2]}", data.place),
            f". {dates.in_words(data.date)}. ",
            build.inline(data.status, "status", f"status-{data.status}"),
            f". {'; '.join(data.publishers)}.",
            classes=["by"],
        )
        return [nodes.block_quote("", nodes.paragraph("", data.says), about, classes=["fact"])]
