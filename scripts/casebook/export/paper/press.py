"""Sheets are set as PDF: tagged, with fonts inside, dated by the records, and the same bytes each time."""

import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import typst

from casebook import dates
from casebook.export.paper.sheet import Sheet

TEMPLATES = Path(__file__).parent / "templates"
STANDARD: Final = "ua-1"
NO_SHAPE = "could not be displayed"
STAND_IN = "\N{WHITE VERTICAL RECTANGLE}"
"""What is printed in the place of a letter that no font of ours has; the foot of the page then says so."""

_own = threading.local()


class NotSet(RuntimeError):
    """A sheet that Typst refuses; the words say which one, where and why."""


def typeset(sheet: Sheet) -> bytes:
    """Return *sheet* as PDF. A letter that no font has is replaced; what else Typst refuses is an error of ours."""
    try:
        return _compiled(sheet, sheet.as_json())
    except typst.TypstError as error:
        if NO_SHAPE not in error.message:
            raise NotSet(f"{sheet.path} can't be set: {error.diagnostic}") from None
    return _compiled(sheet, with_shapes(sheet.as_json()), replaced=True)


def with_shapes(text: str) -> str:
    """Return *text* with a stand-in for each letter that no font has."""
    return "".join(letter if has_shape(letter) else STAND_IN for letter in text)


@cache
def has_shape(letter: str) -> bool:
    """Tell whether the fonts that come with Typst can print *letter*."""
    if letter.isascii():
        return True
    try:
        _compiler().compile(
            input=TEMPLATES / "letter.typ", format="pdf", sys_inputs={"letter": letter}, pdf_standards=STANDARD
        )
    except typst.TypstError:
        return False
    return True


def _compiled(sheet: Sheet, data: str, replaced: bool = False) -> bytes:
    day = dates.last_day(sheet.date)
    pdf = _compiler().compile(
        input=TEMPLATES / f"{sheet.template}.typ",
        format="pdf",
        sys_inputs={"sheet": data, "replaced": "yes" if replaced else ""},
        pdf_standards=STANDARD,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("Typst returned pages and no document")
    return pdf


def _compiler() -> typst.Compiler:
    """Return the compiler of this thread; the fonts of the machine are not looked at."""
    if not hasattr(_own, "compiler"):
        _own.compiler = typst.Compiler(root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True)
    compiler: typst.Compiler = _own.compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)
