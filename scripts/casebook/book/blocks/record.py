"""The record: every dated fact with its status, evidence and sources, each with its own anchor."""

from docutils import nodes

from casebook import dates, measures
from casebook.book import build, compact
from casebook.book.page import Page, record_link
from casebook.model import Fact, People

HEADS = ("Date", "What", "Status", "Sources")


def record(page: Page) -> list[nodes.Node]:
    """Return all facts in the order of their dates."""
    ordered = sorted(page.case.facts, key=lambda fact: (dates.first_day(fact.date), -len(fact.date), fact.id))
    rows = [_row(page, fact) for fact in ordered]
    blocks: list[nodes.Node] = [build.table(HEADS, rows, "facts")]
    if page.case.merged:
        said = [f"{old} is now part of {new}" for old, new in page.case.merged.items()]
        blocks.append(build.paragraph("; ".join(said) + ".", classes=["small"]))
    for fact_id, why in page.case.dropped.items():
        blocks.append(build.paragraph(f"{fact_id} is not printed: {why}", classes=["small"]))
    return [page.section("record", "The record", *blocks)]


def _row(page: Page, fact: Fact) -> compact.fact_row:
    what: list[nodes.Node] = [page.say(("facts", page.places[fact.id], "says"), fact.says)]
    if fact.same_as:
        same = record_link(fact.same_as, fact.same_as)
        what.append(build.paragraph("The same event as ", same, ".", classes=["kind"]))
    return compact.fact_row(
        "",
        *what,
        ids=[fact.id],
        date=dates.in_brief(fact.date),
        kind=_kind(page, fact),
        status=fact.status,
        evidence=fact.evidence,
        sources=fact.sources,
    )


def _kind(page: Page, fact: Fact) -> str:
    kind = [fact.kind]
    if fact.tactic:
        tactic = page.corpus.tactics.get(fact.tactic)
        kind.append(tactic.name.lower() if tactic else fact.tactic)
    if isinstance(fact.people, People):
        kind.append(f"{measures.how_many(fact.people)} people")
    return ", ".join(kind)
