"""The form of what stands around the prose of a guide: its box, its sources, ways through the book, course plans."""

from typing import Annotated

from pydantic import Field, RootModel, StringConstraints

from casebook import vocabulary as words
from casebook.fields import SLUG, Date, Line, OneOf, Slug, SourceId
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


class Session(Record):
    """One meeting of a course: the cases that it takes up, what is read for it, and what is done."""

    title: Line
    minutes: Annotated[int, Field(ge=5, le=600)]
    cases: Annotated[tuple[Slug, ...], Field(min_length=1, description="Each brings its handout and reveal sheet.")]
    pages: Annotated[tuple[Stop, ...], Field(description="What is read besides: guides, laws, tables.")] = ()
    task: Line


class Course(Record):
    """A plan for a course, a single session or a reading group."""

    title: Line
    about: Line
    readers: Annotated[Line, Field(alias="for")]
    level: Annotated[str, OneOf(words.LEVEL)]
    reviewed: Date
    sessions: Annotated[tuple[Session, ...], Field(min_length=1)]


class Courses(RootModel[dict[Slug, Course]]):
    """guides/courses.yml: each id with its plan, in the order of the page for teachers."""
