"""Whatever comes in, reading ends in a record or in problems that stand within the file; no letter is lost."""

from datetime import date
from pathlib import Path

from casebook import dates, prose, rules
from casebook.corpus import Corpus
from casebook.load import read_bytes
from casebook.model import Case
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

SMALL = Corpus(Path(__file__).parent / "small" / "cases")
TEXT = SMALL.files[0].read_text(encoding="utf-8")
SIGNS = ["- ", ": ", "<<: ", "\r", "\x00", "\u202e", "é", "no", "2018", "null", "f01", "[@s1]"]
ODD = some.sampled_from([*SIGNS, *"[]{}:-?!&*#|>@`%\\\"'\t\n ,~<="])
MARKS = some.sampled_from(["[@s1", "]", ", @s2]", "[", "](#f01)", "](", ")", "*", "**", " ", "words", "\n"])
MARKED = some.lists(MARKS | some.text(max_size=5)).map("".join)
PIECES = some.lists(ODD | some.text(max_size=3), max_size=40).map("".join)
DAYS = some.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
DATES = some.tuples(DAYS, some.sampled_from([4, 7, 10])).map(lambda day: day[0][: day[1]])
often = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def refused(data):
    """Check *data* as a case; every problem stands within its lines."""
    reading = read_bytes(data, Case, "any.yml")
    problems = rules.problems(reading, SMALL)
    assert all(1 <= problem.mark.line <= data.count(b"\n") + 1 for problem in problems)
    assert all(problem.mark.column >= 1 and str(problem).isprintable() for problem in problems)
    return problems


@often
@given(some.binary(max_size=300))
def test_any_bytes(data):
    assert refused(data)


@often
@given(some.text(max_size=300) | PIECES)
def test_any_text(text):
    assert refused(text.encode("utf-8", "replace"))


@often
@given(some.integers(0, len(TEXT)), some.integers(0, 60), PIECES)
def test_case_with_letters_changed(place, length, new):
    refused((TEXT[:place] + new + TEXT[place + length :]).encode("utf-8", "replace"))


@often
@given(some.data())
def test_case_with_lines_changed(data):
    lines = TEXT.splitlines(keepends=True)
    for _ in range(data.draw(some.integers(1, 4))):
        place = data.draw(some.integers(0, len(lines) - 1))
        lines[place : place + data.draw(some.integers(0, 3))] = data.draw(
            some.lists(some.sampled_from(lines), max_size=2)
        )
        lines = lines or ["\n"]
    refused("".join(lines).encode())


@often
@given(MARKED)
def test_spans_lose_no_letter(text):
    letters = ""
    for span in prose.spans(text):
        if isinstance(span, prose.Cite):
            begin = text.index("[@", len(letters))
            letters += text[begin : text.index("]", begin) + 1]
        elif isinstance(span, prose.Link):
            letters += f"[{span.text}]({span.target})"
        else:
            letters += f"*{span.text}*" if isinstance(span, prose.Stress) else span.text
    assert letters == text


@often
@given(DATES)
def test_first_day_of_a_date_is_not_after_its_last(text):
    assert dates.is_date(text)
    first, last = dates.first_day(text), dates.last_day(text)
    assert first <= last
    assert first.isoformat().startswith(text)
    assert last.isoformat().startswith(text)


@often
@given(DATES, DATES)
def test_of_two_dates_at_most_one_is_surely_before_the_other(one, other):
    assert not (dates.surely_before(one, other) and dates.surely_before(other, one))
    if dates.surely_before(one, other):
        assert dates.last_day(one) < dates.first_day(other)
        assert dates.days_between(one, other) in (None, (dates.first_day(other) - dates.first_day(one)).days)
