"""The rules of the book's files. Each is a small generator, and its docstring is the rule.

The same rules run in ``casebook check``, in the build of the book and in the tests, and the page for
contributors that lists them is made from them.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from casebook.guides import Guide
from casebook.load import READING, Reading, first_of
from casebook.model import Case
from casebook.problems import Problem
from casebook.rules.base import BOOK_RULES, GUIDE_RULES, RECORD_RULES, TEXT_RULES, Around
from casebook.rules.courses import UNKNOWN_CASE, unknown_in_courses
from casebook.rules.pathways import UNKNOWN_PAGE, unknown_pages
from casebook.rules.registry import unknown_flagships, unknown_parents, unknown_shown_by
from casebook.rules.review import PAST_REVIEW, courses_past_review, guide_past_review, past_review
from casebook.tree import scalars

__all__ = [
    "BOOK_RULES",
    "GUIDE_RULES",
    "PAST_REVIEW",
    "RECORD_RULES",
    "TEXT_RULES",
    "across",
    "catalogue",
    "courses_past_review",
    "guide_past_review",
    "of_guide",
    "past_review",
    "problems",
    "unknown_flagships",
    "unknown_in_courses",
    "unknown_pages",
    "unknown_parents",
    "unknown_shown_by",
]

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")


SUSPECT = re.compile(r"[<>{}`|@:\[\]()+]|\d{3}|\d[ ./-]\d{3}|[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2013-\u2026]")
"""A sign, or digits in a row, without which no rule over texts can find anything; most values have none."""
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""Every fact has one, and no rule over texts finds anything in it."""


def catalogue() -> list[tuple[str, str]]:
    """List every code a file can be refused with, and its rule, by kind of check."""
    of_guides = [(rule.code, rule.text) for rule in GUIDE_RULES]
    of_texts = [(rule.code, rule.text) for rule in TEXT_RULES]
    of_records = [(rule.code, rule.text) for rule in RECORD_RULES]
    of_the_book = [(rule.code, rule.text) for rule in BOOK_RULES]
    others = [*UNKNOWN_PAGE.items(), *UNKNOWN_CASE.items(), *PAST_REVIEW.items()]
    return [*READING.items(), *of_texts, *of_records, *of_the_book, *of_guides, *others]


def of_guide(guide: Guide, around: Around) -> list[Problem]:
    """List every problem of a guide."""
    found = [
        guide.problem(line, rule.code, what, fix) for rule in GUIDE_RULES for line, what, fix in rule.run(guide, around)
    ]
    return sorted({*guide.problems, *found})


def problems(reading: Reading[Any], around: Around) -> list[Problem]:
    """List every problem of a record: those of reading it, and those that the rules find in what could be read."""
    found = chain(reading.problems, _in_texts(reading), _in_record(reading, around))
    return sorted(set(first_of(found, reading.path)))


def across(cases: dict[str, Case], reading_of: Callable[[str], Reading[Case]]) -> list[Problem]:
    """List what cases contradict one another in; those that can't be read whole are none of *cases*."""
    return [
        reading_of(case_id).problem(path, rule.code, what, fix)
        for rule in BOOK_RULES
        for case_id, path, what, fix in rule.run(cases)
    ]


def _in_texts(reading: Reading[Any]) -> Iterator[Problem]:
    if reading.tree is None:
        return
    for path, scalar in scalars(reading.tree):
        if not _suspect(scalar.text):
            continue
        for rule in TEXT_RULES:
            for what, fix in rule.run(path, scalar.text):
                yield reading.problem(path, rule.code, what, fix)


@lru_cache(maxsize=8192)
def _suspect(text: str) -> bool:
    """Tell whether a rule over texts may find something; most values, such as ids, stand in every file."""
    return bool(SUSPECT.search(text)) and not DAY.fullmatch(text)


def _in_record(reading: Reading[Any], around: Around) -> Iterator[Problem]:
    if reading.record is None:
        return
    for rule in RECORD_RULES:
        if not isinstance(reading.record, rule.kinds) or (rule.whole and not reading.whole):
            continue
        try:
            for path, what, fix in rule.run(reading.record, around):
                yield reading.problem(reading.in_file(path), rule.code, what, fix)
        except AttributeError:
            if reading.whole:
                raise
