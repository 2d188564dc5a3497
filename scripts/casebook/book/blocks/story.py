"""The story in sourced paragraphs, with short source names in the margin, and people's own words."""

from docutils import nodes

from casebook import dates, prose
from casebook.book import build
from casebook.book.compact import citation
from casebook.book.nodes import margin_note
from casebook.book.page import Page
from casebook.model import Source


def story(page: Page) -> list[nodes.Node]:
    """Return the narrative; each source is named in the margin where a section first cites it."""
    parts = []
    for index, section in enumerate(page.case.story):
        named: set[str] = set()
        blocks: list[nodes.Node] = []
        for place, text in enumerate(section.paragraphs):
            fresh = [source for source in dict.fromkeys(prose.cited(text)) if source not in named]
            named.update(fresh)
            if fresh:
                blocks.append(_note(page, fresh))
            blocks.append(page.say(("story", index, "paragraphs", place), text))
        heading = page.heading(("story", index, "heading"), section.heading)
        parts.append(nodes.section("", heading, *blocks, ids=[f"story-{index + 1}"], names=[section.heading]))
    return [page.section("story", "What happened", *parts)]


def quotes(page: Page) -> list[nodes.Node]:
    """Return people's own words, each with who said them, when and where they stand."""
    if not page.case.quotes:
        return []
    blocks: list[nodes.Node] = []
    for index, quote in enumerate(page.case.quotes):
        words = page.say(("quotes", index, "words"), f'"{quote.words}"')
        by = build.paragraph(f"{quote.by}, {dates.in_words(quote.date)} ", citation(quote.sources), classes=["by"])
        blocks.append(nodes.block_quote("", words, by))
    return [page.section("quotes", "In their own words", *blocks)]


def short_name(source: Source) -> str:
    """Name a source in a few words: its publisher and date."""
    publisher = source.publisher.split(" (")[0]
    return f"{publisher}, {dates.in_brief(source.date)}" if source.date else publisher


def _note(page: Page, source_ids: list[str]) -> margin_note:
    return margin_note("", sources={source_id: short_name(page.case.sources[source_id]) for source_id in source_ids})
