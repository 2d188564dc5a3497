"""Guides and ways through the book: a text of a small guide, what it is changed to, and all that is found."""

import pytest
from casebook.cli import main

GUIDE, WAYS, PLANS = "guides/letter.md", "guides/pathways.yml", "guides/courses.yml"
BROKEN = {
    "no box": ("```{guide}\nfor", "```yaml\nfor", [(1, "guide-without-box")]),
    "no jurisdiction": ("jurisdictions: [us]\n", "", [(4, "missing-key")]),
    "no such jurisdiction": ("jurisdictions: [us]", "jurisdictions: [usa]", [(5, "unknown-word")]),
    "another jurisdiction": ("jurisdictions: [us]", "jurisdictions: [uk]", [(24, "unlisted-jurisdiction")]),
    "no day of review": ("reviewed: 2021-06-30", "reviewed:", [(6, "empty-value")]),
    "box that is no YAML": ("for: People who write letters.", "for: [People", [(5, "yaml-syntax")]),
    "law without a record": ("{casebook:law}`acme-fair-work`.", "they are legally safe.", [(24, "law-without-record")]),
    "year without a source": ("More than that is not known.", "It began in 2020.", [(12, "figure-without-source")]),
    "sum without a source": ("More than that is not known.", "It cost $5,000.", [(12, "figure-without-source")]),
    "share without a source": (
        "More than that is not known.",
        "Of them 4 percent signed.",
        [(12, "figure-without-source")],
    ),
    "source that is not listed": ("{src}`s1`", "{src}`s1, s2`", [(10, "guide-source")]),
    "source that nothing cites": ("more.{src}`s1`", "more.", [(38, "guide-source")]),
    "table without a case": (":tactic: petition\n", ":tactic: petition\n:result: full\n", [(20, "empty-table")]),
    "table of no tactic": (":tactic: petition\n", ":tactic: dance\n", [(20, "empty-table")]),
    "table without a law": (":situation: signed-petition\n", ":situation: off-duty\n", [(26, "empty-table")]),
}
WRONG_WAYS = {
    "no such page": ("guides/letter", "guides/leter", [(5, "unknown-page")]),
    "address in place of a page": ("guides/letter", "https://example.org/", [(5, "bad-form")]),
    "no reason": (", why: How to begin.", "", [(5, "missing-key")]),
}
WRONG_COURSES = {
    "no such case": ("acme-map-tiles]", "acme-map-tile]", [(10, "unknown-case")]),
    "no such page of a plan": ("guides/letter,", "guides/leter,", [(12, "unknown-page")]),
    "no such level": ("level: introductory", "level: easy", [(5, "unknown-word")]),
    "no task": ("task: Decide & say why, if 5 < 6.", "tasks: Decide.", [(8, "missing-key"), (14, "unknown-key")]),
    "plan for nobody": ("for: A small class.", "for:", [(4, "empty-value")]),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_guide(finds_in, kind):
    old, new, expected = BROKEN[kind]
    assert finds_in(GUIDE, old, new) == expected


@pytest.mark.parametrize("kind", WRONG_WAYS)
def test_broken_way(finds_in, kind):
    old, new, expected = WRONG_WAYS[kind]
    assert finds_in(WAYS, old, new) == expected


@pytest.mark.parametrize("kind", WRONG_COURSES)
def test_broken_course(finds_in, kind):
    old, new, expected = WRONG_COURSES[kind]
    assert finds_in(PLANS, old, new) == expected


@pytest.mark.parametrize(("day", "late"), [("2022-06-30", []), ("2022-07-01", [(6, "past-review")])])
def test_guide_is_past_its_review(finds_in, day, late):
    assert finds_in(GUIDE, "# How to", "# How best to", "--as-of", day) == late


def test_whole_book_on_a_late_day(book, monkeypatch, capsys):
    monkeypatch.chdir(book)
    assert main(["check", "--as-of", "2031-01-01"]) == 1
    found = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert len(found) == len(set(found)) == 10


@pytest.mark.parametrize(
    ("data", "code"), [(b"\xff\xfe", "file-missing"), (b"# A\n" * 200_000, "file-size"), (b"", "guide-without-box")]
)
def test_guide_that_is_none(book, capsys, data, code):
    path = book / "guides" / "none.md"
    path.write_bytes(data)
    assert main(["check", str(path)]) == 1
    assert f" {code} " in capsys.readouterr().out


def test_guide_that_is_not_there(book, capsys):
    assert main(["check", str(book / "guides" / "gone.md")]) == 1
    assert " file-missing file: the file can't be read (No such file or directory). " in capsys.readouterr().out
