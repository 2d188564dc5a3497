"""A broken case is reported at its line under its rule, the page says so, and the rest of the book is built."""

import shutil
from pathlib import Path

import pytest
import yaml

from .making import Book

BROKEN = Path(__file__).parents[1] / "broken"
EXPECTED = yaml.safe_load((BROKEN / "expected.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def broken(small, tmp_path_factory):
    """A book with every broken file in it."""
    book = Book(tmp_path_factory.mktemp("broken") / "book", small)
    for name in EXPECTED:
        shutil.copy(BROKEN / name, book.cases)
    return book.build()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_broken_file_is_warned_of_at_its_line_under_its_rule(broken, name):
    said = [warning for warning in broken.warnings if f"/cases/{name}:" in warning]
    for line, code in EXPECTED[name]["finds"]:
        found = [text for text in said if f"/cases/{name}:{line}: WARNING: {code} " in text]
        assert found, said
        assert all(text.endswith(f"[casebook.{code}]") for text in found)
    assert len(said) == len(EXPECTED[name]["finds"])


def test_nothing_else_is_warned_of(broken):
    files = {warning.partition(".yml:")[0].rpartition("/")[2] + ".yml" for warning in broken.warnings}
    assert files == set(EXPECTED)


@pytest.mark.parametrize("name", ["list-indentation", "value", "laughs"])
def test_the_page_of_a_broken_case_says_so(broken, name):
    page = broken.html(f"cases/{name}")
    assert "be shown: its file has 1 problem." in page
    assert "casebook check" in page


@pytest.mark.parametrize("name", ["latin-1", "utf-16"])
def test_a_file_that_is_no_text_has_no_page(broken, name):
    assert not (broken.out / f"cases/{name}.html").exists()


def test_the_other_cases_are_shown(broken):
    assert 'id="f02"' in broken.html("cases/acme-toll-road")
    assert "acme-toll-road.html" in broken.html("cases/index")
    assert "laughs" not in broken.html("cases/index")


def test_a_problem_of_a_rule_stands_at_the_line_of_its_field(book):
    book.edit("cases/acme-toll-road.yml", "says: No offer was made.", "says: No ``offer was made.")
    (warning,) = [line for line in book.build().warnings if "[casebook." in line]
    place = (book.cases / "acme-toll-road.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(place, 1) if "``" in text)
    assert f"acme-toll-road.yml:{line}: WARNING: markup outcome.says:" in warning
    assert warning.endswith("[casebook.markup]")


def test_a_kind_of_problem_can_be_left_unreported(book):
    book.edit("cases/widget-works-old-gauge.yml", "kind: warning", "kind: triumph")
    assert book.build(suppress_warnings=["casebook.unknown-word"]).warnings == []


def test_a_case_that_loses_its_encoding_loses_its_page(book):
    book.build()
    gauge = book.cases / "widget-works-old-gauge.yml"
    book.write("cases/widget-works-old-gauge.yml", gauge.read_text(encoding="utf-8").encode("utf-16"))
    for after in (book.build(), book.build()):
        assert ["file-encoding" in warning for warning in after.warnings] == [True]
        assert "cases/widget-works-old-gauge" not in after.env.all_docs
        assert "The old gauge" not in after.html("cases/index") + after.html("cases/widget-works-meeting-ban")


def test_a_broken_registry_does_not_stop_the_build(book):
    book.write("cases/registry/tactics.yml", "- no\n- mapping\n")
    assert any("[casebook." in warning for warning in book.build().warnings)
