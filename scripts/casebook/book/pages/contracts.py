"""The ledger: every contract of the book once, with every figure and who gives it, and a picture of the terms."""

from docutils import nodes

from casebook.book import build
from casebook.book.blocks import contracts as cells
from casebook.book.nodes import picture
from casebook.book.pages.base import Listing, place_links, section
from casebook.book.pictures import ledger_picture
from casebook.corpus import Corpus
from casebook.views.chronology import chronology
from casebook.views.ledger import LedgerLine, ledger
from casebook.views.parties import parties

RECENT = "2010"


class ContractLedger(Listing):
    """``{contract-ledger}``: the pictures, the contracts without a known end, and the table."""

    key = "contract-ledger"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[tuple[LedgerLine, ...], tuple[str, ...]]:
        """Return every contract once, and the dates of all actions."""
        return ledger(corpus), tuple(act.date for act in chronology(corpus))

    def show(self, data: tuple[tuple[LedgerLine, ...], tuple[str, ...]], corpus: Corpus) -> list[nodes.Node]:
        """Return how many there are, the pictures, those without an end, and the table."""
        lines, acts = data
        sums = sum(len(line.contract.values) for line in lines)
        counted = f"{len(lines)} contracts, {sums} figures. A contract that stands in two cases is counted once."
        old = [line for line in lines if line.first_date < RECENT]
        new = [line for line in lines if line.first_date >= RECENT]
        pictures = [_picture(part, acts, name, corpus) for part, name in ((new, "terms"), (old, "terms-old"))]
        open_ended = [line for line in lines if not line.has_end]
        rows = [_row(line, corpus) for line in lines]
        return [
            build.paragraph(counted),
            *(picture(svg=drawn) for drawn in pictures if drawn),
            section(
                "no-known-end",
                "Contracts without a known end",
                build.bullets([_named(line, corpus) for line in open_ended]),
            ),
            section("ledger", "The ledger", build.table(cells.HEADS, rows, "contracts")),
        ]


def _picture(lines: list[LedgerLine], acts: tuple[str, ...], name: str, corpus: Corpus) -> str:
    named = [
        (f"{corpus.organizations[line.contract.vendor].name}: {line.contract.name}", line.contract) for line in lines
    ]
    return ledger_picture(named, acts, name)


def _named(line: LedgerLine, corpus: Corpus) -> list[nodes.Node]:
    return [build.paragraph(build.case_link(line.contract.name, line.place), f": {parties(corpus, line.contract)}")]


def _row(line: LedgerLine, corpus: Corpus) -> nodes.row:
    contract = line.contract
    stands = build.paragraph("In ", *place_links((line.place, *line.also)), classes=["small"])
    parts = [build.paragraph(build.strong(contract.name)), build.paragraph(parties(corpus, contract))]
    if contract.award_id:
        parts.append(build.paragraph(f"Award id {contract.award_id}"))
    values = [[build.paragraph(*cells.given(corpus, value))] for value in contract.values]
    figures = [build.bullets(values, "figures")] if values else build.flow("Not public in the sources found")
    changes = [[build.paragraph(cells.changed(change))] for change in contract.changes]
    term = [build.paragraph(cells.term(contract)), *([build.bullets(changes, "figures")] if changes else [])]
    return build.row(([*parts, stands], figures, term, cells.outcome(contract)), labels=cells.HEADS)
