"""A guide as it stands in its Markdown file: its box, its sources, its paragraphs and what it asks of the cases.

Only what the rules need is read here; the page itself is made by MyST.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic import BaseModel

from casebook.handbook import GuideBox, GuideSources
from casebook.load import Reading, read_bytes
from casebook.problems import Mark, Problem, of_file

LARGEST_GUIDE = 400_000
DIRECTIVE = re.compile(r"\{(?P<name>[a-z-]+)\}\s*(?P<argument>.*)")
OPTION = re.compile(r":(?P<key>[a-z-]+):\s*(?P<value>.*)")
ROLE = re.compile(r"\{(?P<role>casebook:case|casebook:law|src)\}`(?:[^`<]*<)?(?P<target>[^`>]*)>?`")
R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading or a cell, and the line it begins at."""

    line: int
    text: str

    @property
    def roles(self) -> list[tuple[str, str]]:
        """The roles in it that lead to evidence, each with its target."""
        return [(match["role"], match["target"].strip()) for match in ROLE.finditer(self.text)]


@dataclass(frozen=True)
class Directive:
    """What a guide asks for: a name, an argument, options and a body, and the line it begins at."""

    line: int
    name: str
    argument: str
    options: dict[str, str]
    body: str


@dataclass(frozen=True)
class Guide:
    """A guide as far as the rules look at it."""

    path: str
    blocks: tuple[Block, ...] = ()
    directives: tuple[Directive, ...] = ()
    box: Reading[GuideBox] | None = None
    sources: Reading[GuideSources] | None = None
    problems: tuple[Problem, ...] = field(default=())

    def problem(self, line: int, code: str, what: str, fix: str) -> Problem:
        """Make a problem that stands at a line of the guide."""
        return Problem(self.path, Mark(line, 1), code, "guide", what, fix)


def read_guide(path: Path, name: str) -> Guide:
    """Read the guide at *path*; a file that can't be opened or is no text is a problem."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = f"the file can't be read ({error.strerror if isinstance(error, OSError) else 'it is not UTF-8'})"
        return Guide(name, problems=(of_file(name, "file-missing", what, "Check its name, and save it as UTF-8."),))
    if len(raw) > LARGEST_GUIDE:
        what = f"the file has more than {LARGEST_GUIDE:,} bytes"
        return Guide(name, problems=(of_file(name, "file-size", what, "Split it into several guides."),))
    return parse_guide(text, name)


def parse_guide(text: str, name: str) -> Guide:
    """Read *text* as a guide."""
    tokens = tokens_of(text)
    directives = tuple(_directives(tokens))
    box = _read(directives, "guide", GuideBox, name)
    sources = _read(directives, "sources", GuideSources, name)
    problems = tuple(problem for one in (box, sources) if one for problem in one.problems)
    return Guide(name, tuple(_blocks(tokens)), directives, box, sources, problems)


def read_fenced(body: str, line: int, kind: type[R], name: str) -> Reading[R]:
    """Read the YAML *body* of a directive as a record; *line* is the one its first line stands at in the file."""
    return read_bytes(("\n" * (line - 1) + body).encode(), kind, name)


def _read(directives: tuple[Directive, ...], wanted: str, kind: type[R], name: str) -> Reading[R] | None:
    found = next((directive for directive in directives if directive.name == wanted), None)
    return read_fenced(found.body, found.line + 1, kind, name) if found else None


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.type == "inline" and token.map and token.content:
            yield Block(token.map[0] + 1, token.content)


def directive_of(token: Token) -> Directive | None:
    """Return the directive that a fence of a guide is, or None where it is none."""
    match = DIRECTIVE.fullmatch(token.info.strip()) if token.type == "fence" else None
    if not match or not token.map:
        return None
    return Directive(
        token.map[0] + 1, match["name"], match["argument"].strip(), dict(_options(token.content)), token.content
    )


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a guide's Markdown."""
    return MarkdownIt("commonmark").enable("table").parse(text)


def _directives(tokens: list[Token]) -> Iterator[Directive]:
    return (found for token in tokens if (found := directive_of(token)))


def _options(body: str) -> Iterator[tuple[str, str]]:
    for line in body.splitlines():
        match = OPTION.fullmatch(line.strip())
        if not match:
            return
        yield match["key"], match["value"].strip()
