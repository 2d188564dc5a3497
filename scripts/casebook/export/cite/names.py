"""The authors of a source, as reference managers want them: a person by family name, a group as it is.

A record names its authors in one line. Only what is surely a list of persons by its form is taken apart; a name that
may be a group stays whole, for a wrong family name is worse than none.
"""

import re
from typing import NamedTuple

from pybtex.database import Person

BETWEEN = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
WORD = re.compile(r"[^\W\d_a-z][\w.'\u2019-]*")
PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "di", "da", "del", "della", "la", "le", "ten", "ter", "bin", "al"}
)
GROUP = re.compile(
    r"\b(?:actions?|against|agency|alliance|an|anonymous|apartheid|associat(?:es|ion)|board|bureau|campaign|cent(?:er|re)"
    r"|chapter|coalition|collective|college|committee|company|congress|corp|council|crew|department|desk|editors?|editorial"
    r"|employees?|engineers|federation|files|for|forum|foundation|googlers|group|inc|initiative|institute|international"
    r"|justice|league|llc|ltd|members|movement|network|news|no|office|organi[sz]ation|party|people|police|press"
    r"|professionals|project|reporters|research|school|scientists|services?|society|staff|students|team|tech|technologists"
    r"|the|union|united|university|watch|women|workers?)\b",
    re.IGNORECASE,
)
"""A word that the name of a group may hold, and that of a person hardly."""


class Name(NamedTuple):
    """A person with a family name, or a group whose whole name stands in *family*."""

    family: str
    given: str = ""
    particle: str = ""

    @property
    def sorted(self) -> str:
        """The name as it is sorted: ``van Pelt, H.C.``, or a group as it is."""
        last = " ".join(part for part in (self.particle, self.family) if part)
        return f"{last}, {self.given}" if self.given else last


def names(line: str, groups: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """Return the authors that a *line* names; one of the *groups* that the book knows is never a person."""
    parts = [part for part in BETWEEN.split(line) if part]
    if all(_is_person(part) and part not in groups for part in parts):
        return tuple(_person(part) for part in parts)
    return (Name(line),)


def _is_person(name: str) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 4 or GROUP.search(name):
        return False
    if not all(WORD.fullmatch(word) for word in words if word not in PARTICLES):
        return False
    return len(words[-1].strip(".")) > 1 and not words[-1].isupper() and words[-1] not in PARTICLES


def _person(name: str) -> Name:
    person = Person(name)
    given = " ".join([*person.first_names, *person.middle_names])
    return Name(" ".join(person.last_names), given, " ".join(person.prelast_names))
