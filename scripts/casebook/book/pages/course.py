"""A course plan: its sessions in order, each with its cases, what is read for it, and its task."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from casebook import vocabulary as words
from casebook.book import build, shelf
from casebook.book.pages.base import DIRECTIVES
from casebook.handbook import Session


class CoursePlan(SphinxDirective):
    """``{course} six-weeks``: the plan with links to the cases and pages that it takes up."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the plan is for, and the list of its sessions."""
        shelf.depend_on_courses(self.env)
        courses = shelf.corpus_of(self.env).courses
        course = courses.get(self.arguments[0])
        if course is None:
            raise self.error(f"there is no course {self.arguments[0]}. Choose from {', '.join(courses)}")
        about = f"{course.about} For: {course.readers} {words.LEVEL[course.level]}."
        paragraph = nodes.paragraph(about, about)
        paragraph.source, paragraph.line = self.get_source_info()
        items = [nodes.list_item("", *self._session(session)) for session in course.sessions]
        return [paragraph, nodes.bullet_list("", *items, classes=["course"])]

    def _session(self, session: Session) -> Iterator[nodes.Node]:
        cases: list[nodes.Node] = []
        for case_id in session.cases:
            cases += [nodes.Text(", " if cases else ""), build.place_link(f"cases/{case_id}#classroom")]
        yield build.paragraph(build.strong(f"{session.title}."), f" {session.minutes} minutes. ", *cases, ".")
        for stop in session.pages:
            yield build.paragraph("Read ", build.place_link(stop.page), f". {stop.why}")
        yield build.paragraph(f"Task: {session.task}")


DIRECTIVES["course"] = CoursePlan
