"""Which cases are like one another, and why: by shared customer, addressee, demand and tactic; rare ones count most."""

from functools import lru_cache
from typing import NamedTuple

from casebook.corpus import Corpus
from casebook.views.precedents import Precedent, precedents

MOST = 5
WEIGHTS = {"customer": 4.0, "addressee": 3.0, "demand": 2.0, "tactic": 1.0}


class Like(NamedTuple):
    """A case that is like another, and what they share: pairs such as ``("customer", "us-ice")``."""

    case_id: str
    title: str
    shared: tuple[tuple[str, str], ...]


COMMON = 100
"""A trait that more cases share says nothing of likeness, and a page would take longer in a larger book."""


class Likeness:
    """Who shares what, indexed once for the whole book."""

    def __init__(self, corpus: Corpus) -> None:
        rows = precedents(corpus)
        self._traits = {row.case_id: _traits(row) for row in rows}
        self._titles = {row.case_id: row.title for row in rows}
        self._having: dict[tuple[str, str], list[str]] = {}
        for case_id, traits in self._traits.items():
            for trait in traits:
                self._having.setdefault(trait, []).append(case_id)

    def like(self, case_id: str) -> tuple[Like, ...]:
        """List the cases most like *case_id*, the likest first; what many cases share counts little."""
        scores: dict[str, float] = {}
        shared: dict[str, list[tuple[str, str]]] = {}
        for trait in self._traits.get(case_id, ()):
            others = self._having[trait]
            if len(others) > COMMON:
                continue
            for other in others:
                if other != case_id:
                    scores[other] = scores.get(other, 0) + WEIGHTS[trait[0]] / len(others)
                    shared.setdefault(other, []).append(trait)
        best = sorted(scores, key=lambda other: (-scores[other], other))[:MOST]
        return tuple(Like(other, self._titles[other], tuple(shared[other])) for other in best)


@lru_cache(maxsize=1)
def likeness_of(corpus: Corpus) -> Likeness:
    """Return the likeness of a corpus, made once."""
    return Likeness(corpus)


def _traits(row: Precedent) -> tuple[tuple[str, str], ...]:
    return (
        *(("customer", one) for one in row.customers),
        *(("addressee", one) for one in row.of),
        *(("demand", one) for one in row.demands),
        *(("tactic", one) for one in row.tactics),
    )
