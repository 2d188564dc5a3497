"""The top of a case page: what kind of record it is, the case in brief, and the case at a glance."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.page import Page
from casebook.model import Fact, People

LOST = {"none": "lost", "undone": "lost", "nothing-won": "lost", "full": "met", "kept": "met"}


def chips(page: Page) -> list[nodes.Node]:
    """Return the facts about the record itself: kind, chapter, span, state, size, review."""
    case = page.case
    kind = {"study": "Case study", "refusal": "Refusal", "ban": "Counter-precedent", "warning": "Warning"}[case.kind]
    chapter = page.corpus.chapters.get(case.chapter)
    items = [
        kind,
        chapter.title if chapter else case.chapter,
        _span(case.facts),
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


def _span(facts: tuple[Fact, ...]) -> str:
    years = sorted({fact.date[:4] for fact in facts})
    return years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"


def _asked(page: Page) -> list[nodes.Node]:
    """Name each kind of demand once, with links to the demands of that kind."""
    kinds: dict[str, list[str]] = {}
    for demand in page.case.demands:
        kinds.setdefault(demand.kind, []).append(demand.id)
    parts: list[nodes.Node] = []
    for kind, demands in kinds.items():
        known = page.corpus.demands.get(kind)
        parts.append(build.paragraph(f"{known.name if known else kind} ", *page.fact_links(demands)))
    return parts


def _tactics(page: Page) -> list[nodes.Node]:
    """Name each tactic of an action once, in the order of first use, with how often it was used."""
    used: dict[str, list[str]] = {}
    for fact in page.case.facts:
        if fact.kind == "action" and fact.tactic:
            used.setdefault(fact.tactic, []).append(fact.id)
    parts: list[nodes.Node] = []
    for tactic, facts in used.items():
        known = page.corpus.tactics.get(tactic)
        name = known.name if known else tactic
        parts.append(build.link(name if len(facts) == 1 else f"{name} ({len(facts)})", facts[0]))
    return build.joined(parts)


def _people(page: Page) -> list[nodes.Node]:
    """Return the largest number of people that a source gives for one action, with its fact."""
    counted = [(fact.people, fact) for fact in page.case.facts if isinstance(fact.people, People)]
    if not counted:
        return build.flow("Not known") if any(fact.kind == "action" for fact in page.case.facts) else []
    people, fact = max(counted, key=lambda pair: pair[0].at_least or pair[0].at_most or 0)
    tactic = page.corpus.tactics.get(fact.tactic or "")
    action = tactic.name.lower() if tactic else fact.kind
    said = f"{how_many(people).capitalize()} in the largest action counted: {action}, {dates.in_words(fact.date)} "
    return [build.paragraph(said, page.fact_link(fact.id))]


def how_many(people: People) -> str:
    """Write a count as its source gives it: ``12 to 13``, ``at least 3,100``, ``at most 13`` or ``50``."""
    low, high = people.at_least, people.at_most
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"at least {low:,}" if low is not None else f"at most {high:,}"


def _how_long(page: Page) -> list[nodes.Node]:
    """Count the days from the first action to the first result, of those whose day is known."""
    shown = {fact_id for demand in page.case.demands for fact_id in demand.result_facts}
    actions = [fact for fact in page.case.facts if fact.kind == "action" and len(fact.date) == 10]
    if not actions:
        return []
    first = min(actions, key=lambda fact: (fact.date, fact.id))
    results = [
        fact for fact in page.case.facts if fact.id in shown and len(fact.date) == 10 and fact.date >= first.date
    ]
    if not results:
        return []
    result = min(results, key=lambda fact: (fact.date, fact.id))
    days = dates.days_between(first.date, result.date)
    said = f"{days:,} days from the first action whose day is known "
    return [build.paragraph(said, page.fact_link(first.id), " to the first result ", page.fact_link(result.id))]


def _costs(page: Page) -> list[nodes.Node]:
    parts = []
    for cost in page.case.costs:
        kind = words.COST_KIND[cost.kind]
        parts.append([build.paragraph(f"{kind}: {cost.who} ", *page.fact_links(cost.facts))])
    return [build.bullets(parts)]


def _verdict(text: str, value: str) -> list[nodes.Node]:
    return [build.inline(text, "result", f"result-{LOST.get(value, 'partly')}")]
