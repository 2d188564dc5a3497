"""A question to the data in SQL, and its answer as the book stands now."""

from typing import Any

from docutils import nodes

from casebook.book import build
from casebook.book.pages.base import Question, case_link
from casebook.corpus import Corpus
from casebook.export.question import Answer, Unanswered, ask


class Query(Question):
    """``{query}`` with SQL as its body: the code, and a table of what it answers."""

    key = "query"
    has_content = True

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> Answer | None:
        """Return the answer, or None where nothing is asked."""
        return ask(corpus, asked["body"]) if asked.get("body") else None

    def missing(self, corpus: Corpus) -> str:
        """Say what can be asked."""
        return "there is no question. Write one in SQL, such as: SELECT count(*) AS cases FROM cases"

    def run(self) -> list[nodes.Node]:
        """Show the question and its answer; a question that can't be answered is an error at its line."""
        try:
            return super().run()
        except Unanswered as unanswered:
            raise self.error(f"the question can't be answered: {unanswered}") from None

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return the code and the table."""
        code = nodes.literal_block("\n".join(self.content), "\n".join(self.content), language="sql")
        heads = tuple(head.replace("_", " ").capitalize() for head in data.heads)
        rows = [build.row([_cell(value, corpus) for value in row], labels=heads) for row in data.rows]
        return [code, build.table(heads, rows, "listing")]


def _cell(value: object, corpus: Corpus) -> str | list[nodes.Node]:
    """Return a value as a cell; the id of a case or of a record in one leads there."""
    case_id, _, anchor = str(value).partition("#")
    if isinstance(value, str) and case_id in corpus.case_ids:
        return [build.paragraph(case_link(case_id, value, anchor))]
    return "" if value is None else str(value)
