"""Leads back from each source to the places that cite it.

This runs after translation, because a translated sentence brings its own citations.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from casebook.book.compact import Citing, source_line

AFTER_TRANSLATION = 700


class WaysBack(SphinxTransform):
    """Has each source of a page end with links to the records and sections that cite it."""

    default_priority = AFTER_TRANSLATION

    def apply(self, **kwargs: Any) -> None:
        """Tell each source of the page the places."""
        places: dict[str, dict[str, None]] = {}
        for node in self.document.findall(Citing):
            for source_id in node.cited():
                places.setdefault(source_id, {})[_place(node)] = None
        for line in self.document.findall(source_line):
            line["cited_in"] = [place for place in places.get(line["ids"][0], ()) if place]


def _place(node: nodes.Element | None) -> str:
    """Return the anchor of the nearest record or section around a citation: ``f14``, ``a3``, ``story-1``."""
    while node is not None and not node.get("ids"):
        node = node.parent
    return str(node["ids"][0]) if node is not None else ""


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(WaysBack)
