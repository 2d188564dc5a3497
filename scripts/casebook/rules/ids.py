"""Rules that hold a case together: every id is there once, is known, and is used."""

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from casebook import prose
from casebook.law import Protection
from casebook.model import Case
from casebook.problems import Path
from casebook.rules.base import Around, Finding, first_in_circle, on_record
from casebook.walk import fact_references, record_ids, source_references, texts


@on_record(whole=False)
def duplicate_id(case: Case, around: Around) -> Iterator[Finding]:
    """An id names one fact, demand, contract or answer."""
    for key in ("facts", "demands", "contracts", "answers"):
        records = getattr(case, key)
        counts = Counter(record.id for record in records)
        seen: set[str] = set()
        for index, record in enumerate(records):
            if counts[record.id] > 1 and record.id in seen:
                yield (
                    (key, index, "id"),
                    f"{record.id} is there already",
                    f"Take a new number; {_next_id(counts, record.id[0])} is free.",
                )
            seen.add(record.id)


@on_record(whole=True)
def unknown_fact(case: Case, around: Around) -> Iterator[Finding]:
    """A fact that is referred to is in the file."""
    known = {fact.id for fact in case.facts}
    for path, fact_id in fact_references(case):
        if fact_id not in known:
            yield path, f"there is no fact {fact_id}", f"Refer to a fact of this file{_near(fact_id, known)}."


@on_record(whole=True, kinds=(Case, Protection))
def unknown_source(case: Case | Protection, around: Around) -> Iterator[Finding]:
    """A source that is cited is listed under sources."""
    for path, source_id in source_references(case):
        if source_id not in case.sources:
            yield (
                path,
                f"there is no source {source_id}",
                f"List it under sources, or cite another{_near(source_id, set(case.sources))}.",
            )


@on_record(whole=True, kinds=(Case, Protection))
def unused_source(case: Case | Protection, around: Around) -> Iterator[Finding]:
    """A source that is listed is cited somewhere in the file."""
    used = {source_id for _, source_id in source_references(case)}
    for source_id in case.sources:
        if source_id not in used:
            yield ("sources", source_id), f"nothing cites {source_id}", "Cite it where it is used, or take it out."


@on_record(whole=True)
def unknown_record(case: Case, around: Around) -> Iterator[Finding]:
    """What an answer answers, a contract is part of, or a text links to is there, in this case or the one named."""
    own = record_ids(case)
    for path, target in _targets(case):
        case_id, _, anchor = target.partition("#")
        if case_id and case_id not in around.case_ids:
            yield path, f"there is no case {case_id}", f"Name a case of the book{_near(case_id, set(around.case_ids))}."
            continue
        known = around.anchors(case_id) if case_id else own
        if anchor and known and anchor not in known:
            yield path, f"there is no {anchor} in {case_id or 'this file'}", "Check the id."


@on_record(whole=True)
def circle(case: Case, around: Around) -> Iterator[Finding]:
    """No answer answers itself and no contract is part of itself, neither directly nor by way of others."""
    answers = {answer.id: [target for target in answer.to if target[0] == "a"] for answer in case.answers}
    contracts = {contract.id: [contract.part_of] if contract.part_of else [] for contract in case.contracts}
    for key, onward in (("answers", answers), ("contracts", contracts)):
        if first := first_in_circle(onward):
            yield (key, list(onward).index(first)), f"{first} leads back to itself", "Check the ids it names."


@on_record(whole=True)
def merged_or_dropped(case: Case, around: Around) -> Iterator[Finding]:
    """A fact that was merged into another or dropped is no longer among the facts, and what it was merged into is."""
    known = {fact.id for fact in case.facts}
    for key in ("merged", "dropped"):
        for fact_id in getattr(case, key):
            if fact_id in known:
                yield (key, fact_id), f"{fact_id} stands among the facts", f"Take it out of the facts or out of {key}."
    for fact_id, into in case.merged.items():
        if into not in known:
            yield ("merged", fact_id), f"there is no fact {into}", "Name the fact that now says it."


def _targets(case: Case) -> Iterator[tuple[Path, str]]:
    for index, answer in enumerate(case.answers):
        for place, target in enumerate(answer.to):
            yield ("answers", index, "to", place), f"#{target}"
    for index, silence in enumerate(case.no_answer):
        for place, target in enumerate(silence.to):
            yield ("no_answer", index, "to", place), f"#{target}"
    for index, contract in enumerate(case.contracts):
        if contract.part_of:
            yield ("contracts", index, "part_of"), f"#{contract.part_of}"
        if contract.same_as:
            yield ("contracts", index, "same_as"), contract.same_as
    for index, fact in enumerate(case.facts):
        if fact.same_as:
            yield ("facts", index, "same_as"), fact.same_as
    for index, case_id in enumerate(case.led_to):
        yield ("led_to", index), case_id
    for path, text in texts(case):
        for target in prose.links(text):
            if target and prose.TARGET.fullmatch(target):
                yield path, target


def _near(word: str, known: set[str]) -> str:
    close = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]}?" if close else ""


def _next_id(taken: Counter[str], letter: str) -> str:
    number = max(int(taken_id[1:]) for taken_id in taken) + 1
    return f"{letter}{number:02d}" if letter in "fs" else f"{letter}{number}"
