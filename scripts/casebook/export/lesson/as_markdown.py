"""A leaf as Markdown, to be edited, put on a course page or converted."""

import re
from collections.abc import Iterable, Iterator

from casebook.export.lesson.leaf import Ask, Block, Bullets, Heading, Leaf, References, Table, Text

SIGNS = re.compile(r"([\\`*_\[\]<>|#~])")
BEGINS_A_LIST = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=:])")


def as_markdown(leaf: Leaf) -> str:
    """Return *leaf* as Markdown: CommonMark and tables. No text of a record becomes markup."""
    parts = [f"# {escaped(leaf.title)}", f"*{escaped(leaf.kicker)}*"]
    parts += [part for block in leaf.blocks for part in _block(block)]
    return "\n\n".join([*parts, "---", escaped(leaf.foot)]) + "\n"


def escaped(text: str) -> str:
    """Return *text* with a backslash before each sign that Markdown would read."""
    text = SIGNS.sub(r"\\\1", " ".join(text.split()))
    return BEGINS_A_LIST.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", text)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield f"## {escaped(text)}"
        case Text(text):
            yield escaped(text)
        case Bullets(items):
            yield "\n".join(f"- {escaped(item)}" for item in items)
        case Ask(number, text, rests_on):
            yield f"{number}. {escaped(text)}" + (f" *({escaped(rests_on)})*" if rests_on else "")
        case Table(columns, _, rows):
            yield "\n".join([_row(columns), _row("---" for _ in columns), *map(_cells, rows)])
        case References(rows):
            yield "\n".join(f"- {row.mark}: {escaped(row.text)}" + (f" <{row.url}>" if row.url else "") for row in rows)


def _cells(cells: Iterable[str]) -> str:
    return _row(escaped(cell) for cell in cells)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
