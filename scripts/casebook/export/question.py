"""A question to the database of the book, in SQL, that can only read."""

import sqlite3
from functools import lru_cache
from typing import NamedTuple

from casebook.corpus import Corpus
from casebook.export.database import fill
from casebook.export.tables.form import Row, records_of

READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
INDEXES = "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
MOST_STEPS, MOST_ROWS = 20_000_000, 200


class Answer(NamedTuple):
    """The heads and the rows of an answer."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class Unanswered(Exception):
    """A question that the database refuses; its text says why."""


def ask(corpus: Corpus, question: str) -> Answer:
    """Return the answer to a question; raise Unanswered if it is no question, takes too long or fills pages."""
    try:
        cursor = _base(corpus).execute(question)
        rows = cursor.fetchmany(MOST_ROWS + 1)
    except sqlite3.Error as error:
        raise Unanswered(f"the database says: {error}") from None
    if cursor.description is None:
        raise Unanswered("it asks for nothing; begin with SELECT")
    if len(rows) > MOST_ROWS:
        raise Unanswered(f"it has more than {MOST_ROWS} rows; add a condition or LIMIT {MOST_ROWS}")
    return Answer(tuple(column[0] for column in cursor.description), tuple(rows))


@lru_cache(maxsize=1)
def _base(corpus: Corpus) -> sqlite3.Connection:
    """Return a database of the book in memory; whoever holds it can only read, and not for long."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    fill(base, records_of(corpus, ""))
    for (name,) in base.execute(INDEXES).fetchall():
        base.execute(f"SELECT 1 FROM {name} LIMIT 0")  # to open an index takes more than the right to read
    base.set_authorizer(_permit)
    base.set_progress_handler(lambda: True, MOST_STEPS)
    return base


def _permit(action: int, name: str | None, *rest: str | None) -> int:
    """Let a question read; the search looks up whether the data changed."""
    reads = action in READING or (action == sqlite3.SQLITE_PRAGMA and name == "data_version")
    return sqlite3.SQLITE_OK if reads else sqlite3.SQLITE_DENY
