"""The precedents that a guide asks for, and what came of them in numbers."""

from collections import Counter
from typing import NamedTuple

from casebook import vocabulary as words
from casebook.choice import CaseChoice
from casebook.corpus import Corpus
from casebook.views.precedents import NONE_REPORTED, Precedent, precedents

MOST_COSTS = 4
CARE = "Most cases hold several acts. Cost and result are those of the case and need not come from this one."


class Chosen(NamedTuple):
    """The cases wanted, and how many cases the book has in all."""

    rows: tuple[Precedent, ...]
    of: int

    @property
    def results(self) -> dict[str, int]:
        """How many of them have each result, in the order of the list; those that none has are left out."""
        return _counted(words.CASE_RESULT, [row.result for row in self.rows])

    @property
    def held(self) -> dict[str, int]:
        """How many of those that won something have each answer to "did it hold?"."""
        return _counted(words.HELD, [row.held for row in self.rows if row.result in ("full", "partial")])

    @property
    def costs(self) -> dict[str, int]:
        """In how many of them each kind of cost is reported, the most frequent first."""
        found = Counter(cost for row in self.rows for cost in row.costs if cost != NONE_REPORTED)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    @property
    def without_cost(self) -> int:
        """In how many of them no cost is reported."""
        return sum(row.costs == (NONE_REPORTED,) for row in self.rows)


def chosen(corpus: Corpus, choice: CaseChoice) -> Chosen:
    """Return the cases that are wanted, the latest first."""
    wanted = {case_id for case_id, case in corpus.cases.items() if choice.takes(case)}
    return Chosen(tuple(row for row in precedents(corpus) if row.case_id in wanted), len(corpus.cases))


def in_numbers(found: Chosen) -> list[str]:
    """Say how many cases there are, what came of them, whether it held, and what it cost."""
    cases = f"{len(found.rows)} of the {found.of} cases in this book"
    said = [f"{cases}. {_listed(words.CASE_RESULT, found.results)}."]
    if found.held:
        won = sum(found.held.values())
        said.append(f"Of the {won} in which something was won, did it hold? {_listed(words.HELD, found.held)}.")
    costs = dict(list(found.costs.items())[:MOST_COSTS])
    most = f"Cost to those who acted, by cases: {_listed(words.COST_KIND, costs)}. " if costs else ""
    said.append(f"{most}None reported: {found.without_cost}.")
    return said


def _listed(names: dict[str, str], counts: dict[str, int]) -> str:
    return "; ".join(f"{names[name].rstrip('.')}: {count}" for name, count in counts.items())


def _counted(names: dict[str, str], values: list[str]) -> dict[str, int]:
    counts = Counter(values)
    return {name: counts[name] for name in names if counts[name]}
