"""A folder of prints, brought up to date: only what changed is set again, and what is no longer made is removed."""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from casebook.export.made import Made
from casebook.export.paper.press import TEMPLATES, typeset
from casebook.export.paper.sheet import Sheet

MADE, STATE = ".made.json", ""
WORTH_A_PROCESS = 16
"""So many prints take longer than to start a process."""
IMPORT = re.compile(r'^#import "(?P<name>[\w-]+\.typ)"', re.MULTILINE)


class Change(NamedTuple):
    """How many prints were written, left as they were, and removed."""

    written: int
    kept: int
    removed: int


class Rack:
    """A folder of prints, and what its last call knew: the sum of each print, and the state of the book."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._before = self._read()

    def unchanged(self, state: str) -> Change | None:
        """Return how many prints there are if the book is in the same *state* as before and all are there."""
        places = [place for place in self._before if place != STATE]
        if self._before.get(STATE) != state or not all((self.folder / place).is_file() for place in places):
            return None
        return Change(0, len(places), 0)

    def bring_up_to_date(self, sheets: Iterable[Sheet], state: str = "", files: Iterable[Made] = ()) -> Change:
        """Make the folder hold *sheets* as PDF and *files*, and remove what an earlier call made and this does not.

        A file that is there with the same content is left alone, and so is every file that no call made.
        """
        wanted: dict[str, Sheet | Made] = {f"{sheet.path}.pdf": sheet for sheet in sheets}
        wanted |= {made.path: made for made in files}
        keys = {place: key_of(one) for place, one in wanted.items()}
        before = {place: key for place, key in self._before.items() if place != STATE}
        late = [place for place in wanted if before.get(place) != keys[place] or not (self.folder / place).is_file()]
        gone = [place for place in before if place not in wanted]
        self._write({**before, **dict.fromkeys(late, "")})
        write_all([(self.folder / place, wanted[place]) for place in late])
        for place in gone:
            _remove(self.folder, place)
        self._write({**keys, STATE: state})
        return Change(len(late), len(wanted) - len(late), len(gone))

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads((self.folder / MADE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _write(self, known: dict[str, str]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / MADE).write_text(json.dumps(known, indent=0, sort_keys=True), encoding="utf-8")


def write_all(prints: list[tuple[Path, Sheet | Made]]) -> None:
    """Set every sheet, and write it and every file to its path; many of them in several processes."""
    if len(prints) < WORTH_A_PROCESS:
        for one in prints:
            write(*one)
        return
    fresh = get_context("spawn")  # Typst runs threads, which a fork would lose
    with ProcessPoolExecutor(os.cpu_count(), mp_context=fresh) as pool:
        for done in [pool.submit(write, *one) for one in prints]:
            done.result()


def write(path: Path, one: Sheet | Made) -> None:
    """Write *one*, a sheet when it is set, to *path*."""
    content = one.content if isinstance(one, Made) else typeset(one)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def key_of(sheet: Sheet | Made) -> str:
    """Return a sum of what a file holds; of a sheet, its data, its template with what that imports, and Typst."""
    if isinstance(sheet, Made):
        return hashlib.sha256(sheet.content).hexdigest()
    known = hashlib.sha256(f"{version('typst')}\n{sheet.as_json()}".encode())
    for name in sorted(_templates(f"{sheet.template}.typ")):
        known.update((TEMPLATES / name).read_bytes())
    return known.hexdigest()


def _templates(name: str) -> set[str]:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return {name}.union(*(_templates(match["name"]) for match in IMPORT.finditer(text)))


def _remove(folder: Path, place: str) -> None:
    path = folder / place
    path.unlink(missing_ok=True)
    while path.parent != folder and path.parent.is_dir() and not any(path.parent.iterdir()):
        path = path.parent
        path.rmdir()
