"""Where the book stands, and what its pages and records are called by programs outside of it."""

from functools import lru_cache
from uuid import NAMESPACE_OID, uuid5

NAME = "Tech Worker Ethics and Organizing Kit"
BOOK = uuid5(NAMESPACE_OID, NAME)


class Address:
    """The addresses of one copy of the book; *base* is empty for a copy that stands nowhere."""

    def __init__(self, base: str = "") -> None:
        self.base = f"{base.rstrip('/')}/" if base else ""

    def url(self, place: str) -> str:
        """Return the address of *place*, such as ``cases/google-maven.html#f07``, or nothing where there is none."""
        return f"{self.base}{place}" if self.base else ""

    def id(self, place: str) -> str:
        """Return what *place* is permanently called: its address, or a ``urn:uuid:`` that every copy agrees on."""
        return self.url(place) or _urn(place)


@lru_cache(maxsize=100_000)
def _urn(place: str) -> str:
    return f"urn:uuid:{uuid5(BOOK, place)}"
