"""The sums of a site, in the form in which ``sha256sum -c`` reads them."""

import re
from pathlib import Path

from casebook.site_files import digest, entries

SUMS = "data/SHA256SUMS"
LINE = re.compile(r"(\\?)([0-9a-f]{64})  (.+)", re.DOTALL)
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
"""How a name is kept in one line; a backslash at the beginning of the line says so."""


def sums_of(site: Path) -> bytes:
    """Return a line for each file of *site* but the sums themselves, sorted by name."""
    files = {entry.name: entry.path for entry in entries(site) if not entry.closed + entry.odd and entry.name != SUMS}
    lines = [_line(digest(path), name) for name, path in sorted(files.items())]
    return "".join(lines).encode("utf-8", errors="surrogateescape")


def read_sums(sums: bytes) -> dict[str, str]:
    """Return the sum of each file by its name; raise ValueError if these are no sums."""
    *lines, rest = sums.decode("utf-8", errors="surrogateescape").split("\n")
    if rest or not lines:
        raise ValueError("the last line is cut off")
    return dict(_read_line(line) for line in lines)


def _line(digest: str, name: str) -> str:
    escaped = "".join(ESCAPES.get(letter, letter) for letter in name)
    return ("\\" if escaped != name else "") + f"{digest}  {escaped}\n"


def _read_line(line: str) -> tuple[str, str]:
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError("a line is not a sum and a name")
    escaped, digest, name = match.groups()
    letters = {escape: letter for letter, escape in ESCAPES.items()}
    return (re.sub(r"\\[\\nr]", lambda found: letters[found[0]], name) if escaped else name), digest
