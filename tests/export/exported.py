"""The data of the small and of the whole book, made once, and read back in the way that anybody would."""

import csv
import io
import json
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.casebook_json import casebook_json
from casebook.export.database import database
from casebook.export.spreadsheets import spreadsheets

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small" / "cases"
WHOLE = ROOT / "cases"
BASE = "https://kit.example/book/"
GUIDE = (ROOT / "guides" / "data.md").read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def files(cases: Path = WHOLE, base: str = "") -> dict[str, bytes]:
    """Return every data file by its name."""
    return made(records(cases), base)


@lru_cache(maxsize=2)
def records(cases: Path = WHOLE) -> Corpus:
    return Corpus(cases)


def made(corpus: Corpus, base: str = "") -> dict[str, bytes]:
    exports = (casebook_json, spreadsheets, database)
    return {one.path: one.content for export in exports for one in export(corpus, Address(base))}


def book(cases: Path = WHOLE, base: str = "") -> Any:
    return json.loads(files(cases, base)["casebook.json"])


def sheet(name: str, cases: Path = WHOLE) -> list[dict[str, str]]:
    """Read a CSV file without taking anything back."""
    return list(csv.DictReader(io.StringIO(files(cases)[f"{name}.csv"].decode("utf-8-sig"), newline="")))


@lru_cache(maxsize=4)
def base_of(cases: Path = WHOLE) -> sqlite3.Connection:
    """Open the database."""
    return opened(files(cases)["casebook.sqlite"])


def opened(content: bytes) -> sqlite3.Connection:
    base = sqlite3.connect(":memory:")
    base.deserialize(content)
    return base


def written(folder: Path, content: dict[str, bytes]) -> Path:
    for name, one in content.items():
        (folder / name).write_bytes(one)
    return folder
