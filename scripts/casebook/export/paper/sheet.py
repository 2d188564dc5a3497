"""A document in the making: which template, on which paper, with what data."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from casebook import dates

BOOK = "Tech Worker Ethics and Organizing Kit"
AUTHORS = "The contributors to the kit"
NO_DATE = "1970-01-01"
"""The date of a document whose records bear none."""


class Paper(StrEnum):
    """The papers a sheet can be set on."""

    A4 = "a4"
    LETTER = "letter"
    A3 = "a3"
    TABLOID = "tabloid"

    @property
    def typst_name(self) -> str:
        """What Typst calls it."""
        return f"us-{self.value}" if self in (Paper.LETTER, Paper.TABLOID) else self.value


@dataclass(frozen=True)
class Sheet:
    """A document: its place without the ending, its template, title, date of the records, paper, and what it says."""

    path: str
    template: str
    title: str
    date: str
    paper: Paper
    data: dict[str, Any]

    def as_json(self) -> str:
        """Return all that the template gets to know, always in the same order of keys."""
        day = dates.last_day(self.date)
        known = {
            "title": self.title,
            "book": BOOK,
            "authors": AUTHORS,
            "date": [day.year, day.month, day.day],
            "paper": self.paper.typst_name,
            "data": self.data,
        }
        return json.dumps(known, ensure_ascii=False, sort_keys=True)
