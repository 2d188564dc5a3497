"""The form of the data: others' programs rest on it, so that it changes only with its version."""

import json
import os
from pathlib import Path

from casebook.export.about import FORMAT
from casebook.export.json_form import schema
from casebook.export.tables import TABLES

KEPT = Path(__file__).parent / "form.json"


def form():
    described = schema("")
    keys = {name: sorted(one.get("properties", [])) for name, one in described["$defs"].items()}
    return {
        "format": FORMAT,
        "tables": {table.name: [column.name for column in table.columns] for table in TABLES},
        "keys": {**keys, "Casebook": sorted(described["properties"])},
    }


def test_form_changes_only_with_its_version():
    now = form()
    if "RENEW_FORM" in os.environ:
        KEPT.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    if now != kept:
        assert now["format"] != kept["format"], "a table, column or key came or went: raise FORMAT in export/about.py"
        assert now == kept, "look the change over, then run with RENEW_FORM=1"


def test_every_table_and_column_is_there_once_and_says_what_it_is():
    assert len({table.name for table in TABLES}) == len(TABLES)
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names))
        assert set(table.key) | set(table.search) <= set(names)
        assert all(column.says.endswith(".") for column in table.columns)
        assert {column.refers for column in table.columns if column.refers} <= {other.name for other in TABLES}
