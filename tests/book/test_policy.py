"""What stands in every page: the strict policy and nothing that breaks it, a language, one heading, a title."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from casebook.book.site import MOST_NEIGHBORS, POLICY, Neighbor, near, site_path

from .making import ROOT
from .reading import Page

FETCHING = {"img", "script", "iframe", "object", "embed", "audio", "video", "source", "track", "use", "image", "form"}
ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//|data:|javascript:", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/|(?:^|\s)//\s.*?$", re.DOTALL | re.MULTILINE)
NAMESPACE = "http://www.w3.org/2000/svg"
ASKING_OR_KEEPING = re.compile(
    r"fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(|Worker\(|[cC]ookie|Storage|indexedDB|caches\b"
)


@pytest.fixture(scope="module")
def pages(real_pages):
    return {name: page for name, page in real_pages.items() if not name.startswith("_static")}


@pytest.mark.parametrize("place", [0, 14, 15, 50, 99])
def test_sidebar_of_a_long_chapter_shows_the_pages_around(place):
    chapter = [Neighbor(f"cases/{number}", str(number)) for number in range(100)]
    shown = near(chapter, place)
    assert len(shown) == MOST_NEIGHBORS
    assert chapter[place] in shown
    assert near(chapter[:5], 3) == chapter[:5]


def test_the_book_builds_without_a_warning(real):
    assert (real.parent / "real.warnings").read_text(encoding="utf-8") == ""


def test_no_page_has_inline_code_or_style(pages):
    for name, page in pages.items():
        assert not page.all("style"), name
        code = [script for script in page.all("script") if script.get("type") != "application/ld+json"]  # data
        assert all("src" in script for script in code), name
        for tag, attributes in page.elements:
            assert "style" not in attributes, (name, tag)
            assert not [key for key in attributes if key.startswith("on")], (name, tag)


def test_no_page_loads_anything_from_elsewhere(pages):
    for name, page in pages.items():
        loaded = [link["href"] for link in page.all("link") if link.get("rel") != "canonical"]
        loaded += [link for tag, link in addresses(page) if tag in FETCHING]
        assert [link for link in loaded if ADDRESS.match(link)] == [], name
        assert page.all("base") == [], name


def addresses(page: Page) -> list[tuple[str, str]]:
    keys = ("src", "srcset", "data", "action", "poster", "href", "xlink:href")
    return [(tag, attributes[key]) for tag, attributes in page.elements for key in keys if key in attributes]


def test_what_a_page_loads_is_there(real, pages):
    for name, page in pages.items():
        for tag, link in addresses(page):
            if tag in ("link", "script", "img"):
                assert ((real / name).parent / link.partition("?")[0]).is_file(), (name, link)


def test_no_style_sheet_loads_anything_from_elsewhere(real):
    for file in (sheets := list(real.rglob("*.css"))):
        text = file.read_text(encoding="utf-8")
        assert "@import" not in text, file
        assert [url for url in re.findall(r"url\(([^)]*)\)", text) if ADDRESS.match(url.strip("\"' "))] == [], file
    assert "casebook.css" in {file.name for file in sheets}


def test_no_script_names_another_site(real):
    for file in (scripts := list(real.rglob("*.js"))):
        code = COMMENT.sub("", file.read_text(encoding="utf-8"))
        assert set(re.findall(r"""["'`]((?:https?:|wss?:)?//[^"'`\s]+)""", code)) <= {NAMESPACE}, file
    assert {"searchtools.js", "deadlines.js", "precedents.js"} <= {file.name for file in scripts}


def test_own_scripts_neither_ask_nor_keep_anything():
    for file in (ROOT / "scripts/casebook/book/theme/static").glob("*.js"):
        assert ASKING_OR_KEEPING.findall(COMMENT.sub("", file.read_text(encoding="utf-8"))) == [], file.name


def test_no_picture_in_a_file_loads_anything(real):
    for file in (pictures := list(real.rglob("*.svg"))):
        root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
        keys = {key.rpartition("}")[2] for element in root.iter() for key in element.attrib}
        assert not keys & {"href", "src", "style"}, file
        assert "url(" not in file.read_text(encoding="utf-8"), file
    assert "icon.svg" in {file.name for file in pictures}


def test_every_link_that_leaves_the_book_is_marked_and_does_not_say_where_it_was(pages):
    """The sign beside it comes with the class, from the style sheet."""
    leaving = 0
    for name, page in pages.items():
        for link in page.all("a"):
            outside = bool(ADDRESS.match(link.get("href", "")))
            leaving += outside
            assert ("external" in link.get("class", "").split()) == outside, (name, link)
            assert ("noreferrer" in link.get("rel", "").split()) == outside, (name, link)
    assert leaving > 1000


def test_every_page_bears_the_policy_before_anything_it_loads(pages):
    for name, page in pages.items():
        tags = [(tag, attributes.get("http-equiv")) for tag, attributes in page.elements]
        place = tags.index(("meta", "Content-Security-Policy"))
        assert not {"link", "script"} & {tag for tag, _ in tags[:place]}, name
        said = page.elements[place][1]["content"]
        assert said == POLICY or name == "404.html"
        assert "default-src 'none'" in said
        assert "unsafe" not in said
        assert "frame-ancestors" not in said  # a meta element may not say it, and browsers complain


def test_every_page_has_a_language_a_title_and_one_heading(pages):
    for name, page in pages.items():
        assert page.doctype == "DOCTYPE html", name
        assert page.elements[0][0] == "html", name
        assert page.elements[0][1]["lang"] == "en", name
        assert len(page.all("h1")) == 1, name
        assert re.search(r"<title>\s*\S", page.source), name
        assert {"name": "referrer", "content": "no-referrer"} in page.all("meta"), name


def test_headings_leave_out_no_level(pages):
    for name, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), name


def test_a_host_finds_what_it_needs(real):
    assert (real / ".nojekyll").read_text(encoding="utf-8") == ""
    headers = (real / "_headers").read_text(encoding="utf-8")
    assert f"Content-Security-Policy: {POLICY}; frame-ancestors 'none'" in headers
    assert "Referrer-Policy: no-referrer" in headers


def test_the_page_for_what_is_not_there_needs_no_other_file(real_pages):
    page = real_pages["404.html"]
    assert not page.all("link") + page.all("script") + page.all("img")
    assert page.hrefs() == ["/index.html", "/cases/index.html"]


def test_a_book_without_an_address_is_the_readers_copy(built):
    page = Page(built.html("cases/acme-toll-road"))
    assert "your copy" in page.text
    assert "canonical" not in page.source


@pytest.mark.parametrize("address", ["https://kit.example/book", "https://kit.example/book/"])
def test_a_book_with_an_address_says_it(book, address):
    built = book.build(html_baseurl=address)
    assert built.warnings == []
    own = "https://kit.example/book/cases/acme-toll-road.html"
    page = Page(built.html("cases/acme-toll-road"))
    assert {"rel": "canonical", "href": own} in page.all("link")
    assert own in page.text
    assert "your copy" not in page.text
    assert Page(built.html("404")).hrefs() == ["/book/index.html", "/book/cases/index.html"]


@pytest.mark.parametrize(
    ("address", "path"),
    [("", "/"), ("https://kit.example", "/"), ("https://kit.example/", "/"), ("https://kit.example/a/b/", "/a/b/")],
)
def test_path_under_which_a_book_is_served(address, path):
    assert site_path(address) == path
