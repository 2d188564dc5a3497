"""Rules on words from the open lists in ``cases/registry/``."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from casebook.load import Reading
from casebook.model import Case, Chapters, Organizations, Tactics
from casebook.problems import Path, Problem
from casebook.rules.base import Around, Finding, on_record
from casebook.vocabulary import SPEAKERS


@on_record(whole=False)
def unknown_organization(case: Case, around: Around) -> Iterator[Finding]:
    """An organization is in registry/organizations.yml."""
    for path, organization in _organizations(case):
        if organization not in around.organizations:
            yield (
                path,
                f"there is no organization {organization}",
                _choose(organization, around.organizations, "organizations"),
            )


@on_record(whole=True)
def unlisted_organization(case: Case, around: Around) -> Iterator[Finding]:
    """An organization that asks, answers, buys or sells is listed under the case's organizations, with its role."""
    listed = {party.ref for party in case.organizations}
    for path, organization in _organizations(case):
        if organization not in listed and organization in around.organizations:
            yield (
                path,
                f"{organization} is not listed under organizations",
                f"Add {{ref: {organization}, role: ...}} there.",
            )


@on_record(whole=False)
def duplicate_organization(case: Case, around: Around) -> Iterator[Finding]:
    """An organization is listed once; its most telling role is given."""
    seen: set[str] = set()
    for index, party in enumerate(case.organizations):
        if party.ref in seen:
            yield ("organizations", index, "ref"), f"{party.ref} is listed twice", "Keep one line."
        seen.add(party.ref)


@on_record(whole=False)
def unknown_tactic(case: Case, around: Around) -> Iterator[Finding]:
    """A tactic is in registry/tactics.yml."""
    for index, fact in enumerate(case.facts):
        if fact.tactic and fact.tactic not in around.tactics:
            yield (
                ("facts", index, "tactic"),
                f"there is no tactic {fact.tactic}",
                _choose(fact.tactic, around.tactics, "tactics"),
            )


@on_record(whole=False)
def unknown_demand(case: Case, around: Around) -> Iterator[Finding]:
    """A kind of demand is in registry/demands.yml."""
    for index, demand in enumerate(case.demands):
        if demand.kind not in around.demands:
            yield (
                ("demands", index, "kind"),
                f"there is no kind of demand {demand.kind}",
                _choose(demand.kind, around.demands, "demands"),
            )


@on_record(whole=False)
def unknown_chapter(case: Case, around: Around) -> Iterator[Finding]:
    """A chapter is in registry/chapters.yml."""
    if case.chapter not in around.chapters:
        yield ("chapter",), f"there is no chapter {case.chapter}", _choose(case.chapter, around.chapters, "chapters")


def unknown_parents(reading: Reading[Organizations]) -> Iterator[Problem]:
    """The parent of an organization is in the registry itself."""
    organizations = reading.record.root if reading.record else {}
    for ref, organization in organizations.items():
        if organization.parent and organization.parent not in organizations:
            fix = _choose(organization.parent, organizations, "organizations")
            yield reading.problem(
                (ref, "parent"), "unknown-organization", f"there is no organization {organization.parent}", fix
            )


def unknown_shown_by(reading: Reading[Tactics], anchors: Callable[[str], frozenset[str]]) -> Iterator[Problem]:
    """A fact by which a tactic shows what it needs and risks is in the case named."""
    tactics = reading.record.root if reading.record else {}
    for tactic_id, tactic in tactics.items():
        for index, place in enumerate(tactic.shown_by):
            case_id, _, fact_id = place.partition("#")
            if fact_id not in anchors(case_id):
                what = f"there is no {place}"
                yield reading.problem((tactic_id, "shown_by", index), "unknown-record", what, "Check the id.")


def unknown_flagships(reading: Reading[Chapters], case: Callable[[str], Case | None]) -> Iterator[Problem]:
    """The flagship of a chapter, which is printed as a zine, is a case of that chapter."""
    chapters = reading.record.root if reading.record else {}
    for chapter_id, chapter in chapters.items():
        flagship = case(chapter.flagship) if chapter.flagship else None
        if chapter.flagship and flagship is None:
            what, fix = f"there is no case {chapter.flagship}", "Write the id of a case of this chapter."
            yield reading.problem((chapter_id, "flagship"), "unknown-record", what, fix)
        elif flagship and flagship.chapter != chapter_id:
            what = f"{chapter.flagship} is in the chapter {flagship.chapter}"
            yield reading.problem((chapter_id, "flagship"), "unknown-chapter", what, "Move the line there.")


def _organizations(case: Case) -> Iterator[tuple[Path, str]]:
    for index, party in enumerate(case.organizations):
        yield ("organizations", index, "ref"), party.ref
    for index, demand in enumerate(case.demands):
        yield ("demands", index, "by"), demand.by
        yield ("demands", index, "of"), demand.of
    for index, contract in enumerate(case.contracts):
        for key in ("vendor", "prime", "customer"):
            if getattr(contract, key):
                yield ("contracts", index, key), getattr(contract, key)
        for key in ("joint_vendors", "subcontractors"):
            for place, party in enumerate(getattr(contract, key)):
                yield ("contracts", index, key, place), party
    for index, answer in enumerate(case.answers):
        if answer.by not in SPEAKERS:
            yield ("answers", index, "by"), answer.by
    for index, silence in enumerate(case.no_answer):
        yield ("no_answer", index, "from"), silence.by


def _choose(word: str, known: Iterable[str], file: str) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    add = f"Choose one of registry/{file}.yml, or add it there."
    return f"Did you mean {close[0]}? {add}" if close else add
