"""Links that leave the book: in HTML each tells the browser not to say where the reader came from."""

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

OUTBOUND = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


def setup(app: Sphinx) -> None:
    """Have the web pages, and only these, write their links in this way."""
    app.add_node(nodes.reference, override=True, html=(_open_link, None))


def _open_link(self: Any, node: nodes.reference) -> None:
    if OUTBOUND.match(node.get("refuri", "")):
        node["rel"] = "noreferrer"
    HTML5Translator.visit_reference(self, node)
