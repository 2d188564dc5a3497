"""The tables as one SQLite file, ready for Datasette, with full-text search and views.

Two builds give the same bytes, also with another version of SQLite. Two things that nothing reads are therefore put to
fixed values: the number of the library's version in the head of the file, and what was left in the unused part of a
page. https://www.sqlite.org/fileformat2.html says where they stand.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from struct import unpack_from
from tempfile import TemporaryDirectory
from typing import Any

from casebook.corpus import Corpus
from casebook.export import about
from casebook.export.address import Address
from casebook.export.made import Made
from casebook.export.tables import TABLES
from casebook.export.tables.form import Column, Kind, Records, Table, records_of

NAME = "casebook"
PAGE, HEAD_OF_FILE = 4096, 100
HEAD_OF_PAGE = {2: 12, 5: 12, 10: 8, 13: 8}
"""How long the head of a page is, by the kinds of page that hold cells; none of the others begins so."""
SETTINGS = (f"page_size={PAGE}", "encoding='UTF-8'", "auto_vacuum=NONE", "secure_delete=ON")
"""Where each is as SQLite's makers ship it, a system may have been built otherwise."""
QUICK = ("journal_mode=OFF", "synchronous=OFF")
"""Nothing is lost if the file is not finished."""
VERSION_OF_LIBRARY, FIXED_VERSION = slice(96, 100), (3_040_001).to_bytes(4, "big")
TYPES = {Kind.INTEGER: "INTEGER", Kind.NUMBER: "NUMERIC", Kind.BOOLEAN: "INTEGER"}
TOKENS = "porter unicode61 remove_diacritics 2"
FACETS = {
    "facts": ["kind", "status", "evidence", "tactic_id", "chapter_id"],
    "cases": ["kind", "chapter_id", "result", "held"],
    "contracts": ["outcome", "customer_id", "vendor_id"],
    "demands": ["demand_kind_id", "result"],
    "sources": ["kind", "seen"],
}
LABELS = {"cases": "title", "chapters": "title", "sources": "title", "laws": "short", "contracts": "name"}
LABELS |= {"demands": "what", "organizations": "name", "tactics": "name", "demand_kinds": "name"}


def database(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Make the database, and what Datasette shows beside it."""
    with TemporaryDirectory(prefix="casebook-") as folder:
        path = Path(folder) / f"{NAME}.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as base:
            fill(base, records_of(corpus, address.base))
        yield Made(path.name, settled(path.read_bytes()))
    yield Made("metadata.json", f"{json.dumps(metadata(address), indent=1, ensure_ascii=False)}\n".encode())


def settled(content: bytes) -> bytes:
    """Return a database file without what depends on the version of SQLite that wrote it."""
    out = bytearray(content)
    out[VERSION_OF_LIBRARY] = FIXED_VERSION
    for start in range(0, len(out), PAGE):
        head = start or HEAD_OF_FILE
        if out[head] in HEAD_OF_PAGE:
            cells, used_from = unpack_from(">HH", out, head + 3)
            free = slice(head + HEAD_OF_PAGE[out[head]] + 2 * cells, start + used_from)
            out[free] = bytes(free.stop - free.start)
    return bytes(out)


def fill(base: sqlite3.Connection, records: Records) -> None:
    """Write all tables and views into an empty database."""
    for setting in (*SETTINGS, *QUICK):
        base.execute(f"PRAGMA {setting}")
    base.execute("BEGIN")
    for table in TABLES:
        base.execute(_create(table))
        marks = ", ".join("?" * len(table.columns))
        base.executemany(f"INSERT INTO {table.name} VALUES ({marks})", records.rows(table))
    for table in TABLES:
        for statement in (*_indexes(table), *_search(table)):
            base.execute(statement)
    base.execute("COMMIT")
    base.executescript(views())
    base.execute(f"PRAGMA user_version={about.FORMAT.split('.')[0]}")
    base.execute("VACUUM")  # clears the unused parts of pages; lines that were numbered 1, 2, 3 keep their numbers


def views() -> str:
    """Return the views as SQL."""
    return files(__package__).joinpath("views.sql").read_text(encoding="utf-8")


def _create(table: Table) -> str:
    """Return the statement that makes a table; what a column means stands beside it as a comment."""
    lines = [f"  {_column(column, table)}, -- {column.says}" for column in table.columns]
    return f"CREATE TABLE {table.name} ( -- {table.says}\n" + "\n".join(lines) + f"\n  {_key(table)}\n)"


def _column(column: Column, table: Table) -> str:
    kind = TYPES.get(column.kind, "TEXT")
    required = " NOT NULL" if column.name in table.key else ""
    refers = f" REFERENCES {column.refers} (id)" if column.refers else ""
    return f'"{column.name}" {kind}{required}{refers}'


def _key(table: Table) -> str:
    return f"PRIMARY KEY ({', '.join(table.key)})"


def _indexes(table: Table) -> Iterator[str]:
    """Yield an index for each column that names a row of another table and does not lead the table's own key."""
    for column in table.columns:
        if column.refers and column.name != table.key[0]:
            yield f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})"


def _search(table: Table) -> Iterator[str]:
    """Yield what makes the words of a table searchable, without keeping them twice."""
    if table.search:
        columns = ", ".join(table.search)
        index = f"{table.name}_fts"
        yield f"CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='{table.name}', tokenize='{TOKENS}')"
        yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"
        yield f"INSERT INTO {index} ({index}) VALUES ('optimize')"


def metadata(address: Address) -> dict[str, Any]:
    """Return what Datasette shows beside the data."""
    source = {"source": about.TITLE, **({"source_url": address.base} if address.base else {})}
    return {
        "title": about.TITLE,
        "description": f"{about.DESCRIPTION} {about.CARE}",
        "license": about.LICENSE_NAME,
        "license_url": about.LICENSE,
        **source,
        "databases": {NAME: {"tables": {table.name: _described(table) for table in TABLES}}},
    }


def _described(table: Table) -> dict[str, Any]:
    label = {"label_column": LABELS[table.name]} if table.name in LABELS else {}
    facets = {"facets": FACETS[table.name]} if table.name in FACETS else {}
    columns = {column.name: column.says for column in table.columns}
    return {"description": table.says, "columns": columns, **label, **facets}
