"""References as RIS, which Zotero, EndNote, Mendeley and the tools of libraries read."""

from collections.abc import Iterable
from typing import Any

from rispy import RisWriter

from casebook.export.cite.reference import Reference

TYPES = {"article-newspaper": "NEWS", "post-weblog": "BLOG", "book": "BOOK", "webpage": "ELEC", "document": "GEN"}


class _Writer(RisWriter):  # type: ignore[misc]
    """Writes entries without numbers before them, which are no part of the format."""

    def set_header(self, count: int) -> str:
        return ""


WRITER = _Writer()


def ris(references: Iterable[Reference]) -> str:
    """Return *references* as entries of an RIS file."""
    return str(WRITER.formats([_entry(one) for one in references])).replace("\n", "\r\n")


def _entry(reference: Reference) -> dict[str, Any]:
    fields = {
        "type_of_reference": TYPES[reference.type],
        "id": reference.key,
        "title": reference.title,
        # A comma would part a group into family and given name.
        "authors": [name.sorted if name.given else name.sorted.replace(", ", " and ") for name in reference.names],
        "secondary_title" if reference.in_a_whole else "publisher": reference.publisher,
        "year": reference.date[:4],
        "date": _date(reference.date),
        "urls": [reference.url] if reference.url else [],
        "abstract": reference.abstract,
        "notes": [reference.note] if reference.note else [],
    }
    return {name: value for name, value in fields.items() if value}


def _date(date: str) -> str:
    """Return a date as RIS has it, with an empty place for what is not known: ``2018/04//``."""
    year, month, day = [*date.split("-"), "", ""][:3]
    return f"{year}/{month}/{day}/" if date else ""
