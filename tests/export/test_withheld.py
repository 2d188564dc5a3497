"""What no file may hold: facts from memory, and the number of a deadline that nobody confirmed."""

import json
import shutil

import pytest
from casebook.corpus import Corpus

from .exported import SMALL, base_of, book, made, opened, sheet


@pytest.fixture
def changed(tmp_path):
    """Return the data of a small book in which one text of a file was replaced; what follows holds of all files."""
    shutil.copytree(SMALL.parent, tmp_path / "book")

    def make(name, old, new):
        path = tmp_path / "book" / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return made(Corpus(tmp_path / "book" / "cases"))

    return make


def test_fact_from_memory_is_in_no_file_and_nothing_refers_to_it(changed):
    words = "Acme did not make an offer."
    assert any(words.encode() in content for content in made(Corpus(SMALL)).values())
    known = f"{words}, status: established, evidence: "
    files = changed("cases/acme-toll-road.yml", f"{known}read", f"{known}memory")
    for name, content in files.items():
        assert words.encode() not in content, name
        assert b"acme-toll-road#f02" not in content, name
    case = next(one for one in json.loads(files["casebook.json"])["cases"] if one["id"] == "acme-toll-road")
    assert "f02" not in json.dumps({key: value for key, value in case.items() if key != "story"})
    assert opened(files["casebook.sqlite"]).execute("PRAGMA foreign_key_check").fetchall() == []


def test_deadline_that_nobody_confirmed_has_no_number(changed):
    later = "    later_step: true\n"
    files = changed("guides/law/acme-fair-work.yml", f"{later}    confirmed: 2021-06-30\n", later)
    law = next(one for one in json.loads(files["casebook.json"])["laws"] if one["id"] == "acme-fair-work")
    unconfirmed = [one for one in law["deadlines"] if one["confirmed"] is None]
    assert [(one["for"], one["count"], one["unit"]) for one in unconfirmed] == [
        ("a lawsuit in court", None, None),
        ("an appeal against the board's decision", None, None),
    ]
    asked = "SELECT in_words FROM deadlines WHERE confirmed IS NULL"
    assert {words for (words,) in opened(files["casebook.sqlite"]).execute(asked)} == {"Ask a lawyer now"}


def test_no_unconfirmed_deadline_of_the_book_has_a_number():
    deadlines = [one for law in book()["laws"] for one in law["deadlines"] if not one["confirmed"]]
    assert deadlines
    assert not any(one["count"] or one["unit"] for one in deadlines)
    rows = [row for row in sheet("deadlines") if not row["confirmed"]]
    assert len(rows) == len(deadlines)
    assert {(row["count"], row["unit"], row["in_words"]) for row in rows} == {("", "", "Ask a lawyer now")}
    asked = "SELECT count(*) FROM deadlines WHERE confirmed IS NULL AND (count IS NOT NULL OR unit IS NOT NULL)"
    assert base_of().execute(asked).fetchone() == (0,)
