"""The list of sources, with ways back to where each is cited; and what was corrected."""

from docutils import nodes

from casebook import dates
from casebook.book import build
from casebook.book.page import Page
from casebook.book.source_list import source_list


def sources(page: Page) -> list[nodes.Node]:
    """Return the list of sources."""
    return [page.section("sources", "Sources", source_list(page.case.sources))]


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
