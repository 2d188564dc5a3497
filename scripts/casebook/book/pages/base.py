"""What all directives of the book share: the corpus, freshness, links to cases and records."""

import json
from collections.abc import Iterable
from typing import Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective, SphinxRole

from casebook.book import build, listings, shelf
from casebook.corpus import Corpus

DIRECTIVES: dict[str, type[SphinxDirective]] = {}
"""Every directive by its name."""
ROLES: dict[str, SphinxRole] = {}
"""Every role by its name."""


class Listing(SphinxDirective):
    """A directive that shows a view of the corpus; a subclass says its name, what it views and how it shows that."""

    key: ClassVar[str]
    of_cases: ClassVar[bool] = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        DIRECTIVES[cls.key] = cls
        listings.register(cls.key, lambda corpus, docname, asked: cls.view(corpus))

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
        if self.of_cases:
            shelf.depend_on_registry(self.env)
        return self.show(self.view(corpus), corpus)


class Question(SphinxDirective):
    """A directive that asks the corpus for something named by its argument and options; a subclass says what."""

    key: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        DIRECTIVES[cls.key] = cls
        listings.register(cls.key, lambda corpus, docname, asked: cls.view(corpus, json.loads(asked)))

    @classmethod
    def view(cls, corpus: Corpus, asked: dict[str, str]) -> Any:
        """Return plain data for what is asked, or None if there is no such thing."""
        raise NotImplementedError

    def show(self, data: Any, corpus: Corpus) -> list[nodes.Node]:
        """Return *data* as standard nodes."""
        raise NotImplementedError

    def missing(self, corpus: Corpus) -> str:
        """Say what is not there, and what to write."""
        raise NotImplementedError

    def run(self) -> list[nodes.Node]:
        """Show what is asked for, and have the page read again when that changes."""
        corpus = shelf.corpus_of(self.env)
        asked = {"argument": self.arguments[0] if self.arguments else "", **self.options}
        if self.content:
            asked["body"] = "\n".join(self.content)
        listings.note(self.env, f"{self.key}?{json.dumps(asked, sort_keys=True)}", corpus)
        shelf.depend_on_registry(self.env)
        data = self.view(corpus, asked)
        if not data:
            raise self.error(self.missing(corpus))
        return self.show(data, corpus)


def case_link(case_id: str, words: str, anchor: str = "") -> addnodes.pending_xref:
    """Return a link to a case, or to a record or section of it."""
    return build.case_link(words, f"{case_id}#{anchor}" if anchor else case_id)


def jumps(places: Iterable[tuple[str, str]], *classes: str) -> nodes.bullet_list:
    """Return a short list of links to sections that follow; each place is its anchor and the words of the link."""
    return build.bullets([[build.paragraph(build.link(words, anchor))] for anchor, words in places], *classes)


def place_links(places: tuple[str, ...]) -> list[nodes.Node]:
    """Return a link for each place such as ``google-maven#c1``, named as it is written."""
    return build.joined([build.case_link(place, place) for place in places])


def section(anchor: str, heading: str, *blocks: nodes.Node) -> nodes.section:
    """Return a section of a listing page."""
    return nodes.section("", nodes.title("", heading), *blocks, ids=[anchor], names=[anchor])


def hidden_contents(env: BuildEnvironment, docnames: list[str], caption: str = "") -> nodes.Node:
    """Return a hidden table of contents, from which Sphinx knows the order; pages that went are left out."""
    known = [docname for docname in docnames if docname in env.found_docs]
    tree = addnodes.toctree(
        "",
        parent=env.docname,
        entries=[(None, docname) for docname in known],
        includefiles=known,
        maxdepth=1,
        caption=caption or None,
        rawcaption=caption,
        glob=False,
        hidden=True,
        includehidden=False,
        numbered=0,
        titlesonly=True,
    )
    return nodes.compound("", tree, classes=["toctree-wrapper"])
