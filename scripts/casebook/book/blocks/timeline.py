"""The timeline: a picture of the facts that bear a label, and on narrow screens and paper the same as a list."""

from docutils import nodes

from casebook import dates
from casebook.book import build
from casebook.book.nodes import picture
from casebook.book.page import Page
from casebook.book.pictures import SHAPES, timeline_picture


def timeline(page: Page) -> list[nodes.Node]:
    """Return picture and list, or nothing where no fact bears a label."""
    labelled = [fact for fact in page.case.facts if fact.label]
    labelled.sort(key=lambda fact: (dates.first_day(fact.date), fact.id))
    if not labelled:
        return []
    items = [
        nodes.list_item(
            "",
            build.paragraph(
                build.inline(dates.in_brief(fact.date), "when"), " ", build.link(fact.label or "", fact.id)
            ),
            classes=[SHAPES.get(fact.kind, "other")],
        )
        for fact in labelled
    ]
    upright = nodes.bullet_list("", *items, classes=["upright"])
    caption = build.paragraph(
        "Filled: what workers and allies did. Open: what was answered. Square: a result. ",
        "Small: what else happened. Crowded years are drawn wider. ",
        "All of it as a ",
        build.link("table", "record"),
        ".",
        classes=["caption"],
    )
    drawn = timeline_picture(labelled, page.case.facts)
    return [build.box(picture(svg=drawn), upright, caption, classes=["timeline"])]
