"""References as CSL-JSON, which citation processors such as Pandoc's read."""

import json
from collections.abc import Iterable
from typing import Any

from casebook.export.cite.names import Name
from casebook.export.cite.reference import Reference


def csl_json(references: Iterable[Reference]) -> str:
    """Return *references* as a list of CSL-JSON, one a line."""
    lines = [json.dumps(_item(one), ensure_ascii=False) for one in references]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _item(reference: Reference) -> dict[str, Any]:
    parts = [int(part) for part in reference.date.split("-") if part]
    fields = {
        "id": reference.key,
        "type": reference.type,
        "title": reference.title,
        "author": [_name(name) for name in reference.names],
        "container-title" if reference.in_a_whole else "publisher": reference.publisher,
        "issued": {"date-parts": [parts]} if parts else None,
        "URL": reference.url,
        "abstract": reference.abstract,
        "note": reference.note,
    }
    return {name: value for name, value in fields.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle}
    return {part: value for part, value in parts.items() if value}
