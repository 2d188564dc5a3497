"""casebook.sqlite: sound, searchable, described, and the same bytes everywhere."""

import json
import os
import subprocess
import sys

import pytest
from casebook.export.database import FACETS, LABELS, settled
from casebook.export.tables import TABLES

from .exported import BASE, ROOT, SMALL, WHOLE, base_of, files, sheet

CODE = """
import hashlib, sys
from pathlib import Path
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.data_files import EXPORTS
for export in EXPORTS:
    for made in export(Corpus(Path(sys.argv[1])), Address()):
        print(made.path, hashlib.sha256(made.content).hexdigest())
"""


@pytest.mark.parametrize("cases", [SMALL, WHOLE])
def test_nothing_in_it_is_broken_or_leads_nowhere(cases):
    base = base_of(cases)
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert base.execute("PRAGMA user_version").fetchone() == (1,)


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_table_has_the_lines_of_its_file(table):
    assert base_of().execute(f"SELECT count(*) FROM {table}").fetchone() == (len(sheet(table)),)


def test_search_finds_the_words_of_a_fact_in_any_form():
    asked = (
        "SELECT facts.id, facts.says FROM facts_fts JOIN facts ON facts.rowid = facts_fts.rowid WHERE facts_fts MATCH ?"
    )
    found = {word: dict(base_of().execute(asked, (word,))) for word in ("resign", "resigned")}
    assert found["resign"] == found["resigned"]
    assert len(found["resign"]) > 10
    assert all("resign" in says.lower() for says in found["resign"].values())


def test_every_index_of_words_is_in_step_with_its_table():
    base = base_of()
    for table in (table.name for table in TABLES if table.search):
        base.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize("name", ["contracts_once", "facts_with_sources", "claims_and_answers", "actions"])
def test_view_has_lines(name):
    assert base_of().execute(f"SELECT count(*) FROM {name}").fetchone()[0] > 10


def test_every_view_can_be_read():
    views = [name for (name,) in base_of().execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == 8
    assert all(base_of().execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in views)


def test_datasette_is_told_what_is_there():
    told = json.loads(files(WHOLE)["metadata.json"])
    tables = told["databases"]["casebook"]["tables"]
    for table in TABLES:
        names = [row[1] for row in base_of().execute(f"PRAGMA table_info({table.name})")]
        assert list(tables[table.name]["columns"]) == names
    assert (LABELS.keys() | FACETS.keys()) <= tables.keys()
    assert all(one["label_column"] in one["columns"] for one in tables.values() if "label_column" in one)
    assert all(set(one.get("facets", [])) <= one["columns"].keys() for one in tables.values())
    assert told["license"] == "CC-BY-4.0"
    assert "source_url" not in told
    assert json.loads(files(WHOLE, BASE)["metadata.json"])["source_url"] == BASE


def test_columns_are_explained_in_the_schema():
    (sql,) = base_of().execute("SELECT sql FROM sqlite_master WHERE name = 'contract_values'").fetchone()
    assert "-- Every figure given for a contract. Figures that differ all stand; do not add them up." in sql
    assert '"amount" NUMERIC, -- The figure.' in sql


def test_number_of_the_library_is_a_fixed_one():
    head = files(WHOLE)["casebook.sqlite"][:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[96:100] == (3_040_001).to_bytes(4, "big")


def test_what_another_sqlite_leaves_behind_is_taken_out():
    content = files(SMALL)["casebook.sqlite"]
    gap = bytes(40)
    place = content.index(gap, 4096 * 2)
    left = content[:96] + b"\0\x2e\x63\x02" + content[100 : place + 16] + b"left" + content[place + 20 :]
    assert len(left) == len(content)
    assert settled(left) == content


def test_another_order_of_sets_place_and_time_give_the_same_bytes():
    said = []
    for seed, zone, locale in (("1", "UTC", "C.UTF-8"), ("4711", "Pacific/Kiritimati", "C")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "0"}
        environment["PYTHONPATH"] = str(ROOT / "scripts")
        command = [sys.executable, "-c", CODE, str(SMALL)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        said.append(done.stdout)
    assert said[0] == said[1]
    assert "casebook.sqlite" in said[0]
