"""One source as it stands in the list of sources of a case, a law or a guide."""

from urllib.parse import quote

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book.compact import source_line
from casebook.model import Source


def source_list(sources: dict[str, Source]) -> nodes.bullet_list:
    """Return every source with an anchor of its own; ways back are added when all citations are there."""
    items = [_line(source_id, source) for source_id, source in sources.items()]
    return nodes.bullet_list("", *items, classes=["sources"])


def _address(url: str) -> str:
    """Return an address with every sign escaped that may not stand in one, such as brackets; e-books are strict."""
    return quote(url, safe="%/:?#@!$&'()*+,;=~")


def _line(source_id: str, source: Source) -> source_line:
    title: nodes.Node = nodes.Text(source.title)
    if source.url:
        title = nodes.reference("", source.title, internal=False, refuri=_address(source.url))
    by = f"{source.author}, " if source.author else ""
    when = f", {dates.in_words(source.date)}" if source.date else ""
    about = f". {by}{source.publisher}{when}. {words.SOURCE_KIND[source.kind]}; {words.SEEN[source.seen]}."
    parts: list[nodes.Node] = [title, nodes.Text(about)]
    if source.archive:
        parts += [
            nodes.Text(" "),
            nodes.reference("", "Archived copy", internal=False, refuri=_address(source.archive)),
        ]
    return source_line("", "", *parts, ids=[source_id], cited_in=[])
