"""Every action of the book in the order of time; one that stands in two cases is listed once."""

from typing import NamedTuple

from casebook import dates, measures, prose
from casebook.corpus import Corpus


class Act(NamedTuple):
    """One action: when, what, by which tactic, and where it stands."""

    date: str
    place: str
    case_title: str
    tactic: str
    says: str


def chronology(corpus: Corpus) -> tuple[Act, ...]:
    """List every action, the earliest first."""
    acts = [
        Act(fact.date, f"{case_id}#{fact.id}", case.title, fact.tactic or "", prose.plain(fact.says))
        for case_id, case in corpus.cases.items()
        for fact in measures.actions(case)
        if not fact.same_as
    ]
    return tuple(sorted(acts, key=lambda act: (dates.first_day(act.date), -len(act.date), act.place)))


def by_decade(acts: tuple[Act, ...]) -> dict[int, list[Act]]:
    """Return the actions by decade, such as 1980."""
    decades: dict[int, list[Act]] = {}
    for act in acts:
        decades.setdefault(int(act.date[:4]) // 10 * 10, []).append(act)
    return decades
