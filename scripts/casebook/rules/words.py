"""Rules over every text: no code, no contact data, no dangerous addresses."""

import re
from collections.abc import Iterator

from casebook import prose
from casebook.decode import CONTROL
from casebook.problems import Path, shortened
from casebook.rules.base import Remark, on_text

MARKUP = re.compile(
    r"<[A-Za-z/!?][^>]{0,200}>?"
    r"|:[a-z]{1,30}(?:[:.+-][a-z]{1,30}){0,3}:`|\{[a-z]+(?:[:-][a-z]+)*\}`"
    r"|^[^\S\n]*\.\. [\w-]+::|`{2,}|\{\{|\{%|!\[[^\[\]]*\]\(|\|[\w-]+\|",
    re.MULTILINE,
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+(?:@[\w-]+\.[\w.-]*\w|\s*[\[(]\s*at\s*[\])]\s*[\w-]+)", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![\w.-])(?:\+(?=(?:[ .()-]*\d){7})\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?(?:\d{1,4}[ .-]){1,4}\d{2,8}"
    r"|\+\d{8,15}"
    r"|(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}"
    r"|(?:1[ .-])?\d{3}[ .-]\d{3}[ .-]\d{4}"
    r"|0\d{2,4}[ /]\d{3,4}[ -]?\d{3,4})(?![\w-])"
)
CONTACTS = (
    (re.compile(r"[\w.+-]@|[\[(]\s*at\s*[\])]", re.IGNORECASE), EMAIL, "an e-mail address"),
    (re.compile(r"[\d+(][\d+ .()/-]{6}"), PHONE, "a telephone number"),
)
"""What must stand in a text that holds contact data, which is quick to look for; the form; and its name."""
CODE_SIGN = re.compile(r"[<:`{!|]")
SCHEME = re.compile(r"\b(?:javascript|vbscript|file|tel|mailto):(?=\S)|\bdata:[a-z]+/", re.IGNORECASE)


@on_text
def markup(path: Path, text: str) -> Iterator[Remark]:
    """Text is letters: emphasis with one star on each side, citations and links to records, and no other markup."""
    if not CODE_SIGN.search(text) and ".. " not in text:
        return
    for match in MARKUP.finditer(text):
        yield (
            f"{shortened(match[0])} looks like code",
            "Write plain words; *stress*, [@s5] and [words](#f14) are all the markup there is.",
        )


@on_text
def citation_form(path: Path, text: str) -> Iterator[Remark]:
    """A citation has the form [@s5] or [@s5, @s6]; a link leads to a record.

    So: [words](#f14), or [words](google-maven#f14) for another case.
    """
    if "[@" not in text and "](" not in text:
        return
    rest = "".join(span.text for span in prose.spans(text) if isinstance(span, prose.Text))
    for match in re.finditer(r"\[@[^\]]{0,60}\]?|\]\(", rest):
        yield f"{shortened(match[0])} is not closed or has another form", "Write [@s5], [@s5, @s6] or [words](#f14)."
    for target in prose.links(text):
        if not target or not prose.TARGET.fullmatch(target):
            yield (
                f"({shortened(target)}) leads to no record",
                "Links lead to records, as in [words](#f14); give web addresses under sources.",
            )


@on_text
def contact_data(path: Path, text: str) -> Iterator[Remark]:
    """No e-mail address or telephone number stands in any text; the addresses of sources are left alone."""
    if is_address(path):
        return
    for sign, pattern, kind in CONTACTS:
        if not sign.search(text):
            continue
        for match in pattern.finditer(text):
            yield f"{shortened(match[0])} looks like {kind}", "Leave it out: the book holds no contact data."


@on_text
def script_address(path: Path, text: str) -> Iterator[Remark]:
    """No address begins with javascript:, data:, file:, mailto: or tel:."""
    if is_address(path) and text.startswith("http"):
        return
    if ":" not in text:
        return
    for match in SCHEME.finditer(text):
        yield (
            f"{shortened(match[0])} begins an address that does not belong here",
            "Give https:// addresses, under sources.",
        )


@on_text
def escaped_control(path: Path, text: str) -> Iterator[Remark]:
    """No control, invisible or direction-changing character comes in by an escape either."""
    for match in CONTROL.finditer(text):
        yield f"an escape stands for the invisible character U+{ord(match[0]):04X}", "Delete it."


def is_address(path: Path) -> bool:
    """Tell whether *path* leads to the address of a source."""
    return path[:1] == ("sources",) and path[-1:] in (("url",), ("archive",))
