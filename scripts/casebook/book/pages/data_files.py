"""The data files of the book, each with what it holds."""

from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes

from casebook import dates
from casebook.book import build
from casebook.book.exports import FOLDER
from casebook.book.pages.base import Listing
from casebook.corpus import Corpus
from casebook.export.tables import TABLES
from casebook.export.tables.form import records_of
from casebook.views import freshness

WHOLE = {
    "casebook.json": "Every record as its file holds it, with the stories and the sessions for the classroom.",
    "casebook.schema.json": "The JSON Schema of this file.",
    "casebook.sqlite": "Every table below, in one database.",
    "metadata.json": "What Datasette shows beside the database.",
    "datapackage.json": "The Frictionless data package: what each CSV file holds, column by column.",
}
HEADS = ("File", "What it holds; of a table, what a line is", "Lines")


class DataFile(NamedTuple):
    """A file, what it holds, and for a table how many lines."""

    path: str
    says: str
    lines: int | None = None


class DataFiles(Listing):
    """``{data-files}``: every table of the data, as a CSV file and in the database."""

    key = "data-files"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[str, tuple[DataFile, ...]]:
        """Return the latest day of the records, and the files in the order in which they are made."""
        records = records_of(corpus, "")
        tables = (DataFile(f"{table.name}.csv", table.says, len(records.rows(table))) for table in TABLES)
        return freshness.latest(corpus), (*(DataFile(path, says) for path, says in WHOLE.items()), *tables)

    def show(self, data: tuple[str, tuple[DataFile, ...]], corpus: Corpus) -> list[nodes.Node]:
        """Return the table; in the e-book, which holds no data, the names lead nowhere."""
        latest, files = data
        up = "../" * self.env.docname.count("/")
        rows = [build.row((_name(file.path, up), file.says, _count(file.lines)), labels=HEADS) for file in files]
        said = f"The last day on which a record was added, reviewed, checked or corrected: {dates.in_words(latest)}."
        return [build.table(HEADS, rows, "listing"), build.paragraph(said if latest else "There is no record yet.")]


def _count(lines: int | None) -> str:
    return "" if lines is None else f"{lines:,}"


def _name(path: str, up: str) -> list[nodes.Node]:
    link = nodes.reference("", path, internal=True, refuri=f"{up}{FOLDER}/{path}")
    return [
        addnodes.only("", build.paragraph(link), expr="builder_html"),
        addnodes.only("", build.paragraph(path), expr="not builder_html"),
    ]
