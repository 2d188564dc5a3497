"""The whole book as one zip: true to the site, the same bytes each time, and open from a folder with search."""

import hashlib
import re
import shutil
from zipfile import ZipFile

import pytest
from casebook.packing import unportable
from casebook.sums import SUMS, read_sums
from sphinx.errors import SphinxError

from .making import Book, files_of
from .reading import Page

NAME = "tech-worker-kit-0.1"
ZIP = f"take/{NAME}.zip"


def build(book: Book):
    take = book.folder / "_take"
    (take / "print/a4/briefs").mkdir(parents=True)
    (take / "print/a4/briefs/acme-toll-road.pdf").write_bytes(b"%PDF-1.7 " * 9)
    (take / "tech-worker-kit.epub").write_bytes(b"PK" * 99)
    return book.build(casebook_take="_take", casebook_offline=True)


@pytest.fixture(scope="module")
def offline(small, tmp_path_factory):
    built = build(Book(tmp_path_factory.mktemp("offline") / "book", small).add_listings())
    assert built.warnings == []
    return built


@pytest.fixture(scope="module")
def unpacked(offline, tmp_path_factory):
    folder = tmp_path_factory.mktemp("My USB stick")
    with ZipFile(offline.out / ZIP) as file:
        file.extractall(folder)
    assert [path.name for path in folder.iterdir()] == [NAME]
    return folder / NAME


def test_the_zip_holds_the_site_but_for_itself_and_the_page_that_lists_it(offline, unpacked):
    site, copy = files_of(offline.out), files_of(unpacked)
    assert set(site) - set(copy) == {ZIP, ".buildinfo"}
    assert set(copy) <= set(site)
    assert {name for name in copy if copy[name] != site[name]} == {"download.html", SUMS}
    assert "README.txt" in copy


def test_the_sums_in_the_zip_are_those_of_its_files(unpacked):
    copy = files_of(unpacked)
    sums = read_sums(copy.pop(SUMS))
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in copy.items()}


def test_the_site_gives_the_size_and_the_sum_of_the_zip(offline):
    data = (offline.out / ZIP).read_bytes()
    page = Page(offline.html("download"))
    assert ZIP in page.hrefs()
    assert hashlib.sha256(data).hexdigest() in page.text
    assert f"{round(len(data) / 1000)} KB" in page.text
    sums = read_sums((offline.out / SUMS).read_bytes())
    assert sums[ZIP] == hashlib.sha256(data).hexdigest()
    assert sums["download.html"] == hashlib.sha256((offline.out / "download.html").read_bytes()).hexdigest()


def test_the_copy_in_the_zip_says_what_it_is_and_lists_no_zip(unpacked):
    page = Page((unpacked / "download.html").read_text(encoding="utf-8"))
    assert "To hand it on, copy its whole folder, or the zip it came in." in page.text
    assert [href for href in page.hrefs() if href.endswith(".zip")] == []
    assert "take/tech-worker-kit.epub" in page.hrefs()


def test_another_build_gives_the_same_zip_and_so_does_a_second_one(offline, small, tmp_path):
    elsewhere = Book(tmp_path / "else where", small).add_listings()
    first = build(elsewhere)
    assert (first.out / ZIP).read_bytes() == (offline.out / ZIP).read_bytes()
    again = elsewhere.build(casebook_take="_take", casebook_offline=True)
    assert files_of(again.out) == files_of(first.out) == files_of(offline.out)
    without = elsewhere.build()
    assert not (without.out / "take").exists()
    assert ZIP not in Page(without.html("download")).hrefs()


def test_names_in_the_zip_can_be_unpacked_anywhere(offline):
    with ZipFile(offline.out / ZIP) as file:
        assert unportable(file.namelist()) == []
        assert file.namelist() == sorted(file.namelist())
        assert {info.date_time[3:] for info in file.infolist()} == {(0, 0, 0)}


def test_a_case_that_windows_could_not_unpack_stops_the_zip_and_is_named(book):
    book.copy_case("acme-toll-road", "aux")
    with pytest.raises(SphinxError, match=r"Windows can't unpack these files(.|\n)*cases/aux\.html"):
        book.build(casebook_offline=True)
    assert not (book.folder / "_build/html" / ZIP).exists()


def test_the_words_that_go_with_every_copy_say_how_to_open_and_check_it(built):
    data = (built.out / "README.txt").read_bytes()
    said = data.decode("ascii")
    assert said.count("\n") == said.count("\r\n")
    assert max(map(len, said.splitlines())) < 80
    for name in ("index.html", "guides/safe-reading.html", "data/SHA256SUMS", "download.html"):
        assert name in said
    assert re.search(r"up to \d+ \w+ 20\d\d\.", said)


@pytest.mark.browser
def test_an_unpacked_zip_is_read_and_searched_without_a_network(chromium, unpacked, tmp_path):
    stick = shutil.copytree(unpacked, tmp_path / "Stick #1 (50% full)" / NAME)
    said, asked, context = [], [], chromium.new_context(offline=True)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((stick / "index.html").as_uri())
    page.get_by_role("link", name="Search").click()
    page.fill("#query", "toll")
    page.click("form.search button")
    page.locator("#search-results a[href*='acme-toll-road']").first.click()
    page.wait_for_url("**/acme-toll-road.html*")
    offered = page.locator("#take a", has_text="A4").get_attribute("href")
    assert (stick / "cases" / offered).is_file()
    page.get_by_role("link", name="Download", exact=True).click()
    assert page.locator("h1").inner_text() == "Download"
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(stick.as_uri())] == []
