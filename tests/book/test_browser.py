"""The book in a browser, read from a folder as from a USB stick."""

import re

import pytest

from .making import CASE, PHONE

pytestmark = pytest.mark.browser
CITE = ".cites a"


@pytest.fixture(scope="module")
def pages(real_pages):
    return [name for name in real_pages if not name.startswith("_static")]


def test_both_citations_of_a_source_lead_there_and_back(visit):
    page = visit()
    cited = page.eval_on_selector_all(CITE, "links => links.map(link => link.hash)")
    twice = next(source for source in cited if page.locator(f"{source} .back a").count() == 2)
    page.locator(f"{CITE}[href='{twice}']").first.click()
    assert page.evaluate("document.querySelector(':target').id") == twice[1:]
    assert page.locator(twice).is_visible()
    for place in page.eval_on_selector_all(f"{twice} .back a", "links => links.map(link => link.hash)"):
        page.click(f"{twice} .back a[href='{place}']")
        assert page.evaluate("document.querySelector(':target').id") == place[1:]
        assert page.locator(f"{place} a[href='{twice}']").count() > 0


def test_every_page_opens_from_a_folder_without_a_complaint_and_fits_a_phone(visit, real, pages):
    page = visit("404.html", PHONE)
    wide = []
    for path in pages:
        page.goto(f"{real.as_uri()}/{path}")
        assert page.locator("h1").count() == 1, path
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path)
    assert wide == []


def test_margin_notes_stand_beside_the_text_where_there_is_room(visit):
    note = visit().locator(".margin").first
    assert note.is_visible()
    column = note.page.locator("main > section > p, main section p").first
    assert note.bounding_box()["x"] > column.bounding_box()["x"] + 300
    assert not visit(viewport=PHONE).locator(".margin").first.is_visible()


def test_stacked_rows_are_still_a_table_to_a_screen_reader(visit):
    page = visit(viewport=PHONE)
    assert page.locator("table.facts tbody tr").first.evaluate("row => getComputedStyle(row).display") == "block"
    table = page.locator("table.facts")
    assert page.get_by_role("table").count() >= 3
    assert table.get_by_role("row").count() == table.locator("tr").count()
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("rowheader").count() == table.locator("tbody tr").count()


def test_every_case_is_two_clicks_from_the_front_page_without_scripts(visit, real):
    page = visit("index.html", java_script_enabled=False)
    page.get_by_role("navigation").get_by_role("link", name="Cases", exact=True).click()
    for case in [path.stem for path in (real / "_sources/cases").glob("*.yml")]:
        assert page.locator(f"main a[href^='{case}.html']").first.is_visible(), case
    page.locator(f"main a[href^='{CASE}.html']").first.click()
    assert page.locator("main h1").inner_text() == "Google and Project Maven"


def test_search_finds_a_case_from_a_folder(visit):
    page = visit("search.html")
    page.fill("#query", "Maven")
    page.click("form.search button")
    found = page.locator(f"#search-results a[href*='{CASE}']").first
    found.wait_for()
    found.click()
    page.wait_for_url(re.compile(CASE))


def test_the_page_is_dark_where_the_reader_wants_it(visit):
    shades = [
        visit(color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert shades[0] == "rgb(255, 255, 255)"
    assert shades[1] != shades[0]
