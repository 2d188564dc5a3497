"""Talks on paper and screen: slides, and the same slides with the speaker's notes beside them."""

from casebook.export.lesson.deck import Deck
from casebook.export.paper.sheet import BOOK, Paper, Sheet


def slides(deck: Deck) -> Sheet:
    """Return the slides of a talk; a screen has no paper."""
    return Sheet(deck.name, "slides", deck.title, deck.date, Paper.A4, _data(deck))


def notes(deck: Deck, paper: Paper) -> Sheet:
    """Return the slides with the notes beside them, on *paper*."""
    return Sheet(f"{deck.name}-notes-{paper}", "notes", f"{deck.title}: speaker's notes", deck.date, paper, _data(deck))


def _data(deck: Deck) -> dict[str, object]:
    return {**deck.data(), "foot": f"{BOOK}. CC BY 4.0"}
