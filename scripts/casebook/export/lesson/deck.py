"""A talk in the making: slides of few words, each with what the speaker says to it, in no file format yet."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Words:
    """A few words, large, and a smaller line below them."""

    large: str
    small: str = ""


@dataclass(frozen=True)
class Points:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """Pairs of a short word and what it stands for."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Index:
    """Many short lines, in columns."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Bars:
    """Counts, each as a word, a bar and a number."""

    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Pair:
    """Two sides with the same room: a claim and what was answered, each with who said it and its standing."""

    left: tuple[str, str, str]
    right: tuple[str, str, str]


Body = Words | Points | Rows | Index | Bars | Pair


@dataclass(frozen=True)
class Slide:
    """A title, a body, short references at the foot, and the speaker's notes by paragraph."""

    title: str
    body: Body
    notes: tuple[str, ...]
    references: str = ""


@dataclass(frozen=True)
class Deck:
    """A talk: the name of its files, its title, the date of its records, and its slides."""

    name: str
    title: str
    date: str
    slides: tuple[Slide, ...]

    def data(self) -> dict[str, Any]:
        """Return what the templates get to know."""
        return {"slides": [_data(slide) for slide in self.slides]}

    def notes_file(self) -> bytes:
        """Return the notes as pdfpc reads them, from a file beside the slides; other presenters read it too."""
        pages = [
            {"idx": index, "label": str(index + 1), "overlay": 0, "note": "\n\n".join(slide.notes)}
            for index, slide in enumerate(self.slides)
        ]
        known = {"pdfpcFormat": 2, "disableMarkdown": True, "pages": pages}
        return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _data(slide: Slide) -> dict[str, Any]:
    return {**asdict(slide), "kind": type(slide.body).__name__.lower()}
