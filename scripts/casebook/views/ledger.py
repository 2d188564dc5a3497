"""The ledger: every contract of the book once, though it stand in two cases."""

from typing import NamedTuple

from casebook.corpus import Corpus
from casebook.model import Contract


class LedgerLine(NamedTuple):
    """A contract, and where it stands: ``google-maven#c1``, and in other cases the same contract."""

    place: str
    also: tuple[str, ...]
    contract: Contract

    @property
    def first_date(self) -> str:
        """The start, or where none is given the end, or where there is neither a date after all others."""
        end = self.contract.end.date if self.contract.end else None
        return self.contract.start or end or "9999"

    @property
    def has_end(self) -> bool:
        """Tell whether the day, month or year of its end is given."""
        return bool(self.contract.end and self.contract.end.date)


def ledger(corpus: Corpus) -> tuple[LedgerLine, ...]:
    """List every contract once, by start, those without a date last; one that is ``same_as`` another adds its place."""
    also: dict[str, list[str]] = {}
    lines = []
    for case_id, case in corpus.cases.items():
        for contract in case.contracts:
            place = f"{case_id}#{contract.id}"
            if contract.same_as:
                also.setdefault(contract.same_as, []).append(place)
            else:
                lines.append((place, contract))
    found = [LedgerLine(place, tuple(also.get(place, ())), contract) for place, contract in lines]
    return tuple(sorted(found, key=lambda line: (line.first_date, line.contract.name, line.place)))
