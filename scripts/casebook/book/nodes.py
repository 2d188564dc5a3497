"""Nodes of our own; each is also a standard node or leaves nothing behind where a writer does not know it.

Tables carry ARIA roles, because on a phone their rows are laid out as blocks, and a browser then forgets
that they are a table.
"""

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
TABLE_ROLES = {"colheader": "columnheader", "rowheader": "rowheader", "cell": "cell"}


class record_table(nodes.table):
    """A table that keeps its meaning when its rows are stacked."""


class record_row(nodes.row):
    """A row of it; its id is the permanent anchor of the record in it."""


class record_entry(nodes.entry):
    """A cell of it; ``role`` says what kind, ``label`` what its column is called where the rows are stacked."""


class margin_note(nodes.General, nodes.Element):
    """Short names of ``sources``, by their ids, beside a paragraph; the list of sources says the same in full."""


class clock(nodes.inline):
    """How long a clock of a law runs; ``data`` tells the script in the page what to count."""


class waiting(nodes.Node):
    """A node whose content is known when the book is written."""

    def content(self, env: BuildEnvironment) -> list[nodes.Node]:
        """Return what stands in its place."""
        raise NotImplementedError


class own_address(waiting, nodes.inline):
    """The address of a page or anchor of this book, known when the book is written; ``target`` is its path."""

    def content(self, env: BuildEnvironment) -> list[nodes.Node]:
        """Return the address; a book without one is the reader's copy."""
        base = env.config.html_baseurl
        text = f"{base.rstrip('/')}/{self['target']}" if base else "[your copy]"
        return [nodes.inline("", text, classes=["address"])]


class picture(nodes.General, nodes.Element):
    """A drawing as SVG text; what stands beside it says the same in words."""


class EndWaiting(SphinxPostTransform):
    """Fills what waits, in one walk over the page, for a walk over a long page takes half a millisecond."""

    default_priority = 400

    def run(self, **kwargs: Any) -> None:
        """Replace each waiting node by its content."""
        for node in list(self.document.findall(waiting)):
            node.parent.replace(node, node.content(self.env))


def setup(app: Sphinx) -> None:
    """Register the nodes; only HTML treats them otherwise than the standard nodes they are."""
    app.add_node(record_table, html=(_open_table, _close_table))
    app.add_node(record_row, html=(_open_row, _close_row))
    app.add_node(record_entry, html=(_open_entry, _close_entry))
    app.add_node(clock, html=(_open_clock, _close_clock))
    app.add_node(own_address)
    app.add_node(nodes.container, override=True, html=(_open_group, _close_group))
    app.add_post_transform(EndWaiting)
    others: dict[str, Any] = dict.fromkeys(("epub", "latex", "text", "man", "texinfo"), (_skip, None))
    app.add_node(margin_note, html=(_write_note, None), **others)
    app.add_node(picture, html=(_draw, None), **others)


def _data(node: nodes.Element) -> dict[str, str]:
    """Return what scripts may ask of an element, as its data attributes."""
    data: dict[str, str] = node.get("data", {})
    return {f"data-{key}": value for key, value in data.items()}


def _open_table(self: Any, node: record_table) -> None:
    self.body.append(self.starttag(node, "table", CLASS="record", role="table", **_data(node)))


def _close_table(self: Any, node: record_table) -> None:
    self.body.append("</table>\n")


def _open_row(self: Any, node: record_row) -> None:
    self.body.append(self.starttag(node, "tr", "", role="row", **_data(node)))


def _close_row(self: Any, node: record_row) -> None:
    self.body.append("</tr>\n")


def _open_entry(self: Any, node: record_entry) -> None:
    kind = node.get("role", "cell")
    attributes = {"role": TABLE_ROLES[kind]}
    if node.get("label"):
        attributes["data-label"] = node["label"]
    if kind != "cell":
        attributes["scope"] = "col" if kind == "colheader" else "row"
    self.body.append(self.starttag(node, "td" if kind == "cell" else "th", "", **attributes))


def _close_entry(self: Any, node: record_entry) -> None:
    self.body.append("</td>\n" if node.get("role", "cell") == "cell" else "</th>\n")


def _open_clock(self: Any, node: clock) -> None:
    self.body.append(self.starttag(node, "span", "", CLASS="clock", **_data(node)))


def _close_clock(self: Any, node: clock) -> None:
    self.body.append("</span>")


def _write_note(self: Any, node: margin_note) -> None:
    lines = [f'<p><a href="#{source}">{source}</a> {_typeset(name)}</p>\n' for source, name in node["sources"].items()]
    self.body.append(f'<div class="margin" role="note">{"".join(lines)}</div>\n')
    raise nodes.SkipNode


def _open_group(self: Any, node: nodes.container) -> None:
    self.body.append(self.starttag(node, "div", "\n"))


def _close_group(self: Any, node: nodes.container) -> None:
    self.body.append("</div>\n")


def _draw(self: Any, node: picture) -> None:
    self.body.append(node["svg"])
    raise nodes.SkipNode


def _skip(self: Any, node: nodes.Node) -> None:
    raise nodes.SkipNode


def _typeset(name: str) -> str:
    return escape(name, quote=False).replace("'", APOSTROPHE)
