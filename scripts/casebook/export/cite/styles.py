"""A case as the styles of APA, Chicago and MLA cite it.

Typst sets a reference in a style; but that takes milliseconds, so each style is asked once for each date, with a
stand-in for the title, and the title is put in afterwards. Chicago and MLA write titles like headlines; that is
citeproc-py's work, for Typst would write Mckinsey for McKinsey.
"""

import html
import json
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import typst
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from casebook.export.address import NAME

STYLES = {"APA": "apa", "Chicago": "chicago-notes", "MLA": "mla"}
ADDRESS = "https://address.invalid/"
"""Stands for the address of the page, which is known only when the book is written."""
STAND_IN = re.compile(r"zq\d+ zq", re.IGNORECASE)
"""Stands for the title; it comes back in capitals where a style writes titles like headlines."""
TAGGED = re.compile(r"(<em>.*?</em>|<a .*?</a>)")
TAG = re.compile(r"<[^>]*>")
KINDS = {"<em": "stressed", "<a ": "address"}
QUOTED = re.compile(r'"([^"]*)"')
SETTER = "#bibliography(bytes(sys.inputs.works), style: sys.inputs.style, title: none, full: true)"
HEADLINES = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Headlines</title><id>headlines</id><updated>2026-11-22T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><text variable="title" text-case="title"/></layout></bibliography>
</style>"""


class Piece(NamedTuple):
    """A part of a reference: plain, stressed, or the place where the address goes."""

    text: str
    kind: str = "plain"


class Frame(NamedTuple):
    """A reference in a style with a stand-in for its title, and how the title is written."""

    pieces: tuple[Piece, ...]
    stand_in: str
    headline: bool

    def around(self, title: str) -> Iterator[Piece]:
        """Yield the reference with *title* in its place: quotes in quotes are single, and no period follows a ``?``."""
        for piece in self.pieces:
            before, found, after = piece.text.partition(self.stand_in)
            if not found:
                yield piece
                continue
            if before.endswith("“"):
                title = QUOTED.sub("\u2018\\1\u2019", title)
            yield Piece(f"{before}{title}{after.removeprefix('.') if title[-1] in '.?!' else after}", piece.kind)


_frames: dict[tuple[str, str], Frame] = {}
_headlines: dict[str, str] = {}


def cited(title: str, date: str) -> dict[str, list[Piece]]:
    """Return how each style cites a page of the book that was reviewed on *date*."""
    prepare([(title, date)])
    frames = {name: _frames[style, date] for name, style in STYLES.items()}
    return {name: list(one.around(_headlines[title] if one.headline else title)) for name, one in frames.items()}


def prepare(pages: Iterable[tuple[str, str]]) -> None:
    """Have ready what citing these titles and dates takes; for many at once that is much faster."""
    asked = list(pages)
    titles = {title: None for title, _ in asked if title not in _headlines}
    dates = {date: None for _, date in asked if ("mla", date) not in _frames}
    if titles:
        _headlines.update(zip(titles, _as_headlines(list(titles)), strict=True))
    for style in STYLES.values() if dates else ():
        _frames.update({(style, date): frame for date, frame in zip(dates, _set(style, list(dates)), strict=True)})


def _set(style: str, dates: list[str]) -> list[Frame]:
    """Have Typst set a page of each date in *style*."""
    within = {"type": "web", "title": NAME}
    works = {
        f"w{number}": {"type": "web", "title": f"zq{number:04} zq", "date": date, "url": ADDRESS, "parent": within}
        for number, date in enumerate(dates)
    }
    inputs = {"works": json.dumps(works), "style": style}
    page = typst.compile(SETTER.encode(), format="html", sys_inputs=inputs, ignore_system_fonts=True).decode()
    found = (_frame(line) for line in re.findall(r"<li>(.*?)</li>", page))
    return sorted(found, key=lambda frame: frame.stand_in)


def _frame(line: str) -> Frame:
    """Read a line of Typst's: text, with a stressed part in ``em`` and the address in ``a``."""
    parts = [part for part in TAGGED.split(line.replace(",)", ")")) if part]  # it leaves a comma where no month is
    pieces = tuple(Piece(html.unescape(TAG.sub("", part)), KINDS.get(part[:3], "plain")) for part in parts)
    match = STAND_IN.search(line)
    assert match is not None
    return Frame(pieces, match[0], headline=match[0].startswith("Z"))


def _as_headlines(titles: list[str]) -> list[str]:
    """Return *titles* as English headlines are written."""
    items = [{"id": str(number), "type": "webpage", "title": title} for number, title in enumerate(titles)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "headlines.csl"
        path.write_text(HEADLINES, encoding="utf-8")
        style = CitationStylesStyle(str(path), validate=False)
    works = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        works.register(Citation([CitationItem(item["id"])]))
    return [str(one) for one in works.bibliography()]
