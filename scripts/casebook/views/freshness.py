"""How fresh the book is, from what its records say; the clock of the machine is not asked."""

from collections.abc import Iterator
from datetime import date

from casebook import dates
from casebook.corpus import Corpus
from casebook.model import Case

NEVER = date(1980, 1, 1)
"""What a book without records is dated; no zip file can hold an earlier day."""


def last_change(corpus: Corpus) -> date:
    """Return the last day on which, by their own words, a case, law or guide was added, reviewed or corrected."""
    return max(map(dates.first_day, _days(corpus)), default=NEVER)


def _days(corpus: Corpus) -> Iterator[str]:
    for case in corpus.cases.values():
        yield from _days_of(case)
    yield from (law.checked for law in corpus.laws.values())
    boxes = (corpus.guide(path).box for path in corpus.guide_files)
    yield from (box.record.reviewed for box in boxes if box and box.record)


def _days_of(case: Case) -> Iterator[str]:
    yield from (case.added, case.reviewed)
    yield from (fact.added for fact in case.facts if fact.added)
    yield from (source.added for source in case.sources.values() if source.added)
    yield from (correction.date for correction in case.corrections)
