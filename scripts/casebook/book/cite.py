"""How the page of a case is cited: a line in each style, and files for reference managers."""

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook import prose
from casebook.book import build, shelf
from casebook.book.nodes import own_address
from casebook.book.page import Page
from casebook.export.cite import styles

FILES = {"BibTeX": "bib", "RIS": "ris"}


def setup(app: Sphinx) -> None:
    """Have the titles of all cases that are about to be read set at once, before Sphinx parts the work."""
    app.connect("env-before-read-docs", prepare)


def prepare(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Make ready what the pages that are about to be read will cite."""
    corpus = shelf.corpus_of(env)
    found = (corpus.case(name.partition("/")[2]) for name in docnames if shelf.is_case(name))
    styles.prepare((prose.plain(case.title), case.reviewed) for case in found if case)


def ways_to_cite(page: Page) -> list[nodes.Node]:
    """Return the page as APA, Chicago and MLA cite it, how to cite one fact, and the files."""
    cited = styles.cited(prose.plain(page.case.title), page.case.reviewed)
    first = page.case.facts[0].id
    docname = shelf.docname_of(page.id)
    files = [build.data_link(name, docname, f"cite/{page.id}.{ending}") for name, ending in FILES.items()]
    fact = build.paragraph(
        build.strong("Cite one fact."), " Put its id after the address: ", build.link(f"#{first}", first), "."
    )
    managers = build.paragraph(build.strong("Reference managers."), " With all sources: ", *build.joined(files), ".")
    return [
        *(_line(page, name, pieces) for name, pieces in cited.items()),
        fact,
        addnodes.only("", managers, expr="builder_html"),
    ]


def _line(page: Page, style: str, pieces: list[styles.Piece]) -> nodes.paragraph:
    parts: list[nodes.Node] = []
    for text, kind in pieces:
        if kind == "address":
            parts.append(own_address(target=f"cases/{page.id}.html"))
        else:
            parts.append(nodes.emphasis("", text) if kind == "stressed" else nodes.Text(text))
    return build.paragraph(build.strong(f"Cite, {style}."), " ", *parts)
