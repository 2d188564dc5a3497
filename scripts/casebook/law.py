"""The form of a legal protection: one record, one file in ``guides/law/``, one page."""

from typing import Annotated

from pydantic import Field

from casebook import vocabulary as words
from casebook.fields import Date, Line, OneOf, Prose, Slug, SourceId
from casebook.model import Cited, Record, Source

LIMITS = ("who_is_not", "caveats")
"""The keys under which a statement may be settled law that was not re-read: a warning is not withheld."""


class Statement(Record):
    """One statement about a law, and where it was read; a limit may be settled law that was not re-read."""

    says: Prose
    settled: bool = False
    sources: Cited = ()


class Deadline(Record):
    """One clock of a law, in the unit the law uses; what is not confirmed has no number."""

    what: Annotated[Line, Field(alias="for", description="What must be done: a charge with the NLRB.")]
    count: Annotated[int | None, Field(ge=1, le=1000)] = None
    unit: Annotated[str | None, OneOf(words.UNIT)] = None
    later_step: Annotated[
        bool, Field(description="It begins only after an earlier step, such as a decision or a notice.")
    ] = False
    start: Annotated[Line, Field(alias="from", description="What the clock is counted from.")]
    day_one_counts: Annotated[
        bool, Field(description="The period begins with the day itself: three months less one day.")
    ] = False
    done_when: Annotated[str, OneOf(words.DONE_WHEN)] = "filed"
    confirmed: Annotated[Date | None, Field(description="The day the period was seen in a source.")] = None
    note: Prose | None = None
    sources: Cited = ()


class Protection(Record):
    """A legal protection: who has it, who has not, what it covers, its clocks, and where to go."""

    law: Annotated[Line, Field(max_length=120)]
    short: Annotated[Line, Field(max_length=40, description="Its name in tables.")]
    citation: Line
    jurisdiction: Annotated[str, OneOf(words.JURISDICTION)]
    standing: Annotated[str, OneOf(words.STANDING)]
    situations: Annotated[
        tuple[Annotated[str, OneOf(words.SITUATION)], ...],
        Field(min_length=1, description="What a reader to whom it matters says of themselves."),
    ]
    in_brief: Annotated[Line, Field(max_length=300, description="What it protects and its main limit, for tables.")]
    as_of: Date
    checked: Date
    review_by: Annotated[Date | None, Field(description="Where something is about to change.")] = None
    who_is_covered: tuple[Statement, ...]
    who_is_not: tuple[Statement, ...]
    what_is_protected: tuple[Statement, ...]
    deadlines: tuple[Deadline, ...]
    no_deadline: Annotated[Line | None, Field(description="Why there is no clock.")] = None
    where_to_file: tuple[Statement, ...]
    remedy: tuple[Statement, ...]
    caveats: tuple[Statement, ...]
    see: Annotated[tuple[Slug, ...], Field(description="Ids of other protections to read with it.")] = ()
    sources: dict[SourceId, Source]
