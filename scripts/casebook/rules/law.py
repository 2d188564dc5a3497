"""Rules of a legal protection: nothing rests on memory but a warning, and no deadline is a guess."""

import re
from collections.abc import Iterator

from casebook import dates
from casebook.law import LIMITS, Deadline, Protection, Statement
from casebook.problems import Path
from casebook.rules.base import Around, Finding, on_record

STATEMENTS = ("who_is_covered", "who_is_not", "what_is_protected", "where_to_file", "remedy", "caveats")
NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen"
    r"|twenty(?:-one)?|thirty|forty-five|fifty|sixty|ninety)"
)
PERIOD = re.compile(
    rf"\b{NUMBER}[\s-](?:calendar |business |working |full )?(?:hour|day|week|month|year)s?\b", re.IGNORECASE
)
FIGURE = re.compile(rf"{PERIOD.pattern}|\b{NUMBER}\s?(?:per ?cent|%|employees|staff|people)|[$€£]\s?\d", re.IGNORECASE)


@on_record(whole=True, kinds=(Protection,))
def unread_statement(law: Protection, around: Around) -> Iterator[Finding]:
    """A statement about a law cites a source that was read; only a limit may be settled law that was not re-read."""
    for path, statement in _statements(law):
        read = [one for one in statement.sources if one in law.sources and law.sources[one].seen != "no"]
        if not statement.settled and not read:
            yield path, "no source that was read stands behind it", "Cite one, or leave the statement out."
        if statement.settled and path[0] not in LIMITS:
            fix = "Find a source, or leave the statement out: only a warning is printed without one."
            yield (*path, "settled"), f"{path[0]} rests on memory", fix


@on_record(whole=True, kinds=(Protection,))
def settled_figure(law: Protection, around: Around) -> Iterator[Finding]:
    """What is settled law and was not re-read holds no period, number of people or sum."""
    for path, statement in _statements(law):
        figure = FIGURE.search(statement.says) if statement.settled else None
        if figure:
            yield (
                (*path, "says"),
                f"it says {figure[0]}, and no source was read",
                "Leave the figure out, or cite a source.",
            )


@on_record(whole=True, kinds=(Protection,))
def unconfirmed_deadline(law: Protection, around: Around) -> Iterator[Finding]:
    """A deadline bears a number only if it was confirmed in a source that was read."""
    for index, deadline in enumerate(law.deadlines):
        path: Path = ("deadlines", index)
        if deadline.confirmed is None:
            yield from _without_number(path, deadline)
        elif deadline.count is None or deadline.unit is None:
            yield path, "it is confirmed and has no number", "Add count and unit, or take out confirmed."
        elif not any(one in law.sources and law.sources[one].seen != "no" for one in deadline.sources):
            yield path, "no source that was read stands behind it", "Cite one, or take out confirmed, count and unit."


@on_record(whole=True, kinds=(Protection,))
def deadline_or_reason(law: Protection, around: Around) -> Iterator[Finding]:
    """A legal protection has deadlines, or says why there is none."""
    if not law.deadlines and not law.no_deadline:
        yield ("deadlines",), "there is no deadline and no reason", "Add a line such as: no_deadline: It is a defense."
    if law.deadlines and law.no_deadline:
        yield ("no_deadline",), "there are deadlines", "Take out no_deadline."


@on_record(whole=False, kinds=(Protection,))
def checked_too_early(law: Protection, around: Around) -> Iterator[Finding]:
    """Nothing in a legal protection was seen after the day it was last checked."""
    if dates.first_day(law.as_of) > dates.last_day(law.checked):
        yield ("as_of",), f"{law.as_of} is after checked, {law.checked}", "Check both dates."
    for index, deadline in enumerate(law.deadlines):
        if deadline.confirmed and dates.first_day(deadline.confirmed) > dates.last_day(law.checked):
            what = f"{deadline.confirmed} is after checked, {law.checked}"
            yield ("deadlines", index, "confirmed"), what, "Set checked to the later day."


@on_record(whole=True, kinds=(Protection,))
def unknown_law(law: Protection, around: Around) -> Iterator[Finding]:
    """A legal protection that another one names under see is a file of guides/law."""
    for index, law_id in enumerate(law.see):
        if law_id not in around.law_ids:
            yield ("see", index), f"there is no {law_id}", "Name a file of guides/law, without its .yml."


def _without_number(path: Path, deadline: Deadline) -> Iterator[Finding]:
    for key in ("count", "unit"):
        if getattr(deadline, key) is not None:
            yield (*path, key), "the deadline is not confirmed", f"Take out {key}, or add confirmed and a source."
    for key, text in (("note", deadline.note or ""), ("for", deadline.what), ("from", deadline.start)):
        if period := PERIOD.search(text):
            what = f"it says {period[0]}, and the deadline is not confirmed"
            yield (*path, key), what, "Leave the period out, or confirm it in a source."


def _statements(law: Protection) -> Iterator[tuple[Path, Statement]]:
    for key in STATEMENTS:
        for index, statement in enumerate(getattr(law, key)):
            yield (key, index), statement
