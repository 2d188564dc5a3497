"""Where a copy of the site differs from a build of the same book."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from casebook.site_files import Entry, digest, entries, reason
from casebook.sums import SUMS, read_sums


class Unusable(Exception):
    """A folder with which nothing can be compared; the arguments say what is wrong and what would help."""


class Difference(NamedTuple):
    """A file that is ``added``, ``changed`` or ``missing``, or ``unread`` where that can't be told, and why."""

    name: str
    kind: str
    why: str = ""

    def __str__(self) -> str:
        return f"{self.kind} {_printable(self.name)}" + (f" ({self.why})" if self.why else "")


def compare(site: Path, build: Path) -> list[Difference]:
    """List where *site* differs from the sums of *build*; raise Unusable if either can't be used."""
    sums = _sums(build)
    try:
        if site.samefile(build):
            raise Unusable(f"{_printable(str(site))} is the build itself", "Name the folder of a copy.")
        return differences(site, sums)
    except (OSError, ValueError) as error:
        what = f"the folder {_printable(str(site))} can't be read ({_why(error)})"
        raise Unusable(what, "Name the folder of a copy.") from None


def differences(site: Path, sums: bytes) -> list[Difference]:
    """List by name where the files of *site* differ from those of *sums*; its own sums are a file like any other."""
    expected = read_sums(sums) | {SUMS: hashlib.sha256(sums).hexdigest()}
    found = {entry.name: entry for entry in entries(site)}
    closed = tuple(name.rstrip("/") + "/" for name, entry in found.items() if entry.closed)
    missing = [Difference(name, "missing") for name in expected.keys() - found if not name.startswith(closed)]
    compared = [_difference(entry, expected.get(name)) for name, entry in found.items()]
    return sorted([*missing, *(one for one in compared if one)])


def _printable(text: str) -> str:
    """Return *text* with escapes for all that could break a line or steer the terminal that shows it."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def _sums(build: Path) -> bytes:
    path = build / SUMS
    try:
        sums = path.read_bytes()
        read_sums(sums)
    except (OSError, ValueError) as error:
        what = f"the sums {_printable(str(path))} can't be read ({_why(error)})"
        raise Unusable(what, "Run make html, or name the folder of a build.") from None
    return sums


def _difference(entry: Entry, expected: str | None) -> Difference | None:
    """Return how an entry differs; what is not expected is not even opened."""
    if entry.closed:
        return Difference(entry.name, "unread", entry.closed)
    if expected is None or entry.odd:
        return Difference(entry.name, "added" if expected is None else "changed", entry.odd)
    try:
        return None if digest(entry.path) == expected else Difference(entry.name, "changed")
    except OSError as error:
        return Difference(entry.name, "unread", reason(error))


def _why(error: OSError | ValueError) -> str:
    return reason(error) if isinstance(error, OSError) else str(error)
