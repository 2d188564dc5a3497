"""The small grammar of running text in a case: emphasis, citations, links to records; all else is letters.

``*words*`` is emphasis, ``[@s5]`` or ``[@s5, @s6]`` cites sources of the same case, ``[words](#f14)`` and
``[words](google-maven#f14)`` link to a record. There is no other markup, so text can carry no code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(
    r"\[@(?P<cite>s[0-9]+[a-z]?(?:,\s*@s[0-9]+[a-z]?)*)\]"
    r"|\[(?P<words>[^\[\]@][^\[\]]*)\]\((?P<target>[^()\s]*)\)"
    r"|(?<![\w*])\*(?P<stress>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
)
NOT_PLAIN = re.compile(r"[\[*]|\s[\s.,;:]")
"""What a text holds if anything in it may have to be taken out; most texts need not be looked through again."""
TARGET = re.compile(r"(?P<case>[a-z0-9]+(?:-[a-z0-9]+)*)?(?:#(?P<anchor>[a-z][0-9]+[a-z]?))?")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Stress:
    """Words to be stressed."""

    text: str


@dataclass(frozen=True, slots=True)
class Cite:
    """Sources of the same case, in the order written."""

    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a case, or to one record of it."""

    text: str
    target: str


Span = Text | Stress | Cite | Link


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[Span, ...]:
    """Return the parts of *text* in order; what fits no form of the grammar comes out as plain letters."""
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[Span]:
    position = 0
    for match in TOKEN.finditer(text):
        if match.start() > position:
            yield Text(text[position : match.start()])
        yield _span(match)
        position = match.end()
    if position < len(text):
        yield Text(text[position:])


def cited(text: str) -> list[str]:
    """List the source ids that *text* cites, in order, with repetitions."""
    if "[@" not in text:
        return []
    return [source for span in spans(text) if isinstance(span, Cite) for source in span.sources]


def links(text: str) -> list[str]:
    """List the targets that *text* links to, in order."""
    if "](" not in text:
        return []
    return [span.target for span in spans(text) if isinstance(span, Link)]


def plain(text: str) -> str:
    """Return *text* as a person would read it aloud: without citations, stress marks and targets."""
    if not NOT_PLAIN.search(text):
        return text.strip()
    kept = (span.text for span in spans(text) if not isinstance(span, Cite))
    return re.sub(r"\s+([.,;:])| +(?= )", r"\1", "".join(kept)).strip()


def words(text: str) -> int:
    """Count the words of *text* as read aloud."""
    return len(plain(text).split())


def _span(match: re.Match[str]) -> Span:
    if cite := match["cite"]:
        return Cite(tuple(part.strip().lstrip("@") for part in cite.split(",")))
    if match["words"] is not None:
        return Link(match["words"], match["target"])
    return Stress(match["stress"])
