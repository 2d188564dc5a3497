"""The book as e-book, as text and for paper: every case is in it, and nothing that can't be shown there."""

from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from .making import Book

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def epub(small, tmp_path_factory):
    built = Book(tmp_path_factory.mktemp("epub") / "book", small).add_listings().build("epub")
    (file,) = built.out.glob("*.epub")
    with ZipFile(file) as pack:
        return built, {name: pack.read(name) for name in pack.namelist()}


def test_an_e_book_is_made_without_a_warning_and_holds_every_case(epub, corpus):
    built, files = epub
    assert built.warnings == []
    assert {f"cases/{case_id}.xhtml" for case_id in corpus.cases} <= set(files)
    assert next(iter(files)) == "mimetype"


def test_every_page_of_an_e_book_is_well_formed_and_free_of_code(epub):
    for name, data in epub[1].items():
        if name.endswith((".xhtml", ".opf", ".ncx")):
            tags = {element.tag.removeprefix(XHTML) for element in ET.fromstring(data).iter()}
            assert not tags & {"script", "svg", "form", "iframe"}, name


def test_an_e_book_names_each_file_once(epub):
    package = ET.fromstring(epub[1]["content.opf"])
    listed = [item.get("href") for item in package.iter("{http://www.idpf.org/2007/opf}item")]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(epub[1])


def test_links_of_an_e_book_have_a_target(epub):
    for name, data in epub[1].items():
        if name.endswith(".xhtml"):
            page = ET.fromstring(data)
            ids = {element.get("id") for element in page.iter()}
            inner = {a.get("href") for a in page.iter(f"{XHTML}a") if (a.get("href") or "").startswith("#")}
            assert inner <= {f"#{anchor}" for anchor in ids}, name
            assert "_sources/" not in data.decode(), name


@pytest.mark.parametrize(("builder", "page"), [("text", "cases/acme-toll-road.txt"), ("latex", "*.tex")])
def test_text_and_paper_are_made_without_a_warning(book, builder, page):
    built = book.add_listings().build(builder)
    assert built.warnings == []
    (file,) = built.out.glob(page)
    said = file.read_text(encoding="utf-8")
    assert "Acme did not make an offer." in said
    assert "<svg" not in said


def test_source_and_record_are_in_the_text_too(book):
    said = (book.build("text").out / "cases/acme-weather-sensors.txt").read_text(encoding="utf-8")
    for words in ("Claims and answers", "engineers", "Order 18-01, with its changes", "Letter to the board"):
        assert words in said
