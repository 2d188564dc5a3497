"""The form of ``casebook.json``: the records as they are read, each with its permanent id and address."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import GenerateJsonSchema

from casebook import vocabulary as words
from casebook.export.about import FORMAT
from casebook.export.guide_index import GuideEntry
from casebook.fields import OneOf, Slug, SourceId
from casebook.handbook import Pathway
from casebook.law import Protection
from casebook.model import (
    Answer,
    Case,
    Chapter,
    Contract,
    Demand,
    DemandKind,
    Fact,
    Organization,
    Record,
    Source,
    Tactic,
)

EVIDENCE = {name: means for name, means in words.EVIDENCE.items() if name != "memory"}
Uri = Annotated[str, Field(description="Its address, or a urn:uuid: that every copy of the book agrees on.")]
Permanent = Annotated[Slug, Field(description="Its permanent id.")]


class FactEntry(Fact):
    """One dated statement, how firmly the public record has it, and where it stands."""

    uri: Uri
    evidence: Annotated[str, OneOf(EVIDENCE)]


class SourceEntry(Source):
    """Where a statement comes from."""

    uri: Uri


class DemandEntry(Demand):
    """Who asked what of whom, and what came of it."""

    uri: Uri


class ContractEntry(Contract):
    """A contract, with every value, date and change that a source gives; unknown is a value."""

    uri: Uri


class AnswerEntry(Answer):
    """What the other side said, tied to the facts, demands or answers that it answers."""

    uri: Uri


class CaseEntry(Case):
    """One case."""

    id: Permanent
    uri: Uri
    facts: tuple[FactEntry, ...]
    demands: tuple[DemandEntry, ...] = ()
    contracts: tuple[ContractEntry, ...] = ()
    answers: tuple[AnswerEntry, ...] = ()
    sources: dict[SourceId, SourceEntry]  # type: ignore[assignment]


class LawEntry(Protection):
    """A legal protection; a deadline that nobody confirmed has no number."""

    id: Permanent
    uri: Uri


class OrganizationEntry(Organization):
    """A company, agency, union, group or person that acts in a case under this id."""

    id: Permanent


class TacticEntry(Tactic):
    """A way of acting."""

    id: Permanent
    uri: Uri


class DemandKindEntry(DemandKind):
    """A kind of demand."""

    id: Permanent


class ChapterEntry(Chapter):
    """A part of the book that holds cases."""

    id: Permanent


class PathwayEntry(Pathway):
    """An ordered list of pages for one kind of reader."""

    id: Permanent


class Casebook(Record):
    """All records of the book."""

    form: Annotated[Literal["casebook.schema.json"], Field(alias="$schema", description="The schema beside this file.")]
    format: Annotated[
        Literal["1.0"],
        Field(description="The first number rises when a key goes or changes its meaning, the second when one comes."),
    ]
    title: str
    edition: Annotated[str, Field(description="The version of the book.")]
    latest: Annotated[str, Field(description="The last day on which a record was added, reviewed or corrected.")]
    uri: Uri
    license: str
    attribution: Annotated[str, Field(description="Whom to name, as the license asks.")]
    care: Annotated[str, Field(description="What to know before counting.")]
    chapters: tuple[ChapterEntry, ...]
    organizations: tuple[OrganizationEntry, ...]
    tactics: tuple[TacticEntry, ...]
    demand_kinds: tuple[DemandKindEntry, ...]
    cases: tuple[CaseEntry, ...]
    laws: tuple[LawEntry, ...]
    guides: tuple[GuideEntry, ...]
    pathways: tuple[PathwayEntry, ...]
    words: Annotated[dict[str, dict[str, str]], Field(description="What the words of each closed list mean.")]


class EveryKey(GenerateJsonSchema):
    """Describes what is written, in which no key is left out."""

    def field_is_required(self, field: object, total: bool) -> bool:
        """Tell that a key is always there."""
        return True


def schema(uri: str) -> dict[str, object]:
    """Return the JSON Schema of ``casebook.json``."""
    described = Casebook.model_json_schema(mode="serialization", schema_generator=EveryKey)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "$id": uri, "version": FORMAT, **described}
