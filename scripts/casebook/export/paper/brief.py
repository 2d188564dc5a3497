"""The brief: a case on two pages. What has no room is left out whole, by the order given here, and that is said."""

from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Any

from casebook import dates
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.case_data import CaseData
from casebook.export.paper.sheet import Paper, Sheet
from casebook.model import Fact

TELLING = ("action", "response", "retaliation", "outcome")
"""The kinds of fact whose full words go first into the timeline: both sides, the cost and the result."""


def briefs(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield the brief of every case."""
    for case_id in corpus.cases:
        yield brief(case_id, corpus, address, paper)


def brief(case_id: str, corpus: Corpus, address: Address, paper: Paper) -> Sheet:
    """Return the brief of one case."""
    case, data = corpus.cases[case_id], brief_data(CaseData(case_id, corpus, address))
    return Sheet(f"briefs/{case_id}", "brief", f"{case.title}: a brief", case.reviewed, paper, data)


def brief_data(case: CaseData) -> dict[str, Any]:
    """Return what the template needs; ``in_full`` and ``parts`` say what goes in first."""
    facts = sorted(case.case.facts, key=lambda fact: (dates.first_day(fact.date), fact.id))
    return {
        **case.head(),
        "glance": case.glance(),
        "outcome": case.outcome(),
        "facts": [case.fact(fact) for fact in facts],
        "in_full": sorted(range(len(facts)), key=lambda index: _turn_of(facts[index])),
        "parts": _parts(case),
        "sources": case.sources(),
    }


def _turn_of(fact: Fact) -> tuple[bool, bool]:
    """Return when a fact is written out in the timeline: first those of the picture, of these the telling ones."""
    return not fact.label, fact.kind not in TELLING


def _parts(case: CaseData) -> list[dict[str, Any]]:
    """Return the parts of the second page in the order in which they are taken.

    What it cost comes first, then a claim with its answers, what was asked and what came of it, and two lessons; then
    claims and lessons by turns, so that neither crowds the other out.
    """
    costs = [{"kind": "cost", "data": cost} for cost in case.costs()]
    demands = [{"kind": "demand", "data": case.demand(demand)} for demand in case.case.demands]
    threads = [{"kind": "thread", "data": thread} for thread in case.threads()]
    lessons = [{"kind": "lesson", "data": lesson} for lesson in case.lessons()]
    in_turn = chain.from_iterable(zip_longest(threads[1:], lessons[2:]))
    return [*costs, *threads[:1], *demands, *lessons[:2], *(part for part in in_turn if part)]
