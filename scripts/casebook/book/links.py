"""Links in HTML: one that leaves the book does not say where the reader came from; one within a page is short.

A long page holds a thousand links to its own records.
"""

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
    if "refid" in node and not node.get("ids"):
        kind = f' class="{" ".join(node["classes"])}"' if node["classes"] else ""
        self.body.append(f'<a{kind} href="#{node["refid"]}">')
        return
    if OUTBOUND.match(node.get("refuri", "")):
        node["rel"] = "noreferrer"
    HTML5Translator.visit_reference(self, node)
