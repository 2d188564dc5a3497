"""What stands around the prose of a guide: its box on top, its sources at the end, and the marks that lead there."""

from pathlib import Path
from typing import TypeVar

from docutils import nodes
from pydantic import BaseModel
from sphinx.util.docutils import SphinxDirective, SphinxRole

from casebook import dates
from casebook import vocabulary as words
from casebook.book.compact import citation
from casebook.book.pages.base import DIRECTIVES, ROLES
from casebook.book.source_list import source_list
from casebook.guides import read_fenced
from casebook.handbook import GuideBox, GuideSources

R = TypeVar("R", bound=BaseModel)


class Fenced(SphinxDirective):
    """A directive whose body is a record in YAML."""

    has_content = True

    def read(self, kind: type[R]) -> R | None:
        """Return the record, or None where it is not sound; what is wrong is reported when the guide is checked."""
        body = "\n".join(self.content)
        reading = read_fenced(body, self.content_offset + 1, kind, str(Path(self.env.doc2path(self.env.docname))))
        return reading.record if reading.whole else None


class Box(Fenced):
    """``{guide}``: for whom a guide is, whose law it speaks of, when it was reviewed, what it leaves out."""

    def run(self) -> list[nodes.Node]:
        """Return the box."""
        box = self.read(GuideBox)
        if box is None:
            return []
        places = [words.JURISDICTION[place] for place in box.jurisdictions if place != "any"]
        rows = [
            ("For", box.readers),
            ("Law of", ", ".join(places)),
            ("Reviewed", dates.in_words(box.reviewed)),
            ("Does not cover", box.not_covered),
        ]
        items = [
            nodes.definition_list_item("", nodes.term(name, name), nodes.definition("", nodes.paragraph(said, said)))
            for name, said in rows
            if said
        ]
        for item in items:
            for node in item.findall(nodes.TextElement):
                node.source, node.line = self.get_source_info()
        return [nodes.definition_list("", *items, classes=["glance", "box"])]


class Sources(Fenced):
    """``{sources}``: the guide's own sources, as a list at its end."""

    def run(self) -> list[nodes.Node]:
        """Return the section with the list."""
        listed = self.read(GuideSources)
        if listed is None:
            return []
        heading = nodes.rubric("Sources", "Sources")
        heading.source, heading.line = self.get_source_info()
        return [heading, source_list(listed.root)]


class Cited(SphinxRole):
    """``{src}`s1, s2```: the mark that leads to sources of the guide."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the mark."""
        return [citation([part.strip() for part in self.text.split(",")])], []


DIRECTIVES |= {"guide": Box, "sources": Sources}
ROLES["src"] = Cited()
