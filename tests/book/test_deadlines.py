"""The deadline script in a browser, against days computed another way and some computed by hand."""

import calendar
from datetime import date, timedelta

import pytest

from .making import PHONE

pytestmark = pytest.mark.browser
PAGE = "guides/law.html"
STARTS = [
    "2023-08-29", "2023-08-30", "2023-08-31", "2024-02-28", "2024-02-29", "2024-08-31", "2025-02-28", "2026-08-30",
    "2026-08-31", "2026-09-30", "2026-10-31", "2026-11-22", "2026-11-30", "2026-12-31", "2027-01-31", "2027-03-31",
    "2027-08-31", "2028-02-29", "2028-12-31", "1999-12-31", "2000-02-29", "2096-02-29", "2100-02-28",
]  # fmt: skip
BY_HAND = {
    ("2027-08-31", "6", "months", "0"): "2028-02-29",
    ("2026-08-31", "6", "months", "0"): "2027-02-28",
    ("2026-12-31", "6", "months", "0"): "2027-06-30",
    ("2026-11-30", "3", "months", "1"): "2027-02-27",
    ("2024-02-29", "1", "years", "0"): "2025-02-28",
    ("2028-02-29", "3", "years", "0"): "2031-02-28",
    ("2026-11-22", "7", "days", "0"): "2026-11-29",
    ("2026-11-22", "3", "weeks", "0"): "2026-12-13",
    ("2024-02-28", "30", "days", "0"): "2024-03-29",
    ("2026-08-31", "180", "days", "0"): "2027-02-27",
}
READ = """clocks => clocks.map(clock => {
    const shown = clock.closest("p").querySelector(".last-day");
    const { count, unit, less } = clock.dataset;
    return [count, unit, less, shown && shown.dataset.day, shown && shown.textContent];
})"""


def expected(start, count, unit, less):
    """Walk the calendar month by month, or day by day."""
    day = date.fromisoformat(start)
    if unit in ("days", "weeks"):
        for _ in range(count * (7 if unit == "weeks" else 1)):
            day += timedelta(days=1)
    else:
        wanted, year, month = day.day, day.year, day.month
        for _ in range(count * (12 if unit == "years" else 1)):
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        while wanted > calendar.monthrange(year, month)[1]:
            wanted -= 1
        day = date(year, month, wanted)
    return day - timedelta(days=1) if less else day


def clocks(page):
    return page.locator(".clock[data-count]").evaluate_all(READ)


def give(page, day):
    page.locator("#clock-start").fill(day)


def test_every_last_day_over_leap_years_and_month_ends(visit):
    page = visit(PAGE)
    seen = {}
    for start in STARTS:
        give(page, start)
        for count, unit, less, day, text in clocks(page):
            assert day == expected(start, int(count), unit, less == "1").isoformat(), (start, count, unit, less)
            assert f"{int(day[8:])}, {day[:4]}" in text
            seen[start, count, unit, less] = day
    known = BY_HAND.keys() & seen.keys()
    assert len(known) >= 8
    assert {key: seen[key] for key in known} == {key: BY_HAND[key] for key in known}


def test_six_months_are_months_and_never_later_than_the_statute(visit):
    page = visit(PAGE)
    for start in STARTS:
        give(page, start)
        day = next(day for count, unit, _, day, _ in clocks(page) if (count, unit) == ("6", "months"))
        begun, end = date.fromisoformat(start), date.fromisoformat(day)
        assert (end.year - begun.year) * 12 + end.month - begun.month == 6
        assert end.day <= begun.day


def test_a_weekend_moves_nothing_and_is_said(visit):
    page = visit(PAGE)
    give(page, "2096-12-29")
    shown = {day: text for count, unit, _, day, text in clocks(page)}
    weekends = {day: text for day, text in shown.items() if date.fromisoformat(day).weekday() > 4}
    assert weekends
    assert all("Do it before the weekend." in text for text in weekends.values())
    assert all("Saturday" in text or "Sunday" in text for text in weekends.values())


def test_a_day_that_has_passed_sends_the_reader_to_a_lawyer(visit):
    page = visit(PAGE)
    give(page, "1990-01-01")
    assert all("This day has passed: ask a lawyer at once." in text for *_, text in clocks(page))


def test_unconfirmed_clocks_get_no_day_and_later_steps_say_so(visit):
    page = visit(PAGE)
    give(page, "2026-11-22")
    assert page.locator(".clock:not([data-count])").count() > 5
    assert page.locator("p:has(.clock:not([data-count])) .last-day").count() == 0
    later = page.locator("p:has(.clock[data-later='1']) .last-day").all_inner_texts()
    assert later
    assert all(text.startswith("If that earlier step was on this day, the last day is ") for text in later)


def test_no_day_no_answer(visit):
    page = visit(PAGE)
    give(page, "2026-11-22")
    assert page.locator(".last-day").count() > 20
    give(page, "")
    assert page.locator(".last-day").count() == 0
    assert page.locator("#clock-status").inner_text() == ""


def test_place_leaves_the_laws_that_hold_there(visit):
    page = visit(PAGE)
    rows = "table.deadlines tbody tr:visible"
    every = page.locator(rows).count()
    page.locator("#clock-place").select_option("us-ca")
    here = page.locator(rows).evaluate_all("rows => rows.map(row => row.dataset.jurisdiction)")
    assert set(here) == {"us", "us-ca"}
    assert len(here) < every
    page.locator("#clock-place").select_option("")
    assert page.locator(rows).count() == every


def test_the_day_is_neither_sent_nor_stored(visit):
    page = visit(PAGE, viewport=PHONE)
    give(page, "2026-11-22")
    assert "#" not in page.url
    assert "2026" not in page.url
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
    again = visit(PAGE)
    assert again.locator("#clock-start").input_value() == ""


def test_page_of_one_law_counts_too(visit):
    page = visit("guides/law/us-nlra-s7.html")
    give(page, "2026-08-31")
    assert ["6", "months", "0", "2027-02-28"] in [one[:4] for one in clocks(page)]
    assert page.locator("#clock-place").count() == 0


def test_without_scripts_the_table_gives_days(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert page.locator("#clock-start").count() == 0
    text = page.locator("table.deadlines").first.inner_text()
    assert "6 months (as few as 181 days)" in text
    assert "3 months less one day (as few as 88 days)" in text
