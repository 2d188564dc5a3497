"""When contracts end and their options fall due: each date once, though the contract stand in two cases."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from casebook import dates
from casebook.corpus import Corpus
from casebook.model import Case, Contract
from casebook.views.ledger import LedgerLine, ledger

NOT_OVER = frozenset({"active", "unknown"})
"""Outcomes of a contract of which no source says that it is over."""


class ContractDate(NamedTuple):
    """A date of a contract: its ``end``, an ``option``, or a ``new-end`` that a later change gave it."""

    line: LedgerLine
    kind: str
    date: str
    inferred: bool
    sources: tuple[str, ...]
    says: str
    reviewed: str
    key: str

    @property
    def contract(self) -> Contract:
        """The contract."""
        return self.line.contract

    @property
    def over(self) -> bool:
        """Tell whether a source says what became of the contract, so that this end has come."""
        return self.kind == "end" and self.contract.outcome not in NOT_OVER

    @property
    def ahead(self) -> bool:
        """Tell whether the date was still to come when the case was last reviewed."""
        return not self.over and dates.last_day(self.date) >= dates.first_day(self.reviewed)

    @property
    def only_year(self) -> bool:
        """Tell whether no more than the year is known."""
        return len(self.date) == 4

    @property
    def exact(self) -> bool:
        """Tell whether the day is known."""
        return len(self.date) == 10


def contract_dates(corpus: Corpus) -> tuple[ContractDate, ...]:
    """List the ends, options and new ends of all contracts, by date."""
    found = [date for line in ledger(corpus) for date in _of(line, corpus.cases[line.place.partition("#")[0]])]
    return tuple(sorted(found, key=lambda one: (dates.first_day(one.date), one.key)))


def by_vendor(found: Iterable[ContractDate]) -> dict[str, list[ContractDate]]:
    """Return dates by vendor; those of a joint contract stand under each who shares it."""
    own: dict[str, list[ContractDate]] = {}
    for one in found:
        for vendor in dict.fromkeys((one.contract.vendor, *one.contract.joint_vendors)):
            own.setdefault(vendor, []).append(one)
    return dict(sorted(own.items()))


def _of(line: LedgerLine, case: Case) -> Iterator[ContractDate]:
    contract, end = line.contract, line.contract.end
    if end and end.date:
        sources = end.sources or contract.sources
        yield ContractDate(
            line, "end", end.date, end.basis != "stated", sources, "", case.reviewed, f"{line.place}/end"
        )
    for change in {(one.kind, one.date, one.to): one for one in contract.changes}.values():
        about = (change.sources, change.says or "", case.reviewed, f"{line.place}/{change.kind}-{change.date}")
        if change.kind == "option":
            yield ContractDate(line, "option", change.date, False, *about)
        if change.to and not (end and change.to == end.date):
            yield ContractDate(line, "new-end", change.to, False, *about[:3], f"{about[3]}-to-{change.to}")
