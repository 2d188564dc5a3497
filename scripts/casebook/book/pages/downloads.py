"""The role that leads to the page of all files, from any page."""

import re

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from casebook.book.offers import download_page
from casebook.book.pages.base import ROLES

WORDS_AND_GROUP = re.compile(r"(?P<words>.+?)(?:\s*<(?P<group>[a-z]+)>)?", re.DOTALL)


class Downloads(SphinxRole):
    """``{downloads}`words <group>```: words that lead to the downloads, or to a group of them."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the link, which has a target only where there is such a page."""
        match = WORDS_AND_GROUP.fullmatch(self.text)
        words, group = (match["words"], match["group"]) if match else (self.text, None)
        return [download_page(self.rawtext, words, anchor=group or "")], []


ROLES["downloads"] = Downloads()
