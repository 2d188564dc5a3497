"""What a YAML file holds, as a tree in which every value knows its line and column."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from casebook.problems import Mark, Path, Step, shortened


@dataclass(frozen=True, slots=True)
class Odd:
    """A bare word that YAML reads as something no field takes, such as ``012`` (ten) or ``1:30`` (ninety)."""

    reads_as: str


class Scalar(NamedTuple):
    """A single value: its letters, what YAML makes of them, and where it stands."""

    text: str
    value: object
    mark: Mark


@dataclass(slots=True)
class Sequence:
    """A list."""

    mark: Mark
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, and the place of each key."""

    mark: Mark
    entries: dict[str, "Node"] = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def data(node: Node) -> object:
    """Return what *node* holds as plain Python values; lists come as tuples. The tree is at most DEEPEST deep."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return tuple(data(item) for item in node.items)
    return {key: data(value) for key, value in node.entries.items()}


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Yield every single value below *node* with its path."""
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from scalars(item, (*path, index))
    else:
        for key, value in node.entries.items():
            yield from scalars(value, (*path, key))


def child(node: Node, step: Step) -> Node | None:
    """Return the value under a key or at an index, or None."""
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def follow(root: Node, path: Path) -> tuple[Path, Node]:
    """Go from *root* along *path* as far as the tree goes, passing over steps that it lacks; say how far that was."""
    node: Node = root
    gone: list[Step] = []
    for step in path:
        below = child(node, step)
        if below is not None:
            node = below
            gone.append(step)
    return tuple(gone), node


def mark_of(root: Node, path: Path) -> Mark:
    """Return where *path* stands: its key if it has one, else the nearest value above it."""
    gone, node = follow(root, path)
    if gone and isinstance(gone[-1], str):
        _, above = follow(root, gone[:-1])
        if isinstance(above, Mapping):
            return above.keys[gone[-1]]
    return node.mark


def name_of(tree: Node | None, path: Path) -> str:
    """Name *path* for a reader: ``facts.f07.status`` where items have ids, ``story[1].heading`` where not."""
    words, node = "", tree
    for step in path:
        node = child(node, step) if node is not None else None
        own = child(node, "id") if node is not None else None
        if isinstance(step, str):
            words += f".{shortened(step)}"
        elif isinstance(own, Scalar):
            words += f".{shortened(own.text)}"
        else:
            words += f"[{step + 1}]"
    return words.lstrip(".") or "file"
