"""A file to a record and every problem with it; no other module opens YAML."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path as FilePath
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError

from casebook import decode, marks
from casebook.examples import example_for
from casebook.explain import explain
from casebook.fields import is_slug
from casebook.problems import Flaw, Mark, Path, Problem, of_file
from casebook.tree import Mapping, Node, Scalar, Sequence, data, follow, mark_of, name_of

MOST_PROBLEMS = 500
R = TypeVar("R", bound=BaseModel)

READING = {
    "file-name": "A file is named by its case's permanent id: small letters, digits and hyphens, ending in .yml.",
    "file-missing": "The file exists and can be read.",
    "file-size": "A file has at most 2 MB and 100,000 values.",
    "file-encoding": "A file is UTF-8 without a byte-order mark.",
    "file-empty": "A file holds something.",
    "control-character": "No control, invisible or direction-changing characters stand in a file.",
    "tab": "Lines are indented with spaces, never with tabs.",
    "yaml-syntax": "The file is YAML.",
    "yaml-documents": "A file holds one document.",
    "yaml-depth": "Values stand at most 16 levels deep.",
    "yaml-anchor": "There are no anchors, aliases or merges.",
    "yaml-tag": "There are no tags.",
    "yaml-key": "A key is a word.",
    "yaml-duplicate-key": "A key stands once in its mapping.",
    "top-level": "At its top level a file is a mapping: keys with values.",
    "unknown-key": "Every key is one that the record knows.",
    "missing-key": "Every obligatory key is there.",
    "empty-value": "A key that is there has a value.",
    "bare-word": "A word that YAML reads as a number, a date, true or false stands in quotes where text is meant.",
    "wrong-type": "Text, numbers, lists and mappings stand where they belong.",
    "unknown-word": "A word of a closed list is one of that list.",
    "bad-form": "Ids, dates, addresses and lengths have the form the field needs.",
    "too-many": "Only the first 500 problems of a file are shown.",
}
"""The code of each problem of reading, and the rule behind it."""


@dataclass(frozen=True)
class Reading(Generic[R]):
    """What came of reading a file: the tree, the record as far as it could be made, and the problems."""

    path: str
    tree: Node | None
    record: R | None
    whole: bool
    problems: tuple[Problem, ...]
    left_out: frozenset[Path] = frozenset()

    def in_file(self, at: Path) -> Path:
        """Return where a part of the record stands in the file, which also has the unsound items left out of it."""
        there: Path = ()
        for step in at:
            if isinstance(step, int):
                for gone in sorted(int(path[-1]) for path in self.left_out if path[:-1] == there):
                    step += gone <= step
            there = (*there, step)
        return there

    def problem(self, at: Path, code: str, what: str, fix: str) -> Problem:
        """Make a problem that stands at the line and column of *at*."""
        mark = mark_of(self.tree, at) if self.tree else Mark()
        return Problem(self.path, mark, code, name_of(self.tree, at), what, fix)


def read_file(path: FilePath, kind: type[R], shown_as: str | None = None) -> Reading[R]:
    """Read the file at *path* as a record of *kind*; a file that can't be opened is a problem too."""
    name = shown_as or str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(decode.LARGEST_FILE + 1)
    except OSError as error:
        what = f"the file can't be read ({error.strerror})"
        return Reading(name, None, None, False, (of_file(name, "file-missing", what, "Check its name and place"),))
    reading = read_bytes(raw, kind, name)
    if path.suffix == ".yml" and is_slug(path.stem):
        return reading
    fix = "Use small letters, digits and hyphens: google-maven.yml."
    problem = of_file(name, "file-name", f"{path.name} is no good name", fix)
    return replace(reading, problems=(problem, *reading.problems))


def read_bytes(raw: bytes, kind: type[R], name: str) -> Reading[R]:
    """Read *raw* as a record of *kind*."""
    text, flaws = decode.decode(raw)
    tree: Node | None = None
    if text.strip():
        tree, more = marks.grow(text)
        flaws += more
    if tree is None and not flaws:
        flaws.append(Flaw(Mark(), "file-empty", "the file is empty", getattr(kind, "START", begin(kind))))
    found = [of_file(name, flaw.code, flaw.what, flaw.fix, flaw.mark) for flaw in flaws]
    if tree is None:
        return Reading(name, None, None, False, tuple(found))
    if not isinstance(tree, Mapping):
        kind_of = "a list" if isinstance(tree, Sequence) else "a single value"
        found.append(of_file(name, "top-level", f"the file is {kind_of}", begin(kind), tree.mark))
        return Reading(name, None, None, False, tuple(found))
    reading = _shape(tree, kind, name)
    return replace(reading, problems=first_of(chain(found, reading.problems), name))


def begin(kind: type[BaseModel]) -> str:
    """Say how a file of a kind begins."""
    if issubclass(kind, RootModel):
        return "Begin with an id and a colon, and put what it holds on the lines below, indented by two spaces"
    key = next(info.alias or name for name, info in kind.model_fields.items() if info.is_required())
    return f"Begin with keys: {example_for([], key)}"


def first_of(problems: Iterable[Problem], name: str) -> tuple[Problem, ...]:
    """Take the first MOST_PROBLEMS of *problems*, and if there are more, one that says so."""
    found = tuple(islice(problems, MOST_PROBLEMS + 1))
    if len(found) <= MOST_PROBLEMS or found[-1].code == "too-many":
        return found
    what = f"there are more than {MOST_PROBLEMS} problems, and the others are not shown"
    return (*found[:-1], of_file(name, "too-many", what, "Mend these first."))


def _shape(tree: Mapping, kind: type[R], name: str) -> Reading[R]:
    """Read *tree* as a record, or as much of it as is sound, with a problem for each unsound part."""
    try:
        return Reading(name, tree, kind.model_validate(data(tree)), True, ())
    except ValidationError as error:
        errors = error.errors(include_url=False)
    explained = (explain(tree, kind, name, one) for one in errors if not _follows_from_others(tree, one))
    unknown_only = all(one["type"] == "extra_forbidden" for one in errors)
    left_out = frozenset(_item(tree, one) for one in errors)
    record = _partial(kind, _prune(tree, left_out))
    return Reading(name, tree, record, unknown_only, first_of(explained, name), left_out)


def _follows_from_others(tree: Node, error: Any) -> bool:
    """Tell whether a list is called too short only because pydantic left out its unsound items."""
    _, node = follow(tree, tuple(error["loc"]))
    return error["type"] == "too_short" and isinstance(node, Sequence) and bool(node.items)


def _prune(tree: Node, drop: frozenset[Path]) -> dict[str, Any]:
    """Return the data of *tree* without the items, sources and keys to *drop*."""

    def keep(node: Node, path: Path) -> object:
        if isinstance(node, Scalar):
            return node.value
        if isinstance(node, Sequence):
            return tuple(
                keep(item, (*path, index)) for index, item in enumerate(node.items) if (*path, index) not in drop
            )
        return {key: keep(value, (*path, key)) for key, value in node.entries.items() if (*path, key) not in drop}

    kept = keep(tree, ())
    assert isinstance(kept, dict)
    return kept


def _item(tree: Node, error: Any) -> Path:
    """Return the path to remove so that the rest stays sound: an unknown key alone, else the nearest list item."""
    gone, _ = follow(tree, tuple(error["loc"]))
    if error["type"] == "extra_forbidden":
        return gone
    for length in range(len(gone), 0, -1):
        if isinstance(gone[length - 1], int):
            return gone[:length]
    return gone[:2] if gone[:1] == ("sources",) else gone[:1]


def _partial(kind: type[R], kept: dict[str, Any]) -> R:
    """Make a record of those fields of *kept* that are sound; the others are not set."""
    if issubclass(kind, RootModel):
        return kind.model_validate(kept)
    sound: dict[str, Any] = {}
    for name, info in kind.model_fields.items():
        key = info.alias or name
        if key not in kept:
            if not info.is_required():
                sound[name] = info.get_default(call_default_factory=True)
            continue
        try:
            sound[name] = _adapter(kind, name).validate_python(kept[key], strict=True)
        except ValidationError:
            continue
    return _bare(kind, sound)


def _bare(kind: type[R], values: dict[str, Any]) -> R:
    record = kind.model_construct(**values)
    for name in kind.model_fields.keys() - values.keys():
        record.__dict__.pop(name, None)
    return record


def _adapter(kind: type[BaseModel], name: str) -> TypeAdapter[Any]:
    info = kind.model_fields[name]
    annotation: Any = info.annotation
    return TypeAdapter(Annotated[annotation, *info.metadata] if info.metadata else annotation)
