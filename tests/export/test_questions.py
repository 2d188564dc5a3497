"""The five questions of the guide: what stands on the page is run, and all three ways come to the same answer."""

import re
from pathlib import Path
from typing import NamedTuple

import ironcalc
import pytest
from casebook.export.question import Unanswered, ask

from .exported import GUIDE, SMALL, WHOLE, files, records, sheet, written

CELL = re.compile(r"(?P<column>[A-Z]+)(?P<row>\d+): (?P<content>.+)")


class Question(NamedTuple):
    """One question: its heading, its three pieces of code."""

    heading: str
    sql: str
    python: str
    file: str
    cells: list[re.Match[str]]


def questions():
    section = GUIDE.split("## Five questions")[1].split("\n## ")[0]
    for part in section.split("\n### ")[1:]:
        heading, text = part.split("\n", 1)
        (sql,) = re.findall(r"```\{query\}\n(.*?)```", text, re.DOTALL)
        (python,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
        (steps,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
        file, *lines = steps.splitlines()
        cells = [CELL.fullmatch(line) or pytest.fail(f"not in form: {line}") for line in lines]
        yield Question(heading, sql, python, file, cells)


ALL = list(questions())


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    return written(tmp_path_factory.mktemp("data"), files(WHOLE))


def opened(name):
    """Open a CSV file as a spreadsheet does: each cell as if it were typed."""
    book = ironcalc.create("book", "en", "UTC")
    lines = sheet(name.removesuffix(".csv"))
    for row, cells in enumerate([lines[0].keys(), *(line.values() for line in lines)], 1):
        for column, cell in enumerate(cells, 1):
            if cell:
                book.set_user_input(0, row, column, cell)
    return book, len(lines[0])


def place(cell):
    return int(cell["row"]), ironcalc.column_number_from_name(cell["column"])


def test_there_are_five_questions():
    assert len(ALL) == 5


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.heading)
def test_pandas_answers_as_the_database_does(question, data, monkeypatch):
    monkeypatch.chdir(data)
    told = {}
    exec(question.python, told)
    rows = ask(records(), question.sql).rows
    assert len(rows) > 3
    assert [tuple(row) for row in told["answer"].itertuples(index=False)] == list(rows)


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.heading)
def test_a_spreadsheet_answers_as_the_database_does(question):
    rows = ask(records(), question.sql).rows
    book, width = opened(question.file)
    if question.cells[0]["content"].startswith("="):
        (formula,) = question.cells
        book.set_user_input(0, *place(formula), formula["content"])
        book.evaluate()
        assert book.get_formatted_cell_value(0, *place(formula)) == str(len(rows))
        return
    key, *formulas = question.cells
    assert key["content"] in {row[0] for row in rows}
    assert place(key)[1] > width + 1, "it would write into the data"
    for cell in formulas:
        book.set_user_input(0, *place(cell), cell["content"])
    for row in rows:
        book.set_user_input(0, *place(key), row[0])
        book.evaluate()
        assert [book.get_formatted_cell_value(0, *place(cell)) for cell in formulas] == [str(one) for one in row[1:]]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("SELECT mood FROM cases", "no such column: mood"),
        ("DELETE FROM cases", "authorized"),
        ("ATTACH 'x.db' AS x", "authorized"),
        ("SELECT load_extension('x')", "authorized"),
        ("PRAGMA writable_schema = 1", "authorized"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("", "begin with SELECT"),
        ("SELECT a.word FROM words AS a, words AS b", "more than 200 rows"),
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n", "interrupted"),
    ],
)
def test_what_is_no_question_is_refused(question, why):
    with pytest.raises(Unanswered, match=why):
        ask(records(SMALL), question)
