"""The page of all files that this copy of the book has beside its pages: what each is for, and how large it is.

It is made anew in every build, for only then is it known what is there. A table with a row for each case goes on
pages of its own where it is long.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from docutils.utils.smartquotes import smartyPants
from sphinx.application import Sphinx

from casebook.book import along, shelf
from casebook.book.offers import PAGE, size_in_words
from casebook.site_files import digest
from casebook.sums import SUMS
from casebook.views.downloads import PAPERS, Table, names_of, sorted_out

TEMPLATE = "download.html"
GUIDES = {
    "print": "guides/print",
    "classroom": "guides/teach",
    "data": "guides/data",
    "calendar": "guides/calendar-and-feed",
    "check": "guides/publishing",
}
"""The guide that says more about a group."""
SHORT, LONG = 100, 150
"""A table of more rows is taken off the page, and shown on pages of so many."""
Made = tuple[str, dict[str, Any], str]


class Sheet(NamedTuple):
    """A page with a part of a long table."""

    page: str
    first: str
    last: str
    part: Table


def setup(app: Sphinx) -> None:
    """Have the page made with the others."""
    app.connect("html-collect-pages", download_pages)


def download_pages(app: Sphinx) -> Iterator[Made]:
    """Yield the page of all files, and those of long tables; only a site has such pages."""
    files = along.files(app.env)
    if files is not None:
        yield from _pages(app, files, {})


def list_zip(app: Sphinx, path: Path) -> None:
    """Write the page again, now that the zip at *path* is there, with its size and its sum."""
    place = path.relative_to(app.outdir).as_posix()
    files = {**(along.files(app.env) or {}), place: path.stat().st_size}
    name, context, template = next(_pages(app, files, {place: digest(path)}))
    app.builder.handle_page(name, context, template)  # type: ignore[attr-defined]


def _pages(app: Sphinx, files: dict[str, int], sums: dict[str, str]) -> Iterator[Made]:
    groups = sorted_out({**files, SUMS: 0}, _names(app))
    sheets = {table.family.key: list(_sheets(table)) for group in groups for table in group.tables}
    known = {"groups": groups, "sums": sums, "sheets": sheets, "size": size_in_words, "papers": PAPERS}
    titles = app.env.titles
    known["guides"] = {key: (page, titles[page].astext()) for key, page in GUIDES.items() if page in titles}
    known["taken"] = any(file.startswith(f"{along.FOLDER}/") for file in files)
    yield PAGE, {"title": "Download", "table": None, **known}, TEMPLATE
    for sheet in chain(*sheets.values()):
        yield sheet.page, {"title": _title(sheet), "table": sheet.part, "size": size_in_words}, TEMPLATE


def _sheets(table: Table) -> Iterator[Sheet]:
    """Yield the pages of a long table; a short one stands on the page itself."""
    if len(table.rows) <= SHORT:
        return
    for number, start in enumerate(range(0, len(table.rows), LONG), start=1):
        rows = table.rows[start : start + LONG]
        page = f"{PAGE}/{table.family.key}-{number}"
        yield Sheet(page, rows[0].label, rows[-1].label, table._replace(rows=rows))


def _title(sheet: Sheet) -> str:
    return f"{sheet.part.family.title}: {sheet.first} to {sheet.last}"


def _names(app: Sphinx) -> dict[str, str]:
    """Return what the ids in the paths of files stand for, with quotes as the pages have them."""
    names = names_of(shelf.corpus_of(app.env))
    names |= {page.rpartition("/")[2]: title.astext() for page, title in app.env.titles.items() if shelf.is_guide(page)}
    return {key: smartyPants(name, app.config.smartquotes_action, "en") for key, name in names.items()}
