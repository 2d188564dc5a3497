"""The Frictionless data package: what each CSV file holds, column by column, for programs."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from casebook.corpus import Corpus
from casebook.export import about
from casebook.export.address import Address
from casebook.export.made import Made
from casebook.export.tables.form import Column, Kind, Table
from casebook.views import freshness

PACKAGE = "datapackage.json"
TYPES = {
    Kind.TEXT: "string",
    Kind.IDS: "string",
    Kind.DATE: "string",
    Kind.DAY: "date",
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.BOOLEAN: "boolean",
}
PATTERNS = {Kind.DATE: r"[1-9][0-9]{3}-(XX-XX|[0-9]{2}-(XX|[0-9]{2}))", Kind.IDS: r"\S+( \S+)*"}
DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


class Sheet(NamedTuple):
    """A table that was written as CSV."""

    table: Table
    path: str
    content: bytes


def data_package(sheets: Iterable[Sheet], corpus: Corpus, address: Address) -> Made:
    """Make the description of all *sheets*."""
    described = {
        "profile": "tabular-data-package",
        "name": "tech-worker-ethics-and-organizing-kit",
        "id": address.id(f"data/{PACKAGE}"),
        "title": about.TITLE,
        "description": f"{about.DESCRIPTION} {about.CARE}",
        "version": about.EDITION,
        "format": about.FORMAT,
        "latest": freshness.latest(corpus),
        **({"homepage": address.url("index.html")} if address.base else {}),
        "licenses": [{"name": about.LICENSE_NAME, "path": about.LICENSE, "title": about.LICENSE_TITLE}],
        "sources": [{"title": "The case files of the book; each row names its own sources, listed in sources.csv."}],
        "contributors": [{"title": about.PUBLISHER, "role": "author"}],
        "resources": [_resource(one) for one in sheets],
    }
    return Made(PACKAGE, f"{json.dumps(described, indent=1, ensure_ascii=False)}\n".encode())


def _resource(one: Sheet) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": one.table.name,
        "path": one.path,
        "title": one.table.name.replace("_", " ").capitalize(),
        "description": one.table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(one.content),
        "hash": f"sha256:{hashlib.sha256(one.content).hexdigest()}",
        "dialect": DIALECT,
        "schema": {
            "fields": [_field(column, one.table) for column in one.table.columns],
            "missingValues": [""],
            "primaryKey": list(one.table.key),
            "foreignKeys": list(_foreign_keys(one.table)),
        },
    }


def _field(column: Column, table: Table) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.name in table.key:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.words:
        constraints["enum"] = list(column.words)
    if column.kind in PATTERNS:
        constraints["pattern"] = PATTERNS[column.kind]
    described = {"name": column.name, "type": TYPES[column.kind], "description": column.says}
    return {**described, "constraints": constraints} if constraints else described


def _foreign_keys(table: Table) -> Iterator[dict[str, Any]]:
    for column in table.columns:
        if column.refers:
            resource = "" if column.refers == table.name else column.refers
            yield {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}
