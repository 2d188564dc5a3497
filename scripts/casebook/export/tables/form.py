"""The form of a table: its name, its columns, and where its rows come from. CSV, database and package share it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, lru_cache
from typing import NamedTuple

from casebook import dates
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.published import published
from casebook.model import Case
from casebook.views.precedents import Precedent, precedent

WHOLE_DATE = len("2018-04-04")
Value = str | int | float | bool | None
Row = tuple[Value, ...]


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    DATE = "a date as precise as its source: 2018, 2018-04 or 2018-04-04"
    DAY = "a day"
    INTEGER = "a whole number"
    NUMBER = "a number"
    BOOLEAN = "true or false"
    IDS = "ids, parted by spaces"


@dataclass(frozen=True)
class Column:
    """A column: its name, what it says, what it holds, and the table whose ids it names."""

    name: str
    says: str
    kind: Kind = Kind.TEXT
    refers: str = ""
    words: Mapping[str, str] = field(default_factory=dict)


class Records:
    """The records that tables are made from, in one stable order."""

    def __init__(self, corpus: Corpus, address: Address) -> None:
        self.corpus = corpus
        self.address = address
        self._rows: dict[str, tuple[Row, ...]] = {}

    def rows(self, table: "Table") -> tuple[Row, ...]:
        """Return the rows of a table, made once."""
        if table.name not in self._rows:
            self._rows[table.name] = tuple(table.rows(self))
        return self._rows[table.name]

    @cached_property
    def cases(self) -> dict[str, Case]:
        """Every case by its id, in the order of ids."""
        return dict(sorted(published(self.corpus).items()))

    @cached_property
    def precedents(self) -> dict[str, Precedent]:
        """Every case as a precedent, by its id."""
        return {case_id: precedent(case_id, case, self.corpus) for case_id, case in self.cases.items()}

    def of_case(self, place: str) -> str:
        """Return what *place*, such as ``google-maven#f07``, is called outside of this copy."""
        case_id, _, anchor = place.partition("#")
        return self.address.id(f"cases/{case_id}.html#{anchor}" if anchor else f"cases/{case_id}.html")

    def name(self, organization: str | None) -> str | None:
        """Return the name of an organization."""
        known = self.corpus.organizations.get(organization or "")
        return known.name if known else organization


@dataclass(frozen=True)
class Table:
    """A table: what a row of it is, its columns, the columns that tell rows apart, and its rows."""

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Records], Iterator[Row]]
    key: tuple[str, ...] = ("id",)
    search: tuple[str, ...] = ()


class Span(NamedTuple):
    """A date as the source has it, and the first and the last day that it can mean."""

    date: str | None
    first: str | None
    last: str | None

    @classmethod
    def of(cls, date: str | None) -> "Span":
        """Return the span of a date, or of none."""
        if date is None or len(date) == WHOLE_DATE:
            return cls(date, date, date)
        return cls(date, dates.first_day(date).isoformat(), dates.last_day(date).isoformat())


@lru_cache(maxsize=1)
def records_of(corpus: Corpus, base: str) -> Records:
    """Return what the tables of a book that stands at *base* are made from, once for all who write them."""
    return Records(corpus, Address(base))


def text(name: str, says: str) -> Column:
    """Return a column of text."""
    return Column(name, says)


def date(name: str, says: str) -> Column:
    """Return a column of dates as precise as their source."""
    return Column(name, says, Kind.DATE)


def span(name: str, says: str, prefix: str = "") -> tuple[Column, Column, Column]:
    """Return three columns: a date, and the first and the last day that it can mean."""
    stem = prefix or name
    return (
        date(name, says),
        Column(f"{stem}_first", f"The first day that {name} can mean; nobody need have given it.", Kind.DAY),
        Column(f"{stem}_last", f"The last day that {name} can mean.", Kind.DAY),
    )


def integer(name: str, says: str) -> Column:
    """Return a column of whole numbers."""
    return Column(name, says, Kind.INTEGER)


def number(name: str, says: str) -> Column:
    """Return a column of numbers."""
    return Column(name, says, Kind.NUMBER)


def boolean(name: str, says: str) -> Column:
    """Return a column of true and false."""
    return Column(name, says, Kind.BOOLEAN)


def ids(name: str, says: str) -> Column:
    """Return a column of lists of ids."""
    return Column(name, says, Kind.IDS)


def word(name: str, words: Mapping[str, str], says: str) -> Column:
    """Return a column of words from a closed list."""
    return Column(name, says, words=words)


def ref(name: str, table: str, says: str) -> Column:
    """Return a column that names a row of *table* by its id."""
    return Column(name, says, refers=table)


def listed(values: Iterable[str]) -> str | None:
    """Return ids as one cell holds them; none is an empty cell."""
    return " ".join(values) or None


def whole(amount: float | None) -> float | int | None:
    """Return a number without its decimals where it has none."""
    return int(amount) if amount is not None and amount.is_integer() else amount
