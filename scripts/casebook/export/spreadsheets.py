"""The tables as CSV, whose cells a spreadsheet leaves as they are.

Spreadsheets turn cells into what they take them for, unasked: ``2018-04`` becomes April 1st, ``0012`` becomes 12,
``+972 Magazine`` a formula. So two things are written otherwise than in the records. The guide "Use the data" shows
how a program takes both back:

- A date that lacks a day or a month shows that it does, as ISO 8601-2 has it: ``2018-04-XX``, ``2018-XX-XX``.
- A text that begins with ``= + - @``, a tab, a line end or an apostrophe, or that could be read as a number, a
  date or a truth value, begins with an apostrophe. One apostrophe at the beginning is never part of the text.

The files begin with a byte-order mark, without which Excel takes UTF-8 for the old code page of the machine and
breaks every accent. Lines end as RFC 4180 says, in CR LF. Lists of ids are parted by spaces: a semicolon is what
European spreadsheets part cells at.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator

from casebook.corpus import Corpus
from casebook.dates import MONTHS
from casebook.export.address import Address
from casebook.export.data_package import Sheet, data_package
from casebook.export.made import Made
from casebook.export.tables import TABLES
from casebook.export.tables.form import Kind, Records, Table, Value, records_of

ENCODING, LINE_END = "utf-8-sig", "\r\n"
MARK = "'"
UNSPECIFIED = "-XX"
OPENERS = ("=", "+", "-", "@", MARK, "\t", "\r", "\n")
SIGNS = r"[\d\s.,:/%$€£()+\-]*"
MONTH = "|".join(["sept", *(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS if month)])
FIGURE = re.compile(
    rf"(?=.*\d)(?:{SIGNS}|[\d.,]+e[+-]?\d+|\d[\d:.\s]*[ap]m?|{SIGNS}(?:{MONTH}){SIGNS})|true|false", re.IGNORECASE
)
"""What a spreadsheet could read as a number, a share, a sum, a time, a date or a truth value."""
LONGEST_FIGURE = 40


def spreadsheets(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Make a CSV file of each table, and the data package that describes them."""
    records = records_of(corpus, address.base)
    sheets = []
    for table in TABLES:
        content = sheet(table, records)
        sheets.append(Sheet(table, f"{table.name}.csv", content))
        yield Made(f"{table.name}.csv", content)
    yield data_package(sheets, corpus, address)


def sheet(table: Table, records: Records) -> bytes:
    """Return a table as CSV, its heads in the first line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=LINE_END)
    writer.writerow(column.name for column in table.columns)
    writer.writerows(_cells(table, records))
    return out.getvalue().encode(ENCODING)


def _cells(table: Table, records: Records) -> Iterator[list[Value]]:
    """Yield each row as it is written; numbers, days and words of closed lists may be read as what they are."""
    written = [
        (place, WRITTEN[column.kind])
        for place, column in enumerate(table.columns)
        if column.kind in WRITTEN and not column.words
    ]
    for row in records.rows(table):
        cells = list(row)
        for place, write in written:
            if cells[place] is not None:
                cells[place] = write(str(cells[place]))
        yield cells


def safe_text(text: str) -> str:
    """Return a text so that no spreadsheet takes it for anything else."""
    risky = text.startswith(OPENERS) or (len(text) <= LONGEST_FIGURE and FIGURE.fullmatch(text))
    return MARK + text if risky else text


def safe_date(date: str) -> str:
    """Return a date so that no spreadsheet adds to it what is not known."""
    return date + UNSPECIFIED * (2 - date.count("-"))


WRITTEN: dict[Kind, Callable[[str], str]] = {
    Kind.TEXT: safe_text,
    Kind.IDS: safe_text,
    Kind.DATE: safe_date,
    Kind.BOOLEAN: str.lower,
}
