"""Every kind of page can be read by everybody: what axe-core finds, zoom, words beside colors, pictures described.

Where the small book has a page of the kind, that is the one read here: axe takes seconds for the longest pages.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from casebook import vocabulary as words

from .kinds import KINDS, small_page
from .making import PHONE, WIDE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [(size, scheme) for size in (WIDE, PHONE) for scheme in ("light", "dark")]
OTHERS = ["cases/edelman-geo-2019", "guides/publishing", "guides/reading"]
"""Pages of the whole book with parts that no page of the small book has."""
ZOOMED, NARROWEST = {"width": 640, "height": 450}, {"width": 320, "height": 256}
"""What is left of 1280 pixels at 200 % and at 400 %."""
COLORED = re.compile(r'<span class="(?:status|result) (status|meets|result)-([a-z-]+)">([^<]*)</span>')
RESULTS = {said for listed in (words.CASE_RESULT, words.DEMAND_RESULT, words.HELD) for said in listed.values()}
WIDER = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def address(real, built):
    """Return the address of a page of a kind."""

    def of(kind):
        small = small_page(kind)
        return (built.out / f"{small}.html" if small else real / f"{kind}.html").as_uri()

    return of


@pytest.fixture
def page(chromium):
    context = chromium.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_light_or_dark_wide_or_narrow(page, address, kind):
    assert violations(page, address(kind)) == {}


@pytest.mark.browser
@pytest.mark.parametrize("name", OTHERS)
def test_axe_finds_nothing_on_pages_of_the_whole_book(page, real, name):
    assert violations(page, (real / f"{name}.html").as_uri()) == {}


def violations(page, address):
    found = {}
    page.goto(address)
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        said = Axe().run(page, options=options).response["violations"]
        found |= {(size["width"], scheme, one["id"]): one["nodes"][0]["html"] for one in said}
    return found


@pytest.mark.browser
def test_no_page_scrolls_sideways_when_it_is_zoomed(visit, real):
    page = visit("404.html")
    wide = []
    for kind in KINDS:
        page.goto(f"{real.as_uri()}/{kind}.html")
        for size, letters in ((ZOOMED, "100%"), (NARROWEST, "100%"), (PHONE, "200%")):
            page.set_viewport_size(size)
            page.evaluate("size => document.documentElement.style.fontSize = size", letters)
            if page.evaluate(WIDER):
                wide.append((kind, size["width"], letters))
    assert wide == []


def test_what_has_a_color_of_its_own_says_it_in_words(real_pages):
    colored = [(name, *found) for name, page in real_pages.items() for found in COLORED.findall(page.source)]
    said = {
        "status": lambda value: {value},
        "meets": lambda value: {words.MEETS[value]},
        "result": lambda value: RESULTS,
    }
    assert {kind for _, kind, _, _ in colored} == said.keys()
    assert [one for one in colored if one[3] not in said[one[1]](one[2])] == []
    marked = sum(len(re.findall(r'class="(?:status|result)\b', page.source)) for page in real_pages.values())
    assert marked == len(colored)


def test_every_image_has_words_in_its_place(real_pages):
    assert [name for name, page in real_pages.items() for image in page.all("img") if not image.get("alt")] == []


def test_what_a_table_is_made_of_has_the_role_of_its_own_kind(real_pages):
    """The roles give back what a browser forgets of stacked rows; .ci/nu-filters.txt lets them pass for that."""
    own = {"table": {"table"}, "tr": {"row"}, "td": {"cell"}, "th": {"columnheader", "rowheader"}}
    for name, page in real_pages.items():
        for tag, attributes in page.elements:
            assert tag not in own or attributes.get("role") in {None, *own[tag]}, (name, tag)
