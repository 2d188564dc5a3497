"""Precedents: a line a case with what was asked, of whom, how, at what cost, with what result; and counts of these."""

from functools import lru_cache
from typing import NamedTuple

from casebook import measures
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.model import Case, People

NONE_REPORTED = "none-reported"
SIZES = ((100, "under-100"), (1_000, "100-to-999"), (10_000, "1000-to-9999"))
SIZE_NAMES = {
    "under-100": "Under 100",
    "100-to-999": "100 to 999",
    "1000-to-9999": "1,000 to 9,999",
    "over-10000": "10,000 or more",
    "not-known": "Not known",
}


class Precedent(NamedTuple):
    """One case as a precedent; every value is an id or a figure, so that it can be filtered and counted."""

    case_id: str
    title: str
    years: str
    decade: str
    demands: tuple[str, ...]
    of: tuple[str, ...]
    tactics: tuple[str, ...]
    people: int | None
    people_said: str
    size: str
    days: int | None
    costs: tuple[str, ...]
    result: str
    held: str
    industries: tuple[str, ...]
    customers: tuple[str, ...]


class Tally(NamedTuple):
    """A tactic or a kind of demand and, for each result, the cases that have it."""

    id: str
    cases: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def total(self) -> int:
        """How many cases have it."""
        return sum(len(ids) for _, ids in self.cases)


@lru_cache(maxsize=1)
def precedents(corpus: Corpus) -> tuple[Precedent, ...]:
    """List every case, the latest first."""
    found = [precedent(case_id, case, corpus) for case_id, case in corpus.cases.items()]
    return tuple(sorted(found, key=lambda row: (row.years[-4:], row.years[:4], row.case_id), reverse=True))


def precedent(case_id: str, case: Case, corpus: Corpus) -> Precedent:
    """Return one case as a precedent."""
    largest = measures.largest_action(case)
    people = largest.people if largest else None
    counted = people if isinstance(people, People) else None
    wait = measures.days_to_result(case)
    asked = tuple(dict.fromkeys(demand.of for demand in case.demands))
    return Precedent(
        case_id,
        case.title,
        measures.span(case),
        f"{measures.began(case) // 10 * 10}s",
        tuple(measures.demand_kinds(case)),
        asked,
        tuple(measures.tactics(case)),
        measures.head_count(counted) if counted else None,
        measures.how_many(counted) if counted else "",
        size_of(measures.head_count(counted) if counted else None),
        wait.days if wait else None,
        _costs(case),
        case.outcome.result,
        case.outcome.held,
        _industries(case, corpus),
        _customers(case),
    )


def size_of(people: int | None) -> str:
    """Return the class of size that a number of people falls into."""
    if people is None:
        return "not-known"
    return next((name for limit, name in SIZES if people < limit), "over-10000")


def tactics_by_result(corpus: Corpus) -> tuple[Tally, ...]:
    """Return for each tactic the cases that used it, by result; the most used first."""
    return _tallies(corpus, list(corpus.tactics), "tactics")


def demands_by_result(corpus: Corpus) -> tuple[Tally, ...]:
    """Return for each kind of demand the cases that made it, by result; the most made first."""
    return _tallies(corpus, list(corpus.demands), "demands")


def _tallies(corpus: Corpus, ids: list[str], field: str) -> tuple[Tally, ...]:
    found: dict[str, dict[str, list[str]]] = {one: {result: [] for result in words.CASE_RESULT} for one in ids}
    for row in precedents(corpus):
        for one in getattr(row, field):
            found[one][row.result].append(row.case_id)
    tallies = [Tally(one, tuple((result, tuple(cases)) for result, cases in by.items())) for one, by in found.items()]
    return tuple(sorted((tally for tally in tallies if tally.total), key=lambda tally: (-tally.total, tally.id)))


def _industries(case: Case, corpus: Corpus) -> tuple[str, ...]:
    """Return the industries of those who were asked, and of the vendors."""
    refs = [demand.of for demand in case.demands] + [contract.vendor for contract in case.contracts]
    refs += [party.ref for party in case.organizations if party.role in ("vendor", "employer", "host")]
    known = [corpus.organizations[ref].industry for ref in refs if ref in corpus.organizations]
    return tuple(sorted({industry for industry in known if industry}))


def _costs(case: Case) -> tuple[str, ...]:
    """Return the kinds of cost that are reported; that none is, only where that holds for all who acted."""
    kinds = tuple(dict.fromkeys(cost.kind for cost in case.costs))
    return tuple(kind for kind in kinds if kind != NONE_REPORTED) or kinds


def _customers(case: Case) -> tuple[str, ...]:
    named = {contract.customer for contract in case.contracts}
    named |= {party.ref for party in case.organizations if party.role in ("customer", "prospect")}
    return tuple(sorted(named))
