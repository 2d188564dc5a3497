"""Wiring: what the Sphinx side is made of, and when each part is called."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import ExtensionMetadata

from casebook import __version__
from casebook.book import (
    along,
    citations,
    cite,
    compact,
    download,
    ebook,
    exports,
    lean,
    links,
    listings,
    memory,
    nodes,
    offers,
    offline,
    pages,
    search_language,
    shelf,
    site,
    sums,
)
from casebook.book.domain import CasebookDomain
from casebook.book.parser import CaseParser, report, warn

ENV_VERSION = 5
"""Raised whenever the nodes of a page change, so that books built before are read again."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the parser, the domain, the directives, the nodes and the theme."""
    app.add_source_suffix(".yml", "case")
    app.add_source_parser(CaseParser)
    app.add_domain(CasebookDomain)
    pages.setup(app)
    nodes.setup(app)
    links.setup(app)
    citations.setup(app)
    cite.setup(app)
    compact.setup(app)
    lean.setup(app)
    memory.setup(app)
    search_language.setup(app)
    site.setup(app)
    ebook.setup(app)
    exports.setup(app)
    along.setup(app)
    offers.setup(app)
    download.setup(app)
    offline.setup(app)
    sums.setup(app)
    app.connect("builder-inited", shelf.open_shelf)
    app.connect("env-get-outdated", listings.outdated)
    app.connect("env-before-read-docs", shelf.read_before_forking)
    app.connect("env-before-read-docs", leave_out_undecodable)
    app.connect("source-read", check_guide)
    app.connect("env-check-consistency", report_contradictions)
    return {
        "version": __version__,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def check_guide(app: Sphinx, docname: str, source: list[str]) -> None:
    """Report the problems of a guide before its page is made."""
    if shelf.is_guide(docname):
        report(shelf.corpus_of(app.env).problems_of_guide(Path(app.env.doc2path(docname))), app.env)


def report_contradictions(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn of contradictions between cases, and of ways and plans that lead nowhere, after something was read."""
    corpus = shelf.corpus_of(env)
    warn(corpus.problems_across() + corpus.problems_of_pathways() + corpus.problems_of_courses())


def leave_out_undecodable(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Report a record that is not even text and leave its page out of the book, for Sphinx would stop at it."""
    for docname in [name for name in docnames if shelf.is_case(name) or shelf.is_law(name)]:
        path = Path(env.doc2path(docname))
        try:
            path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            corpus = shelf.corpus_of(env)
            warn(corpus.problems_of_law(path) if shelf.is_law(docname) else corpus.problems(path))
            app.emit("env-purge-doc", env, docname)
            env.clear_doc(docname)
            env.found_docs.discard(docname)
            docnames.remove(docname)
