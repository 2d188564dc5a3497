"""References as BibTeX, for LaTeX and for every reference manager.

A date stands twice: as ``year`` and ``month``, which is all that BibTeX knows, and to the day as ``date`` for biblatex.
"""

import re
from collections.abc import Iterable
from io import StringIO

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from casebook.export.cite.names import Name
from casebook.export.cite.reference import Reference

MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TYPES = {"article-newspaper": "article", "book": "book"}
SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
"""The signs that mean something to LaTeX; pybtex leaves some of them as they are."""
LIGATURE = re.compile(r"(?<=([-'`,]))(?=\1)")


class _Writer(Writer):  # type: ignore[misc]
    """Writes addresses as they stand, and months by the names that BibTeX knows."""

    def _write_field(self, stream: StringIO, name: str, value: str) -> None:
        if name == "month":
            stream.write(f",\n    month = {value}")
        else:
            stream.write(f",\n    {name} = {{{value}}}")


def bibtex(references: Iterable[Reference]) -> str:
    """Return *references* as entries of a BibTeX file."""
    found = StringIO()
    _Writer().write_stream(BibliographyData({one.key: _entry(one) for one in references}), found)
    return found.getvalue()


def _entry(reference: Reference) -> Entry:
    kind = TYPES.get(reference.type, "misc")
    place = {"article": "journal", "book": "publisher"}.get(kind, "howpublished")
    fields = {
        "title": f"{{{_latex(reference.title)}}}",
        place: _latex(reference.publisher),
        **_date(reference.date),
        "url": reference.url,
        "abstract": _latex(reference.abstract),
        "note": _latex(reference.note),
        "key": "" if reference.names else _latex(reference.publisher),
    }
    persons = {"author": [_person(name) for name in reference.names]} if reference.names else {}
    return Entry(kind, fields={name: value for name, value in fields.items() if value}, persons=persons)


def _latex(text: str) -> str:
    """Return *text* so that LaTeX prints it as it stands, hyphens and quotes next to each other too."""
    return LIGATURE.sub("{}", text.translate(SIGNS))


def _date(date: str) -> dict[str, str]:
    year, _, rest = date.partition("-")
    return {"year": year, "month": MONTHS[int(rest[:2])] if rest else "", "date": date}


def _person(name: Name) -> Person:
    """Return a person by its parts; a group is one part in braces, which nobody takes apart."""
    person = Person()
    person.last_names = [_latex(name.family)] if name.given else [f"{{{_latex(name.family)}}}"]
    person.first_names = [_latex(name.given)] if name.given else []
    person.prelast_names = [_latex(name.particle)] if name.particle else []
    return person
