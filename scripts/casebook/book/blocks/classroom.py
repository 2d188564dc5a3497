"""A class session: the scene, what students are shown, the questions, and when to reveal the rest."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.page import Page


def classroom(page: Page) -> list[nodes.Node]:
    """Return the session plan; title, scene and shown facts alone do not tell how it came out."""
    plan = page.case.teaching
    reveal = f"Show nothing dated after {dates.in_words(plan.reveal_after)} until the class has decided."
    header = f"{words.LEVEL[plan.level]}, {plan.minutes} minutes. {reveal}"
    aims = [[page.say(("teaching", "aims", index), aim)] for index, aim in enumerate(plan.aims)]
    questions = []
    for index, question in enumerate(plan.questions):
        asked = page.say(("teaching", "questions", index, "ask"), question.ask)
        questions.append([asked, build.paragraph(page.fact_links(*question.facts), classes=["rests-on"])])
    return [
        page.section(
            "classroom",
            "For the classroom",
            page.rubric(("teaching", "title"), plan.title),
            build.paragraph(header),
            page.say(("teaching", "scene"), plan.scene),
            build.paragraph("Facts to show: ", page.fact_links(*plan.shows)),
            page.label("Aims", nodes.rubric),
            build.bullets(aims),
            page.label("Questions", nodes.rubric),
            nodes.enumerated_list(
                "", *(nodes.list_item("", *item) for item in questions), enumtype="arabic", suffix="."
            ),
        )
    ]
