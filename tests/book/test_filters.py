"""The filters of the precedents, in a browser."""

import pytest
import yaml

from .making import ROOT

pytestmark = pytest.mark.browser
PAGE = "cases/precedents.html"
ROWS = "#precedent-table tbody tr:visible"
CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in ROOT.glob("cases/[!_]*.yml")}


def wanted(case):
    tactics = {fact.get("tactic") for fact in case["facts"] if fact["kind"] == "action"}
    demands = {demand["kind"] for demand in case.get("demands") or []}
    return "open-letter" in tactics and "end-contract" in demands and case["outcome"]["result"] in {"full", "partial"}


def choose(page, facet, *values):
    page.locator(f"form.filters summary:has-text('{facet}')").first.click()
    for value in values:
        page.locator(f"form.filters input[value='{value}']").check()


def shown(page):
    return {
        link.split(".html")[0]
        for link in page.eval_on_selector_all(f"{ROWS} th a", "l => l.map(a => a.getAttribute('href'))")
    }


def test_open_letters_to_end_a_contract_that_won_something(visit):
    page = visit(PAGE)
    choose(page, "What was asked", "end-contract")
    choose(page, "Tactic", "open-letter")
    choose(page, "Result", "full", "partial")
    expected = {name for name, case in CASES.items() if wanted(case)}
    assert shown(page) == expected
    assert page.locator("#precedent-count").inner_text() == f"{len(expected)} of {len(CASES)} cases shown."
    page.locator(f"{ROWS} th a").first.click()
    assert page.locator("#record").count() == 1


def test_address_keeps_the_filter(visit):
    page = visit(PAGE)
    choose(page, "Decade", "1980s")
    address, found = page.url, shown(page)
    assert address.endswith("#decade=1980s")
    other = visit(f"{PAGE}#decade=1980s")
    assert shown(other) == found
    assert other.locator("input[value='1980s']").is_checked()
    other.get_by_role("button", name="Show all").click()
    other.locator(f"#precedent-count:has-text('{len(CASES)} of')").wait_for()
    assert len(shown(other)) == len(CASES)
    assert "#" not in other.url


def test_link_to_a_tactic_on_the_page_leaves_all_rows(visit):
    assert len(shown(visit(f"{PAGE}#tactic-open-letter"))) == len(CASES)


def test_without_scripts_there_is_the_table_and_no_dead_form(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert page.locator("form").count() == 0
    assert page.locator("#precedent-table tbody tr").count() == len(CASES)
    assert page.locator("section[id^='tactic-']").count() > 10
