"""The CSV files: nothing in them is changed by a spreadsheet, and a program gets back what the records hold."""

import csv
import io
import json
import re

import frictionless
import ironcalc
import pytest
from casebook.export.spreadsheets import safe_date, safe_text
from casebook.export.tables import TABLES
from casebook.export.tables.form import Kind, records_of

from .exported import GUIDE, SMALL, WHOLE, files, records, sheet, written

NAMES = [table.name for table in TABLES]
WORDS = [
    "Acme refuses",
    "s5 s6",
    "f14",
    "a3",
    "May",
    "Dec",
    "Marching on",
    "1,000 people",
    "e",
    "pm",
    "trues",
    "12th of May we met",
]
TAKEN = [
    "=1+1",
    "+972 Magazine",
    "-5 degrees",
    "@home",
    "\tx",
    "\rx",
    "'No'",
    "0012",
    "1E10",
    "3e5",
    "$5",
    "5 %",
    "1/2",
    "10:30",
]
TAKEN += [
    "10:30 AM",
    "5p",
    "May 5",
    "5-May",
    "Sept 2",
    "December 2018",
    "2018-04",
    "2018",
    "2018-04-04",
    "TRUE",
    "false",
    "(5)",
]


def heard(cells):
    """Type cells into a spreadsheet; return what it made of them, and of what kind."""
    book = ironcalc.create("book", "en", "UTC")
    for row, cell in enumerate(cells, 1):
        book.set_user_input(0, row, 1, cell)
    book.evaluate()
    return [(book.get_cell_content(0, row, 1), str(book.get_cell_type(0, row, 1))) for row in range(1, len(cells) + 1)]


@pytest.mark.parametrize("text", WORDS)
def test_words_stay_as_they_are(text):
    assert safe_text(text) == text


@pytest.mark.parametrize("text", TAKEN)
def test_what_could_be_taken_for_something_else_is_marked(text):
    assert safe_text(text) == f"'{text}"


@pytest.mark.parametrize(
    ("date", "cell"), [("2018", "2018-XX-XX"), ("2018-04", "2018-04-XX"), ("2018-04-04", "2018-04-04")]
)
def test_date_shows_what_it_lacks(date, cell):
    assert safe_date(date) == cell


@pytest.mark.parametrize("name", NAMES)
def test_a_spreadsheet_leaves_texts_and_dates_alone(name):
    table = next(table for table in TABLES if table.name == name)
    wanted = {column.name for column in table.columns if column.kind in (Kind.TEXT, Kind.IDS, Kind.DATE)}
    cells = sorted({row[column] for row in sheet(name) for column in wanted} - {""})
    for cell, (content, kind) in zip(cells, heard(cells), strict=True):
        whole_day = re.fullmatch(r"\d{4}-\d\d-\d\d", cell)
        assert (content, kind) == (cell, "CellType.Number" if whole_day else "CellType.Text")


@pytest.mark.parametrize("name", NAMES)
def test_words_of_closed_lists_and_numbers_need_no_mark(name):
    table = next(table for table in TABLES if table.name == name)
    for column in table.columns:
        assert all(safe_text(word) == word for word in column.words), column.name
        if column.kind in (Kind.INTEGER, Kind.NUMBER):
            assert all(re.fullmatch(r"(\d+(\.\d+)?)?", row[column.name]) for row in sheet(name)), column.name


def test_program_of_the_guide_gets_back_what_the_records_hold(tmp_path, monkeypatch):
    (code,) = re.findall(r"```python\n(import csv\n.*?)```", GUIDE, re.DOTALL)
    monkeypatch.chdir(written(tmp_path, files()))
    told = {}
    exec(code, told)
    assert len(told["contracts"]) == len(sheet("contracts"))
    everything = records_of(records(), "")
    for table in TABLES:
        said = [[told["undo"](cell) for cell in row.values()] for row in sheet(table.name)]
        assert said == [[_as_text(value) for value in row] for row in everything.rows(table)], table.name


def _as_text(value):
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_package_is_valid(tmp_path):
    report = frictionless.validate(str(written(tmp_path, files(WHOLE)) / "datapackage.json"))
    assert report.flatten(["name", "type", "note"]) == []
    assert len(report.tasks) == len(TABLES)


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        ("contracts.csv", "acme-toll-road#c1", "acme-toll-road#c9", "foreign-key"),
        ("facts.csv", "2020-11-01", "2020-11-32", "type-error"),
    ],
)
def test_package_with_a_fault_is_refused(tmp_path, file, old, new, kind):
    content = dict(files(SMALL))
    content[file] = content[file].replace(old.encode(), new.encode(), 1)
    assert content[file] != files(SMALL)[file]
    report = frictionless.validate(str(written(tmp_path, content) / "datapackage.json"))
    assert kind in {error for _, error in report.flatten(["name", "type"])}


def test_package_describes_every_file_column_and_license():
    package = json.loads(files()["datapackage.json"])
    assert {one["path"] for one in package["resources"]} == {name for name in files() if name.endswith(".csv")}
    for one in package["resources"]:
        heads = next(csv.reader(io.StringIO(files()[one["path"]].decode("utf-8-sig"))))
        assert [field["name"] for field in one["schema"]["fields"]] == heads
        assert all(field["description"].endswith(".") for field in one["schema"]["fields"])
    assert [one["name"] for one in package["licenses"]] == ["CC-BY-4.0"]
    assert "homepage" not in package


@pytest.mark.parametrize("name", NAMES)
def test_file_begins_with_its_mark_and_ends_its_lines_as_the_standard_says(name):
    content = files()[f"{name}.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert not content.startswith(b"\xef\xbb\xbf\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
