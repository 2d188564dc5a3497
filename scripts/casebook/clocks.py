"""The clocks of a law: the last day to act, and how few days a clock can run.

Months are calendar months. A period ends on the same day of its last month, or on that month's last day where there
is none, so that the day is never later than the statute's. Weekends and holidays move nothing.
"""

from datetime import date, timedelta
from functools import lru_cache

from casebook import dates
from casebook.law import Deadline, Protection

DAYS = {"days": 1, "weeks": 7}
MONTHS = {"months": 1, "years": 12}
FIRST, LEAP_CYCLE = date(2001, 1, 1), 4 * 365 + 1


def last_day(deadline: Deadline, start: date) -> date | None:
    """Return the last day of a clock that is counted from *start*; None for one that is not confirmed."""
    if deadline.count is None or deadline.unit is None:
        return None
    end = _after(start, deadline.count, deadline.unit)
    return end - timedelta(days=deadline.day_one_counts)


def fewest_days(deadline: Deadline) -> int | None:
    """Return the fewest days a clock can run, whatever day it is counted from; None for one not confirmed."""
    if deadline.count is None or deadline.unit is None:
        return None
    return _fewest(deadline.count, deadline.unit) - deadline.day_one_counts


def shortest(protection: Protection) -> int | None:
    """Return the fewest days of the shortest confirmed clock of a first step, or None if none is confirmed."""
    first = [deadline for deadline in protection.deadlines if not deadline.later_step]
    known = [days for deadline in first if (days := fewest_days(deadline)) is not None]
    return min(known, default=None)


def urgency(deadline: Deadline) -> tuple[bool, bool, int]:
    """Return what to sort by: first steps, then later ones; in each the shortest clock first, the unconfirmed last."""
    days = fewest_days(deadline)
    return deadline.later_step, days is None, days or 0


def in_words(deadline: Deadline) -> str:
    """Say how long a clock runs in the unit of the law: ``6 months``, ``3 months less one day``."""
    if deadline.count is None or deadline.unit is None:
        return "Ask a lawyer now"
    unit = deadline.unit.removesuffix("s") if deadline.count == 1 else deadline.unit
    return f"{deadline.count} {unit}" + (" less one day" if deadline.day_one_counts else "")


def at_least(deadline: Deadline) -> str:
    """Say how few days a clock of months or years can run; nothing for one that is counted in days."""
    days = fewest_days(deadline)
    return "" if days is None or deadline.unit == "days" else f" (as few as {days:,} days)"


@lru_cache(maxsize=64)
def _fewest(count: int, unit: str) -> int:
    starts = (FIRST + timedelta(days=number) for number in range(LEAP_CYCLE))
    return min((_after(start, count, unit) - start).days for start in starts)


def _after(start: date, count: int, unit: str) -> date:
    if unit in DAYS:
        return start + timedelta(days=count * DAYS[unit])
    return dates.after_months(start, count * MONTHS[unit])
