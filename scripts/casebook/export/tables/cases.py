"""The tables of the cases: what happened, who took part, where it stands, what it cost."""

from collections.abc import Iterator

from casebook import prose
from casebook import vocabulary as words
from casebook.export.tables.form import (
    Records,
    Row,
    Span,
    Table,
    boolean,
    date,
    ids,
    integer,
    listed,
    ref,
    span,
    text,
    word,
)
from casebook.measures import largest_action, years
from casebook.model import Fact, People, Source

EVIDENCE = {name: means for name, means in words.EVIDENCE.items() if name != "memory"}
CASE = ref("case_id", "cases", "The case it stands in.")
POSITION = integer("position", "Its place in the record of the case.")
SOURCE = (
    text("title", "Its title."),
    text("publisher", "Who published it."),
    text("author", "Who wrote it."),
    date("date", "When it was published, as far as known."),
    text("url", "Its address on the web."),
    text("archive", "An archived copy that was seen."),
    word("kind", words.SOURCE_KIND, "What kind of source it is."),
    word("seen", words.SEEN, "How much of it was read."),
    text("note", "What else is to be known of it."),
)
"""What a source says of itself, be it of a case or of a law."""


def _cases(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        row = records.precedents[case_id]
        largest = largest_action(case)
        yield (
            case_id,
            records.of_case(case_id),
            case.title,
            case.kind,
            case.chapter,
            case.state,
            case.added,
            case.reviewed,
            prose.plain(case.summary),
            *years(case),
            listed(row.demands),
            listed(row.tactics),
            row.people,
            f"{case_id}#{largest.id}" if largest else None,
            row.days,
            listed(row.costs),
            row.result,
            row.held,
            prose.plain(case.outcome.says),
            listed(case.outcome.facts),
            listed(row.industries),
            listed(row.customers),
            listed(case.led_to),
        )


def _parties(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for party in case.organizations:
            yield case_id, party.ref, party.role


def _facts(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for fact in case.facts:
            place = f"{case_id}#{fact.id}"
            yield (
                place,
                records.of_case(place),
                case_id,
                fact.id,
                case.chapter,
                *Span.of(fact.date),
                fact.kind,
                fact.tactic,
                *_people(fact),
                fact.label,
                prose.plain(fact.says),
                fact.status,
                fact.evidence,
                listed(fact.sources),
                len(fact.sources),
                fact.same_as,
                fact.added or case.added,
            )


def _people(fact: Fact) -> tuple[int | None, int | None, bool | None]:
    if isinstance(fact.people, People):
        return fact.people.at_least, fact.people.at_most, False
    return None, None, True if fact.people else None


def _fact_sources(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for fact in case.facts:
            for source_id in dict.fromkeys(fact.sources):
                yield f"{case_id}#{fact.id}", f"{case_id}#{source_id}"


def about_source(source: Source) -> Row:
    """Return the values of these columns."""
    return (
        source.title,
        source.publisher,
        source.author,
        source.date,
        source.url,
        source.archive,
        source.kind,
        source.seen,
        prose.plain(source.note) if source.note else None,
    )


def _sources(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for source_id, source in case.sources.items():
            place = f"{case_id}#{source_id}"
            yield (
                place,
                records.of_case(place),
                case_id,
                source_id,
                *about_source(source),
                source.added or case.added,
            )


def _costs(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, cost in enumerate(case.costs, 1):
            yield case_id, position, cost.kind, cost.who, listed(cost.facts)


def _lessons(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, lesson in enumerate(case.lessons, 1):
            yield case_id, position, prose.plain(lesson.says), listed(lesson.facts)


def _quotes(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, quote in enumerate(case.quotes, 1):
            yield case_id, position, quote.by, quote.words, quote.date, listed(quote.sources)


def _open_questions(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, question in enumerate(case.open_questions, 1):
            yield case_id, position, prose.plain(question)


def _cautions(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, caution in enumerate(case.cautions, 1):
            yield case_id, position, caution.kind, prose.plain(caution.says)


def _corrections(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, one in enumerate(case.corrections, 1):
            yield case_id, position, one.date, one.fact, prose.plain(one.was), prose.plain(one.why)


TABLES = (
    Table(
        "cases",
        "One line a case, as the page of precedents has it.",
        (
            text("id", "Its permanent id, such as google-maven."),
            text("uri", "The address of its page, or a urn that every copy of the book agrees on."),
            text("title", "Its title."),
            word("kind", words.CASE_KIND, "What kind of case it is."),
            ref("chapter_id", "chapters", "The chapter it stands in."),
            word("state", words.STATE, "Whether it goes on."),
            date("added", "The day it came into the book."),
            date("reviewed", "The day it was last reviewed."),
            text("summary", "What it is about."),
            integer("first_year", "The year of its first fact."),
            integer("last_year", "The year of its last fact."),
            ids("demand_kinds", "The kinds of demand that were made."),
            ids("tactics", "The tactics that were used, in the order of first use."),
            integer("people", "The people in its largest action that was counted: the least that is sure."),
            ref("largest_action_id", "facts", "The fact that gives this number."),
            integer("days_to_result", "Days from the first action to the first result won; only where both are known."),
            ids("costs", "The kinds of cost to those who acted; none-reported only where it holds for all."),
            word("result", words.CASE_RESULT, "What came of the demands."),
            word("held", words.HELD, "Whether what was won still stood at the review."),
            text("outcome", "The outcome in words."),
            ids("outcome_facts", "The facts that show it."),
            ids("industries", "The industries of those who were asked and of the vendors."),
            ids("customers", "The customers, by their organization's id."),
            ids("led_to", "Cases that it led to."),
        ),
        _cases,
        search=("title", "summary", "outcome"),
    ),
    Table(
        "case_organizations",
        "Who took part in which case, and in what role.",
        (
            CASE,
            ref("organization_id", "organizations", "The organization."),
            word("role", words.ROLE, "Its role there."),
        ),
        _parties,
        key=("case_id", "organization_id", "role"),
    ),
    Table(
        "facts",
        "One dated statement, how firmly the public record has it, and where it stands.",
        (
            text("id", "Its permanent id in the whole book, such as google-maven#f14."),
            text("uri", "Its address, or a urn that every copy of the book agrees on."),
            CASE,
            text("fact", "Its id within the case."),
            ref("chapter_id", "chapters", "The chapter of the case, repeated here for spreadsheets."),
            *span("date", "When it happened, as precise as the source."),
            word("kind", words.FACT_KIND, "What kind of fact it is."),
            ref("tactic_id", "tactics", "The tactic of an action."),
            integer("people_at_least", "How many took part at least."),
            integer("people_at_most", "How many took part at most."),
            boolean("people_unknown", "True where no source says how many; empty for what is no action."),
            text("label", "A few words for the timeline picture."),
            text("says", "The statement, without its citation marks."),
            word("status", words.STATUS, "How firmly the public record has it."),
            word("evidence", EVIDENCE, "How we know it."),
            ids("sources", "Its sources, by their id within the case."),
            integer("source_count", "How many sources it has."),
            ref("same_as", "facts", "The same event in another case; count it there."),
            date("added", "The day it came into the book."),
        ),
        _facts,
        search=("says",),
    ),
    Table(
        "fact_sources",
        "Which source stands behind which fact.",
        (ref("fact_id", "facts", "The fact."), ref("source_id", "sources", "The source.")),
        _fact_sources,
        key=("fact_id", "source_id"),
    ),
    Table(
        "sources",
        "Where the statements of a case come from.",
        (
            text("id", "Its permanent id in the whole book, such as google-maven#s5."),
            text("uri", "Its address in the list of sources, or a urn that every copy of the book agrees on."),
            CASE,
            text("source", "Its id within the case."),
            *SOURCE,
            date("added", "The day it came into the book."),
        ),
        _sources,
    ),
    Table(
        "costs",
        "What it cost those who acted; that nothing was reported is said, not implied.",
        (
            CASE,
            POSITION,
            word("kind", words.COST_KIND, "What kind of cost it was."),
            text("who", "Who bore it."),
            ids("facts", "The facts that show it, by their id within the case."),
        ),
        _costs,
        key=("case_id", "position"),
    ),
    Table(
        "lessons",
        "What can be learned, and the facts it rests on. Lessons are judgments of the editors.",
        (CASE, POSITION, text("says", "The lesson."), ids("facts", "The facts it rests on.")),
        _lessons,
        key=("case_id", "position"),
    ),
    Table(
        "quotes",
        "Somebody's own words, thirty at most. They belong to those who are quoted.",
        (
            CASE,
            POSITION,
            text("said_by", "Who said it."),
            text("words", "The words."),
            date("date", "When."),
            ids("sources", "Where they stand, by the source's id within the case."),
        ),
        _quotes,
        key=("case_id", "position"),
    ),
    Table(
        "open_questions",
        "What is not known.",
        (CASE, POSITION, text("asks", "The question.")),
        _open_questions,
        key=("case_id", "position"),
    ),
    Table(
        "cautions",
        "What a reader should know before trusting the record of a case.",
        (CASE, POSITION, word("kind", words.CAUTION, "What kind of caution it is."), text("says", "It in words.")),
        _cautions,
        key=("case_id", "position"),
    ),
    Table(
        "corrections",
        "What was wrong in the book, and why it was changed.",
        (
            CASE,
            POSITION,
            date("date", "When it was corrected."),
            text("fact", "The fact, by its id within the case."),
            text("was", "What stood there."),
            text("why", "Why it was changed."),
        ),
        _corrections,
        key=("case_id", "position"),
    ),
)
