"""Nodes that keep as data what a page repeats by the hundred, and are written out at once.

A fact of the record was 23 nodes, and every one is walked some twenty times. For a writer that is not for the web, each
becomes the standard nodes that it stands for.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from casebook.book import build
from casebook.book.lean import LeanDocument


class Compact(nodes.Element):
    """A node that stands for others."""

    def standard(self) -> list[nodes.Node]:
        """Return the nodes that it stands for."""
        raise NotImplementedError


class Citing(Compact):
    """One that cites sources of its page."""

    def cited(self) -> list[str]:
        """List the ids of the sources."""
        raise NotImplementedError


class local_links(nodes.Inline, Compact):
    """Links to anchors of the same page: ``anchors`` as (words, id), what is ``between``, the ``css`` class of each."""

    def html(self) -> str:
        """Return them as HTML."""
        css = f' class="{self["css"]}"' if self["css"] else ""
        links = (f'<a{css} href="#{escape(to)}">{escape(words, quote=False)}</a>' for words, to in self["anchors"])
        return str(self["between"]).join(links)

    def standard(self) -> list[nodes.Node]:
        """Return them as the nodes that every writer knows."""
        css = (self["css"],) if self["css"] else ()
        return build.joined([build.link(words, anchor, *css) for words, anchor in self["anchors"]], self["between"])


class citation_mark(local_links, Citing):
    """Links to the sources that a text, a figure or a record cites."""

    def cited(self) -> list[str]:
        """List the ids of the sources."""
        return [source for _, source in self["anchors"]]

    def html(self) -> str:
        """Return the mark as HTML."""
        return f'<sup class="cites">{super().html()}</sup>'

    def standard(self) -> list[nodes.Node]:
        """Return it as the nodes that every writer knows."""
        return [nodes.superscript("", "", *super().standard(), classes=["cites"])]


class fact_row(nodes.Part, Citing):
    """A fact in the table of the record; its children are the paragraphs that say it, all else is data."""

    def cited(self) -> list[str]:
        """List the ids of the sources."""
        return list(self["sources"])

    def opening(self) -> str:
        """Return what stands before its children as HTML."""
        return (
            f'<tr id="{self["ids"][0]}" role="row">'
            f'<th role="rowheader" scope="row"><p>{escape(self["date"])}</p></th>\n<td role="cell">'
        )

    def closing(self) -> str:
        """Return what stands after its children as HTML."""
        fact_id, state = self["ids"][0], self["status"]
        return (
            f'<p class="kind"><a class="self" href="#{fact_id}">{fact_id}</a> {escape(self["kind"])}</p>\n</td>\n'
            f'<td role="cell"><p><span class="status status-{state}">{state}</span></p>\n'
            f'<p class="evidence">{escape(self["evidence"])}</p>\n</td>\n'
            f'<td role="cell"><p>{citation(self["sources"]).html()}</p></td>\n</tr>\n'
        )

    def standard(self) -> list[nodes.Node]:
        """Return it as a row that every writer knows."""
        fact_id, status = self["ids"][0], self["status"]
        kind = build.paragraph(build.link(fact_id, fact_id, "self"), f" {self['kind']}", classes=["kind"])
        standing = [build.paragraph(build.inline(status)), build.paragraph(self["evidence"])]
        marks = citation(self["sources"]).standard()
        cells = (self["date"], [*self.children, kind], standing, build.paragraph(*marks))
        return [build.row(cells, anchor=fact_id)]


class source_line(nodes.Part, Compact, nodes.TextElement):
    """A source in the list of a page: its id, its children, and the places that cite it (``cited_in``)."""

    def opening(self) -> str:
        """Return what stands before its children as HTML."""
        source_id = self["ids"][0]
        return f'<li id="{source_id}"><p><span class="source-id">{source_id}</span> '

    def closing(self) -> str:
        """Return what stands after its children as HTML."""
        back = f'<span class="back"> Cited in {self._back().html()}.</span>' if self["cited_in"] else ""
        return f"{back}</p></li>\n"

    def standard(self) -> list[nodes.Node]:
        """Return it as an item of a list that every writer knows."""
        back = [nodes.Text(" Cited in "), *self._back().standard(), nodes.Text(".")] if self["cited_in"] else []
        line = build.paragraph(build.inline(self["ids"][0], "source-id"), " ", *self.children, *back)
        return [nodes.list_item("", line, ids=self["ids"])]

    def _back(self) -> local_links:
        places = [(place.replace("-", " "), place) for place in self["cited_in"]]
        return local_links("", anchors=places, between="; ", css="")


def setup(app: Sphinx) -> None:
    """Register the nodes and what becomes of them."""
    app.add_node(local_links, html=(_write, None))
    app.add_node(citation_mark, html=(_write, None))
    app.add_node(fact_row, html=(_open, _close))
    app.add_node(source_line, html=(_open, _close))
    app.connect("doctree-resolved", in_standard_nodes)


def in_standard_nodes(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give a writer that is not for the web the nodes that it knows."""
    if app.builder.format == "html" and app.builder.name != "epub":
        return
    if isinstance(doctree, LeanDocument):
        doctree.kinds = None
    for node in list(doctree.findall(Compact)):
        node.replace_self(node.standard())


def links(anchors: Iterable[str], css: str = "") -> local_links:
    """Return links to records of the same page, which bear their ids."""
    return local_links("", anchors=[(anchor, anchor) for anchor in anchors], between=" ", css=css)


def citation(sources: Iterable[str]) -> citation_mark:
    """Return the mark of a citation: links to the sources in the list on the same page."""
    return citation_mark("", anchors=[(source, source) for source in sources], between=" ", css="")


def _write(self: Any, node: local_links) -> None:
    self.body.append(node.html())
    raise nodes.SkipNode


def _open(self: Any, node: fact_row | source_line) -> None:
    self.body.append(node.opening())


def _close(self: Any, node: fact_row | source_line) -> None:
    self.body.append(node.closing())
