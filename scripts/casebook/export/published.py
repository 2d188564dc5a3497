"""The cases as they may leave the house: what rests on memory, and every reference to it, stays behind."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from casebook.corpus import Corpus
from casebook.model import Case, Record

MEMORY = "memory"


@lru_cache(maxsize=1)
def published(corpus: Corpus) -> dict[str, Case]:
    """Return every case without its facts from memory; nothing in it refers to one, in whatever case it stood."""
    hidden = {
        case_id: {fact.id for fact in case.facts if fact.evidence == MEMORY} for case_id, case in corpus.cases.items()
    }
    places = {f"{case_id}#{fact_id}" for case_id, facts in hidden.items() for fact_id in facts}
    if not places:
        return corpus.cases
    return {case_id: _without(case, hidden[case_id] | places) for case_id, case in corpus.cases.items()}


def _without(case: Case, hidden: Collection[str]) -> Case:
    kept = tuple(fact for fact in case.facts if fact.id not in hidden)
    merged = {fact: into for fact, into in case.merged.items() if into not in hidden}
    cleared: Case = _cleared(case.model_copy(update={"facts": kept, "merged": merged}), hidden)
    return cleared


def _cleared(value: Any, hidden: Collection[str]) -> Any:
    """Return a record without the ids *hidden* in its lists and in the fields that name one record."""
    if isinstance(value, Record):
        return value.model_copy(update={name: _cleared(getattr(value, name), hidden) for name in _fields(value)})
    if isinstance(value, tuple):
        return tuple(_cleared(item, hidden) for item in value if not _is_one(item, hidden))
    return None if _is_one(value, hidden) else value


def _is_one(value: Any, hidden: Collection[str]) -> bool:
    return isinstance(value, str) and value in hidden


def _fields(record: Record) -> Collection[str]:
    return type(record).model_fields
