"""Text of a case can't become code, even where no rule stops it on its way to the page."""

import json
from typing import Any

import pytest
import yaml
from casebook import rules, walk
from casebook.marks import LOADER
from casebook.model import Case, Chapters, DemandKinds, Organizations, Tactics
from pydantic import BaseModel, ValidationError

from .making import Book
from .reading import Page, pages_of

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> \"><svg onload=x> 'onclick=x ' `x`{raw} ```{include} x "
    ":raw-html:`<b>x</b>` [x](javascript:alert(1)) ![x](javascript:1) javascript:alert(1) {{ title }} {% raw %} "
    "</title></main> ]]> --> |x| .. raw:: html"
)
SHORT = '"><svg onload=x>'
CASES = ("acme-weather-sensors", "acme-map-tiles")
KINDS: dict[str, type[BaseModel]] = {
    **{f"cases/{case}.yml": Case for case in CASES},
    "cases/registry/organizations.yml": Organizations,
    "cases/registry/tactics.yml": Tactics,
    "cases/registry/demands.yml": DemandKinds,
    "cases/registry/chapters.yml": Chapters,
}


def put(tree: Any, path: tuple[Any, ...], text: str) -> str:
    """Put *text* at *path* and return what stood there."""
    for step in path[:-1]:
        tree = tree[step]
    was, tree[path[-1]] = tree[path[-1]], text
    return was


def passes(tree: Any, kind: type[BaseModel]) -> bool:
    try:
        kind.model_validate_json(json.dumps(tree, default=str))
    except ValidationError:
        return False
    return True


def make_hostile(book: Book, name: str) -> int:
    """Have every text of a file that may be any text be hostile; return how many there are."""
    kind = KINDS[name]
    tree = yaml.load((book.folder / name).read_text(encoding="utf-8"), LOADER)
    record = kind.model_validate_json(json.dumps(tree, default=str))
    changed = 0
    for path, value in walk.leaves(getattr(record, "root", record)):
        if not isinstance(value, str):
            continue
        try:
            was = put(tree, path, HOSTILE)
        except KeyError:  # the value stands for a key that the file does not have
            continue
        for text in (HOSTILE, SHORT, was):
            put(tree, path, text)
            if passes(tree, kind):
                changed += text is not was
                break
    book.write(name, yaml.safe_dump(tree, sort_keys=False, allow_unicode=True))
    return changed


@pytest.fixture(scope="module")
def hostile(small, tmp_path_factory):
    book = Book(tmp_path_factory.mktemp("hostile") / "book", small).add_listings()
    assert sum(make_hostile(book, name) for name in KINDS) > 120
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "problems", lambda reading, around: [])
        return book.build()


@pytest.fixture(scope="module")
def hostile_pages(hostile):
    return pages_of(hostile.out)


def shapes(page: Page) -> set[tuple[str, frozenset[str]]]:
    return {(tag, frozenset(attributes)) for tag, attributes in page.elements}


def test_no_page_gets_an_element_or_attribute_it_had_not(hostile_pages, small_pages):
    known = {shape for page in small_pages.values() for shape in shapes(page)}
    for name, page in hostile_pages.items():
        assert shapes(page) <= known, name
        assert len(page.all("script")) == len(small_pages[name].all("script")), name


@pytest.mark.parametrize("case", CASES)
def test_hostile_text_stands_on_the_page_as_letters(hostile_pages, case):
    page = hostile_pages[f"cases/{case}.html"]
    assert page.text.count("<script>alert(1)</script> <img src=x onerror=alert(1)>") > 20
    assert "The record" in page.text


def test_no_link_of_a_hostile_book_runs_code(hostile_pages):
    for name, page in hostile_pages.items():
        for _, attributes in page.elements:
            for value in (attributes.get("href", ""), attributes.get("src", "")):
                assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:")), name


def test_a_hostile_title_comes_to_no_code_in_sidebar_listing_and_head(hostile_pages):
    for name in ("cases/acme-toll-road.html", "cases/index.html", "guides/index.html"):
        page = hostile_pages[name]
        assert "alert(1)" in page.text or name == "guides/index.html"
    title = hostile_pages["cases/acme-map-tiles.html"]
    assert title.text.startswith("<script>alert(1)</script>")
    assert len(title.all("title")) == 1 + len(title.all("svg"))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "https://x.example/\"onclick='x'", "//x"]
)
def test_an_address_that_runs_code_makes_no_page_even_without_rules(book, monkeypatch, address):
    monkeypatch.setattr(rules, "problems", lambda reading, around: [])
    book.edit("cases/acme-map-tiles.yml", '"http://fund.example/motions"', json.dumps(address))
    page = Page(book.build().html("cases/acme-map-tiles"))
    assert "be shown: its file has" in page.text
    assert not [href for href in page.hrefs() if "alert" in href or "onclick" in href or "text/html" in href]
