"""What a reader can take away: paper, a citation, the data."""

from docutils import nodes
from sphinx import addnodes

from casebook.book import build, offers
from casebook.book.cite import ways_to_cite
from casebook.book.offers import File
from casebook.book.page import Page
from casebook.classroom import file_name

PAPERS = {"A4": "a4", "Letter": "letter"}


def take_it_with_you(page: Page) -> list[nodes.Node]:
    """Return how to print, cite, follow and reuse the page; a file is offered where this copy of the book has it."""
    blocks = [*_print(page), *ways_to_cite(page), *_follow(page), *_reuse(page)]
    return [page.section("take", "Take it with you", build.box(*blocks, classes=["take"]))]


def _print(page: Page) -> list[nodes.Node]:
    handout = file_name(page.case)
    prints = {
        "brief of two pages": f"briefs/{page.id}",
        "zine to fold": f"zines/{page.id}",
        "handout for a class, without the end": f"classroom/{handout}",
    }
    return [
        build.paragraph(build.strong("Print."), " This page, with the address of each source."),
        *(
            offers.line(
                nodes.Text(f"A {said}: "),
                files=[File(words, f"take/print/{paper}/{place}.pdf") for words, paper in PAPERS.items()],
            )
            for said, place in prints.items()
        ),
    ]


def _follow(page: Page) -> list[nodes.Node]:
    contracts = page.case.contracts
    vendors = dict.fromkeys(ref for contract in contracts for ref in (contract.vendor, *contract.joint_vendors))
    calendars = [File(f"contracts of {page.name(ref)}", f"data/contracts/{ref}.ics") for ref in vendors]
    files = [*calendars, File("what changed", "data/changes.atom")]
    return [offers.line(build.strong("Follow."), nodes.Text(" As calendar or feed: "), files=files)]


def _reuse(page: Page) -> list[nodes.Node]:
    file = nodes.reference("", "The case file", internal=True, refuri=f"../_sources/cases/{page.id}.yml.txt")
    every = offers.download_page("", "all downloads", anchor="")
    said = build.paragraph(build.strong("Reuse."), " ", file, " (YAML, CC BY 4.0), ", every, ".")
    return [addnodes.only("", said, expr="builder_html")]
