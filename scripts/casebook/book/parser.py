"""The source parser: a record's file comes in, the doctree of its page goes out; nothing is generated in between."""

from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import Parser as RstParser
from sphinx.environment import BuildEnvironment
from sphinx.parsers import Parser
from sphinx.util import logging

from casebook.book import listings, shelf
from casebook.book.blocks import BLOCKS, related
from casebook.book.domain import CasebookDomain
from casebook.book.law_page import LawSheet, law_page
from casebook.book.lean import make_lean
from casebook.book.page import Page, inlines
from casebook.corpus import Corpus
from casebook.problems import Problem

logger = logging.getLogger(__name__)


class CaseParser(Parser):
    """Reads ``cases/*.yml`` and ``guides/law/*.yml``.

    The settings of the reST parser are restated because Sphinx counts on them in every document.
    """

    supported = ("case",)
    settings_spec = RstParser.settings_spec

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill *document*; a sentence that comes back translated is not a file and is read as running text."""
        if document["source"].endswith(":<translated>"):
            document += nodes.paragraph(inputstring, "", *inlines(inputstring))
            return
        fill(document, self._env)


def fill(document: nodes.document, env: BuildEnvironment) -> None:
    """Fill *document* with the page of the record that is being read, and report the problems of its file."""
    corpus = shelf.corpus_of(env)
    path = Path(env.doc2path(env.docname))
    domain = env.get_domain("casebook")
    assert isinstance(domain, CasebookDomain)
    if shelf.is_law(env.docname):
        document += _law(path, corpus, env, domain)
    else:
        document += _case(path, corpus, env, domain)
    make_lean(document)


def _case(path: Path, corpus: Corpus, env: BuildEnvironment, domain: CasebookDomain) -> nodes.section:
    shelf.depend_on_registry(env)
    problems = corpus.problems(path)
    report(problems, env)
    reading = corpus.reading(path)
    if reading.record is None or not reading.whole or problems:
        return _placeholder(path.stem, problems)
    corpus.keep(path)
    page = Page(path.stem, reading.record, reading, corpus, str(path))
    domain.note_case(env.docname, page.id, page.case)
    listings.note(env, related.KEY, corpus)
    env.metadata[env.docname]["reviewed"] = page.case.reviewed
    title = page.heading(("title",), page.case.title)
    section = nodes.section("", title, ids=[page.id], names=[nodes.fully_normalize_name(page.case.title)])
    for block in BLOCKS:
        section += block(page)
    return section


def _law(path: Path, corpus: Corpus, env: BuildEnvironment, domain: CasebookDomain) -> nodes.section:
    problems = corpus.problems_of_law(path)
    report(problems, env)
    reading = corpus.law.reading(path)
    if reading.record is None or not reading.whole or problems:
        return _placeholder(path.stem, problems)
    domain.note_law(env.docname, path.stem, reading.record)
    if any(deadline.confirmed for deadline in reading.record.deadlines):
        env.metadata[env.docname]["script"] = "deadlines.js"
    return law_page(LawSheet(path.stem, reading.record, reading, corpus, str(path)))


def report(problems: list[Problem], env: BuildEnvironment) -> None:
    """Warn of each problem; a page with problems is read again next time, so that they stay seen."""
    warn(problems)
    if problems:
        env.note_reread()


def warn(problems: list[Problem]) -> None:
    """Warn of each problem at its line."""
    for problem in problems:
        place = f"{problem.path}:{problem.mark.line}"
        logger.warning("%s", problem.message, type="casebook", subtype=problem.code, location=place)


def _placeholder(record_id: str, problems: list[Problem]) -> nodes.section:
    many = f"{len(problems)} problem" if len(problems) == 1 else f"{len(problems)} problems"
    said = f"This page can't be shown: its file has {many}. Run casebook check."
    return nodes.section("", nodes.title("", record_id), nodes.paragraph("", said), ids=[record_id], names=[record_id])
