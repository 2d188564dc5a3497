"""What was last looked at too long ago; asked only for a day that is given, never for today."""

from collections.abc import Iterator
from datetime import date

from casebook import dates
from casebook.guides import Guide
from casebook.handbook import Courses
from casebook.law import Protection
from casebook.load import Reading
from casebook.model import Case
from casebook.problems import Problem

LAW_MONTHS, GUIDE_MONTHS, OPEN_CASE_MONTHS, CLOSED_CASE_MONTHS = 6, 12, 12, 36
PAST_REVIEW = {
    "past-review": (
        f"On the day given with --as-of, a law was checked within the last {LAW_MONTHS} months and before its "
        "review_by, a guide, a course plan and an open case were reviewed "
        f"within the last {GUIDE_MONTHS} months, and a closed case "
        f"within the last {CLOSED_CASE_MONTHS}."
    )
}


def past_review(reading: Reading[Case] | Reading[Protection], day: date) -> Iterator[Problem]:
    """Yield a problem if the record is past its review on *day*."""
    record = reading.record
    if record is None or not reading.whole:
        return
    if isinstance(record, Protection):
        due = dates.after_months(dates.last_day(record.checked), LAW_MONTHS)
        if record.review_by and dates.last_day(record.review_by) < due:
            due = dates.last_day(record.review_by)
        path, what = "checked", f"it was checked on {record.checked}"
    else:
        months = OPEN_CASE_MONTHS if record.state == "open" else CLOSED_CASE_MONTHS
        due = dates.after_months(dates.last_day(record.reviewed), months)
        path, what = "reviewed", f"it was reviewed on {record.reviewed}"
    if day > due:
        yield reading.problem((path,), "past-review", f"{what}, and was due by {due}", f"Review it, and set {path}.")


def guide_past_review(guide: Guide, day: date) -> Iterator[Problem]:
    """Yield a problem if the guide is past its review on *day*."""
    box = guide.box
    if box is None or box.record is None or not box.whole:
        return
    due = dates.after_months(dates.last_day(box.record.reviewed), GUIDE_MONTHS)
    if day > due:
        what = f"it was reviewed on {box.record.reviewed}, and was due by {due}"
        yield box.problem(("reviewed",), "past-review", what, "Review it, and set reviewed.")


def courses_past_review(reading: Reading[Courses], day: date) -> Iterator[Problem]:
    """Yield a problem for each course plan that is past its review on *day*."""
    courses = reading.record.root if reading.record else {}
    for name, course in courses.items():
        due = dates.after_months(dates.last_day(course.reviewed), GUIDE_MONTHS)
        if day > due:
            what = f"it was reviewed on {course.reviewed}, and was due by {due}"
            yield reading.problem((name, "reviewed"), "past-review", what, "Review it, and set reviewed.")
