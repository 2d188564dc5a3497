"""The tactics on paper: a card each, to be cut out, and a poster of how often which result came of which tactic."""

from collections.abc import Iterator
from typing import Any

from casebook import dates
from casebook import vocabulary as words
from casebook.choice import CaseChoice
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.sheet import NO_DATE, Paper, Sheet
from casebook.model import Tactic
from casebook.views.chosen import CARE, chosen, in_numbers
from casebook.views.precedents import Tally, tactics_by_result

Data = dict[str, Any]
LARGE = {Paper.A4: Paper.A3, Paper.LETTER: Paper.TABLOID}
"""The paper of a poster, by that of the other prints."""


def cards(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield the sheets of cards, as one document."""
    found = [_card(tactic_id, tactic, corpus) for tactic_id, tactic in corpus.tactics.items()]
    if found:
        data = {"cards": found, "care": CARE, "of": len(corpus.cases)}
        yield Sheet("tactics/cards", "cards", "Tactic cards", _reviewed(corpus), paper, data)


def poster(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield the poster: a row for each tactic, the most used first, a column for each result."""
    rows = [_row(tally, corpus) for tally in tactics_by_result(corpus)]
    if rows:
        data = {
            "heads": list(words.CASE_RESULT.values()),
            "rows": rows,
            "of": len(corpus.cases),
            "care": CARE,
            "reviewed": dates.in_words(_reviewed(corpus)),
            "url": address.url("cases/precedents.html"),
        }
        title = "Tactics, and what came of the cases"
        yield Sheet("tactics/poster", "poster", title, _reviewed(corpus), LARGE[paper], data)


def _card(tactic_id: str, tactic: Tactic, corpus: Corpus) -> Data:
    found = chosen(corpus, CaseChoice(tactic=tactic_id))
    counts = in_numbers(found) if found.rows else [f"None of the {found.of} cases in this book has used it."]
    rows = {"What it is": tactic.means, "Needs": tactic.needs, "Risks": tactic.risks}
    said = [{"term": term, "says": says} for term, says in rows.items()]
    return {"name": tactic.name, "rows": said, "counts": counts}


def _row(tally: Tally, corpus: Corpus) -> Data:
    costs = chosen(corpus, CaseChoice(tactic=tally.id))
    return {
        "name": corpus.tactics[tally.id].name,
        "counts": [len(cases) for _, cases in tally.cases],
        "total": tally.total,
        "with_cost": tally.total - costs.without_cost,
    }


def _reviewed(corpus: Corpus) -> str:
    """Return the day on which a case was last reviewed."""
    return max((case.reviewed for case in corpus.cases.values()), default=NO_DATE)
