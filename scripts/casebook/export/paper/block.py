"""The blocks and spans of a guide: small plain data, each with a ``kind`` that the template sets."""

from collections.abc import Sequence
from typing import Any

Block = dict[str, Any]
Span = dict[str, Any]


def text(words: str, strong: bool = False) -> Span:
    """Return words as a span."""
    return {"kind": "text", "text": words, **({"strong": True} if strong else {})}


def paragraph(words: str) -> Block:
    """Return words as a paragraph."""
    return {"kind": "paragraph", "spans": [text(words)]}


def table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Block:
    """Return a table of plain words."""
    cells = [[[text(cell)] for cell in row] for row in rows]
    return {"kind": "table", "head": [[text(head)] for head in heads], "rows": cells}
