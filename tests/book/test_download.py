"""The page of downloads, and the offers of files on other pages: what is there is linked, and nothing else."""

from pathlib import Path

import pytest
from casebook.book.along import mirror
from casebook.book.offers import size_in_words
from sphinx.errors import ConfigError

from .making import Book, files_of
from .reading import Page

CASE = "acme-toll-road"
BRIEF = f"print/a4/briefs/{CASE}.pdf"


@pytest.fixture
def take(book: Book) -> Path:
    folder = book.folder / "_take"
    for name, size in ((BRIEF, 96_400), ("kit.epub", 1_512_000), ("print/.made.json", 9), ("classroom/a-day.md", 10)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    return folder


def hrefs(page: Page, start: str) -> list[str]:
    return [href for href in page.hrefs() if href.startswith(start)]


def test_a_copy_without_files_says_so_and_offers_none(built):
    page = Page(built.html("download"))
    assert "without files for print" in page.text
    assert hrefs(page, "take/") == []
    assert "take/" not in built.html(f"cases/{CASE}")
    assert not (built.out / "take").exists()


def test_every_page_leads_to_the_downloads(small_pages):
    for name, page in small_pages.items():
        if name not in ("404.html", "download.html"):
            assert f"{'../' * name.count('/')}download.html" in page.hrefs(), name


def test_files_taken_along_are_copied_and_linked_with_their_sizes(book, take):
    built = book.build(casebook_take="_take")
    assert built.warnings == []
    page = Page(built.html("download"))
    wanted = {f"take/{BRIEF}", "take/kit.epub", "take/classroom/a-day.md"}
    assert set(hrefs(page, "take/")) == wanted
    assert {name for name in files_of(built.out) if name.startswith("take/")} == wanted
    assert "96 KB" in page.text
    assert "1.5 MB" in page.text
    assert page.dead_links() == []
    case = Page(built.html(f"cases/{CASE}"))
    assert hrefs(case, "../take/") == [f"../take/{BRIEF}"]
    assert "A brief of two pages: A4 (96 KB)." in case.text


def test_only_pages_whose_files_changed_are_written_again(book, take):
    book.build(casebook_take="_take")
    assert book.build(casebook_take="_take").written <= {"download", "404", "search"}
    (take / BRIEF).write_bytes(b"y" * 96_400)
    assert f"cases/{CASE}" not in book.build(casebook_take="_take").written
    (take / BRIEF).write_bytes(b"y" * 300_000)
    built = book.build(casebook_take="_take")
    assert f"cases/{CASE}" in built.written
    assert "A4 (300 KB)" in Page(built.html(f"cases/{CASE}")).text
    assert (built.out / "take" / BRIEF).stat().st_size == 300_000
    without = book.build()
    assert f"cases/{CASE}" in without.written
    assert "take/" not in without.html(f"cases/{CASE}")
    assert not (without.out / "take").exists()


def test_a_folder_that_is_not_there_is_named(book):
    with pytest.raises(ConfigError, match=r"there is no folder nowhere beside conf\.py\. Run make"):
        book.build(casebook_take="nowhere")


def test_a_long_table_goes_on_pages_of_its_own(book, take):
    for number in range(700):
        (take / f"print/a4/briefs/case-{number:03}.pdf").write_bytes(b"x")
    built = book.build(casebook_take="_take")
    page = Page(built.html("download"))
    assert hrefs(page, "take/print/") == []
    parts = hrefs(page, "download/")
    assert parts == [f"download/cases-{number}.html" for number in range(1, 6)]
    linked = [href for part in parts for href in hrefs(Page((built.out / part).read_text("utf-8")), "../take/")]
    assert len(linked) == len(set(linked)) == 701
    assert all((built.out / href.removeprefix("../")).is_file() for href in linked)
    assert max((built.out / part).stat().st_size for part in (*parts, "download.html")) < 250_000


def test_other_builders_offer_nothing(book, take):
    built = book.build("text", casebook_take="_take")
    said = (built.out / f"cases/{CASE}.txt").read_text(encoding="utf-8")
    assert "Take it with you" in said
    assert "brief of two pages" not in said
    assert not (built.out / "take").exists()


def test_a_link_to_a_group_that_is_not_there_is_reported(book):
    book.edit("guides/index.md", "# Guide\n", "# Guide\n\n{downloads}`the book <offlin>`\n")
    (said,) = book.build().warnings
    assert "the downloads have no group 'offlin'; write one of offline, print," in said


def test_a_guide_leads_to_a_group(book):
    book.edit("guides/index.md", "# Guide\n", "# Guide\n\n{downloads}`the book <offline>` or {downloads}`all`\n")
    built = book.build()
    assert built.warnings == []
    assert hrefs(Page(built.html("guides/index")), "../download.html#") == ["../download.html#offline"]


def test_a_mirror_leaves_what_did_not_change_and_removes_what_went(tmp_path):
    source, target = tmp_path / "source", tmp_path / "target"
    for name in ("a/one", "a/two", "b/three"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(name)
    mirror(source, target)
    before = (target / "a/one").stat().st_ino, (target / "a/one").stat().st_mtime_ns
    (source / "a/two").write_text("other")
    (source / "b/three").unlink()
    mirror(source, target)
    assert ((target / "a/one").stat().st_ino, (target / "a/one").stat().st_mtime_ns) == before
    assert files_of(target) == {"a/one": b"a/one", "a/two": b"other"}
    assert not (target / "b").exists()


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 KB"), (96_400, "96 KB"), (1_512_000, "1.5 MB"), (99_960_000, "100 MB")]
)
def test_sizes_in_words(size, words):
    assert size_in_words(size) == words
