"""Rules on what a fact, a demand and a quotation must bear."""

import re
from collections.abc import Iterator

from casebook import prose
from casebook.model import Case, People
from casebook.problems import Path
from casebook.rules.base import Around, Finding, on_record
from casebook.walk import texts

LONGEST_QUOTATION = 30
MOST_LABELS = 16
QUOTED = re.compile(r'"([^"]*)"|“([^“”]*)”')


@on_record(whole=False)
def memory_evidence(case: Case, around: Around) -> Iterator[Finding]:
    """A fact that rests on memory is not printed."""
    for index, fact in enumerate(case.facts):
        if fact.evidence == "memory":
            yield (
                ("facts", index, "evidence"),
                f"{fact.id} rests on memory",
                "Find a source and write read, excerpt or secondary; or leave the fact out.",
            )


@on_record(whole=False)
def action_without_tactic(case: Case, around: Around) -> Iterator[Finding]:
    """An action bears a tactic."""
    for index, fact in enumerate(case.facts):
        if fact.kind == "action" and not fact.tactic:
            yield ("facts", index), f"the action {fact.id} has no tactic", "Add a line such as: tactic: open-letter."


@on_record(whole=False)
def action_without_people(case: Case, around: Around) -> Iterator[Finding]:
    """An action says how many took part, or that it is unknown."""
    for index, fact in enumerate(case.facts):
        if fact.kind == "action" and fact.people is None:
            yield (
                ("facts", index),
                f"the action {fact.id} does not say how many took part",
                "Add people: {at_least: 12}, or people: unknown.",
            )


@on_record(whole=False)
def people_order(case: Case, around: Around) -> Iterator[Finding]:
    """People are counted at least, at most, or both in that order."""
    for index, fact in enumerate(case.facts):
        people = fact.people
        if not isinstance(people, People):
            continue
        if people.at_least is None and people.at_most is None:
            yield ("facts", index, "people"), "no number is given", "Write people: {at_least: 12}, or people: unknown."
        elif people.at_least is not None and people.at_most is not None and people.at_least > people.at_most:
            yield (
                ("facts", index, "people"),
                f"at least {people.at_least} is more than at most {people.at_most}",
                "Write the smaller number under at_least.",
            )


@on_record(whole=False)
def range_order(case: Case, around: Around) -> Iterator[Finding]:
    """A range of values goes from the lower end to the upper one."""
    for index, contract in enumerate(case.contracts):
        for place, value in enumerate(contract.values):
            if value.to is not None and value.to < value.amount:
                yield (
                    ("contracts", index, "values", place),
                    f"{value.to:,.0f} is less than {value.amount:,.0f}",
                    "Write the smaller number under amount.",
                )


@on_record(whole=False)
def too_many_labels(case: Case, around: Around) -> Iterator[Finding]:
    """At most sixteen facts bear a label, so that the timeline picture can be read."""
    labelled = [index for index, fact in enumerate(case.facts) if fact.label]
    if len(labelled) > MOST_LABELS:
        yield (
            ("facts", labelled[MOST_LABELS], "label"),
            f"{len(labelled)} facts bear a label",
            f"Keep the {MOST_LABELS} that carry the story.",
        )


@on_record(whole=False)
def long_quotation(case: Case, around: Around) -> Iterator[Finding]:
    """A quotation has at most thirty words."""
    for path, text in texts(case):
        for words in _quoted(path, text):
            count = prose.words(words)
            if count > LONGEST_QUOTATION and path[0] != "sources":
                yield (
                    path,
                    f"a quotation has {count} words",
                    f"Cut it to {LONGEST_QUOTATION}, or say it in our own words.",
                )


@on_record(whole=True)
def result_without_facts(case: Case, around: Around) -> Iterator[Finding]:
    """A demand that was met, wholly or partly, names the facts that show it."""
    for index, demand in enumerate(case.demands):
        if demand.result in ("met", "partly") and not demand.result_facts:
            yield (
                ("demands", index),
                f"the result of {demand.id} names no fact",
                "Add a line such as: result_facts: [f31].",
            )


@on_record(whole=False)
def unsourced_paragraph(case: Case, around: Around) -> Iterator[Finding]:
    """Every paragraph of the story cites a source."""
    for index, section in enumerate(case.story):
        for place, paragraph in enumerate(section.paragraphs):
            if not prose.cited(paragraph):
                yield (
                    ("story", index, "paragraphs", place),
                    "the paragraph cites nothing",
                    "Cite a source, such as [@s3].",
                )


@on_record(whole=True)
def other_side(case: Case, around: Around) -> Iterator[Finding]:
    """A case gives the other side's answers, or says that none was found, and as of when."""
    if not case.answers and not case.no_answer:
        yield (
            ("title",),
            "the other side is not heard",
            "Add answers; or no_answer: [{from: google, to: [f12], as_of: 2026-11-21}].",
        )


@on_record(whole=True)
def cost_without_facts(case: Case, around: Around) -> Iterator[Finding]:
    """A cost names the facts that show it; only "none reported" needs none."""
    for index, cost in enumerate(case.costs):
        if cost.kind != "none-reported" and not cost.facts:
            yield ("costs", index), "the cost names no fact", "Add a line such as: facts: [f30]."


@on_record(whole=True)
def known_end(case: Case, around: Around) -> Iterator[Finding]:
    """The end of a contract has a date unless its basis is unknown, and a dated end has a source."""
    for index, contract in enumerate(case.contracts):
        end = contract.end
        if end and end.basis != "unknown" and not end.date:
            yield (
                ("contracts", index, "end"),
                f"the {end.basis} end has no date",
                "Add the date, or write basis: unknown.",
            )
        elif end and end.date and not end.sources:
            yield ("contracts", index, "end"), "the end has no source", "Add sources: [s22]."


def _quoted(path: Path, text: str) -> list[str]:
    if path[0] == "quotes" and path[-1] == "words":
        return [text]
    return ["".join(pair) for pair in QUOTED.findall(text)] if '"' in text or "“" in text else []
