"""A source in one line."""

from casebook import dates
from casebook.model import Source


def short(source: Source) -> str:
    """Return publisher, date and title of a source, as far as they are known."""
    day = f", {dates.in_brief(source.date)}" if source.date else ""
    return f"{source.publisher}{day}. {source.title}{'' if source.title.endswith(('.', '?', '!')) else '.'}"
