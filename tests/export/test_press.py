"""Any sheet: a sound PDF for eyes, ears and archives, and nothing of a record is ever code."""

import os
import subprocess
import sys
from hashlib import sha256

import pytest
from casebook import dates
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.press import STAND_IN, has_shape, typeset, with_shapes
from casebook.export.paper.run import sheets
from casebook.export.paper.sheet import BOOK, Paper

from .conftest import ROOT
from .pdf import POINTS, bare, fonts_of, read, size_of, tags_of, text_of

EITHER = [Paper.A4, Paper.LETTER]
HOSTILE = r'#import "x.typ": y $x^2$ *not bold* _so_ @ref <label> \u{41} // no comment /* none */ #panic() `raw` ~ ---'


def all_sheets(corpus, paper=Paper.A4, base=""):
    return list(sheets(corpus, Address(base), paper))


@pytest.fixture(scope="module")
def small_prints(corpus):
    return [(sheet, typeset(sheet)) for paper in EITHER for sheet in all_sheets(corpus, paper)]


def test_small_book_has_every_kind_of_print(small_prints):
    kinds = {sheet.path.split("/")[0] for sheet, _ in small_prints}
    assert {"briefs", "zines", "tactics"} <= kinds


def test_each_says_what_it_is(small_prints):
    for sheet, pdf in small_prints:
        about = read(pdf).metadata
        day = dates.last_day(sheet.date)
        assert (about.title, about.author) == (sheet.title, "The contributors to the kit")
        assert about.creation_date.date() == about.modification_date.date() == day
        assert BOOK in text_of(pdf).replace("\n", " ") or sheet.template == "brief"


def test_each_can_be_read_aloud(small_prints):
    for sheet, pdf in small_prints:
        root = read(pdf).trailer["/Root"]
        assert root["/Lang"] == "en"
        assert root["/MarkInfo"]["/Marked"] == True, sheet.path  # noqa: E712, it is pypdf's own truth
        assert "/H1" in tags_of(pdf), sheet.path
        assert "pdfuaid" in root["/Metadata"].get_data().decode()


def test_each_has_its_fonts_inside_and_none_of_the_machine(small_prints):
    for sheet, pdf in small_prints:
        fonts = dict(fonts_of(pdf))
        assert fonts, sheet.path
        assert all(fonts.values())
        assert all("Libertinus" in name or "DejaVuSansMono" in name for name in fonts)


def test_each_is_on_its_paper(small_prints):
    for sheet, pdf in small_prints:
        assert sorted(size_of(pdf)) == sorted(POINTS[sheet.paper]), sheet.path


def test_no_letter_of_the_book_is_without_a_shape(sheets_of_the_book):
    letters = {letter for sheet in sheets_of_the_book(Paper.A4).values() for letter in sheet.as_json()}
    assert [letter for letter in sorted(letters) if not has_shape(letter)] == []


def test_accents_and_other_scripts():
    assert with_shapes("Größe, señor, Łódź, Đặng, Привет, مرحبا") == "Größe, señor, Łódź, Đặng, Привет, مرحبا"
    assert with_shapes("中文") == STAND_IN * 2


def with_summary(book, words):
    """The brief of a case of the small book whose summary is *words*."""
    path = book / "cases" / "acme-weather-sensors.yml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("summary: >-"), text.index("organizations:")
    quoted = words.replace("'", "''")
    path.write_text(f"{text[:start]}summary: '{quoted}'\n{text[end:]}", encoding="utf-8")
    return next(sheet for sheet in all_sheets(Corpus(book / "cases")) if sheet.path == f"briefs/{path.stem}")


def test_text_is_never_code(book):
    sheet = with_summary(book, HOSTILE.replace("*", ""))
    assert bare(HOSTILE.replace("*", "")) in bare(text_of(typeset(sheet)))


def test_letter_without_a_shape_is_said(book):
    said = text_of(typeset(with_summary(book, "The paper 人民日报 wrote of it.")))
    assert f"The paper {STAND_IN * 4} wrote of it." in said
    assert f"{STAND_IN} stands for a letter that these fonts lack" in said


def test_same_bytes_wherever_it_is_set(corpus, small, tmp_path):
    """In another process, another place on earth, with another seed, and after other sheets."""
    own = [sha256(typeset(sheet)).hexdigest() for sheet in all_sheets(corpus)]
    code = (
        "import sys; from pathlib import Path; from hashlib import sha256\n"
        "from casebook.corpus import Corpus; from casebook.export.address import Address\n"
        "from casebook.export.paper.run import sheets; from casebook.export.paper.press import typeset\n"
        "from casebook.export.paper.sheet import Paper\n"
        "made = [*sheets(Corpus(Path(sys.argv[1])), Address(), Paper.A4)]\n"
        "print([sha256(typeset(sheet)).hexdigest() for sheet in made[::-1]][::-1])"
    )
    around = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONPATH": str(ROOT / "scripts")}
    command = [sys.executable, "-c", code, str(small / "cases")]
    done = subprocess.run(
        command, env={**os.environ, **around}, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(own)


def test_address_is_printed_where_there_is_one(corpus):
    placed, bookless = (
        bare(text_of(typeset(all_sheets(corpus, base=base)[0]))) for base in ("https://kit.example.org/book", "")
    )
    assert bare("https://kit.example.org/book/cases/acme-map-tiles.html") in placed
    assert bare("acme-map-tiles in the book") in bookless
    assert "http" not in bookless
