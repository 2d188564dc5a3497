"""casebook export: the files without the pages, and what it says when it can't."""

import shutil
from pathlib import Path

import pytest
from casebook.cli import main

from .exported import BASE, SMALL, files


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A copy of the small book, as the folder one stands in."""
    shutil.copytree(SMALL.parent, tmp_path / "book")
    monkeypatch.chdir(tmp_path / "book")
    return tmp_path / "book"


@pytest.mark.parametrize("base", ["", BASE])
def test_files_are_those_of_the_site(here, capsys, base):
    assert main(["export", "--to", "out", "--address", base]) == 0
    said = capsys.readouterr().out.splitlines()
    for name, content in files(SMALL, base).items():
        assert Path("out", name).read_bytes() == content
        assert str(Path("out", name)) in said


def test_only_what_is_named_is_written_and_nothing_else_touched(here, capsys):
    Path("out").mkdir()
    Path("out", "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["export", "facts.csv", "cas*.csv", "--to", "out"]) == 0
    assert {path.name for path in Path("out").iterdir()} == {
        "mine.txt",
        "facts.csv",
        "cases.csv",
        "case_organizations.csv",
    }


def test_name_that_is_none_is_refused_with_one_that_is(here, capsys):
    assert main(["export", "facts.cvs", "--to", "out"]) == 2
    assert "no export is called 'facts.cvs'. Did you mean facts.csv" in capsys.readouterr().err
    assert main(["export", "zzz"]) == 2
    assert "There are answer_sources.csv, " in capsys.readouterr().err
    assert not Path("out").exists()


def test_folder_that_can_not_be_written_is_named(here, capsys):
    Path("out").touch()
    assert main(["export", "facts.csv", "--to", "out"]) == 2
    assert capsys.readouterr().err.startswith("casebook: out/facts.csv can't be written (")


def test_broken_record_is_printed_and_nothing_written(here, capsys):
    Path("cases/empty.yml").touch()
    assert main(["export", "--to", "out"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("cases/empty.yml:1:1: file-empty file: ")
    assert err.startswith("Nothing was written")
    assert not Path("out").exists()


def test_address_that_is_none_is_refused(here, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["export", "--address", "kit.example"])
    assert stop.value.code == 2
    assert "'kit.example' is no web address; write it as https://example.org/kit/" in capsys.readouterr().err


def test_folder_without_cases_has_status_2(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["export"]) == 2
    assert "there is no folder cases here" in capsys.readouterr().err
