"""Bytes to text: UTF-8 without characters that hide, turn or control anything."""

import re

from casebook.problems import Flaw, Mark

LARGEST_FILE = 2_000_000
MOST_FLAWS = 100
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HIDDEN = "\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff{BIDI}{HIDDEN}]")


def decode(data: bytes) -> tuple[str, list[Flaw]]:
    """Return the text of *data* with what may not stand in it blanked, and a flaw for each thing blanked."""
    if len(data) > LARGEST_FILE:
        fix = "A case file has less than 2 MB; most have less than 100 KB"
        return "", [Flaw(Mark(), "file-size", "the file has more than 2 MB", fix)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        return "", [
            Flaw(Mark(line, column), "file-encoding", "the file is not UTF-8", "Save it as UTF-8 in your editor")
        ]
    flaws: list[Flaw] = []
    if text.startswith("\ufeff"):
        flaws.append(
            Flaw(Mark(), "file-encoding", "the file begins with a byte-order mark", 'Save it as UTF-8 without "BOM"')
        )
        text = text[1:]
    text = text.replace("\r\n", "\n")
    return _without_controls(text, flaws), flaws


def _without_controls(text: str, flaws: list[Flaw]) -> str:
    if "\t" in text:
        for number, row in enumerate(text.split("\n"), 1):
            if "\t" in row and len(flaws) < MOST_FLAWS:
                flaws.append(
                    Flaw(Mark(number, row.index("\t") + 1), "tab", "there is a tab", "Use spaces; two for each level")
                )
        text = text.replace("\t", " ")
    for match in CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        flaws.append(
            Flaw(
                Mark(line, column),
                "control-character",
                f"an invisible character (U+{ord(match[0]):04X}) stands here",
                "Delete it",
            )
        )
        if len(flaws) > MOST_FLAWS:
            break
    return CONTROL.sub(" ", text) if flaws else text
