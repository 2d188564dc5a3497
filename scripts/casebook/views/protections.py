"""Legal protections as rows: by jurisdiction, by situation, by how soon their first clock runs out."""

from typing import NamedTuple

from casebook import clocks
from casebook import vocabulary as words
from casebook.choice import LawChoice
from casebook.corpus import Corpus
from casebook.law import Deadline, Protection

PLACES = list(words.JURISDICTION)


class LawRow(NamedTuple):
    """A law as the tables show it."""

    law_id: str
    law: str
    short: str
    jurisdiction: str
    standing: str
    in_brief: str
    deadlines: tuple[Deadline, ...]
    no_deadline: str
    shortest: int | None


def chosen(corpus: Corpus, choice: LawChoice) -> tuple[LawRow, ...]:
    """List the laws that are wanted, by jurisdiction; a bill or a principle comes after the law of its place."""
    rows = [_row(law_id, law) for law_id, law in corpus.laws.items() if choice.takes(law)]
    return tuple(sorted(rows, key=lambda row: (PLACES.index(row.jurisdiction), row.standing != "in-force", row.short)))


def by_jurisdiction(corpus: Corpus) -> tuple[tuple[str, tuple[LawRow, ...]], ...]:
    """Return each jurisdiction that has a law, with its laws, in the order of the list."""
    return _grouped(corpus, {place: LawChoice(jurisdiction=(place,)) for place in PLACES})


def by_situation(corpus: Corpus) -> tuple[tuple[str, tuple[LawRow, ...]], ...]:
    """Return each situation that a law speaks to, with those laws, in the order of the list."""
    return _grouped(corpus, {situation: LawChoice(situation) for situation in words.SITUATION})


def by_urgency(corpus: Corpus) -> tuple[tuple[LawRow, ...], tuple[LawRow, ...]]:
    """Return the laws with a confirmed clock, the shortest first; and those whose clocks are all unconfirmed."""
    rows = [row for row in chosen(corpus, LawChoice()) if row.deadlines]
    known = [row for row in rows if row.shortest is not None]
    known.sort(key=lambda row: (row.shortest, PLACES.index(row.jurisdiction), row.short))
    return tuple(known), tuple(row for row in rows if row.shortest is None)


def _grouped(corpus: Corpus, choices: dict[str, LawChoice]) -> tuple[tuple[str, tuple[LawRow, ...]], ...]:
    found = ((key, chosen(corpus, choice)) for key, choice in choices.items())
    return tuple((key, rows) for key, rows in found if rows)


def _row(law_id: str, law: Protection) -> LawRow:
    urgent = sorted(law.deadlines, key=clocks.urgency)
    return LawRow(
        law_id,
        law.law,
        law.short,
        law.jurisdiction,
        law.standing,
        law.in_brief,
        tuple(urgent),
        law.no_deadline or "",
        clocks.shortest(law),
    )
