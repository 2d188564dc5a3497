"""Input made to harm ends in a short list of problems, and soon: the fixture fails what takes two seconds."""

import os

import pytest
from casebook.cli import main

DEEP = {"[": "yaml-depth", "- ": "yaml-depth", "{": "yaml-key", "? ": "yaml-key"}
LONG = ["a", "a@", "a.a@", ":a", "![", "<a", "{a", "[@s1, ", "“", " *a", "+1 ", "1 ", "0", "a (", "[a](", " "]


@pytest.mark.parametrize("opening", DEEP)
def test_a_million_levels_are_refused(finds, opening):
    assert finds(opening * 1_000_000) == [(1, DEEP[opening])]


@pytest.mark.parametrize("piece", LONG)
def test_endless_text_is_refused_in_time(finds_after, piece):
    found = finds_after(
        "acme-toll-road", "scene: The city asks for a price.", f"scene: '{piece * (500_000 // len(piece))}'"
    )
    assert (34, "bad-form") in found
    assert len(found) < 5


@pytest.mark.parametrize("piece", LONG)
def test_many_long_texts_are_read_in_time(finds, small, piece):
    text = (small / "cases" / "acme-toll-road.yml").read_text(encoding="utf-8")
    one = f"  - '{piece * (5900 // len(piece))}'\n"
    assert len(finds(f"{text}open_questions:\n{one * 80}")) <= 501


@pytest.mark.parametrize("line", ["key{}: x\n", "title: x{}\n", "\t#{}\n", "#\u202e{}\n"], ids=ascii)
def test_many_problems_are_cut_short(finds, small, line):
    text = (small / "cases" / "acme-toll-road.yml").read_text(encoding="utf-8")
    found = finds(text + "".join(line.format(number) for number in range(30_000)))
    assert 100 <= len(found) <= 501


@pytest.mark.parametrize("items", ["led_to: [{}]", "merged: {{f02: f01}}\nquotes: [{}]", "costs2: [{}]"])
def test_many_items_are_read_in_time(finds, small, items):
    text = (small / "cases" / "acme-toll-road.yml").read_text(encoding="utf-8")
    assert len(finds(text + items.format("a," * 40_000))) <= 501


def test_too_many_values_are_refused(finds):
    assert finds("- 1\n" * 100_001) == [(100_000, "file-size")]


def test_file_of_50_mb_is_refused_unread(book, capsys):
    path = book / "cases" / "large.yml"
    path.touch()
    os.truncate(path, 50_000_000)
    assert main(["check", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:1:1: file-size file: the file has more than 2 MB.")


@pytest.mark.parametrize("key", ["\\x1b[31m", "\\n", "\\u202e", "x" * 900])
def test_what_is_quoted_from_a_file_stays_in_its_line(said, key):
    (found,) = [match for match in said(f'"{key}": x\n') if match["code"] == "unknown-key"]
    assert found[0].isprintable()
    assert len(found["what"]) < 100
