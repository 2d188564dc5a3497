"""The last day of a clock: months are months, the day is never later than the statute's, weekends move nothing."""

from datetime import date, timedelta

import pytest
from casebook.clocks import fewest_days, in_words, last_day, shortest, urgency
from casebook.law import Deadline
from hypothesis import given
from hypothesis import strategies as st

BY_HAND = [
    ("2026-11-22", 6, "months", 0, "2027-05-22"),
    ("2026-08-31", 6, "months", 0, "2027-02-28"),
    ("2027-08-31", 6, "months", 0, "2028-02-29"),
    ("2027-08-29", 6, "months", 0, "2028-02-29"),
    ("2026-12-31", 6, "months", 0, "2027-06-30"),
    ("2027-02-28", 6, "months", 0, "2027-08-28"),
    ("2028-02-29", 1, "years", 0, "2029-02-28"),
    ("2028-02-29", 4, "years", 0, "2032-02-29"),
    ("2026-11-30", 3, "months", 1, "2027-02-27"),
    ("2027-01-01", 3, "months", 1, "2027-03-31"),
    ("2026-11-22", 3, "weeks", 0, "2026-12-13"),
    ("2028-02-01", 30, "days", 0, "2028-03-02"),
    ("2027-02-01", 30, "days", 0, "2027-03-03"),
    ("2026-07-05", 180, "days", 0, "2027-01-01"),
    ("2026-05-22", 6, "months", 0, "2026-11-22"),
]
"""The last of these is a Sunday, and stays one."""


def clock(count, unit, less=0, **more):
    words = {"for": "a claim", "from": "the act", "confirmed": "2026-11-22"}
    return Deadline(**words, count=count, unit=unit, day_one_counts=bool(less), **more)


@pytest.mark.parametrize(("start", "count", "unit", "less", "end"), BY_HAND)
def test_last_day(start, count, unit, less, end):
    assert last_day(clock(count, unit, less), date.fromisoformat(start)) == date.fromisoformat(end)


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.integers(1, 120))
def test_months_end_on_the_same_day_or_the_last_of_the_month(start, months):
    end = last_day(clock(months, "months"), start)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("count", "unit", "less", "days"),
    [
        (6, "months", 0, 181),
        (3, "months", 1, 88),
        (1, "months", 0, 28),
        (2, "years", 0, 730),
        (3, "weeks", 0, 21),
        (45, "days", 0, 45),
    ],
)
def test_fewest_days(count, unit, less, days):
    assert fewest_days(clock(count, unit, less)) == days


@pytest.mark.parametrize("words", [{}, {"count": 3}, {"unit": "days"}])
def test_clock_that_is_not_confirmed_has_no_number(words):
    deadline = Deadline(**{"for": "a claim", "from": "the act"}, **words)
    assert (last_day(deadline, date(2026, 1, 1)), fewest_days(deadline)) == (None, None)
    assert in_words(deadline) == "Ask a lawyer now"


def test_in_words():
    assert [in_words(clock(*one)) for one in ((1, "months"), (6, "months"), (3, "months", 1))] == [
        "1 month",
        "6 months",
        "3 months less one day",
    ]


def test_shortest_first_step_comes_first(corpus):
    law = corpus.laws["acme-fair-work"]
    assert shortest(law) == 88
    ordered = sorted(law.deadlines, key=urgency)
    assert [deadline.count for deadline in ordered] == [3, None, 14]
    assert shortest(corpus.laws["acme-silence-bill"]) is None
