"""Two builds of the same book give the same bytes, wherever, in whatever order and by however many processes."""

import filecmp
import shutil

import pytest

from .making import Book, files_of, run_sphinx

COPIES = 12


@pytest.fixture(scope="module")
def many(small, tmp_path_factory) -> Book:
    """A book of so many cases that each of two processes reads and writes some."""
    book = Book(tmp_path_factory.mktemp("many") / "book", small).add_listings()
    for number in range(COPIES):
        book.copy_case(("acme-map-tiles", "widget-works-meeting-ban")[number % 2], f"copy-{number}")
    return book


@pytest.fixture(scope="module")
def serial(many):
    out = many.folder.parent / "serial"
    assert run_sphinx(many.folder, out, "-W", "-n") == ""
    return files_of(out)


def test_two_processes_build_what_one_builds(many, serial):
    out = many.folder.parent / "parallel"
    run_sphinx(many.folder, out, "-W", "-j", "2")
    assert files_of(out) == serial


def test_another_folder_and_another_order_of_sets_make_no_difference(many, serial, tmp_path):
    elsewhere = shutil.copytree(many.folder, tmp_path / "some where" / "else")
    out = tmp_path / "out"
    run_sphinx(elsewhere, out, "-W", seed="4711")
    assert files_of(out) == serial


def test_an_incremental_build_comes_to_what_a_fresh_one_comes_to(book, small, tmp_path):
    book.build()
    for this in (book, fresh := Book(tmp_path / "fresh", small)):
        this.edit("cases/acme-toll-road.yml", "title: Acme refuses the toll road", "title: A road not taken")
        this.copy_case("widget-works-old-gauge", "widget-works-new-gauge")
        (this.cases / "widget-works-meeting-ban.yml").unlink()
    built = book.build(), fresh.build()
    left, right = (this.out for this in built)
    (left / "cases/widget-works-meeting-ban.html").unlink()
    _, differ, missing = filecmp.cmpfiles(left, right, sorted(files_of(right)), shallow=False)
    assert missing == []
    assert set(differ) <= {"searchindex.js"}  # Sphinx keeps the words of a page that is gone, with no pages


def test_no_file_names_a_folder_of_the_machine(many, serial):
    named = [name for name, data in serial.items() if str(many.folder.parent).encode() in data]
    assert named == []
