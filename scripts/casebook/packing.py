"""Zip files that are the same bytes each time, and that open on any machine."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

UNIX = 3
READABLE = 0o100644 << 16
"""A plain file that its owner may change and all may read."""
LONGEST = 180
"""So long may a name be that a folder of Windows, which takes 260 letters in all, still has room around it."""
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ](/|$)')


class Member(NamedTuple):
    """A file to be packed: its name in the zip, where its bytes are, and whether to leave them as they are."""

    name: str
    content: Path | bytes
    stored: bool = False


def pack(path: Path, members: Iterable[Member], day: date) -> None:
    """Write *members* in their order to a zip at *path*, each dated *day*; no half-written file stays behind."""
    part = Path(f"{path}.part")
    try:
        with ZipFile(part, "w") as file:
            for member in members:
                content = member.content if isinstance(member.content, bytes) else member.content.read_bytes()
                file.writestr(_info(member, day), content, compresslevel=9)
        part.replace(Path(path))
    finally:
        part.unlink(missing_ok=True)


def unportable(names: Iterable[str]) -> list[str]:
    """Say what is wrong with each name that Windows could not unpack, sorted."""
    listed = list(names)
    often = Counter(name.casefold() for name in listed)
    found = [f"{name}: {why}" for name in listed if (why := _wrong_with(name))]
    found += [f"{name}: another name differs in capitals alone" for name in listed if often[name.casefold()] > 1]
    return sorted(found)


def _info(member: Member, day: date) -> ZipInfo:
    info = ZipInfo(member.name, (day.year, day.month, day.day, 0, 0, 0))
    info.compress_type = ZIP_STORED if member.stored else ZIP_DEFLATED
    info.create_system, info.external_attr = UNIX, READABLE
    return info


def _wrong_with(name: str) -> str:
    if len(name) > LONGEST:
        return f"more than {LONGEST} letters"
    if FORBIDDEN.search(name):
        return "a letter that Windows does not allow there"
    return "a name that Windows keeps for itself" if any(map(RESERVED.fullmatch, name.split("/"))) else ""
