"""Ways through a record: every reference and every running text with its path."""

from collections.abc import Iterator
from functools import cache, lru_cache

from pydantic import BaseModel

from casebook import prose
from casebook.model import Case, Record
from casebook.problems import Path

FACT_LISTS = ("facts", "result_facts", "shows")


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every single value of a record with its path, keyed as in the file."""
    if isinstance(value, BaseModel):
        for name, key in _keys(type(value)):
            yield from leaves(getattr(value, name), (*path, key))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path, value


@cache
def _keys(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return the name of each field, and its key in a file."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


class _Same:
    """A record as a key: records hold mappings and have no hash, and one is only ever the same as itself."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.record is self.record


def texts(record: Record) -> tuple[tuple[Path, str], ...]:
    """Return every text of a record with its path."""
    return _texts(_Same(record))


@lru_cache(maxsize=4)
def _texts(key: _Same) -> tuple[tuple[Path, str], ...]:
    return tuple((path, value) for path, value in leaves(key.record) if isinstance(value, str))


def fact_references(case: Case) -> Iterator[tuple[Path, str]]:
    """Yield every id of a fact that the case refers to by a key."""
    for path, value in texts(case):
        in_list = len(path) > 2 and path[-2] in FACT_LISTS
        if in_list or (path[0] == "corrections" and path[-1] == "fact"):
            yield path, value


def source_references(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield every id of a source that a record cites, by a key or in running text."""
    for path, value in texts(record):
        if len(path) > 2 and path[-2] == "sources":
            yield path, value
        for source_id in prose.cited(value):
            yield path, source_id


def record_ids(case: Case) -> frozenset[str]:
    """Return every id within a case: facts, demands, contracts, answers and sources."""
    own = [fact.id for fact in case.facts] + [demand.id for demand in case.demands]
    own += [contract.id for contract in case.contracts] + [answer.id for answer in case.answers]
    return frozenset(own) | frozenset(case.sources)
