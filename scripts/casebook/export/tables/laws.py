"""The tables of the laws and the guides. A deadline that nobody confirmed has no number here either."""

from collections.abc import Iterator

from casebook import clocks, prose
from casebook import vocabulary as words
from casebook.export.guide_index import guide_index
from casebook.export.tables.cases import POSITION, SOURCE, about_source
from casebook.export.tables.form import Records, Row, Table, boolean, date, ids, integer, listed, ref, text, word
from casebook.law import Deadline

LAW = ref("law_id", "laws", "The law.")
PARTS = {
    "who_is_covered": "Who is covered",
    "who_is_not": "Who is not covered",
    "what_is_protected": "What is protected",
    "where_to_file": "Where to file",
    "remedy": "What can be won",
    "caveats": "What to beware of",
}


def _laws(records: Records) -> Iterator[Row]:
    for law_id, law in sorted(records.corpus.laws.items()):
        yield (
            law_id,
            records.address.id(f"guides/law/{law_id}.html"),
            law.law,
            law.short,
            law.citation,
            law.jurisdiction,
            law.standing,
            law.in_brief,
            law.as_of,
            law.checked,
            law.review_by,
            law.no_deadline,
            listed(law.situations),
            listed(law.see),
        )


def _situations(records: Records) -> Iterator[Row]:
    for law_id, law in sorted(records.corpus.laws.items()):
        for situation in dict.fromkeys(law.situations):
            yield law_id, situation


def _statements(records: Records) -> Iterator[Row]:
    for law_id, law in sorted(records.corpus.laws.items()):
        for part in PARTS:
            for position, one in enumerate(getattr(law, part), 1):
                yield law_id, part, position, prose.plain(one.says), one.settled, listed(one.sources)


def _deadlines(records: Records) -> Iterator[Row]:
    for law_id, law in sorted(records.corpus.laws.items()):
        for position, deadline in enumerate(law.deadlines, 1):
            sure = confirmed(deadline)
            yield (
                law_id,
                position,
                sure.what,
                sure.count,
                sure.unit,
                clocks.in_words(sure),
                sure.later_step,
                sure.start,
                sure.day_one_counts,
                sure.done_when,
                sure.confirmed,
                prose.plain(sure.note) if sure.note else None,
                listed(sure.sources),
            )


def confirmed(deadline: Deadline) -> Deadline:
    """Return a clock as it may be given: without its number where nobody saw that in a source."""
    return deadline if deadline.confirmed else deadline.model_copy(update={"count": None, "unit": None})


def _sources(records: Records) -> Iterator[Row]:
    for law_id, law in sorted(records.corpus.laws.items()):
        for source_id, source in law.sources.items():
            yield (
                f"{law_id}#{source_id}",
                law_id,
                source_id,
                *about_source(source),
            )


def _guides(records: Records) -> Iterator[Row]:
    for guide in guide_index(records.corpus, records.address):
        yield (
            guide.id,
            guide.uri,
            guide.title,
            guide.readers,
            listed(guide.jurisdictions),
            guide.reviewed,
            guide.not_covered,
        )


TABLES = (
    Table(
        "laws",
        "One line a legal protection. What a law leaves out stands in law_statements. This is no legal advice.",
        (
            text("id", "Its permanent id, such as us-nlra-s7."),
            text("uri", "The address of its page, or a urn that every copy of the book agrees on."),
            text("law", "Its name."),
            text("short", "Its name in tables."),
            text("citation", "Where it stands."),
            word("jurisdiction", words.JURISDICTION, "Where it holds."),
            word("standing", words.STANDING, "Whether it is in force."),
            text("in_brief", "What it protects, and its main limit."),
            date("as_of", "The state of the law that is described."),
            date("checked", "The day it was last checked."),
            date("review_by", "The day by which it must be checked again, where something is about to change."),
            text("no_deadline", "Why it has no clock."),
            ids("situations", "What a reader to whom it matters says of themselves."),
            ids("see", "Laws to read with it."),
        ),
        _laws,
        search=("law", "in_brief"),
    ),
    Table(
        "law_situations",
        "Which law speaks to which situation.",
        (LAW, word("situation", words.SITUATION, "What a reader says of themselves.")),
        _situations,
        key=("law_id", "situation"),
    ),
    Table(
        "law_statements",
        "What a law covers and what it does not, where to file, and what to beware of.",
        (
            LAW,
            word("part", PARTS, "What the statement is about."),
            integer("position", "Its place in that part."),
            text("says", "The statement, without its citation marks."),
            boolean("settled", "True for a warning that is settled law and was not read again."),
            ids("sources", "Its sources, by their id within the law."),
        ),
        _statements,
        key=("law_id", "part", "position"),
    ),
    Table(
        "deadlines",
        "The clocks of the laws, in the unit that the law uses. One that nobody confirmed has no number.",
        (
            LAW,
            POSITION,
            text("what", "What must be done."),
            integer("count", "How many units; empty where it is not confirmed."),
            word("unit", words.UNIT, "The unit; empty where it is not confirmed."),
            text("in_words", "Both in words, or: Ask a lawyer now."),
            boolean("later_step", "True where it begins only after an earlier step, such as a decision."),
            text("counted_from", "What it is counted from."),
            boolean("day_one_counts", "True where the period begins with the day itself."),
            word("done_when", words.DONE_WHEN, "What must have happened by the last day."),
            date("confirmed", "The day the period was seen in a source."),
            text("note", "What else is to be known of it."),
            ids("sources", "Its sources, by their id within the law."),
        ),
        _deadlines,
        key=("law_id", "position"),
    ),
    Table(
        "law_sources",
        "Where the statements on a law come from.",
        (
            text("id", "Its permanent id in the whole book, such as us-nlra-s7#s1."),
            LAW,
            text("source", "Its id within the law."),
            *SOURCE,
        ),
        _sources,
    ),
    Table(
        "guides",
        "The guides of the book: their titles, for whom they are, and what they leave out.",
        (
            text("id", "Its path below guides, without the ending."),
            text("uri", "The address of its page, or a urn that every copy of the book agrees on."),
            text("title", "Its title."),
            text("readers", "For whom it is."),
            ids("jurisdictions", "Whose law it speaks of."),
            date("reviewed", "The day it was last reviewed."),
            text("not_covered", "What it leaves out."),
        ),
        _guides,
    ),
)
