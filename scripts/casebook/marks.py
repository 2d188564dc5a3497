"""YAML text to a tree; hostile input ends in a flaw, never in a crash.

The tree is built from the parser's events, one at a time and without recursion, so that depth, size and
anchors are bounded before they can cost anything. Words are read as YAML 1.1 reads them, because that is
what other tools will do with the same file.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from casebook.problems import Flaw, Mark
from casebook.tree import Mapping, Node, Odd, Scalar, Sequence

LOADER = yaml.CSafeLoader
MOST_VALUES = 100_000
DEEPEST = 16
TIMES = {
    "bool": "true or false",
    "float": "a number",
    "int": "a number",
    "merge": "an instruction to merge",
    "null": "nothing",
    "timestamp": "a moment in time",
    "value": "a default value",
}


def grow(text: str) -> tuple[Node | None, list[Flaw]]:
    """Return the tree of *text*, or None with the flaw that made it impossible to read."""
    rows = text.split("\n")
    end = Mark(len(rows), len(rows[-1]) + 1)
    grower = _Grower(end)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            grower.take(event)
    except _Hopeless as stop:
        grower.flaws.append(stop.flaw)
        return None, grower.flaws
    except yaml.MarkedYAMLError as error:
        return None, [*grower.flaws, _syntax(error, end)]
    except (yaml.YAMLError, ValueError) as error:
        return None, [
            *grower.flaws,
            Flaw(Mark(), "yaml-syntax", f"this is no YAML ({error})", "Compare it with another case file"),
        ]
    return grower.root, grower.flaws


@lru_cache(maxsize=4096)
def reads_as(word: str) -> str:
    """Return what YAML 1.1 takes a bare word for: str, int, float, bool, null, timestamp, merge or value."""
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers
    for tag, pattern in [*resolvers.get(word[:1], []), *resolvers.get(None, [])]:
        if pattern.match(word):
            return str(tag.rpartition(":")[2])
    return "str"


class _Hopeless(Exception):
    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.what)
        self.flaw = flaw


class _Grower:
    """Takes events one by one and holds the tree so far."""

    def __init__(self, end: Mark) -> None:
        self.end = end
        self.root: Node | None = None
        self.flaws: list[Flaw] = []
        self.open: list[Sequence | Mapping] = []
        self.waiting: list[tuple[str, Mark] | None] = []
        self.values = 0

    def take(self, event: yaml.Event) -> None:
        mark = min(self.end, _mark(event.start_mark))
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None:
            self._scalar(event, mark)
            return
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Hopeless(
                Flaw(
                    mark,
                    "yaml-anchor",
                    "anchors (&) and aliases (*) are not used here",
                    "Write the value out, or put text that begins with * or & in quotes",
                )
            )
        if tag := getattr(event, "tag", None):
            raise _Hopeless(
                Flaw(
                    mark,
                    "yaml-tag",
                    f"the tag {tag} is not used here",
                    "Leave it out, or put text that begins with ! in quotes",
                )
            )
        if isinstance(event, yaml.CollectionStartEvent):
            self._start(Mapping(mark) if isinstance(event, yaml.MappingStartEvent) else Sequence(mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
            self.waiting.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _Hopeless(
                Flaw(
                    mark,
                    "yaml-documents",
                    "a second document begins here",
                    "Keep one case in one file, without a line of ---",
                )
            )

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        if self.open and isinstance(self.open[-1], Mapping) and self.waiting[-1] is None:
            self.waiting[-1] = (event.value, mark)
            return
        value = event.value if event.style else _value(event.value)
        self._add(Scalar(event.value, value, mark))

    def _start(self, node: Sequence | Mapping) -> None:
        if self.open and isinstance(self.open[-1], Mapping) and self.waiting[-1] is None:
            raise _Hopeless(
                Flaw(
                    node.mark,
                    "yaml-key",
                    "a list or a mapping stands where a key belongs",
                    "Write a key and a colon, such as title: Words",
                )
            )
        if len(self.open) >= DEEPEST:
            raise _Hopeless(
                Flaw(
                    node.mark,
                    "yaml-depth",
                    f"more than {DEEPEST} levels stand within one another",
                    "A case file needs six",
                )
            )
        self._add(node)
        self.open.append(node)
        self.waiting.append(None)

    def _add(self, node: Node) -> None:
        self.values += 1
        if self.values > MOST_VALUES:
            raise _Hopeless(
                Flaw(
                    node.mark,
                    "file-size",
                    f"the file holds more than {MOST_VALUES:,} values",
                    "Split it; a case file holds some thousands",
                )
            )
        if not self.open:
            self.root = node
            return
        above = self.open[-1]
        if isinstance(above, Sequence):
            above.items.append(node)
            return
        key, mark = self.waiting[-1] or ("", node.mark)
        self.waiting[-1] = None
        if key in above.entries:
            first = above.keys[key].line
            self.flaws.append(
                Flaw(
                    mark,
                    "yaml-duplicate-key",
                    f"the key {key} stands here a second time (first in line {first})",
                    "Keep one of the two",
                )
            )
            return
        above.entries[key] = node
        above.keys[key] = mark


def _mark(place: Any) -> Mark:
    return Mark(place.line + 1, place.column + 1) if place else Mark()


def _value(word: str) -> object:
    """Return what a bare word means, or Odd where YAML's reading would surprise its writer."""
    kind = reads_as(word)
    if kind == "str":
        return word
    if kind == "null":
        return None
    if kind == "bool":
        return word.lower() in ("true", "yes", "on")
    if kind == "int" and re.fullmatch(r"-?(0|[1-9]\d{0,17})", word):
        return int(word)
    if kind == "float" and re.fullmatch(r"-?\d{1,18}\.\d{1,6}", word):
        return float(word)
    if kind == "timestamp" and re.fullmatch(r"\d{4}-\d\d-\d\d", word):
        try:
            return date.fromisoformat(word)
        except ValueError:
            return word
    return Odd(TIMES[kind])


SYNTAX = (
    (
        "mapping values are not allowed",
        "a colon and a space stand inside bare text",
        'Put the text in quotes: title: "Google: Maven"; or if a key begins here, indent it like its neighbors',
    ),
    (
        "could not find expected ':'",
        "a line has no colon after its key",
        "Write key: value, and indent lines that go on",
    ),
    (
        "did not find expected key",
        "a line does not fit the lines above it",
        "Indent it like its neighbors, and check the quotes in it and above it",
    ),
    (
        "did not find expected '-' indicator",
        "a line does not fit the list above it",
        "Begin it with - at the same depth, or indent it",
    ),
    (
        "did not find expected ',' or",
        "a list or mapping in brackets is not closed",
        "Close it with ] or }, and put commas between its parts",
    ),
    ("found unexpected end of stream", "the quotation mark here is never closed", "Close it"),
    ("cannot start any token", "a value begins with a sign that YAML keeps for itself", "Put the text in quotes"),
    (
        "alphabetic or numeric character",
        "bare text begins with * or &",
        'Put the text in quotes: "*stress* and more"',
    ),
    ("did not find expected node content", "something else stands where a value belongs", "Put the text in quotes"),
    ("expected comment or line break", "text stands behind | or >", "Begin it in the next line, indented"),
    (
        "block sequence entries are not allowed",
        "a list begins in the line of its key",
        "Begin it in the next line, indented; or put the text in quotes",
    ),
    ("<document start>", "text stands after a line of three dots", "Take that line out"),
    ("undefined tag handle", "bare text begins with !", "Put the text in quotes"),
    *(
        (words, "a backslash in double quotes stands for something else", "Use single quotes, or write \\\\")
        for words in ("unknown escape character", "expected hexdecimal number", "invalid Unicode character escape")
    ),
)


def _syntax(error: yaml.MarkedYAMLError, end: Mark) -> Flaw:
    unclosed = "unexpected end of stream" in (error.problem or "")
    mark = min(end, _mark(error.context_mark if unclosed else error.problem_mark or error.context_mark))
    for words, what, fix in SYNTAX:
        if words in (error.problem or ""):
            return Flaw(mark, "yaml-syntax", what, fix)
    return Flaw(mark, "yaml-syntax", f"YAML can't read this ({error.problem})", "Compare it with another case file")
