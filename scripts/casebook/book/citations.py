"""Leads back from each source to the places that cite it.

This runs after translation, because a translated sentence brings its own citations.
"""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from casebook.book import build

AFTER_TRANSLATION = 700


class WaysBack(SphinxTransform):
    """Ends each source of a page with links to the records and sections that cite it."""

    default_priority = AFTER_TRANSLATION

    def apply(self, **kwargs: Any) -> None:
        """Add the links, if the page cites anything."""
        places: dict[str, dict[str, None]] = {}
        for reference in self.document.findall(nodes.reference):
            if "cites" in reference.parent["classes"] and (place := _place(reference)):
                places.setdefault(reference["refid"], {})[place] = None
        if not places:
            return
        for line in list(self.document.findall(nodes.paragraph)):
            if cited_in := places.get(line.get("casebook-source", "")):
                line += _ways_back(cited_in)


def _ways_back(places: dict[str, None]) -> nodes.inline:
    """Return links to each place: ``Cited in story 1; f14; a3.``."""
    links = [build.link(place.replace("-", " "), place) for place in places]
    return nodes.inline("", "", nodes.Text(" Cited in "), *build.joined(links, "; "), nodes.Text("."), classes=["back"])


def _place(reference: nodes.reference) -> str:
    """Return the anchor of the nearest record or section around a citation: ``f14``, ``a3``, ``story-1``."""
    node: nodes.Element | None = reference.parent
    while node is not None and not node.get("ids"):
        node = node.parent
    return str(node["ids"][0]) if node is not None else ""


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(WaysBack)
