"""Two builds of the same book give the same bytes, wherever, in whatever order and by however many processes."""

import filecmp
import hashlib
import shutil
import subprocess

import pytest

from .making import Book, files_of, run_sphinx

COPIES = 12
SUMS = "data/SHA256SUMS"
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "86400",
    "TZ": "Pacific/Kiritimati",
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",  # else Python would read and write UTF-8 all the same
    "PYTHONUTF8": "0",
}


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
    assert run_sphinx(many.folder, out, "-W", "-n", TZ="UTC", LC_ALL="C.UTF-8") == ""
    return files_of(out)


def test_two_processes_build_what_one_builds(many, serial):
    out = many.folder.parent / "parallel"
    run_sphinx(many.folder, out, "-W", "-j", "2")
    assert files_of(out) == serial


def test_another_folder_order_of_sets_day_time_zone_and_locale_make_no_difference(many, serial, tmp_path):
    elsewhere = shutil.copytree(many.folder, tmp_path / "some where" / "else")
    out = tmp_path / "out"
    run_sphinx(elsewhere, out, "-W", "-j", "3", **ELSEWHERE)
    assert files_of(out) == serial


def test_the_sums_are_those_of_every_file_but_themselves_and_what_the_build_leaves_for_itself(serial):
    counted = {name: hashlib.sha256(data).hexdigest() for name, data in serial.items()}
    assert ".buildinfo" in counted
    assert {"_headers", ".nojekyll", "index.html", "searchindex.js", "_sources/cases/copy-0.yml.txt"} <= counted.keys()
    lines = [f"{counted[name]}  {name}" for name in sorted(counted.keys() - {SUMS, ".buildinfo"})]
    assert serial[SUMS].decode().splitlines() == lines


def test_sha256sum_accepts_the_sums(many, serial):
    tool = shutil.which("sha256sum")
    if tool:  # the count above needs no tool
        command = [tool, "--strict", "--quiet", "-c", SUMS]
        subprocess.run(command, cwd=many.folder.parent / "serial", check=True)


def test_sums_follow_a_change_and_only_a_web_site_has_them(book):
    before = (book.build().out / SUMS).read_text(encoding="utf-8")
    book.edit("cases/acme-toll-road.yml", "title: Acme refuses the toll road", "title: A road not taken")
    built = book.build()
    after = (built.out / SUMS).read_text(encoding="utf-8")
    page = hashlib.sha256((built.out / "cases/acme-toll-road.html").read_bytes()).hexdigest()
    assert f"{page}  cases/acme-toll-road.html\n" in after
    assert page not in before
    assert not (book.build("dummy").out / SUMS).exists()


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
    assert set(differ) <= {"searchindex.js", SUMS}  # Sphinx keeps the words of a page that is gone, with no pages


def test_no_file_names_a_folder_of_the_machine(many, serial):
    named = [name for name, data in serial.items() if str(many.folder.parent).encode() in data]
    assert named == []
