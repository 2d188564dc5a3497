"""The files of a site as they stand on a disk, be it a build of our own or a copy from anywhere."""

import hashlib
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TRACES = re.compile(r"\.buildinfo(\.bak)?|\.doctrees/.*\.(doctree|pickle)", re.DOTALL)
"""What Sphinx leaves for itself in a folder it builds into; no part of the site."""


class Entry(NamedTuple):
    """What stands at a place of a site: its name from the root, why it can't be looked at, or why it is no file."""

    name: str
    path: Path
    closed: str = ""
    odd: str = ""


def entries(site: Path) -> Iterator[Entry]:
    """Yield whatever stands below *site*, folders only if they can't be listed; links are not followed.

    The name of a folder ends with a slash. If *site* itself can't be listed, OSError is raised.
    """
    folders = [Entry("", site)]
    while folders:
        folder = folders.pop()
        try:
            below = [_entry(folder.name + path.name, path) for path in folder.path.iterdir()]
        except OSError as error:
            if folder.path == site:
                raise
            yield folder._replace(closed=reason(error))
            continue
        folders += [entry for entry in below if entry.name.endswith("/")]
        yield from (entry for entry in below if not entry.name.endswith("/") and not TRACES.fullmatch(entry.name))


def digest(path: Path) -> str:
    """Return the SHA-256 sum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def reason(error: OSError) -> str:
    """Say in a few words why something can't be read."""
    return (error.strerror or "unreadable").lower()


def _entry(name: str, path: Path) -> Entry:
    try:
        mode = path.lstat().st_mode  # to open a pipe would wait for ever, and a link may lead anywhere
    except OSError as error:
        return Entry(name, path, closed=reason(error))
    if stat.S_ISDIR(mode):
        return Entry(f"{name}/", path)
    return Entry(name, path, odd="" if stat.S_ISREG(mode) else "a link" if stat.S_ISLNK(mode) else "not a file")
