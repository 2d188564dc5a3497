"""What changed in the book, by the dates that the records bear: new cases, later facts and sources, corrections."""

from collections import defaultdict
from typing import NamedTuple

from casebook import dates
from casebook.corpus import Corpus
from casebook.model import Case, Correction, Fact


class Change(NamedTuple):
    """What came to one case at one date; *new* says that the case itself did."""

    date: str
    case_id: str
    case: Case
    new: bool
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]
    corrections: tuple[Correction, ...]


def changes(corpus: Corpus) -> tuple[Change, ...]:
    """List all changes, the latest first; what came together with its case is a part of the case."""
    found = [change for case_id, case in corpus.cases.items() for change in _of(case_id, case)]
    return tuple(sorted(found, key=lambda one: (-dates.first_day(one.date).toordinal(), one.case_id)))


def _of(case_id: str, case: Case) -> list[Change]:
    facts: dict[str, list[Fact]] = defaultdict(list)
    sources: dict[str, list[str]] = defaultdict(list)
    corrections: dict[str, list[Correction]] = defaultdict(list)
    for fact in case.facts:
        if fact.added and fact.added != case.added:
            facts[fact.added].append(fact)
    for source_id, source in case.sources.items():
        if source.added and source.added != case.added:
            sources[source.added].append(source_id)
    for correction in case.corrections:
        corrections[correction.date].append(correction)
    days = dict.fromkeys([case.added, *facts, *sources, *corrections])
    return [
        Change(day, case_id, case, day == case.added, tuple(facts[day]), tuple(sources[day]), tuple(corrections[day]))
        for day in days
    ]
