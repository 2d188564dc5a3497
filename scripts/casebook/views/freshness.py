"""How fresh the book is, from what its records say; the clock of the machine is not asked."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from casebook import dates
from casebook.corpus import Corpus

NEVER = date(1980, 1, 1)
"""What a book without records is dated; no zip file can hold an earlier day."""


def latest(corpus: Corpus) -> str:
    """Return the last day on which a case or law was added, reviewed, checked or corrected; empty without records."""
    return max(_of_records(corpus), default="")


def last_change(corpus: Corpus) -> date:
    """Return the last such day, of the guides too."""
    boxes = (corpus.guide(path).box for path in corpus.guide_files)
    guides = (box.record.reviewed for box in boxes if box and box.record)
    return max(map(dates.first_day, chain(_of_records(corpus), guides)), default=NEVER)


def _of_records(corpus: Corpus) -> Iterator[str]:
    for case in corpus.cases.values():
        yield from (case.added, case.reviewed)
        yield from (fact.added for fact in case.facts if fact.added)
        yield from (source.added for source in case.sources.values() if source.added)
        yield from (correction.date for correction in case.corrections)
    yield from (law.checked for law in corpus.laws.values())
