"""``{data-file}`changes.atom```: a link to a file that an export makes; in the e-book, which has none, its name."""

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxRole

from casebook.book import build
from casebook.book.pages.base import ROLES


class DataFile(SphinxRole):
    """The link; its words are the name of the file."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link for web pages and the name for all others."""
        name = f"data/{self.text}"
        link = build.data_link(name, self.env.docname, self.text)
        return [
            addnodes.only("", link, expr="builder_html"),
            addnodes.only("", nodes.literal("", name), expr="not builder_html"),
        ], []


ROLES["data-file"] = DataFile()
