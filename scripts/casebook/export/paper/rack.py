"""A folder of prints, brought up to date: only what changed is set again, and what is no longer made is removed."""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from casebook.export.paper.press import TEMPLATES, typeset
from casebook.export.paper.sheet import Sheet

MADE = ".made.json"
IMPORT = re.compile(r'^#import "(?P<name>[\w-]+\.typ)"', re.MULTILINE)


class Change(NamedTuple):
    """How many prints were written, left as they were, and removed."""

    written: int
    kept: int
    removed: int


def bring_up_to_date(folder: Path, sheets: Iterable[Sheet]) -> Change:
    """Make *folder* hold *sheets* as PDF files, and remove those that an earlier call made and this one does not.

    A file that is there with the same content is left alone, and so is every file that no call made.
    """
    wanted = {f"{sheet.path}.pdf": sheet for sheet in sheets}
    keys = {place: key_of(sheet) for place, sheet in wanted.items()}
    before = _made(folder)
    late = [place for place, key in keys.items() if before.get(place) != key or not (folder / place).is_file()]
    gone = [place for place in before if place not in wanted]
    _remember(folder, {**before, **dict.fromkeys(late, "")})
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # Typst works outside of Python's lock
        for _ in pool.map(lambda place: _write(folder / place, wanted[place]), late):
            pass
    for place in gone:
        _remove(folder, place)
    _remember(folder, keys)
    return Change(len(late), len(wanted) - len(late), len(gone))


def key_of(sheet: Sheet) -> str:
    """Return a sum of all that the print depends on: its data, its template with what that imports, and Typst."""
    known = hashlib.sha256(f"{version('typst')}\n{sheet.as_json()}".encode())
    for name in sorted(_templates(f"{sheet.template}.typ")):
        known.update((TEMPLATES / name).read_bytes())
    return known.hexdigest()


def _templates(name: str) -> set[str]:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    return {name}.union(*(_templates(match["name"]) for match in IMPORT.finditer(text)))


def _made(folder: Path) -> dict[str, str]:
    try:
        known = json.loads((folder / MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(path: Path, sheet: Sheet) -> None:
    content = typeset(sheet)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _remember(folder: Path, keys: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MADE).write_text(json.dumps(keys, indent=0, sort_keys=True), encoding="utf-8")


def _remove(folder: Path, place: str) -> None:
    path = folder / place
    path.unlink(missing_ok=True)
    while path.parent != folder and path.parent.is_dir() and not any(path.parent.iterdir()):
        path = path.parent
        path.rmdir()
