"""The e-book: the same bytes each time, whole, and known to libraries and screen readers for what it is."""

import posixpath
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from casebook.export.address import Address
from casebook.views.freshness import NEVER, last_change

from .making import Book, files_of

OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
BOOK = "tech-worker-kit.epub"


def unzipped(path):
    with ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.fixture(scope="module")
def epub(small, tmp_path_factory):
    return Book(tmp_path_factory.mktemp("epub") / "book", small).add_listings().build("epub").out / BOOK


@pytest.fixture(scope="module")
def package(epub):
    return ET.fromstring(unzipped(epub)["content.opf"])


def test_another_build_gives_the_same_bytes_whatever_the_day(epub, small, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    book = Book(tmp_path / "else where", small).add_listings()
    assert (book.build("epub", parallel=2).out / BOOK).read_bytes() == epub.read_bytes()


def test_a_book_built_again_has_no_trace_of_what_it_was(book, small, tmp_path):
    out = book.build("epub").out
    (out / "older-name.epub").write_bytes(b"")
    for this in (book, fresh := Book(tmp_path / "fresh", small)):
        this.edit("cases/acme-toll-road.yml", "title: Acme refuses the toll road", "title: A road not taken")
        (this.cases / "widget-works-meeting-ban.yml").unlink()
    again = book.build("epub")
    assert again.warnings == []
    assert (again.out / BOOK).read_bytes() == (fresh.build("epub").out / BOOK).read_bytes()


def test_its_day_is_that_of_the_records(package, corpus):
    day = f"{last_change(corpus).isoformat()}T00:00:00Z"
    assert package.findtext(f".//{DC}date") == day
    assert package.findtext(f".//{OPF}meta[@property='dcterms:modified']") == day


def test_the_last_change_is_the_latest_day_that_a_record_tells(corpus, tmp_path):
    days = [case.reviewed for case in corpus.cases.values()] + [law.checked for law in corpus.laws.values()]
    assert last_change(corpus).isoformat() >= max(days)
    (tmp_path / "cases").mkdir()
    assert last_change(type(corpus)(tmp_path / "cases")) == NEVER


def test_its_identifier_is_that_of_the_book_in_every_place(package, epub):
    name = package.get("unique-identifier")
    known = Address().id("index.html")
    assert package.findtext(f".//{DC}identifier[@id='{name}']") == known
    assert f'content="{known}"'.encode() in unzipped(epub)["toc.ncx"]


def test_a_book_with_an_address_is_identified_by_it(book):
    files = unzipped(book.build("epub", html_baseurl="https://kit.example/book").out / BOOK)
    assert b">https://kit.example/book/index.html</dc:identifier>" in files["content.opf"]


def test_it_says_how_it_can_be_read(package):
    said = {(meta.get("property"), meta.text) for meta in package.iter(f"{OPF}meta")}
    assert {("schema:accessMode", "textual"), ("schema:accessibilityHazard", "none")} <= said
    for key in ("accessModeSufficient", "accessibilityFeature", "accessibilitySummary"):
        assert [text for name, text in said if name == f"schema:{key}"], key
    assert package.findtext(f".//{DC}language") == "en"
    assert [one.text for one in package.iter() if one.text == "unknown"] == []


def test_its_cover_is_a_picture_of_its_own(package, epub):
    (cover,) = (item for item in package.iter(f"{OPF}item") if item.get("properties") == "cover-image")
    assert unzipped(epub)[cover.get("href")].startswith(b"\x89PNG")
    assert b'alt="Tech Worker Ethics and Organizing Kit"' in unzipped(epub)["epub-cover.xhtml"]


def test_its_contents_list_every_case_once_below_a_chapter(epub, corpus):
    nav = ET.fromstring(unzipped(epub)["nav.xhtml"])
    chapters = nav.findall(f".//{XHTML}nav/{XHTML}ol/{XHTML}li/{XHTML}ol/{XHTML}li")
    below = [a.get("href").partition("#")[0] for chapter in chapters for a in chapter.findall(f"{XHTML}ol//{XHTML}a")]
    cases = [href for href in below if href.removeprefix("cases/").removesuffix(".xhtml") in corpus.cases]
    assert sorted(cases) == sorted(f"cases/{case_id}.xhtml" for case_id in corpus.cases)


def test_its_pages_are_read_in_the_order_of_the_contents(package, epub):
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [files[item.get("idref")] for item in package.iter(f"{OPF}itemref")]
    assert [item.get("linear") for item in package.iter(f"{OPF}itemref")] == [None] * len(spine)
    links = ET.fromstring(unzipped(epub)["nav.xhtml"]).iter(f"{XHTML}a")
    places = [spine.index(link.get("href").partition("#")[0]) for link in links]
    assert places == sorted(places)


def test_no_link_in_it_is_dead(epub):
    files = unzipped(epub)
    pages = {name: ET.fromstring(data) for name, data in files.items() if name.endswith(".xhtml")}
    ids = {name: {element.get("id") for element in page.iter()} for name, page in pages.items()}
    for name, page in pages.items():
        for link in page.iter(f"{XHTML}a"):
            path, _, anchor = (link.get("href") or "").partition("#")
            if "//" not in path:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
                assert target in files, (name, path)
                assert not anchor or anchor in ids[target], (name, path, anchor)


def test_every_page_of_it_says_its_language_and_has_one_title(epub):
    for name, data in unzipped(epub).items():
        if name.endswith(".xhtml"):
            page = ET.fromstring(data)
            assert page.get("{http://www.w3.org/XML/1998/namespace}lang") == "en", name
            assert page.findtext(f"{XHTML}head/{XHTML}title"), name


def test_what_it_offers_no_one_is_not_in_it(epub):
    for name, data in unzipped(epub).items():
        if name.endswith(".xhtml"):
            assert b"download.html" not in data, name
            assert b"take/" not in data, name


def test_files_of_it_are_those_of_the_folder_it_was_made_in(epub):
    folder = files_of(epub.parent)
    assert {name: folder[name] for name in unzipped(epub)} == unzipped(epub)
