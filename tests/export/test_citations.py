"""The files of citations, read back by the programs that people use them with."""

import html
import json
import re
import string

import pytest
import rispy
import typst
from casebook import prose
from casebook.dates import MONTHS
from casebook.export.cite.bibtex import bibtex
from casebook.export.cite.csl import csl_json
from casebook.export.cite.files import citations
from casebook.export.cite.names import Name, names
from casebook.export.cite.reference import Reference, groups
from casebook.export.cite.ris import ris
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from .whole_book import ADDRESS, NOWHERE, files, whole_book

HOSTILE = r"""50% of $5 & #1_x {a} }{ \emph{b} ^c ~d <i>e</i> "f" 'g' -- h ``i'' @j |k| ?`l é – 中"""
TITLES = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter=" @ "><text variable="title"/><group prefix=" @ "><date variable="issued" delimiter="-">
<date-part name="year"/><date-part name="month" form="numeric-leading-zeros"/>
<date-part name="day" form="numeric-leading-zeros"/></date></group></layout></bibliography></style>"""


@pytest.fixture(scope="module")
def made():
    return files(citations, whole_book())


@pytest.fixture(scope="module")
def wanted():
    """The title and date of every case and source, by key."""
    found = {}
    for case_id, case in whole_book().cases.items():
        found[case_id] = (prose.plain(case.title), case.reviewed)
        found |= {f"{case_id}:{key}": (source.title, source.date or "") for key, source in case.sources.items()}
    return found


def by_typst(bib: str) -> list[str]:
    """Return the titles that Typst's own reader of BibTeX finds."""
    source = "#bibliography(bytes(sys.inputs.bib), style: bytes(sys.inputs.style), title: none, full: true)"
    style = re.sub(r"<group.*</group>", "", TITLES, flags=re.DOTALL)
    page = typst.compile(source.encode(), format="html", sys_inputs={"bib": bib, "style": style})
    return [html.unescape(re.sub("<[^>]*>", "", line)) for line in re.findall("<li>(.*?)</li>", page.decode())]


def by_citeproc(items: list[dict], tmp_path) -> dict[str, tuple[str, str]]:
    """Return the title and date that a CSL processor finds, by key."""
    (tmp_path / "titles.csl").write_text(TITLES, encoding="utf-8")
    works = CitationStylesBibliography(
        CitationStylesStyle(str(tmp_path / "titles.csl"), validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        works.register(Citation([CitationItem(item["id"])]))
    lines = [str(one).split(" @ ") for one in works.bibliography()]
    return {item["id"]: (line[0], line[1] if len(line) > 1 else "") for item, line in zip(items, lines, strict=True)}


def of_bibtex(entry) -> str:
    """Return the date of an entry as its year and month say it; the reader writes months out."""
    month = entry.fields.get("month")
    return entry.fields["year"] + (f"-{MONTHS.index(month):02}" if month else "")


def test_a_bibtex_processor_reads_every_entry(made, wanted):
    entries = parse_string(made["casebook.bib"].decode(), "bibtex").entries
    assert list(entries) == list(wanted)
    for key, (_, date) in wanted.items():
        assert entries[key].fields.get("date", "") == date
        assert not date or of_bibtex(entries[key]) == date[:7]


def test_typst_reads_every_title_of_the_bibtex_file(made, wanted):
    assert by_typst(made["casebook.bib"].decode()) == [title for title, _ in wanted.values()]


def test_ris_is_read_back(made, wanted):
    found = {one["id"]: one for one in rispy.loads(made["casebook.ris"].decode())}
    assert {key: one["title"] for key, one in found.items()} == {key: title for key, (title, _) in wanted.items()}
    assert {key: one.get("date", "").strip("/").replace("/", "-") for key, one in found.items()} == {
        key: date for key, (_, date) in wanted.items()
    }
    assert {key: one.get("year", "") for key, one in found.items()} == {
        key: date[:4] for key, (_, date) in wanted.items()
    }
    assert b"\n" not in made["casebook.ris"].replace(b"\r\n", b"")


def test_a_csl_processor_reads_every_item(made, wanted, tmp_path):
    assert by_citeproc(json.loads(made["casebook.csl.json"]), tmp_path) == wanted


@pytest.mark.parametrize("case_id", ["google-maven", "palantir-ice"])
def test_a_case_has_files_of_its_own(made, case_id):
    keys = [case_id, *(f"{case_id}:{one}" for one in whole_book().cases[case_id].sources)]
    assert list(parse_string(made[f"cite/{case_id}.bib"].decode(), "bibtex").entries) == keys
    assert [one["id"] for one in rispy.loads(made[f"cite/{case_id}.ris"].decode())] == keys


def test_only_a_book_with_an_address_gives_one():
    assert b"kit.example" not in b"".join(files(citations, whole_book(), NOWHERE).values())
    found = files(citations, whole_book(), ADDRESS)
    for path in ("casebook.bib", "casebook.ris", "casebook.csl.json", "cite/google-maven.bib"):
        assert b"https://kit.example/book/cases/google-maven.html" in found[path]


def test_no_text_breaks_a_format(tmp_path):
    signs = [f"a{sign}b{sign}{sign}c" for sign in string.punctuation]
    works = [Reference(f"k:{number}", "webpage", title, title) for number, title in enumerate([HOSTILE, *signs])]
    titles = [one.title for one in works]
    entries = parse_string(bibtex(works), "bibtex").entries
    assert list(entries) == [one.key for one in works]
    assert by_typst(bibtex(works)) == titles
    assert [one["title"] for one in rispy.loads(ris(works))] == titles
    assert [one[0] for one in by_citeproc(json.loads(csl_json(works)), tmp_path).values()] == titles


@pytest.mark.parametrize(
    ("date", "in_ris", "in_csl", "in_bibtex"),
    [
        ("2018", "DA  - 2018///", [2018], "year = {2018},\n    date = {2018}"),
        ("2018-04", "DA  - 2018/04//", [2018, 4], "year = {2018},\n    month = apr,\n    date = {2018-04}"),
        ("2018-04-09", "DA  - 2018/04/09/", [2018, 4, 9], "year = {2018},\n    month = apr,\n    date = {2018-04-09}"),
    ],
)
def test_a_date_is_as_precise_as_its_source(date, in_ris, in_csl, in_bibtex):
    work = [Reference("k", "book", "A title", "A press", date=date)]
    assert in_ris in ris(work)
    assert json.loads(csl_json(work))[0]["issued"] == {"date-parts": [in_csl]}
    assert in_bibtex in bibtex(work)


def test_what_has_no_date_has_none():
    work = [Reference("k", "book", "A title", "A press")]
    assert "year" not in bibtex(work)
    assert "PY" not in ris(work)
    assert "issued" not in json.loads(csl_json(work))[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kate Conger", [Name("Conger", "Kate")]),
        ("Scott Shane, Cade Metz, Daisuke Wakabayashi", ["Shane, Scott", "Metz, Cade", "Wakabayashi, Daisuke"]),
        ("Ross Kerber and Sheila Dang", ["Kerber, Ross", "Dang, Sheila"]),
        ("A. Jones, B. Smith, and C. Brown", ["Jones, A.", "Smith, B.", "Brown, C."]),
        ("H.C. van Pelt", [Name("Pelt", "H.C.", "van")]),
        ("Liz O'Sullivan", ["O'Sullivan, Liz"]),
        ("Liz Fong-Jones", ["Fong-Jones, Liz"]),
        ("Polaroid Revolutionary Workers Movement", [Name("Polaroid Revolutionary Workers Movement")]),
        ("Anonymous Google and Amazon workers", [Name("Anonymous Google and Amazon workers")]),
        ("Bob Cryer MP", [Name("Bob Cryer MP")]),
        ("ann haeyoung", [Name("ann haeyoung")]),
        ("Fenwick", [Name("Fenwick")]),
        ("Whole Foods", [Name("Whole Foods")]),
    ],
)
def test_only_what_is_surely_a_person_is_taken_apart(line, expected):
    found = names(line, frozenset({"Whole Foods"}))
    assert [one if isinstance(want, Name) else one.sorted for one, want in zip(found, expected, strict=True)] == [
        *expected
    ]


def test_names_in_each_format():
    people = (Name("Pelt", "H.C.", "van"), Name("Workers & Friends, Local 5"))
    work = [Reference("k", "book", "A title", "A press", people)]
    authors = parse_string(bibtex(work), "bibtex").entries["k"].persons["author"]
    assert [str(one) for one in authors] == ["van Pelt, H.C.", r"{Workers \& Friends, Local 5}"]
    assert rispy.loads(ris(work))[0]["authors"] == ["van Pelt, H.C.", "Workers & Friends and Local 5"]
    assert json.loads(csl_json(work))[0]["author"] == [
        {"family": "Pelt", "given": "H.C.", "non-dropping-particle": "van"},
        {"literal": "Workers & Friends, Local 5"},
    ]


def test_an_organization_that_the_book_knows_is_a_group():
    known = groups(whole_book())
    assert "Palantir Technologies" in known
    people = [one.name for one in whole_book().organizations.values() if one.type == "person"]
    assert people
    assert not known & {*people}
