"""What all directives of the book share: the corpus, freshness, links to cases and records."""

from typing import Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from casebook.book import build, listings, shelf
from casebook.corpus import Corpus

DIRECTIVES: dict[str, type[SphinxDirective]] = {}
"""Every directive by its name."""


class Listing(SphinxDirective):
    """A directive that shows a view of the corpus; a subclass says its name, what it views and how it shows that."""

    key: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        DIRECTIVES[cls.key] = cls
        listings.register(cls.key, lambda corpus, docname: cls.view(corpus))

    @classmethod
    def view(cls, corpus: Corpus) -> Any:
        """Return plain data."""
        raise NotImplementedError

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return *data* as standard nodes."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Show the view, and have the page read again when it changes."""
        corpus = shelf.corpus_of(self.env)
        listings.note(self.env, self.key, corpus)
        shelf.depend_on_registry(self.env)
        return self.show(self.view(corpus), corpus)


def case_link(case_id: str, words: str, anchor: str = "") -> addnodes.pending_xref:
    """Return a link to a case, or to a record or section of it."""
    return build.case_link(words, f"{case_id}#{anchor}" if anchor else case_id)


def place_links(places: tuple[str, ...]) -> list[nodes.Node]:
    """Return a link for each place such as ``google-maven#c1``, named as it is written."""
    return build.joined([build.case_link(place, place) for place in places])


def section(anchor: str, heading: str, *blocks: nodes.Node) -> nodes.section:
    """Return a section of a listing page."""
    return nodes.section("", nodes.title("", heading), *blocks, ids=[anchor], names=[anchor])
