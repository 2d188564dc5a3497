"""A leaf for the classroom in the making: its name, its title and its parts, in no file format yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """Words above what follows."""

    text: str


@dataclass(frozen=True)
class Text:
    """A paragraph; *note* makes it small."""

    text: str
    note: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list without order."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Ask:
    """A question with its number, what it rests on, and so many lines to write on."""

    number: int
    text: str
    rests_on: str = ""
    lines: int = 0


@dataclass(frozen=True)
class Table:
    """Rows of plain text below the names of their columns; a width is a share of the whole."""

    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Reference:
    """A source in short, by the mark under which it is cited, and its address if it has one."""

    mark: str
    text: str
    url: str


@dataclass(frozen=True)
class References:
    """Sources in the order of their marks."""

    rows: tuple[Reference, ...]


Block = Heading | Text | Bullets | Ask | Table | References


@dataclass(frozen=True)
class Leaf:
    """A handout or a reveal sheet: the name of its file, what it is, its title, its day, its parts and its foot."""

    name: str
    kicker: str
    title: str
    date: str
    blocks: tuple[Block, ...]
    foot: str
