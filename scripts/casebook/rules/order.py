"""Rules on time: what must not come before what."""

from collections.abc import Iterator

from casebook import dates
from casebook.model import Case
from casebook.problems import Path
from casebook.rules.base import Around, Finding, on_record


@on_record(whole=False)
def after_review(case: Case, around: Around) -> Iterator[Finding]:
    """Nothing in a case is dated after the day it was last reviewed, save the ends and options of contracts."""
    for path, day in _dated(case):
        if dates.first_day(day) > dates.last_day(case.reviewed):
            yield (
                path,
                f"{day} is after the review of {case.reviewed}",
                "Check the date; if it is right, review the case again and set reviewed.",
            )


@on_record(whole=False)
def review_before_added(case: Case, around: Around) -> Iterator[Finding]:
    """A case is not reviewed before it was added."""
    if dates.surely_before(case.reviewed, case.added):
        yield ("reviewed",), f"{case.reviewed} is before added, {case.added}", "Check both dates."


@on_record(whole=False)
def end_before_start(case: Case, around: Around) -> Iterator[Finding]:
    """A contract does not end or change before it starts."""
    for index, contract in enumerate(case.contracts):
        if not contract.start:
            continue
        if contract.end and contract.end.date and dates.surely_before(contract.end.date, contract.start):
            yield (
                ("contracts", index, "end"),
                f"the end, {contract.end.date}, is before the start, {contract.start}",
                "Check both dates.",
            )
        for place, change in enumerate(contract.changes):
            if dates.surely_before(change.date, contract.start):
                yield (
                    ("contracts", index, "changes", place),
                    f"the change of {change.date} is before the start, {contract.start}",
                    "Check both dates.",
                )


@on_record(whole=False)
def rejoinder_before_answer(case: Case, around: Around) -> Iterator[Finding]:
    """An answer to an answer does not come before it."""
    days = {answer.id: answer.date for answer in case.answers}
    for index, answer in enumerate(case.answers):
        for target in answer.to:
            if target in days and dates.surely_before(answer.date, days[target]):
                yield (
                    ("answers", index, "date"),
                    f"{answer.id} of {answer.date} answers {target} of {days[target]}",
                    "Check both dates.",
                )


def _dated(case: Case) -> Iterator[tuple[Path, str]]:
    for index, fact in enumerate(case.facts):
        yield ("facts", index, "date"), fact.date
    for index, answer in enumerate(case.answers):
        yield ("answers", index, "date"), answer.date
    for index, silence in enumerate(case.no_answer):
        yield ("no_answer", index, "as_of"), silence.as_of
    for index, quote in enumerate(case.quotes):
        yield ("quotes", index, "date"), quote.date
    for index, correction in enumerate(case.corrections):
        yield ("corrections", index, "date"), correction.date
    for index, contract in enumerate(case.contracts):
        for place, value in enumerate(contract.values):
            if value.date:
                yield ("contracts", index, "values", place, "date"), value.date
    for source_id, source in case.sources.items():
        if source.date:
            yield ("sources", source_id, "date"), source.date
