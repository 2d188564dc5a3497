"""How well the book is sourced: counted, nothing hidden."""

from collections import Counter
from typing import NamedTuple

from casebook import vocabulary as words
from casebook.corpus import Corpus


class Share(NamedTuple):
    """A part of a whole."""

    name: str
    number: int
    of: int


class Evidence(NamedTuple):
    """The counts, and the cases that fall short by name."""

    size: tuple[Share, ...]
    status: tuple[Share, ...]
    evidence: tuple[Share, ...]
    kinds: tuple[Share, ...]
    seen: tuple[Share, ...]
    shortfalls: tuple[Share, ...]
    one_sided: tuple[str, ...]
    cautioned: tuple[tuple[str, str], ...]
    oldest_review: tuple[str, str]


def evidence(corpus: Corpus) -> Evidence:
    """Count the facts, the sources and the answers of the whole book."""
    cases = corpus.cases
    facts = [fact for case in cases.values() for fact in case.facts]
    sources = [source for case in cases.values() for source in case.sources.values()]
    reviewed = min(((case.reviewed, case_id) for case_id, case in cases.items()), default=("", ""))
    questions = sum(len(case.open_questions) for case in cases.values())
    return Evidence(
        (
            Share("Cases", len(cases), len(cases)),
            Share("Facts", len(facts), len(facts)),
            Share("Sources", len(sources), len(sources)),
            Share("Open questions", questions, questions),
        ),
        _shares(words.STATUS, [fact.status for fact in facts]),
        _shares(words.EVIDENCE, [fact.evidence for fact in facts], leave_out="memory"),
        _shares(words.SOURCE_KIND, [source.kind for source in sources]),
        _shares(words.SEEN, [source.seen for source in sources]),
        (
            Share("Facts with a single source", sum(len(fact.sources) == 1 for fact in facts), len(facts)),
            Share("Sources without an archived copy", sum(source.archive is None for source in sources), len(sources)),
            Share("Sources without an address", sum(source.url is None for source in sources), len(sources)),
        ),
        tuple(case_id for case_id, case in cases.items() if not case.answers),
        tuple((case_id, caution.kind) for case_id, case in cases.items() for caution in case.cautions),
        reviewed,
    )


def _shares(meanings: dict[str, str], values: list[str], leave_out: str = "") -> tuple[Share, ...]:
    counts = Counter(values)
    return tuple(Share(word, counts[word], len(values)) for word in meanings if word != leave_out)
