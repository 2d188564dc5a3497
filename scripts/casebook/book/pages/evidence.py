"""How well the book is sourced."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.pages.base import Listing, case_link, section
from casebook.corpus import Corpus
from casebook.views.evidence import Evidence, Share, evidence


class EvidenceSummary(Listing):
    """``{evidence-summary}``: the counts, and the cases that fall short by name."""

    key = "evidence-summary"

    @classmethod
    def view(cls, corpus: Corpus) -> Evidence:
        """Return the counts."""
        return evidence(corpus)

    def show(self, data: Evidence, corpus: Corpus) -> list[nodes.Node]:
        """Return a table for each count, and what falls short."""
        return [
            _table("size", "How large the book is", data.size, {}, counted_only=True),
            _table("status", "Facts by status", data.status, words.STATUS),
            _table("checked", "Facts by how they were checked", data.evidence, words.EVIDENCE),
            _table("kinds", "Sources by kind", data.kinds, words.SOURCE_KIND),
            _table("seen", "Sources by how much was read", data.seen, words.SEEN),
            _table("shortfalls", "What falls short", data.shortfalls, {}),
            *self._named(data, corpus),
        ]

    def _named(self, data: Evidence, corpus: Corpus) -> list[nodes.Node]:
        cautioned = [
            [build.paragraph(case_link(case_id, corpus.cases[case_id].title), f": {words.CAUTION[kind]}")]
            for case_id, kind in data.cautioned
        ]
        silent = [[build.paragraph(case_link(case_id, corpus.cases[case_id].title))] for case_id in data.one_sided]
        day, case_id = data.oldest_review
        oldest = [build.paragraph("No case yet.")]
        if case_id:
            link = case_link(case_id, corpus.cases[case_id].title)
            oldest = [build.paragraph(f"{dates.in_words(day)}: ", link, ".")]
        return [
            section("cautioned", "Cases to read with care", *_list(cautioned)),
            section("one-sided", "Cases without any answer from the other side", *_list(silent)),
            section("oldest", "The oldest review", *oldest),
        ]


def _list(items: list[list[nodes.paragraph]]) -> list[nodes.Node]:
    return [build.bullets(items)] if items else [build.paragraph("None.")]


def _table(
    anchor: str, heading: str, shares: tuple[Share, ...], meanings: dict[str, str], counted_only: bool = False
) -> nodes.section:
    heads = ("What", "Number", "Share")
    rows = []
    for share in shares:
        percent = f"{100 * share.number / share.of:.1f} %" if share.of and not counted_only else ""
        label = [build.paragraph(share.name)]
        if meanings.get(share.name, share.name) != share.name:
            label.append(build.paragraph(meanings[share.name], classes=["small"]))
        rows.append(build.row((label, f"{share.number:,}", percent), labels=heads))
    return section(anchor, heading, build.table(heads, rows, "listing"))
