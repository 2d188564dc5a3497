"""What a class is shown before it decides, and what is kept back until it has."""

import re
import unicodedata

from casebook import dates
from casebook.model import Case, Fact, Question

REVEAL = "-reveal"
LONGEST_NAME = 80


def file_name(case: Case) -> str:
    """Return the name of a case's handout, made of the title of the session alone: the case's own name tells more."""
    folded = unicodedata.normalize("NFKD", case.teaching.title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", folded.replace("'", ""))
    name = "-".join(words)
    return name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME].rsplit("-", 1)[0]


def shown(case: Case) -> list[Fact]:
    """List the facts that the handout shows, in the order of their dates."""
    listed = {fact.id: fact for fact in case.facts}
    found = [listed[fact_id] for fact_id in case.teaching.shows if fact_id in listed]
    return sorted(found, key=lambda fact: dates.first_day(fact.date))


def asked_first(case: Case) -> list[Question]:
    """List the questions that the facts shown suffice for; all others may hint at what came after."""
    return [question for question in case.teaching.questions if {*question.facts} <= {*case.teaching.shows}]


def asked_after(case: Case) -> list[Question]:
    """List the questions that need a fact which the handout does not show."""
    return [question for question in case.teaching.questions if not {*question.facts} <= {*case.teaching.shows}]


def came_after(case: Case) -> list[Fact]:
    """List the facts that are kept back: those after the session's day, and results that may fall on or after it."""
    limit = dates.last_day(case.teaching.reveal_after)
    results = {*case.outcome.facts, *(fact_id for demand in case.demands for fact_id in demand.result_facts)}
    told = shown(case)
    latest = dates.first_day(told[-1].date) if told else limit
    found = []
    for fact in case.facts:
        on_the_day = fact.id in results and dates.last_day(fact.date) >= latest
        if fact.id not in case.teaching.shows and (on_the_day or dates.first_day(fact.date) > limit):
            found.append(fact)
    return sorted(found, key=lambda fact: dates.first_day(fact.date))


def by_then(case: Case, day: str | None) -> bool:
    """Tell whether *day* may lie on or before the last day that the handout may know of."""
    return day is not None and dates.first_day(day) <= dates.last_day(case.teaching.reveal_after)
