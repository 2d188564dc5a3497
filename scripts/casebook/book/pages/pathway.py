"""A way through the book: the pages for one kind of reader, in order."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from casebook.book import build, shelf
from casebook.book.pages.base import DIRECTIVES


class PathwayList(SphinxDirective):
    """``{pathway} just-learned``: its stops in order, each with what the reader gets there."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the numbered list."""
        shelf.depend_on_pathways(self.env)
        pathways = shelf.corpus_of(self.env).pathways
        pathway = pathways.get(self.arguments[0])
        if pathway is None:
            raise self.error(f"there is no way {self.arguments[0]}. Choose from {', '.join(pathways)}")
        items = []
        for stop in pathway.stops:
            said = nodes.paragraph("", "", build.place_link(stop.page), nodes.Text(f". {stop.why}"))
            items.append(nodes.list_item("", said))
        about = nodes.paragraph(pathway.about, pathway.about)
        about.source, about.line = self.get_source_info()
        return [about, nodes.enumerated_list("", *items, classes=["pathway"], enumtype="arabic", prefix="", suffix=".")]


DIRECTIVES["pathway"] = PathwayList
