"""All cases by chapter; this page also gives the book its table of contents."""

from typing import NamedTuple

from docutils import nodes

from casebook import measures, prose
from casebook import vocabulary as words
from casebook.book import build, shelf
from casebook.book.pages.base import Listing, case_link, hidden_contents, section
from casebook.corpus import Corpus

HEADS = ("Case", "Years", "Result", "Did it hold?")


class CaseRow(NamedTuple):
    """A case as this listing shows it."""

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


class CaseList(Listing):
    """``{case-list}``: the chapters in order, each with its cases by year; chapters without cases are left out."""

    key = "case-list"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[tuple[ChapterRows, ...], tuple[str, ...]]:
        """Return the chapters, and the ids of cases that can't be read."""
        chapters = []
        for chapter_id, chapter in corpus.chapters.items():
            rows = [_case(case_id, corpus) for case_id, case in corpus.cases.items() if case.chapter == chapter_id]
            if rows:
                ordered = tuple(sorted(rows, key=lambda row: (row.years, row.title)))
                chapters.append(ChapterRows(chapter.title, chapter.about, ordered))
        listed = {row.case_id for chapter in chapters for row in chapter.cases}
        return tuple(chapters), tuple(case_id for case_id in corpus.case_ids if case_id not in listed)

    def show(self, data: tuple[tuple[ChapterRows, ...], tuple[str, ...]], corpus: Corpus) -> list[nodes.Node]:
        """Return a section for each chapter, and a hidden table of contents."""
        chapters, unreadable = data
        out: list[nodes.Node] = []
        for chapter in chapters:
            table = build.table(HEADS, [_row(row) for row in chapter.cases], "listing")
            out.append(section(nodes.make_id(chapter.title), chapter.title, nodes.paragraph("", chapter.about), table))
            pages = [shelf.docname_of(row.case_id) for row in chapter.cases]
            out.append(hidden_contents(self.env, pages, chapter.title))
        return [*out, hidden_contents(self.env, [shelf.docname_of(case_id) for case_id in unreadable])]


def _case(case_id: str, corpus: Corpus) -> CaseRow:
    case = corpus.cases[case_id]
    result, held = words.CASE_RESULT[case.outcome.result], words.HELD[case.outcome.held]
    return CaseRow(case_id, case.title, prose.plain(case.summary), measures.span(case), result, held)


def _row(row: CaseRow) -> nodes.row:
    what = [build.paragraph(case_link(row.case_id, row.title)), build.paragraph(row.summary, classes=["small"])]
    return build.row((what, row.years, row.result, row.held), labels=HEADS)
