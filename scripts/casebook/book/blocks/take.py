"""What a reader can take away: paper, a citation, the data."""

from docutils import nodes
from sphinx import addnodes

from casebook.book import build
from casebook.book.cite import ways_to_cite
from casebook.book.page import Page


def take_it_with_you(page: Page) -> list[nodes.Node]:
    """Return how to print, cite and reuse the page."""
    printed = "The page prints without its navigation, with the address of each source."
    file = nodes.reference("", "The case file", internal=True, refuri=f"../_sources/cases/{page.id}.yml.txt")
    blocks: list[nodes.Node] = [
        build.paragraph(build.strong("Print."), f" {printed}"),
        *ways_to_cite(page),
        addnodes.only(
            "", build.paragraph(build.strong("Reuse."), " ", file, " (YAML, CC BY 4.0)."), expr="builder_html"
        ),
    ]
    return [page.section("take", "Take it with you", build.box(*blocks, classes=["take"]))]
