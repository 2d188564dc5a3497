"""A folder of prints: only what changed is set again, and nothing is removed that we did not make."""

import pytest
from casebook.cli import main
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.rack import Change
from casebook.export.paper.run import write_prints
from casebook.export.paper.sheet import Paper
from casebook.settings import base_address

CASE = "acme-map-tiles"
HANDOUT = "who-buys-a-map"


@pytest.fixture
def made(book):
    """Make the prints of the small book, and say what changed."""
    return lambda: write_prints(Corpus(book / "cases"), Address(), book / "out", [Paper.A4])[Paper.A4]


def times(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*.pdf")}


def change_title(book):
    path = book / "cases" / f"{CASE}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: ", "title: Once more, ", 1).replace('Once more, "', '"Once more, '))


def test_nothing_is_set_twice(book, made):
    first = made()
    before = times(book / "out")
    assert first == Change(len(before), 0, 0)
    assert made() == Change(0, len(before), 0)
    assert times(book / "out") == before


def test_only_what_changed_is_set_again(book, made):
    made()
    before = times(book / "out")
    change_title(book)
    assert made() == Change(2, len(before) - 2, 0)
    after = times(book / "out")
    reveal = f"a4/classroom/{HANDOUT}-reveal.pdf"  # the handout itself does not name the case
    assert sorted(path for path in before if after[path] != before[path]) == [f"a4/briefs/{CASE}.pdf", reveal]


def test_file_that_went_missing_is_set_again(book, made):
    made()
    (book / "out" / "a4" / "briefs" / f"{CASE}.pdf").unlink()
    assert made().written == 1


def test_print_of_a_case_that_is_gone_is_removed_and_other_files_stay(book, made):
    made()
    own = book / "out" / "a4" / "briefs" / "my-notes.pdf"
    own.write_bytes(b"mine")
    (book / "cases" / f"{CASE}.yml").unlink()
    assert made().removed == 3
    assert own.read_bytes() == b"mine"
    assert not (own.parent / f"{CASE}.pdf").exists()


def test_command_writes_both_papers(book, monkeypatch, capsys):
    monkeypatch.chdir(book)
    assert main(["handouts", "--to", "out"]) == 0
    said = capsys.readouterr().out.splitlines()
    kinds = ["print/a4", "print/letter", "classroom", "courses", "slides"]
    assert [line.split(":")[0] for line in said] == [f"out/{kind}" for kind in kinds]
    files = [path for path in (book / "out").rglob("*") if path.is_file() and not path.name.startswith(".")]
    assert len(files) == sum(int(line.split()[1]) for line in said)


def test_command_says_where_to_go(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["handouts"]) == 2
    assert "there is no folder cases here" in capsys.readouterr().err


def test_command_prints_nothing_while_a_case_cannot_be_read(book, monkeypatch, capsys):
    (book / "cases" / "broken.yml").write_text("title: [", encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["handouts", "--to", "out"]) == 2
    assert "broken can't be read, so nothing was made. Run casebook check" in capsys.readouterr().err
    assert not (book / "out").exists()


def test_command_says_which_folder_it_cannot_write(book, monkeypatch, capsys):
    (book / "out").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["handouts", "--to", "out"]) == 2
    assert "out can't be written" in capsys.readouterr().err


def test_address_is_read_from_the_settings(tmp_path):
    settings = tmp_path / "conf.py"
    assert base_address(settings) == ""
    settings.write_text('import sys\nhtml_baseurl = "https://kit.example.org/"\nsys.exit(1)\n', encoding="utf-8")
    assert base_address(settings) == "https://kit.example.org/"
    settings.write_text("html_baseurl = sys.argv[1]\n", encoding="utf-8")
    assert base_address(settings) == ""
