"""The tables of demands, and of claims with their answers."""

from collections.abc import Iterator

from casebook import prose
from casebook import vocabulary as words
from casebook.export.tables.cases import CASE, POSITION
from casebook.export.tables.form import Records, Row, Span, Table, date, ids, listed, ref, span, text, word


def _demands(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for demand in case.demands:
            place = f"{case_id}#{demand.id}"
            yield (
                place,
                records.of_case(place),
                case_id,
                demand.id,
                demand.kind,
                demand.by,
                demand.of,
                demand.what,
                demand.result,
                case.outcome.held,
                listed(demand.facts),
                listed(demand.result_facts),
            )


def _demand_facts(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for demand in case.demands:
            for shows, facts in (("demand", demand.facts), ("result", demand.result_facts)):
                for fact_id in dict.fromkeys(facts):
                    yield f"{case_id}#{demand.id}", f"{case_id}#{fact_id}", shows


def _answers(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for answer in case.answers:
            place = f"{case_id}#{answer.id}"
            known = answer.by in records.corpus.organizations
            yield (
                place,
                records.of_case(place),
                case_id,
                answer.id,
                answer.by,
                answer.by if known else None,
                *Span.of(answer.date),
                listed(answer.to),
                prose.plain(answer.says),
                answer.meets_the_point,
                listed(answer.sources),
            )


def _answer_targets(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for answer in case.answers:
            for target in dict.fromkeys(answer.to):
                yield f"{case_id}#{answer.id}", target, *_by_kind(case_id, target)


def _by_kind(case_id: str, target: str) -> tuple[str | None, ...]:
    """Return the place of a target in the column of its kind: fact, demand or answer."""
    return tuple(f"{case_id}#{target}" if target.startswith(letter) else None for letter in "fda")


def _answer_sources(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for answer in case.answers:
            for source_id in dict.fromkeys(answer.sources):
                yield f"{case_id}#{answer.id}", f"{case_id}#{source_id}"


def _silences(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for position, one in enumerate(case.no_answer, 1):
            yield case_id, position, one.by, listed(one.to), one.as_of, one.says, listed(one.sources)


TABLES = (
    Table(
        "demands",
        "Who asked what of whom, and what came of it.",
        (
            text("id", "Its permanent id in the whole book, such as google-maven#d1."),
            text("uri", "Its address, or a urn that every copy of the book agrees on."),
            CASE,
            text("demand", "Its id within the case."),
            ref("demand_kind_id", "demand_kinds", "What kind of demand it is."),
            ref("made_by", "organizations", "Who asked."),
            ref("asked_of", "organizations", "Who was asked."),
            text("what", "What was asked."),
            word("result", words.DEMAND_RESULT, "What came of it."),
            word("held", words.HELD, "Whether what was won in the case held, repeated here for spreadsheets."),
            ids("facts", "The facts that show the demand, by their id within the case."),
            ids("result_facts", "The facts that show what came of it."),
        ),
        _demands,
        search=("what",),
    ),
    Table(
        "demand_facts",
        "Which fact shows a demand or its result.",
        (
            ref("demand_id", "demands", "The demand."),
            ref("fact_id", "facts", "The fact."),
            word("shows", {"demand": "that it was made", "result": "what came of it"}, "What the fact shows."),
        ),
        _demand_facts,
        key=("demand_id", "fact_id", "shows"),
    ),
    Table(
        "answers",
        "What the other side said, tied to the facts, demands or answers that it answers.",
        (
            text("id", "Its permanent id in the whole book, such as google-maven#a1."),
            text("uri", "Its address, or a urn that every copy of the book agrees on."),
            CASE,
            text("answer", "Its id within the case."),
            text("said_by", f"Who answered: an organization's id, or one of {', '.join(words.SPEAKERS)}."),
            ref("organization_id", "organizations", "The organization that answered, where it is one."),
            *span("date", "When."),
            ids("answers_to", "What it answers, by ids within the case."),
            text("says", "The answer, without its citation marks."),
            word("meets_the_point", words.MEETS, "Whether it speaks to the claim; not whether it is right."),
            ids("sources", "Where it stands, by the source's id within the case."),
        ),
        _answers,
        search=("says",),
    ),
    Table(
        "answer_targets",
        "What an answer answers: a fact, a demand or another answer.",
        (
            ref("answer_id", "answers", "The answer."),
            text("target", "What it answers, by its id within the case."),
            ref("fact_id", "facts", "The fact that it answers."),
            ref("demand_id", "demands", "The demand that it answers."),
            ref("other_answer_id", "answers", "The answer that it answers."),
        ),
        _answer_targets,
        key=("answer_id", "target"),
    ),
    Table(
        "answer_sources",
        "Where an answer stands.",
        (ref("answer_id", "answers", "The answer."), ref("source_id", "sources", "The source.")),
        _answer_sources,
        key=("answer_id", "source_id"),
    ),
    Table(
        "silences",
        "Who was not found to have answered, as of a day.",
        (
            CASE,
            POSITION,
            ref("organization_id", "organizations", "Who did not answer."),
            ids("about", "What was not answered, by ids within the case."),
            date("as_of", "The day until which we looked."),
            text("says", "What exactly was not answered, where it is not the whole."),
            ids("sources", "The sources that say so, by their id within the case."),
        ),
        _silences,
        key=("case_id", "position"),
    ),
)
