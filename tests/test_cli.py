"""The command: what it prints, where, and with which status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from casebook.cli import main

ALL = "5 case files, 2 laws and 2 guides"


@pytest.fixture
def here(book: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy of the small book, as the folder one stands in."""
    monkeypatch.chdir(book)
    return book


def test_sound_book_has_status_0_and_a_count(here, capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", f"{ALL} checked, no problem.\n")


def test_problems_have_status_1_and_a_count(here, capsys):
    Path("cases/empty.yml").touch()
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out == "cases/empty.yml:1:1: file-empty file: the file is empty. Start with casebook new ID.\n"
    assert err == f"1 problem in {ALL.replace('5', '6')}.\n"


def test_two_runs_print_the_same(here, capsys):
    for path in Path("cases").glob("*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace("acme", "acne"), encoding="utf-8")
    printed = []
    for _ in range(2):
        assert main(["check"]) == 1
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1]
    assert printed[0].out.count("\n") > 5


@pytest.mark.parametrize("as_named", [lambda path: path, Path.absolute, lambda path: Path("guides", "..", path)])
def test_file_is_named_as_it_was_given(here, capsys, as_named):
    path = as_named(Path("cases", "empty.yml"))
    path.touch()
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:1:1: file-empty ")


def test_several_files_are_checked_at_once(here, capsys):
    files = ["cases/acme-map-tiles.yml", str(here / "cases" / "acme-toll-road.yml")]
    assert main(["check", *files]) == 0
    assert capsys.readouterr().err == "2 case files checked, no problem.\n"


def test_file_outside_of_cases_is_checked_against_the_book_one_stands_in(here, tmp_path, capsys):
    text = (here / "cases" / "acme-map-tiles.yml").read_text(encoding="utf-8")
    draft = tmp_path / "draft.yml"
    draft.write_text(text.replace("petition", "dance"), encoding="utf-8")
    assert main(["check", str(draft)]) == 1
    assert capsys.readouterr().out.startswith(f"{draft}:19:47: unknown-tactic facts.f02.tactic: ")


def test_file_without_a_book_is_refused(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("draft.yml").touch()
    assert main(["check", "draft.yml"]) == 1
    assert "draft.yml:1:1: file-missing file: there is no cases/registry" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["cases", "cases/none.yml", "cases/folder.yml"])
def test_what_is_no_file_is_refused(here, capsys, name):
    Path("cases/folder.yml").mkdir()
    assert main(["check", name]) == 1
    assert capsys.readouterr().out.startswith(f"{name}:1:1: file-missing file: ")


def test_files_that_begin_with_an_underscore_are_no_cases(here, capsys):
    Path("cases/_draft.yml").touch()
    assert main(["check"]) == 0
    assert capsys.readouterr().err == f"{ALL} checked, no problem.\n"


@pytest.mark.parametrize("name", ["acme.yaml", "Acme.yml", "acme.YML", "acme_road.yml", "-acme.yml"])
def test_case_with_a_bad_name_is_refused(here, capsys, name):
    Path("cases", name).touch()
    assert main(["check"]) == 1
    assert f"cases/{name}:1:1: file-name file: " in capsys.readouterr().out


def test_registry_that_is_missing_is_a_problem(here, capsys):
    Path("cases/registry/chapters.yml").unlink()
    assert main(["check"]) == 1
    assert "cases/registry/chapters.yml:1:1: file-missing" in capsys.readouterr().out


def test_folder_without_cases_has_status_2(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == main(["new", "acme"]) == 2
    assert capsys.readouterr().err.count("there is no folder cases here. Go to the folder that holds it") == 2


@pytest.mark.parametrize("arguments", [[], ["dance"], ["new"], ["check", "--dance"]])
def test_wrong_use_has_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("usage: casebook")


def test_new_writes_a_skeleton_that_fails_only_where_its_writer_must_decide(here, capsys):
    assert main(["new", "acme-clocks"]) == 0
    assert "casebook check cases/acme-clocks.yml" in capsys.readouterr().out
    assert main(["check", "cases/acme-clocks.yml"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert {line.split(": ")[1].split()[0] for line in lines} == {"empty-value", "bad-form"}
    assert [line.split(": ")[1] for line in lines if "bad-form" in line] == ["bad-form teaching.aims"]


def test_new_never_writes_over_a_file(here, capsys):
    before = Path("cases/acme-map-tiles.yml").read_bytes()
    assert main(["new", "acme-map-tiles"]) == 2
    assert Path("cases/acme-map-tiles.yml").read_bytes() == before
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", ["Acme", "acme_road", "../acme", "acme.yml", "", "-", "_acme", "acme\n", "a" * 65, "a" * 999]
)
def test_new_refuses_a_bad_id(here, name):
    before = {*here.rglob("*.yml")}
    assert main(["new", "--", name]) == 2
    assert {*here.rglob("*.yml")} == before


def test_terminal_without_unicode_gets_escapes(here):
    Path("cases/cafe.yml").write_text("título: x\n", encoding="utf-8")
    command = [sys.executable, "-m", "casebook.cli", "check", "cases/cafe.yml"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    assert "there is no key t\\xedtulo here" in done.stdout
    assert "Traceback" not in done.stderr
