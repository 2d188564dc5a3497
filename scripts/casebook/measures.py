"""What can be counted in a case: tactics, the largest action, the days to a result; each figure is made here alone."""

from typing import NamedTuple

from casebook import dates
from casebook.model import Case, Fact, People


class Wait(NamedTuple):
    """The days from one fact to another, both of which have a full date."""

    days: int
    first: Fact
    result: Fact


def actions(case: Case) -> list[Fact]:
    """List the actions of a case in the order of their dates."""
    found = [fact for fact in case.facts if fact.kind == "action"]
    return sorted(found, key=lambda fact: (dates.first_day(fact.date), fact.id))


def tactics(case: Case) -> dict[str, list[Fact]]:
    """Return the actions of a case by tactic, in the order of first use; other facts do not count."""
    used: dict[str, list[Fact]] = {}
    for fact in actions(case):
        if fact.tactic:
            used.setdefault(fact.tactic, []).append(fact)
    return used


def demand_kinds(case: Case) -> dict[str, list[str]]:
    """Return the ids of a case's demands by kind."""
    kinds: dict[str, list[str]] = {}
    for demand in case.demands:
        kinds.setdefault(demand.kind, []).append(demand.id)
    return kinds


def head_count(people: People) -> int:
    """Return the one number by which counts are compared: the least that is sure, else the most that is said."""
    return people.at_least if people.at_least is not None else people.at_most or 0


def largest_action(case: Case) -> Fact | None:
    """Return the action for which a source gives the most people; None where none gives a number."""
    counted = [(head_count(fact.people), fact) for fact in actions(case) if isinstance(fact.people, People)]
    return max(counted, key=lambda pair: pair[0])[1] if counted else None


def days_to_result(case: Case) -> Wait | None:
    """Count the days from the first action to the first fact that shows a demand met, wholly or partly.

    Only facts whose day is known count; a refusal is no result to wait for.
    """
    won = [demand for demand in case.demands if demand.result in ("met", "partly")]
    shown = {fact_id for demand in won for fact_id in demand.result_facts}
    first = next((fact for fact in actions(case) if len(fact.date) == 10), None)
    if first is None:
        return None
    results = [fact for fact in case.facts if fact.id in shown and len(fact.date) == 10 and fact.date >= first.date]
    if not results:
        return None
    result = min(results, key=lambda fact: (fact.date, fact.id))
    days = dates.days_between(first.date, result.date)
    return Wait(days, first, result) if days is not None else None


def years(case: Case) -> tuple[int, int]:
    """Return the first and the last year of a case's facts."""
    found = [dates.first_day(fact.date).year for fact in case.facts]
    return min(found), max(found)


def began(case: Case) -> int:
    """Return the year of the first action, or of the first fact where nobody acted."""
    first = next(iter(actions(case)), None)
    return dates.first_day(first.date).year if first else years(case)[0]


def span(case: Case) -> str:
    """Write the years of a case: ``2018`` or ``2017-2026``."""
    first, last = years(case)
    return str(first) if first == last else f"{first}-{last}"


def how_many(people: People) -> str:
    """Write a count as its source gives it: ``12 to 13``, ``at least 3,100``, ``at most 13`` or ``50``."""
    low, high = people.at_least, people.at_most
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"at least {low:,}" if low is not None else f"at most {high:,}"
