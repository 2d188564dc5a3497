"""The keyboard alone: Tab reaches all that can be followed or filled in, in the order of the page, and shows where."""

import pytest

from .making import PHONE, WIDE

pytestmark = pytest.mark.browser
WATCH = """() => {
  window.reached = [];
  document.addEventListener("focusin", ({target}) => {
    const style = getComputedStyle(target), box = target.getBoundingClientRect();
    const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width * box.height > 0;
    window.reached.push([place(target), shown && box.right > 0 && box.bottom > 0 && box.left < innerWidth]);
  });
  window.place = (element) => [...document.querySelectorAll("*")].indexOf(element);
}"""
WANTED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility({visibilityProperty: true})).map(place)"""
AT = "place => document.querySelectorAll('*')[place].outerHTML"
PAGES = ["cases/acme-weather-sensors", "cases/precedents", "cases/a-to-z", "guides/law", "guides/letter", "search"]


@pytest.fixture
def opened(chromium, built):
    """Open a page of the small book; a page that lists what Tab reached is in it."""
    contexts = []

    def open_page(name, viewport=WIDE):
        contexts.append(chromium.new_context(viewport=viewport))
        page = contexts[-1].new_page()
        page.goto((built.out / f"{name}.html").as_uri())
        page.evaluate(WATCH)
        return page

    yield open_page
    for context in contexts:
        context.close()


def tab_through(page):
    """Press Tab until it leaves the page; return the places it came to, each with whether it showed."""
    page.evaluate("document.activeElement.blur()")
    for _ in range(len(page.evaluate(WANTED)) + 5):
        page.keyboard.press("Tab")
    return page.evaluate("reached")


@pytest.mark.parametrize(("name", "viewport"), [*((name, WIDE) for name in PAGES), (PAGES[0], PHONE)])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(opened, name, viewport):
    page = opened(name, viewport)
    wanted, reached = page.evaluate(WANTED), tab_through(page)
    assert len(wanted) > 5
    assert [place for place, _ in reached][: len(wanted)] == wanted
    assert [page.evaluate(AT, place) for place, shown in reached if not shown] == []


def test_skip_link_comes_first_and_leads_to_the_text(opened):
    page = opened("cases/acme-weather-sensors")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip:focus")
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("name", "viewport", "fold"), [(PAGES[0], PHONE, ".contents"), (PAGES[1], WIDE, "form.filters details")]
)
def test_what_is_folded_opens_by_keyboard_and_its_parts_are_reached(opened, name, viewport, fold):
    folded = (page := opened(name, viewport)).locator(fold).first
    assert folded.get_attribute("open") is None
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    assert folded.get_attribute("open") is not None
    page.keyboard.press("Tab")
    assert folded.locator(":focus").evaluate("one => one.tagName") in ("A", "INPUT")
