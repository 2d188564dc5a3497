"""The records of the casebook: frozen, typed, and the one place where the form of a case file is written down.

The JSON Schema for editors, the reader, the rules, the pages and the tests are all made from these classes.
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag

from casebook import vocabulary as words
from casebook.fields import (
    Address,
    Amount,
    AnswerId,
    AnyId,
    ContractId,
    ContractRef,
    Count,
    Currency,
    Date,
    DemandId,
    FactId,
    FactRef,
    Line,
    OneOf,
    Prose,
    Slug,
    SourceId,
)

Cited = Annotated[tuple[SourceId, ...], Field(description="Source ids of this file, such as [s3, s8].")]


class Record(BaseModel):
    """A frozen record; a key that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Source(Record):
    """Where a statement comes from."""

    title: Line
    publisher: Line
    author: Line | None = None
    date: Date | None = None
    url: Address | None = None
    archive: Annotated[
        Address | None, Field(description="An archived copy that was seen; never made up by pattern.")
    ] = None
    kind: Annotated[str, OneOf(words.SOURCE_KIND)]
    seen: Annotated[str, OneOf(words.SEEN)]
    note: Prose | None = None
    added: Date | None = None


class People(Record):
    """How many people took part: at least, at most, or both."""

    at_least: Count | None = None
    at_most: Count | None = None


def _people_or_unknown(value: Any) -> str:
    return "unknown" if isinstance(value, str) else "figures"


PeopleOrUnknown = Annotated[
    Annotated[People, Tag("figures")] | Annotated[Literal["unknown"], Tag("unknown")],
    Discriminator(_people_or_unknown),
    Field(description="{at_least: 3100}, {at_least: 12, at_most: 13}, or the word unknown."),
]


class Fact(Record):
    """One dated statement, how firmly the public record has it, and where it stands."""

    id: FactId
    date: Date
    kind: Annotated[str, OneOf(words.FACT_KIND)]
    tactic: Annotated[Slug | None, Field(description="Obligatory on an action; an id of registry/tactics.yml.")] = None
    people: Annotated[PeopleOrUnknown | None, Field(description="Obligatory on an action.")] = None
    label: Annotated[
        Line | None, Field(max_length=28, description="A few words; puts the fact in the timeline picture.")
    ] = None
    says: Prose
    status: Annotated[str, OneOf(words.STATUS)]
    evidence: Annotated[str, OneOf(words.EVIDENCE)]
    sources: Annotated[Cited, Field(min_length=1)]
    same_as: Annotated[FactRef | None, Field(description="The same event in another case: google-maven#f14.")] = None
    added: Date | None = None


class Party(Record):
    """An organization of the registry and its part in this case."""

    ref: Slug
    role: Annotated[str, OneOf(words.ROLE)]


class Demand(Record):
    """Who asked what of whom, and what came of it."""

    id: DemandId
    kind: Annotated[Slug, Field(description="An id of registry/demands.yml.")]
    by: Slug
    of: Slug
    what: Line
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]
    result: Annotated[str, OneOf(words.DEMAND_RESULT)]
    result_facts: tuple[FactId, ...] = ()


class Value(Record):
    """One figure given for a contract; figures that differ all stand."""

    amount: Amount
    to: Annotated[Amount | None, Field(description="The upper end, where a range was given.")] = None
    qualifier: Annotated[str | None, OneOf(words.QUALIFIER)] = None
    per: Annotated[str | None, OneOf(words.PERIOD)] = None
    currency: Currency
    basis: Annotated[str, OneOf(words.VALUE_BASIS)]
    by: Annotated[Line, Field(description="Who gives the figure: an organization id, or words such as leaked email.")]
    date: Date | None = None
    sources: Annotated[Cited, Field(min_length=1)]


class End(Record):
    """When a contract ended or will end, and how that is known."""

    date: Date | None = None
    basis: Annotated[str, OneOf(words.DATE_BASIS)]
    sources: Cited = ()


class Change(Record):
    """An option, extension, modification or new ceiling of a contract."""

    date: Date
    kind: Annotated[str, OneOf(words.CHANGE_KIND)]
    to: Annotated[Date | None, Field(description="The new end.")] = None
    amount: Amount | None = None
    currency: Currency | None = None
    says: Line | None = None
    sources: Annotated[Cited, Field(min_length=1)]


class Contract(Record):
    """A contract, with every value, date and change that a source gives; unknown is a value."""

    id: ContractId
    dossier_id: Slug | None = None
    name: Line
    vendor: Slug
    joint_vendors: Annotated[tuple[Slug, ...], Field(description="Who shares the award with the vendor.")] = ()
    prime: Slug | None = None
    subcontractors: tuple[Slug, ...] = ()
    customer: Slug
    award_id: Line | None = None
    values: tuple[Value, ...] = ()
    start: Date | None = None
    start_basis: Annotated[str, OneOf(words.DATE_BASIS)] = "stated"
    end: End | None = None
    changes: tuple[Change, ...] = ()
    part_of: ContractId | None = None
    same_as: ContractRef | None = None
    outcome: Annotated[str, OneOf(words.CONTRACT_OUTCOME)]
    note: Prose | None = None
    sources: Annotated[Cited, Field(min_length=1)]


class Answer(Record):
    """What the other side said, tied to the facts, demands or answers that it answers."""

    id: AnswerId
    by: Annotated[Slug, Field(description="An organization of this case, or: " + ", ".join(words.SPEAKERS) + ".")]
    date: Date
    to: Annotated[tuple[AnyId, ...], Field(min_length=1)]
    says: Prose
    meets_the_point: Annotated[str, OneOf(words.MEETS)]
    sources: Annotated[Cited, Field(min_length=1)]


class NoAnswer(Record):
    """Nobody was found to have answered, as of a day."""

    by: Annotated[Slug, Field(alias="from")]
    to: Annotated[tuple[AnyId, ...], Field(min_length=1)]
    as_of: Date
    says: Annotated[Line | None, Field(description="What exactly was not answered, where it is not the whole.")] = None
    sources: Cited = ()


class Cost(Record):
    """What it cost those who acted; that nothing was reported is said, not implied."""

    kind: Annotated[str, OneOf(words.COST_KIND)]
    who: Line
    facts: tuple[FactId, ...] = ()


class Outcome(Record):
    """What came of it all, and whether it lasted."""

    result: Annotated[str, OneOf(words.CASE_RESULT)]
    held: Annotated[str, OneOf(words.HELD)]
    says: Prose
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]


class Section(Record):
    """A part of the story: a heading and sourced paragraphs."""

    heading: Line
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1)]


class Lesson(Record):
    """Something to take away, and the facts it rests on."""

    says: Prose
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]


class Question(Record):
    """A question for the classroom and the facts that help to answer it."""

    ask: Prose
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]


class Teaching(Record):
    """A class session; the handout is made from title, scene and shows alone, so that it hides the outcome."""

    title: Line
    scene: Prose
    shows: Annotated[tuple[FactId, ...], Field(min_length=1)]
    reveal_after: Date
    level: Annotated[str, OneOf(words.LEVEL)]
    minutes: Annotated[int, Field(ge=5, le=600)]
    aims: Annotated[tuple[Line, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Quote(Record):
    """Somebody's own words, thirty at most."""

    by: Line
    words: Line
    date: Date
    sources: Annotated[Cited, Field(min_length=1)]


class Correction(Record):
    """What was wrong here, and why it was changed."""

    date: Date
    fact: FactId | None = None
    was: Prose
    why: Prose


class Caution(Record):
    """What a reader should know before trusting the record of a case."""

    kind: Annotated[str, OneOf(words.CAUTION)]
    says: Prose


class Case(Record):
    """One case: one file, one page."""

    START: ClassVar[str] = "Start with casebook new ID"

    title: Line
    kind: Annotated[str, OneOf(words.CASE_KIND)]
    chapter: Annotated[Slug, Field(description="An id of registry/chapters.yml.")]
    state: Annotated[str, OneOf(words.STATE)]
    added: Date
    reviewed: Date
    summary: Prose
    cautions: tuple[Caution, ...] = ()
    organizations: Annotated[tuple[Party, ...], Field(min_length=1)]
    demands: tuple[Demand, ...] = ()
    contracts: tuple[Contract, ...] = ()
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    merged: dict[FactId, FactId] = {}
    dropped: dict[FactId, Line] = {}
    answers: tuple[Answer, ...] = ()
    no_answer: tuple[NoAnswer, ...] = ()
    costs: Annotated[tuple[Cost, ...], Field(min_length=1)]
    outcome: Outcome
    led_to: tuple[Slug, ...] = ()
    story: Annotated[tuple[Section, ...], Field(min_length=1)]
    lessons: Annotated[tuple[Lesson, ...], Field(min_length=1)]
    teaching: Teaching
    quotes: tuple[Quote, ...] = ()
    open_questions: tuple[Prose, ...] = ()
    corrections: tuple[Correction, ...] = ()
    sources: Annotated[dict[SourceId, Source], Field(min_length=1)]


class Organization(Record):
    """A company, agency, union, group or person that acts in a case under this id."""

    name: Line
    type: Annotated[str, OneOf(words.ORGANIZATION_TYPE)]
    industry: Annotated[str | None, OneOf(words.INDUSTRY), Field(description="For companies.")] = None
    parent: Slug | None = None
    also: Annotated[tuple[Line, ...], Field(description="Other names it goes by.")] = ()


class Tactic(Record):
    """A way of acting: what it is, what it needs, what it risks, and the facts of cases that show both."""

    name: Line
    means: Line
    needs: Line
    risks: Line
    shown_by: Annotated[tuple[FactRef, ...], Field(min_length=1)]


class DemandKind(Record):
    """A kind of demand."""

    name: Line
    means: Line


class Chapter(Record):
    """A part of the book that holds cases."""

    title: Line
    about: Line
    flagship: Annotated[
        Slug | None, Field(description="The case of this chapter that is printed as a zine: google-maven.")
    ] = None


class Organizations(RootModel[dict[Slug, Organization]]):
    """registry/organizations.yml: each id with its organization."""


class Tactics(RootModel[dict[Slug, Tactic]]):
    """registry/tactics.yml: each id with its tactic."""


class DemandKinds(RootModel[dict[Slug, DemandKind]]):
    """registry/demands.yml: each id with its kind of demand."""


class Chapters(RootModel[dict[Slug, Chapter]]):
    """registry/chapters.yml: each id with its chapter, in the order of the book."""
