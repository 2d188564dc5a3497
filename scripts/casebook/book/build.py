"""Small makers of standard nodes, so that the blocks of a page read like the page."""

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx import addnodes

from casebook.book.nodes import record_entry, record_row, record_table

Content = str | nodes.Node | Iterable[nodes.Node]


def inline(text: str, *classes: str) -> nodes.inline:
    """Return words with a class."""
    return nodes.inline("", text, classes=list(classes))


def strong(text: str) -> nodes.strong:
    """Return words that weigh more."""
    return nodes.strong("", text)


def link(text: str, anchor: str, *classes: str) -> nodes.reference:
    """Return a link to an anchor of the same page."""
    return nodes.reference("", text, internal=True, refid=anchor, classes=list(classes))


def case_link(words: str, target: str, *classes: str) -> addnodes.pending_xref:
    """Return a link to a case or to a record or section of it, such as ``google-maven#f14``."""
    return _record_link("case", words, target, classes)


def law_link(words: str, law_id: str, *classes: str) -> addnodes.pending_xref:
    """Return a link to a legal protection; without words it bears the law's short name."""
    return _record_link("law", words, law_id, classes)


def place_link(place: str) -> addnodes.pending_xref:
    """Return a link to a page of the book, or to a record of a case, that bears the title found there."""
    folder, _, name = place.partition("/")
    return _record_link("case", "", name, ()) if folder == "cases" and "#" in name else page_link("", place)


def page_link(words: str, docname: str) -> addnodes.pending_xref:
    """Return a link to a page of the book; without words it bears the page's title."""
    reference = addnodes.pending_xref(
        "", refdomain="std", reftype="doc", reftarget=f"/{docname}", refexplicit=bool(words), refwarn=True
    )
    reference += inline(words or docname)
    return reference


def data_link(words: str, docname: str, path: str) -> nodes.reference:
    """Return a link from the page *docname* to a file that an export makes; only the web pages have such files."""
    return nodes.reference("", words, internal=True, refuri=f"{'../' * docname.count('/')}data/{path}")


def _record_link(kind: str, words: str, target: str, classes: Sequence[str]) -> addnodes.pending_xref:
    reference = addnodes.pending_xref(
        "", refdomain="casebook", reftype=kind, reftarget=target, refexplicit=bool(words), refwarn=True
    )
    reference += inline(words or target, *classes)
    return reference


def joined(parts: Sequence[nodes.Node], between: str = ", ") -> list[nodes.Node]:
    """Return *parts* with text between them."""
    out: list[nodes.Node] = []
    for index, part in enumerate(parts):
        out += [nodes.Text(between), part] if index else [part]
    return out


def paragraph(*parts: str | nodes.Node, classes: Sequence[str] = ()) -> nodes.paragraph:
    """Return a paragraph that no translator is asked about, such as a date or a row of ids."""
    children = [nodes.Text(part) if isinstance(part, str) else part for part in parts]
    return nodes.paragraph("", "", *children, classes=list(classes))


def bullets(items: Iterable[Content], *classes: str) -> nodes.bullet_list:
    """Return a list."""
    return nodes.bullet_list("", *(nodes.list_item("", *flow(item)) for item in items), classes=list(classes))


def box(*parts: nodes.Node, classes: Sequence[str] = ()) -> nodes.container:
    """Return a group of blocks with a class."""
    return nodes.container("", *parts, classes=list(classes))


def table(heads: Sequence[str], rows: Iterable[nodes.Element], *classes: str, stack: bool = True) -> record_table:
    """Return a table; on a phone its rows stack unless *stack* is false."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in heads), cols=len(heads))
    group += nodes.thead("", row(heads, heads=True))
    group += nodes.tbody("", *rows)
    kept = ["colwidths-auto", *classes, *(["stack"] if stack else [])]
    return record_table("", group, classes=kept)


def row(
    cells: Sequence[Content],
    *,
    heads: bool = False,
    anchor: str = "",
    labels: Sequence[str] = (),
    classes: Sequence[str] = (),
) -> record_row:
    """Return a row; its first cell names it, and *labels* name the others where rows are stacked."""
    out = record_row("", ids=[anchor] if anchor else [], classes=list(classes))
    for index, cell in enumerate(cells):
        role = "colheader" if heads else "rowheader" if index == 0 else "cell"
        label = labels[index] if labels and index else ""
        out += record_entry("", *flow(cell), role=role, label=label)
    return out


def flow(content: Content) -> list[nodes.Node]:
    """Return *content* as blocks: text and inline nodes are put into a paragraph."""
    if isinstance(content, str):
        return [paragraph(content)] if content else []
    parts = [content] if isinstance(content, nodes.Node) else list(content)
    if any(isinstance(part, nodes.Text | nodes.Inline) for part in parts):
        return [paragraph(*parts)]
    return parts
