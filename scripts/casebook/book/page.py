"""One page in the making: its record, its corpus, and how a text of the file becomes nodes that know their line."""

from collections.abc import Callable
from typing import Any, TypeVar

from docutils import nodes

from casebook import prose
from casebook.book import build, compact
from casebook.book.compact import local_links
from casebook.corpus import Corpus
from casebook.load import Reading
from casebook.model import Case, Fact
from casebook.problems import Path
from casebook.tree import mark_of
from casebook.views.parties import name
from casebook.vocabulary import STATUS

Text = TypeVar("Text", bound=nodes.TextElement)


class Sheet:
    """What the blocks of any page made of a record need: the lines its texts stand at, and the words of the kit."""

    def __init__(self, reading: Reading[Any], corpus: Corpus, source: str) -> None:
        self.corpus = corpus
        self._reading = reading
        self._source = source

    def say(self, path: Path, text: str, *classes: str) -> nodes.paragraph:
        """Return a text of the file as a paragraph that translators are given, with the file's line."""
        return self._marked(nodes.paragraph(text, "", *inlines(text), classes=list(classes)), self.line(path))

    def label(self, text: str, kind: Callable[..., nodes.TextElement] = nodes.paragraph) -> nodes.TextElement:
        """Return a few words of the kit's own, such as a heading, for translators too."""
        return self._marked(kind(text, text), 1)

    def section(self, anchor: str, heading: str, *blocks: nodes.Node) -> nodes.section:
        """Return a section of the page under a heading of the kit's own."""
        title = self._marked(nodes.title(heading, heading), 1)
        return nodes.section("", title, *blocks, ids=[anchor], names=[nodes.fully_normalize_name(heading)])

    def heading(self, path: Path, text: str) -> nodes.title:
        """Return a heading that stands in the file."""
        return self._marked(nodes.title(text, "", *inlines(text)), self.line(path))

    def rubric(self, path: Path, text: str) -> nodes.rubric:
        """Return a heading of the file that opens no section."""
        return self._marked(nodes.rubric(text, "", *inlines(text)), self.line(path))

    def line(self, path: Path) -> int:
        """Return the line of the file where *path* stands."""
        return mark_of(self._reading.tree, path).line if self._reading.tree else 1

    def _marked(self, node: Text, line: int) -> Text:
        node.source, node.line = self._source, line
        return node


class Page(Sheet):
    """What the blocks of a case page need to know."""

    def __init__(self, case_id: str, case: Case, reading: Reading[Case], corpus: Corpus, source: str) -> None:
        super().__init__(reading, corpus, source)
        self.id = case_id
        self.case = case
        self.facts = {fact.id: fact for fact in case.facts}
        self.places = {fact.id: index for index, fact in enumerate(case.facts)}
        self.places |= {demand.id: index for index, demand in enumerate(case.demands)}
        self.places |= {answer.id: index for index, answer in enumerate(case.answers)}

    def name(self, ref: str) -> str:
        """Return the name of an organization, or of a kind of speaker."""
        return name(self.corpus, ref)

    def fact_links(self, *fact_ids: str) -> local_links:
        """Return links to facts of this page."""
        return compact.links(fact_ids, "fact-link")

    def status(self, status: str) -> nodes.inline:
        """Return the word for how firmly the record has something."""
        assert status in STATUS
        return build.inline(status, "status", f"status-{status}")

    def fact(self, fact_id: str) -> Fact:
        """Return a fact of this case."""
        return self.facts[fact_id]


def inlines(text: str) -> list[nodes.Node]:
    """Return running text as inline nodes: letters, stress, citations and links to records."""
    out: list[nodes.Node] = []
    for span in prose.spans(text):
        if isinstance(span, prose.Cite):
            _strip_blank(out)
            out.append(compact.citation(span.sources))
        elif isinstance(span, prose.Stress):
            out.append(nodes.emphasis("", span.text))
        elif isinstance(span, prose.Link):
            out.append(record_link(span.text, span.target))
        else:
            out.append(nodes.Text(span.text))
    return out


def record_link(words: str, target: str) -> nodes.Node:
    """Return a link to a record of the same page, or of another case."""
    if target.startswith("#"):
        return build.link(words, target[1:])
    return build.case_link(words, target, "xref", "case")


def _strip_blank(before: list[nodes.Node]) -> None:
    """Let a citation mark stand close to the word it follows."""
    if before and isinstance(before[-1], nodes.Text):
        before[-1] = nodes.Text(before[-1].rstrip())
