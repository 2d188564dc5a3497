"""What a guide asks for of cases and laws, as blocks: quoted facts, counts, tables of laws and their clocks."""

from collections.abc import Callable, Iterator

from casebook import clocks, dates, guides
from casebook import vocabulary as words
from casebook.choice import CaseChoice, LawChoice
from casebook.corpus import Corpus
from casebook.export.paper.block import Block, paragraph, table, text
from casebook.export.paper.text import rich
from casebook.guides import Directive
from casebook.law import Deadline
from casebook.views import chosen
from casebook.views import protections as laws
from casebook.views.protections import LawRow


def template(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """A text to be filled in."""
    lines = [line for line in directive.body.splitlines() if not guides.OPTION.fullmatch(line.strip())]
    title = directive.options.get("title", "To be filled in")
    yield {"kind": "code", "title": title, "text": "\n".join(lines).strip("\n")}


def fact(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """A fact of a case, with its date, status and publishers."""
    case_id, _, fact_id = directive.argument.partition("#")
    case = corpus.case(case_id)
    fact = next((one for one in case.facts if one.id == fact_id), None) if case else None
    if case and fact:
        publishers = "; ".join(dict.fromkeys(case.sources[one].publisher for one in fact.sources))
        by = f"{case.title}, {fact_id}. {dates.in_words(fact.date)}. {fact.status}. {publishers}."
        said = [span for span in rich(fact.says) if span["kind"] != "cite"]
        yield {"kind": "quote", "blocks": [{"kind": "paragraph", "spans": said}], "by": by}


def tactic(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """What the registry says of a tactic."""
    tactic = corpus.tactics.get(directive.argument)
    rows = {"is": tactic.means, "needs": tactic.needs, "risks": tactic.risks} if tactic else {}
    for verb, said in rows.items():
        yield {"kind": "paragraph", "spans": [text(f"What it {verb}: ", strong=True), text(said)]}


def precedents(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """Cases of a kind, counted and listed."""
    found = chosen.chosen(corpus, CaseChoice.of(directive.options))
    for sentence in [*chosen.in_numbers(found), chosen.CARE]:
        yield paragraph(sentence)
    heads = ("Case", "Years", "People", "Cost", "Result", "Did it hold?")
    rows = [
        (
            f"{row.title} ({row.case_id})",
            row.years,
            row.people_said or "Not known",
            ", ".join(words.COST_KIND[cost] for cost in row.costs),
            words.CASE_RESULT[row.result],
            words.HELD[row.held],
        )
        for row in found.rows
    ]
    yield table(heads, rows)


def protections(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """Laws of a kind, each with its limit and first clock."""
    rows = laws.chosen(corpus, LawChoice.of(directive.options))
    heads = ("Law", "What it does, and its limit", "First deadline")
    yield table(heads, [(named(row), row.in_brief, first_clock(row)) for row in rows])


def deadlines(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """Every clock, the shortest first; then the laws whose clocks no source confirms."""
    known, unknown = laws.by_urgency(corpus)
    for rows in (known, unknown):
        lines = [(named(row), "\n".join(f"{clock(one)}." for one in row.deadlines)) for row in rows]
        yield table(("Law", "Time, counted from"), lines)


def laws_by_jurisdiction(directive: Directive, corpus: Corpus) -> Iterator[Block]:
    """The laws of each place."""
    for place, rows in laws.by_jurisdiction(corpus):
        yield {"kind": "heading", "level": 3, "spans": [text(words.JURISDICTION[place])]}
        yield table(("Law", "What it does, and its limit"), [(row.short, row.in_brief) for row in rows])


def named(row: LawRow) -> str:
    """Name a law with its place; one that is not in force says so."""
    standing = "" if row.standing == "in-force" else f". {words.STANDING[row.standing]}"
    return f"{row.short} ({words.JURISDICTION[row.jurisdiction]}){standing}"


def clock(deadline: Deadline) -> str:
    """Say how long a clock runs and from when; one that no source confirms has no number."""
    later = "Later step: " if deadline.later_step else ""
    time = f"{later}{clocks.in_words(deadline)}{clocks.at_least(deadline)}"
    return f"{time} for {deadline.what}, counted from {deadline.start}"


def first_clock(row: LawRow) -> str:
    """Say the shortest confirmed clock, and that there is one not confirmed; or that there is none."""
    if not row.deadlines:
        return "None"
    first = row.deadlines[0]
    said = f"{clocks.in_words(first)}{clocks.at_least(first)}: {first.what}"
    others = [deadline for deadline in row.deadlines[1:] if not deadline.later_step]
    open_end = any(not deadline.confirmed for deadline in others)
    return f"{said}. Another time is not confirmed: ask a lawyer now" if open_end else said


DIRECTIVES: dict[str, Callable[[Directive, Corpus], Iterator[Block]]] = {
    "template": template,
    "fact": fact,
    "tactic": tactic,
    "precedents": precedents,
    "protections": protections,
    "deadline-table": deadlines,
    "laws-by-jurisdiction": laws_by_jurisdiction,
}
"""What a guide asks for that can be printed; for all else the page is named."""
