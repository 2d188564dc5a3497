"""Dates as precise as their source: ``2018``, ``2018-04`` or ``2018-04-04``, kept as text."""

import calendar
import re
from datetime import date

FORM = re.compile(r"(?P<year>[1-9]\d{3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Written out, for the library's own names change with the reader's locale."""


def is_date(text: str) -> bool:
    """Tell whether *text* is a day, month or year that the calendar has."""
    if not FORM.fullmatch(text):
        return False
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def first_day(text: str) -> date:
    """Return the earliest day that *text* can mean; ValueError if the calendar has no such day."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Return the latest day that *text* can mean."""
    year, month, day = _parts(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def surely_before(earlier: str, later: str) -> bool:
    """Tell whether every day *earlier* can mean lies before every day *later* can mean."""
    return last_day(earlier) < first_day(later)


def days_between(start: str, end: str) -> int | None:
    """Count days from *start* to *end*; None unless both are full dates, for days are not computed from less."""
    if len(start) < 10 or len(end) < 10:
        return None
    return (first_day(end) - first_day(start)).days


def after_months(day: date, months: int) -> date:
    """Return the same day so many calendar months later, or the last of that month where there is none."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def in_words(text: str) -> str:
    """Write a date for readers: ``4 April 2018``, ``April 2018`` or ``2018``."""
    year, month, day = _parts(text)
    words = [str(day)] if day else []
    words += [MONTHS[month]] if month else []
    return " ".join([*words, f"{year:04d}"])


def in_brief(text: str) -> str:
    """Write a date for tables: ``4 Apr 2018``, ``Apr 2018`` or ``2018``."""
    year, month, day = _parts(text)
    words = [str(day)] if day else []
    words += [MONTHS[month][:3]] if month else []
    return " ".join([*words, f"{year:04d}"])


def _parts(text: str) -> tuple[int, int, int]:
    match = FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no date")
    year, month, day = (int(part or 0) for part in match.groups())
    return year, month, day
