"""Handouts and reveal sheets for the classroom, on paper."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.leaf import Block, Leaf
from casebook.export.lesson.leaves import leaves
from casebook.export.paper.sheet import Paper, Sheet

FOLDER = "classroom"


def classroom_sheets(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield every leaf for the classroom as a sheet on *paper*."""
    for leaf in leaves(corpus, address):
        yield as_sheet(leaf, paper)


def as_sheet(leaf: Leaf, paper: Paper) -> Sheet:
    """Return *leaf* as a sheet; its title says what it is, and nothing of what came after."""
    data = {"kicker": leaf.kicker, "foot": leaf.foot, "blocks": [_data(block) for block in leaf.blocks]}
    title = f"{leaf.title} ({leaf.kicker.partition(':')[0].lower()})"
    return Sheet(f"{FOLDER}/{leaf.name}", "leaf", title, leaf.date, paper, {**data, "title": leaf.title})


def _data(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
