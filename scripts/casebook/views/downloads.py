"""What the files beside the pages are for: each sorted into a group, those of many cases into tables."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from casebook.classroom import file_name
from casebook.corpus import Corpus
from casebook.views.index import filed_as

GROUPS = {
    "offline": "Read offline",
    "print": "Print",
    "classroom": "Classroom",
    "data": "Data",
    "citations": "Citations",
    "calendar": "Calendar and feed",
    "cases": "Files of each case",
    "check": "Check a copy",
    "more": "More files",
}
FIRST = next(iter(GROUPS))
FORMS = {
    "a3": "A3",
    "a4": "A4",
    "letter": "Letter",
    "bib": "BibTeX",
    "csv": "CSV",
    "docx": "Word",
    "ics": "calendar",
    "md": "Markdown",
    "pdf": "PDF",
    "pdfpc": "pdfpc",
    "ris": "RIS",
}
"""What a reader calls a paper or a format."""
ZINES = {
    "rights-us": "Your rights and deadlines in the United States",
    "rights-elsewhere": "Your rights and deadlines outside the United States",
}
"""Zines that are called otherwise than the case or guide they are made of."""
PAPERS = ("A3", "A4", "Letter")
PAPER = "take/print/{form}"


class Kind(NamedTuple):
    """A file, or one thing in several forms: its group, its path, what it is called and what it is for."""

    group: str
    path: str
    name: str
    use: str


class Column(NamedTuple):
    """A column of a table: its head, and the paths of the files in it."""

    head: str
    paths: tuple[str, ...]


class Family(NamedTuple):
    """Files of which there is one for each case, session, vendor or the like: a table with a row for each."""

    key: str
    group: str
    title: str
    use: str
    first: str
    columns: tuple[Column, ...]


KINDS = (
    Kind("offline", "take/{of}.zip", "The whole kit as one zip", "Unpack it and open index.html. Search works too."),
    Kind("offline", "take/{of}.epub", "E-book", "For e-book readers and phones. Text and tables, no pictures."),
    Kind("print", f"{PAPER}/tactics/poster.pdf", "Poster", "Tactics against results, counted over all cases."),
    Kind(
        "print",
        f"{PAPER}/tactics/cards.pdf",
        "Tactic cards",
        "To cut out: what a tactic needs, and what came of it.",
    ),
    Kind("data", "data/casebook.json", "Everything as JSON", "All records, for programs."),
    Kind("data", "data/casebook.schema.json", "Schema", "The form of that file, as JSON Schema."),
    Kind("data", "data/casebook.sqlite", "Database", "SQLite, with full-text search. Opens in Datasette."),
    Kind("data", "data/metadata.json", "Words for Datasette", "What tables and columns mean."),
    Kind("data", "data/datapackage.json", "Data package", "What each spreadsheet and its columns hold."),
    Kind("citations", "data/casebook.bib", "BibTeX", "All cases and sources, for LaTeX."),
    Kind("citations", "data/casebook.ris", "RIS", "The same, for Zotero, EndNote and others."),
    Kind("citations", "data/casebook.csl.json", "CSL-JSON", "The same, for Zotero and Pandoc."),
    Kind("calendar", "data/contracts.ics", "Ends of contracts", "A calendar of all contracts with a known end."),
    Kind("calendar", "data/changes.atom", "What changed", "A feed of new cases, new facts and corrections."),
    Kind("check", "data/SHA256SUMS", "Sums", "A SHA-256 sum for each file. README.txt says how to use them."),
)
FAMILIES = (
    Family(
        "zines",
        "print",
        "Zines",
        "One sheet, folded into eight pages.",
        "About",
        (Column("Zine", (f"{PAPER}/zines/{{of}}.pdf",)),),
    ),
    Family(
        "handouts",
        "classroom",
        "Handouts",
        "A case up to the day of decision. The names do not give away what came after; a second sheet does.",
        "Session",
        (
            Column("Handout", (f"{PAPER}/classroom/{{of}}.pdf", "take/classroom/{of}.{form}")),
            Column("What came after", (f"{PAPER}/classroom/{{of}}-reveal.pdf", "take/classroom/{of}-reveal.{form}")),
        ),
    ),
    Family(
        "slides",
        "classroom",
        "Slides",
        "The notes for speakers are in files of their own, one of them for programs that show both.",
        "About",
        (
            Column("Slides", ("take/slides/{of}.{form}",)),
            Column("Notes", ("take/slides/{of}-notes-{form}.pdf", "take/slides/{of}.pdfpc")),
        ),
    ),
    Family(
        "courses",
        "classroom",
        "Courses",
        "To import into a learning platform: a Common Cartridge.",
        "Course",
        (Column("Cartridge with handouts on", ("take/courses/{of}-{form}.imscc",)),),
    ),
    Family(
        "tables",
        "data",
        "Spreadsheets",
        "A table of each kind of record.",
        "Table",
        (Column("File", ("data/{of}.csv",)),),
    ),
    Family(
        "vendors",
        "calendar",
        "Calendars by vendor",
        "The same for one vendor.",
        "Vendor",
        (Column("Calendar", ("data/contracts/{of}.{form}",)),),
    ),
    Family(
        "cases",
        "cases",
        "Files of each case",
        "The brief has two pages. The citations hold the case and all its sources.",
        "Case",
        (
            Column("Brief", (f"{PAPER}/briefs/{{of}}.pdf",)),
            Column("Citations", ("data/cite/{of}.{form}",)),
        ),
    ),
)


class File(NamedTuple):
    """A file of the site: what a reader calls its form, its path and its size."""

    form: str
    path: str
    size: int


class Item(NamedTuple):
    """One thing to take: its name, what it is for, and its files."""

    name: str
    use: str
    files: tuple[File, ...]


class Row(NamedTuple):
    """A row of a table: what it is about, and the files in each column."""

    label: str
    cells: tuple[tuple[File, ...], ...]


class Table(NamedTuple):
    """A family of which this copy has files."""

    family: Family
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class Group(NamedTuple):
    """What belongs together on the page of downloads."""

    key: str
    title: str
    items: tuple[Item, ...]
    tables: tuple[Table, ...]


def sorted_out(files: Mapping[str, int], names: Mapping[str, str]) -> list[Group]:
    """Return *files* in groups. *names* says what the ids in their paths stand for; no file is left out.

    Groups without files are left out, but for the first: pages link to it, for any copy can be read offline.
    """
    found: dict[str, dict[str, list[File]]] = defaultdict(lambda: defaultdict(list))
    more = []
    for path, size in files.items():
        pattern, of, form = _classified(path)
        if pattern:
            ending = form or path.rpartition(".")[2]
            found[pattern][of].append(File(FORMS.get(ending, ending.upper()), path, size))
        else:
            more.append(("more", Item(path, "", (File("", path, size),))))
    items = [*_items(found), *more]
    tables = [table for family in FAMILIES if (table := _table(family, found, names)).rows]
    groups = (
        Group(
            key,
            title,
            tuple(item for group, item in items if group == key),
            tuple(table for table in tables if table.family.group == key),
        )
        for key, title in GROUPS.items()
    )
    return [group for group in groups if group.items or group.tables or group.key == FIRST]


def names_of(corpus: Corpus) -> dict[str, str]:
    """Return what the ids in the paths of files stand for: cases, organizations, courses, and titles of sessions."""
    names = ZINES | {key: organization.name for key, organization in corpus.organizations.items()}
    names |= {key: course.title for key, course in corpus.courses.items()}
    for case_id, case in corpus.cases.items():
        names[case_id] = case.title
        names[file_name(case)] = case.teaching.title
    return names


def _items(found: Mapping[str, Mapping[str, list[File]]]) -> Iterator[tuple[str, Item]]:
    for kind in KINDS:
        files = [file for of in sorted(found.get(kind.path, {})) for file in found[kind.path][of]]
        if files:
            yield kind.group, Item(kind.name, kind.use, tuple(files))


def _table(family: Family, found: Mapping[str, Mapping[str, list[File]]], names: Mapping[str, str]) -> Table:
    columns = [column for column in family.columns if any(path in found for path in column.paths)]
    about = {of for column in columns for path in column.paths for of in found.get(path, {})}
    rows = [Row(_label(of, names), tuple(_cell(column, of, found) for column in columns)) for of in about]
    ordered = sorted(rows, key=lambda row: (filed_as(row.label), row.cells))
    return Table(family, (family.first, *(column.head for column in columns)), tuple(ordered))


def _cell(column: Column, of: str, found: Mapping[str, Mapping[str, list[File]]]) -> tuple[File, ...]:
    return tuple(file for path in column.paths for file in found.get(path, {}).get(of, ()))


def _label(of: str, names: Mapping[str, str]) -> str:
    return names.get(of) or of.replace("-", " ").replace("_", " ").capitalize()


def _classified(path: str) -> tuple[str, str, str]:
    """Return the pattern that *path* is of, what it is about and its form; no pattern if it is of no known kind."""
    for start, pattern, shape in _shapes():
        if path.startswith(start) and (match := shape.fullmatch(path)):
            groups = match.groupdict()
            return pattern, groups.get("of", ""), groups.get("form", "")
    return "", "", ""


@cache
def _shapes() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return every pattern with how it begins and as an expression, those that say more before those that say less."""
    patterns = [kind.path for kind in KINDS]
    patterns += [path for family in FAMILIES for column in family.columns for path in column.paths]
    ordered = sorted(patterns, key=lambda pattern: -len(re.sub(r"\{\w+\}", "", pattern)))
    return tuple((pattern.partition("{")[0], pattern, _expression(pattern)) for pattern in ordered)


def _expression(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern)
    return re.compile(escaped.replace(r"\{of\}", "(?P<of>[^/]+)").replace(r"\{form\}", "(?P<form>[^/.-]+)"))
