"""What pydantic finds wrong with a record, said for somebody who never saw YAML."""

import difflib
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from casebook.examples import example_for
from casebook.problems import Path, Problem, shortened
from casebook.tree import Mapping, Node, Odd, Scalar, Sequence, follow, mark_of, name_of

Words = tuple[str, str, str]
"""A code, what is wrong, and what would pass."""


def explain(tree: Mapping, kind: type[BaseModel], name: str, error: Any) -> Problem:
    """Say what pydantic found in words for somebody who never saw YAML."""
    path: Path = tuple(error["loc"])
    gone, node = follow(tree, path)
    last = str(path[-1]) if path else ""
    if error["type"] in ("missing", "extra_forbidden") or not gone:
        shown = (*gone, last) if gone[-1:] != (last,) else gone
    else:
        shown = gone
    key = next((str(step) for step in reversed(shown) if isinstance(step, str)), last)
    in_words = EXPLAINED.get(error["type"], _bad_form)
    code, what, fix = in_words(error, node, key, kind)
    return Problem(name, mark_of(tree, gone), code, name_of(tree, shown), what, fix)


def _missing(error: Any, node: Node, key: str, kind: type[BaseModel]) -> Words:
    return "missing-key", f"the key {key} is missing", _example(error, key, "Add a line such as")


def _unknown(error: Any, node: Node, key: str, kind: type[BaseModel]) -> Words:
    known = _keys_at(kind, tuple(error["loc"][:-1]))
    return "unknown-key", f"there is no key {shortened(key)} here", _did_you_mean(key, known, "The keys here are")


def _unlisted(error: Any, node: Node, key: str, kind: type[BaseModel]) -> Words:
    context = error["ctx"]
    return (
        "unknown-word",
        f'"{shortened(context["value"])}" is not in the list',
        _did_you_mean(context["value"], context["choices"], "Choose from"),
    )


def _wrong_type(error: Any, node: Node, key: str, kind: type[BaseModel]) -> Words:
    value = error["input"]
    wanted = next(
        (words for start, words in WANTED.items() if error["type"].startswith(start)), "another kind of value"
    )
    if isinstance(node, Scalar) and value is None and node.text in ("", "~", "null"):
        return "empty-value", "nothing stands here", _example(error, key, "Write something such as")
    if isinstance(node, Scalar) and not isinstance(value, str):
        word = shortened(node.text)
        if wanted == "text":
            fix = f'If you mean the text, put it in quotes: "{word}"'
        else:
            fix = _example(error, key, "For example")
        if isinstance(value, Odd) and "number" in wanted:
            return "bare-word", f"{word} is no number in plain digits", fix
        return "bare-word", f"{word} is read as {_read(value)}, and {wanted} belongs here", fix
    found = {Scalar: "text", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    return "wrong-type", f"{found} stands where {wanted} belongs", _example(error, key, "For example")


def _bad_form(error: Any, node: Node, key: str, kind: type[BaseModel]) -> Words:
    context = error.get("ctx") or {}
    text = node.text if isinstance(node, Scalar) else key
    if "fix" in context:
        return "bad-form", error["msg"], context["fix"]
    if error["loc"][-1] == "[key]":
        such_as = IDS.get(context.get("pattern", "")[:2], "google-maven")
        return "bad-form", f'"{shortened(key)}" is no id', f"Write an id such as {such_as}, without blanks"
    if error["type"] == "too_short":
        return "bad-form", "the list is empty", _example(error, key, "For example")
    if error["type"] == "string_too_long":
        return "bad-form", f"the text is {len(text)} letters long; {context['max_length']} are the most", "Shorten it"
    if error["type"] == "string_too_short":
        return "empty-value", "nothing stands here", _example(error, key, "Write something such as")
    return "bad-form", f'"{shortened(text)}" has not the form that {key} needs', _example(error, key, "For example")


EXPLAINED: dict[str, Callable[[Any, Node, str, type[BaseModel]], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "choice": _unlisted,
    "string_type": _wrong_type,
    "tuple_type": _wrong_type,
    "dict_type": _wrong_type,
    "model_type": _wrong_type,
    "model_attributes_type": _wrong_type,
    "int_type": _wrong_type,
    "float_type": _wrong_type,
    "literal_error": _wrong_type,
}


IDS = {"^s": "s3", "^f": "f07"}
"""An id for each beginning of a pattern that keys are held to."""
WANTED = {
    "string": "text",
    "tuple": "a list",
    "dict": "a mapping",
    "model": "a mapping",
    "int": "a whole number",
    "float": "a number",
    "literal": "the word unknown, or {at_least: 12},",
}


def _read(value: object) -> str:
    if isinstance(value, Odd):
        return value.reads_as
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "nothing"
    return "a number" if isinstance(value, int | float) else "a date"


@lru_cache(maxsize=8)
def _schema(kind: type[BaseModel]) -> dict[str, Any]:
    return kind.model_json_schema()


def _keys_at(kind: type[BaseModel], path: Path) -> list[str]:
    """List the keys of the record that *path* leads to, by walking the JSON Schema."""
    schema = _schema(kind)
    at: Any = schema
    for step in path:
        at = _below(schema, at, step)
    return list(_resolved(schema, at).get("properties", {}))


def _below(schema: Any, at: Any, step: object) -> Any:
    """Go down one step; a step that only names a branch of a union stays where it is."""
    at = _resolved(schema, at)
    if isinstance(step, int):
        return at.get("items", at)
    if step in at.get("properties", {}):
        return at["properties"][step]
    by_pattern = next(iter(at.get("patternProperties", {}).values()), None)
    return by_pattern or at.get("additionalProperties") or at


def _resolved(schema: Any, at: Any) -> Any:
    """Return the schema that *at* refers to, itself or in the first branch that refers to one."""
    if "$ref" in at:
        return schema["$defs"][at["$ref"].rpartition("/")[2]]
    for branch in [*at.get("anyOf", []), *at.get("oneOf", [])]:
        found = _resolved(schema, branch)
        if found is not branch or "properties" in found:
            return found
    return at


def _did_you_mean(word: str, known: list[str], otherwise: str) -> str:
    close = difflib.get_close_matches(shortened(word), known, n=1, cutoff=0.6)
    listed = f"{otherwise}: {', '.join(known)}"
    return f"Did you mean {close[0]}? {listed}" if close else listed


def _example(error: Any, key: str, lead: str) -> str:
    names = [step for step in error["loc"] if isinstance(step, str)]
    example = example_for(names[: names.index(key)] if key in names else names, key)
    return f"{lead}: {example}" if example else "See the template that casebook new writes"
