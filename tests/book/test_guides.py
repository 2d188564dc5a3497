"""What every guide of the book bears, and how its ways are walked."""

import re

import pytest
import yaml
from casebook.checking import whole_book
from casebook.guides import parse_guide
from markdown_it import MarkdownIt

from .making import PHONE, ROOT

ABOUT = {"reading", "contributing", "writing", "publishing", "law", "safe-reading"}
"""Pages about the book, and the tables of the law: as long as they need."""
GUIDES = {path.stem: path for path in sorted((ROOT / "guides").glob("*.md")) if path.stem not in {"index", *ABOUT}}
TACTICS = {path.stem: path for path in sorted((ROOT / "guides/tactics").glob("*.md"))}
WAYS = yaml.safe_load((ROOT / "guides/pathways.yml").read_text(encoding="utf-8"))


def words(path):
    """Count the words of a guide's own prose, without what its directives print."""
    blocks = parse_guide(path.read_text(encoding="utf-8"), path.name).blocks
    plain = [re.sub(r"\{[\w:]+\}`([^`<]*)(?:<[^`]*>)?`|\]\([^)]*\)", r"\1", block.text) for block in blocks]
    return sum(len(text.split()) for text in plain)


@pytest.mark.parametrize("name", GUIDES)
def test_length_of_a_guide(name):
    assert 600 <= words(GUIDES[name]) <= 1800


@pytest.mark.parametrize("name", TACTICS)
def test_length_of_the_page_of_a_tactic(name):
    assert 200 <= words(TACTICS[name]) <= 650


@pytest.mark.parametrize("path", [*GUIDES.values(), *TACTICS.values()], ids=[*GUIDES, *TACTICS])
def test_box_stands_below_the_title(path):
    tokens = [token for token in MarkdownIt().parse(path.read_text(encoding="utf-8")) if token.level == 0]
    assert [token.type for token in tokens[:2]] == ["heading_open", "heading_close"]
    assert tokens[2].type == "fence" or tokens[3].type == "fence"
    box = parse_guide(path.read_text(encoding="utf-8"), path.name).box.record
    assert "legal advice" in box.not_covered or box.jurisdictions == ("any",)


def test_whole_book_is_sound(corpus_of_the_book):
    assert [str(problem) for problem in whole_book(corpus_of_the_book, None)] == []


def test_five_doors():
    assert [*WAYS] == ["just-learned", "act-with-others", "chapter-evening", "teach", "company"]


@pytest.mark.parametrize("way", WAYS)
def test_way_is_listed_on_the_front_page_in_order(real, way):
    html = (real / "index.html").read_text(encoding="utf-8")
    stops = [re.sub(r"^(.*?)(#|$)", r"\1.html\2", stop["page"], count=1) for stop in WAYS[way]["stops"]]
    start = html.index(f">{WAYS[way]['title']}<")
    for stop in stops:
        start = html.index(f'href="{stop}"', start) + 1


@pytest.mark.browser
@pytest.mark.parametrize("way", WAYS)
def test_way_can_be_walked_on_a_phone_without_scripts(visit, way):
    page = visit("index.html", viewport=PHONE, java_script_enabled=False)
    first, *rest = [stop["page"] for stop in WAYS[way]["stops"]]
    page.locator(f"ol.pathway a[href='{first}.html']").first.click()
    for number, stop in enumerate([*rest, None], 1):
        line = page.locator("nav.ways p").filter(has_text=WAYS[way]["title"])
        assert f"{number} of {len(rest) + 1}." in line.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        if stop:
            line.locator("a").click()
            assert page.url.endswith("/" + re.sub(r"^(.*?)(#|$)", r"\1.html\2", stop, count=1))
    assert "This is the last stop." in line.inner_text()


@pytest.mark.browser
def test_template_copies_as_plain_text(visit):
    page = visit("guides/raise-it-inside.html")
    guide = parse_guide(GUIDES["raise-it-inside"].read_text(encoding="utf-8"), "x")
    body = next(one.body for one in guide.directives if one.name == "template")
    lines = body.strip().splitlines()
    text = "\n".join(line for line in lines if not line.startswith(":title:")).strip()
    copied = page.locator(".template-box pre").first.evaluate(
        "pre => { getSelection().selectAllChildren(pre); return getSelection().toString(); }"
    )
    assert copied.strip() == text
