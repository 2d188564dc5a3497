"""What it cost, what was asked against what came, what can be learned, and what is not known."""

from docutils import nodes

from casebook import vocabulary as words
from casebook.book import build
from casebook.book.page import Page
from casebook.model import Demand

HEADS = ("Demand", "Asked by, of", "Result")
RESULT_CLASS = {"met": "met", "partly": "partly", "not-met": "lost", "untested": "partly", "unknown": "partly"}


def costs(page: Page) -> list[nodes.Node]:
    """Return what it cost those who acted; that nothing was reported is said."""
    items = []
    for cost in page.case.costs:
        kind = build.strong(words.COST_KIND[cost.kind])
        items.append([build.paragraph(kind, f": {cost.who} ", page.fact_links(*cost.facts))])
    return [page.section("costs", "What it cost them", build.bullets(items))]


def demands_and_results(page: Page) -> list[nodes.Node]:
    """Return each demand with its result and the facts that show it."""
    if not page.case.demands:
        return []
    rows = [_row(page, index, demand) for index, demand in enumerate(page.case.demands)]
    return [page.section("demands", "Demands and results", build.table(HEADS, rows, "demands"))]


def lessons(page: Page) -> list[nodes.Node]:
    """Return the lessons, each with the facts it rests on."""
    items = []
    for index, lesson in enumerate(page.case.lessons):
        said = page.say(("lessons", index, "says"), lesson.says)
        items.append([said, build.paragraph(page.fact_links(*lesson.facts), classes=["rests-on"])])
    return [page.section("lessons", "What can be learned", build.bullets(items, "lessons"))]


def open_questions(page: Page) -> list[nodes.Node]:
    """Return the gaps and contradictions."""
    if not page.case.open_questions:
        return []
    items = [[page.say(("open_questions", index), text)] for index, text in enumerate(page.case.open_questions)]
    return [page.section("open-questions", "Open questions", build.bullets(items, "questions"))]


def _row(page: Page, index: int, demand: Demand) -> nodes.row:
    what = [
        page.say(("demands", index, "what"), demand.what),
        build.paragraph(build.link(demand.id, demand.id, "self"), " ", page.fact_links(*demand.facts)),
    ]
    result = build.inline(words.DEMAND_RESULT[demand.result], "result", f"result-{RESULT_CLASS[demand.result]}")
    who = f"{page.name(demand.by)}, of {page.name(demand.of)}"
    shown = build.paragraph(result, " ", page.fact_links(*demand.result_facts))
    return build.row((what, who, [shown]), anchor=demand.id, labels=HEADS)
