"""The list of sources, with ways back to where each is cited; and what was corrected."""

from urllib.parse import quote

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.page import Page
from casebook.model import Source


def sources(page: Page) -> list[nodes.Node]:
    """Return every source with an anchor of its own; ways back are added once all citations are numbered."""
    items = [_item(source_id, source) for source_id, source in page.case.sources.items()]
    return [page.section("sources", "Sources", nodes.bullet_list("", *items, classes=["sources"]))]


def corrections(page: Page) -> list[nodes.Node]:
    """Return what was corrected here, or that nothing was."""
    if not page.case.corrections:
        nothing = page.label(f"None since the case was added on {dates.in_words(page.case.added)}.")
        return [page.section("corrections", "Corrections", nothing)]
    items = []
    for index, correction in enumerate(page.case.corrections):
        what = [build.link(correction.fact, correction.fact), nodes.Text(" ")] if correction.fact else []
        items.append(
            [
                build.paragraph(f"{dates.in_words(correction.date)} ", *what),
                page.say(("corrections", index, "was"), f"Was: {correction.was}"),
                page.say(("corrections", index, "why"), correction.why),
            ]
        )
    return [page.section("corrections", "Corrections", build.bullets(items))]


def _address(url: str) -> str:
    """Return an address with every sign escaped that may not stand in one, such as brackets; e-books are strict."""
    return quote(url, safe="%/:?#@!$&'()*+,;=~")


def _item(source_id: str, source: Source) -> nodes.list_item:
    title: nodes.Node = nodes.Text(source.title)
    if source.url:
        title = nodes.reference("", source.title, internal=False, refuri=_address(source.url))
    by = f"{source.author}, " if source.author else ""
    when = f", {dates.in_words(source.date)}" if source.date else ""
    about = f". {by}{source.publisher}{when}. {words.SOURCE_KIND[source.kind]}; {words.SEEN[source.seen]}."
    parts: list[nodes.Node] = [build.inline(source_id, "source-id"), nodes.Text(" "), title, nodes.Text(about)]
    if source.archive:
        parts += [
            nodes.Text(" "),
            nodes.reference("", "Archived copy", internal=False, refuri=_address(source.archive)),
        ]
    line = build.paragraph(*parts)
    line["casebook-source"] = source_id
    return nodes.list_item("", line, ids=[source_id])
