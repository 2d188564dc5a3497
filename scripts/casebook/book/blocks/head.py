"""The top of a case page: what kind of record it is, the case in brief, and the case at a glance."""

from docutils import nodes

from casebook import dates, measures
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.page import Page
from casebook.model import People

LOST = {"none": "lost", "undone": "lost", "nothing-won": "lost", "full": "met", "kept": "met"}


def chips(page: Page) -> list[nodes.Node]:
    """Return the facts about the record itself: kind, chapter, span, state, size, review."""
    case = page.case
    kind = {
        "study": "Case study",
        "refusal": "Refusal, made or asked for",
        "ban": "Counter-precedent",
        "warning": "Warning",
    }[case.kind]
    chapter = page.corpus.chapters.get(case.chapter)
    items = [
        kind,
        chapter.title if chapter else case.chapter,
        measures.span(case),
        words.STATE[case.state],
        f"{len(case.facts)} facts, {len(case.sources)} sources",
        f"Reviewed {dates.in_words(case.reviewed)}",
    ]
    return [build.bullets([item for item in items if item], "chips")]


def brief(page: Page) -> list[nodes.Node]:
    """Return the summary."""
    return [page.say(("summary",), page.case.summary, "brief")]


def cautions(page: Page) -> list[nodes.Node]:
    """Return what to know before trusting the record: no action by workers, one side alone, thin sources."""
    items = []
    for index, caution in enumerate(page.case.cautions):
        said = page.say(("cautions", index, "says"), caution.says)
        items.append([build.paragraph(build.strong(words.CAUTION[caution.kind])), said])
    return [build.bullets(items, "cautions")] if items else []


def glance(page: Page) -> list[nodes.Node]:
    """Return the questions an organizer asks first, each with its answer."""
    case = page.case
    rows = [
        ("Asked", _asked(page)),
        ("How", _tactics(page)),
        ("How many", _people(page)),
        ("How long", _how_long(page)),
        ("What it cost", _costs(page)),
        ("Result", _verdict(words.CASE_RESULT[case.outcome.result], case.outcome.result)),
        ("Did it hold?", _verdict(words.HELD[case.outcome.held], case.outcome.held)),
    ]
    items = [
        nodes.definition_list_item("", page.label(term, nodes.term), nodes.definition("", *build.flow(content)))
        for term, content in rows
        if content
    ]
    return [nodes.definition_list("", *items, classes=["glance"]), page.say(("outcome", "says"), case.outcome.says)]


def _asked(page: Page) -> list[nodes.Node]:
    """Name each kind of demand once, with links to the demands of that kind."""
    parts: list[nodes.Node] = []
    for kind, demands in measures.demand_kinds(page.case).items():
        known = page.corpus.demands.get(kind)
        parts.append(build.paragraph(f"{known.name if known else kind} ", page.fact_links(*demands)))
    return parts


def _tactics(page: Page) -> list[nodes.Node]:
    """Name each tactic once, in the order of first use, with how often it was used."""
    parts: list[nodes.Node] = []
    for tactic, facts in measures.tactics(page.case).items():
        known = page.corpus.tactics.get(tactic)
        name = known.name if known else tactic
        parts.append(build.link(name if len(facts) == 1 else f"{name} ({len(facts)})", facts[0].id))
    return build.joined(parts)


def _people(page: Page) -> list[nodes.Node]:
    """Return the largest number of people that a source gives for one action, with its fact."""
    fact = measures.largest_action(page.case)
    if fact is None or not isinstance(fact.people, People):
        return build.flow("Not known") if measures.actions(page.case) else []
    tactic = page.corpus.tactics.get(fact.tactic or "")
    action = tactic.name.lower() if tactic else "action"
    count = measures.how_many(fact.people)
    said = f"{count[0].upper()}{count[1:]} in the largest action counted: {action}, {dates.in_words(fact.date)} "
    return [build.paragraph(said, page.fact_links(fact.id))]


def _how_long(page: Page) -> list[nodes.Node]:
    wait = measures.days_to_result(page.case)
    if wait is None:
        return []
    said = f"{wait.days:,} days from the first action whose day is known "
    return [
        build.paragraph(
            said, page.fact_links(wait.first.id), " to the first result won ", page.fact_links(wait.result.id)
        )
    ]


def _costs(page: Page) -> list[nodes.Node]:
    parts = []
    for cost in page.case.costs:
        kind = words.COST_KIND[cost.kind]
        parts.append([build.paragraph(f"{kind}: {cost.who} ", page.fact_links(*cost.facts))])
    return [build.bullets(parts)]


def _verdict(text: str, value: str) -> list[nodes.Node]:
    return [build.inline(text, "result", f"result-{LOST.get(value, 'partly')}")]
