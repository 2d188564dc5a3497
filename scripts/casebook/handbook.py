"""The form of what stands around the prose of a guide: its box, its own sources, and the ways through the book."""

from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from casebook import vocabulary as words
from casebook.fields import SLUG, Date, Line, OneOf, SourceId
from casebook.model import Record, Source

Place = Annotated[str, StringConstraints(pattern=rf"^(?:{SLUG}/)*{SLUG}(?:#{SLUG})?$", max_length=160)]


class GuideBox(Record):
    """What a reader must know before trusting a guide."""

    readers: Annotated[Line, Field(alias="for")]
    jurisdictions: Annotated[
        tuple[Annotated[str, OneOf({**words.JURISDICTION, "any": "It speaks of no law"})], ...],
        Field(min_length=1, description="Whose law it speaks of; [any] where it speaks of none."),
    ]
    reviewed: Date
    not_covered: Line


class GuideSources(RootModel[dict[SourceId, Source]]):
    """The sources of a guide, each by its id."""


class Stop(Record):
    """A page on a way, and what a reader gets there."""

    page: Annotated[Place, Field(description="A page of the book: guides/press, cases/google-maven#classroom.")]
    why: Line


class Pathway(Record):
    """An ordered list of pages for one kind of reader."""

    title: Annotated[Line, Field(description="What the reader would say of themselves.")]
    about: Line
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)]


class Pathways(RootModel[dict[str, Pathway]]):
    """guides/pathways.yml: each id with its way, in the order of the front page."""
