"""What the listing pages list, as plain data, so that one is read again exactly when it comes to something else."""

import hashlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook import measures
from casebook import vocabulary as words
from casebook.book import shelf
from casebook.corpus import Corpus


class CaseRow(NamedTuple):
    """A case as a listing of cases shows it."""

    case_id: str
    title: str
    summary: str
    years: str
    result: str
    held: str


class ChapterRows(NamedTuple):
    """A chapter and its cases."""

    title: str
    about: str
    cases: tuple[CaseRow, ...]


def cases_by_chapter(corpus: Corpus) -> tuple[ChapterRows, ...]:
    """List the chapters of the book in order, each with its cases by title; chapters without cases are left out."""
    chapters = []
    for chapter_id, chapter in corpus.chapters.items():
        rows = [_row(case_id, corpus) for case_id, case in corpus.cases.items() if case.chapter == chapter_id]
        if rows:
            ordered = tuple(sorted(rows, key=lambda row: (row.years, row.title)))
            chapters.append(ChapterRows(chapter.title, chapter.about, ordered))
    return tuple(chapters)


LISTINGS: dict[str, Callable[[Corpus], object]] = {"cases": cases_by_chapter}
"""Every listing by its key; a new one is a function here and a directive that shows it."""


def digest(key: str, corpus: Corpus) -> str:
    """Return a digest of what a listing comes to."""
    return hashlib.sha256(repr(LISTINGS[key](corpus)).encode()).hexdigest()


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Name the pages whose listings would come to something else now."""
    if not any(shelf.is_case(docname) for docname in added | changed | removed):
        return []
    corpus = shelf.corpus_of(env)
    now: dict[str, str] = {}
    pages = []
    for docname, noted in sorted(env.domaindata["casebook"]["listings"].items()):
        for key in noted:
            now.setdefault(key, digest(key, corpus))
        if any(now[key] != was for key, was in noted.items()):
            pages.append(docname)
    return pages


def _row(case_id: str, corpus: Corpus) -> CaseRow:
    case = corpus.cases[case_id]
    result, held = words.CASE_RESULT[case.outcome.result], words.HELD[case.outcome.held]
    return CaseRow(case_id, case.title, case.summary, measures.span(case), result, held)
