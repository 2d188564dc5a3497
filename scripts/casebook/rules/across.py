"""Rules across cases: what stands in two cases is the same in both, and is marked as the same."""

from collections.abc import Iterator

from casebook import dates
from casebook.model import Case, Contract, Fact, People
from casebook.rules.base import Around, BookFinding, Finding, on_book, on_record

SAME = ("prime", "customer", "award_id", "outcome")
"""What must be the same wherever both cases give it; a gap contradicts nothing."""


@on_record(whole=True)
def contract_contradiction(case: Case, around: Around) -> Iterator[Finding]:
    """A contract that is the same as one of another case does not contradict it in parties, dates or outcome.

    Every figure that stands here stands there too, for the ledger shows that one alone.
    """
    for index, contract in enumerate(case.contracts):
        other = _contract(contract.same_as, around)
        if other is None:
            continue
        for key, mine, theirs in _differences(contract, other):
            yield ("contracts", index, key), f"{mine} here, {theirs} in {contract.same_as}", "Make both the same."
        if _figures(contract) - _figures(other):
            what = f"a figure here is not among those of {contract.same_as}"
            yield ("contracts", index, "values"), what, "Give every figure there too."


@on_record(whole=True)
def chained_same_as(case: Case, around: Around) -> Iterator[Finding]:
    """A contract that is the same as another names one that is not itself the same as a third."""
    for index, contract in enumerate(case.contracts):
        other = _contract(contract.same_as, around)
        if other is not None and other.same_as:
            what = f"{contract.same_as} is itself the same as {other.same_as}"
            yield ("contracts", index, "same_as"), what, f"Name {other.same_as}, or take same_as out there."


@on_record(whole=True)
def fact_contradiction(case: Case, around: Around) -> Iterator[Finding]:
    """A fact that is the same as one of another case has a date that agrees and numbers of people that can both be."""
    for index, fact in enumerate(case.facts):
        other = _fact(fact.same_as, around)
        if other is None:
            continue
        if dates.surely_before(fact.date, other.date) or dates.surely_before(other.date, fact.date):
            yield ("facts", index, "date"), f"{fact.date} here, {other.date} in {fact.same_as}", "Make both agree."
        if _apart(fact.people, other.people):
            what = f"the number of people can't be that of {fact.same_as}"
            yield ("facts", index, "people"), what, "Make both agree; give both figures in the words."


@on_book
def award_counted_twice(cases: dict[str, Case]) -> Iterator[BookFinding]:
    """An award id stands in one contract; where a second case has the same contract, same_as says so."""
    first: dict[str, str] = {}
    for case_id, case in cases.items():
        for index, contract in enumerate(case.contracts):
            if not contract.award_id or contract.same_as or contract.part_of:
                continue
            place = first.setdefault(contract.award_id, f"{case_id}#{contract.id}")
            if place != f"{case_id}#{contract.id}":
                what = f"{contract.award_id} stands in {place} too"
                yield case_id, ("contracts", index, "award_id"), what, f"Add same_as: {place}."


@on_book
def source_contradiction(cases: dict[str, Case]) -> Iterator[BookFinding]:
    """A source that two cases cite by the same address and title bears dates that agree in both."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for case_id, case in cases.items():
        for source_id, source in case.sources.items():
            if not source.url or not source.date:
                continue
            place, day = first.setdefault((source.url, source.title), (f"{case_id}#{source_id}", source.date))
            if dates.surely_before(day, source.date) or dates.surely_before(source.date, day):
                what = f"{source.date} here, {day} in {place}"
                yield case_id, ("sources", source_id, "date"), what, "Look at the source, and make both agree."


def _apart(one: object, other: object) -> bool:
    """Tell whether two counts can't both be true; one that is not given contradicts nothing."""
    if not isinstance(one, People) or not isinstance(other, People):
        return False
    least = max(one.at_least or 0, other.at_least or 0)
    return any(most is not None and most < least for most in (one.at_most, other.at_most))


def _contract(place: str | None, around: Around) -> Contract | None:
    case_id, _, contract_id = (place or "").partition("#")
    case = around.case(case_id) if case_id else None
    return next((one for one in case.contracts if one.id == contract_id), None) if case else None


def _fact(place: str | None, around: Around) -> Fact | None:
    case_id, _, fact_id = (place or "").partition("#")
    case = around.case(case_id) if case_id else None
    return next((one for one in case.facts if one.id == fact_id), None) if case else None


def _differences(contract: Contract, other: Contract) -> Iterator[tuple[str, object, object]]:
    """Yield key and both values wherever two records of one contract contradict one another."""
    mine, theirs = ({one.vendor, *one.joint_vendors} for one in (contract, other))
    if mine != theirs:
        yield "vendor", ", ".join(sorted(mine)), ", ".join(sorted(theirs))
    for key in SAME:
        own, its = getattr(contract, key), getattr(other, key)
        if own and its and own != its:
            yield key, own, its
    for key, own, its in (("start", contract.start, other.start), ("end", _end(contract), _end(other))):
        if own and its and (dates.surely_before(own, its) or dates.surely_before(its, own)):
            yield key, own, its


def _end(contract: Contract) -> str | None:
    return contract.end.date if contract.end else None


def _figures(contract: Contract) -> set[tuple[float, float | None, str]]:
    return {(value.amount, value.to, value.currency) for value in contract.values}
