"""Zip files: the same bytes each time, and nothing in them that a machine can't unpack."""

import os
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from casebook.packing import LONGEST, Member, pack, unportable

DAY = date(2026, 11, 22)


def test_a_zip_has_the_same_bytes_whenever_and_wherever_its_files_were_written(tmp_path):
    zips = []
    for place, mode, time in (("one", 0o600, 1_000_000_000), ("two", 0o755, 1_700_000_000)):
        (tmp_path / place).mkdir()
        file = tmp_path / place / "a.txt"
        file.write_bytes(b"words " * 100)
        file.chmod(mode)
        os.utime(file, (time, time))
        zips.append(tmp_path / f"{place}.zip")
        pack(zips[-1], [Member("kit/a.txt", file), Member("kit/b.txt", b"more")], DAY)
    assert zips[0].read_bytes() == zips[1].read_bytes()


def test_members_keep_their_order_and_have_a_fixed_day_and_rights(tmp_path):
    pack(tmp_path / "a.zip", [Member("mimetype", b"first", stored=True), Member("a", b"a" * 99)], DAY)
    with ZipFile(tmp_path / "a.zip") as file:
        infos = file.infolist()
    assert [(info.filename, info.compress_type) for info in infos] == [("mimetype", ZIP_STORED), ("a", ZIP_DEFLATED)]
    assert {info.date_time for info in infos} == {(2026, 11, 22, 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}


def test_a_zip_that_could_not_be_finished_leaves_the_old_one_and_nothing_else(tmp_path):
    pack(tmp_path / "a.zip", [Member("a", b"old")], DAY)
    with pytest.raises(FileNotFoundError):
        pack(tmp_path / "a.zip", [Member("a", b"new"), Member("b", Path("nowhere"))], DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]
    with ZipFile(tmp_path / "a.zip") as file:
        assert file.read("a") == b"old"


@pytest.mark.parametrize(
    "name",
    [
        "kit/con.html",
        "kit/AUX",
        "nul/a.txt",
        "kit/a:b",
        "kit/what?",
        "kit/a.",
        "kit/a /b",
        "k\\t",
        "kit/" + "a" * LONGEST,
    ],
)
def test_a_name_that_windows_can_not_unpack_is_found(name):
    (problem,) = unportable(["kit/index.html", name])
    assert problem.startswith(f"{name}: ")


def test_names_that_differ_in_capitals_alone_are_found():
    assert len(unportable(["kit/Case.html", "kit/case.html", "kit/other.html"])) == 2


def test_usual_names_are_fine():
    assert unportable(["kit/.nojekyll", "kit/_static/a.css", "kit/console.html", "kit/cases/com-10.html"]) == []
