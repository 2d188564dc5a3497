"""Numbers the citations of a page and leads back from each source to where it is cited.

This runs after translation, because a translated sentence brings its own citations.
"""

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from casebook.book import build

AFTER_TRANSLATION = 700


class NumberCitations(SphinxTransform):
    """Gives each citation an anchor of its own, and each source the ways back."""

    default_priority = AFTER_TRANSLATION

    def apply(self, **kwargs: Any) -> None:
        """Number the citations of this page, if it has any."""
        uses: dict[str, list[nodes.reference]] = {}
        for reference in self.document.findall(nodes.reference):
            if "cite" in reference["classes"]:
                uses.setdefault(reference["refid"], []).append(reference)
        for source_id, references in uses.items():
            for number, reference in enumerate(references, 1):
                reference["ids"] = [f"{source_id}-{number}"]
        for line in list(self.document.findall(nodes.paragraph)):
            references = uses.get(line.get("casebook-source", ""), [])
            if references:
                line += _ways_back(references)


def _ways_back(references: list[nodes.reference]) -> nodes.inline:
    """Return links to each citation, gathered by where they stand: ``Cited in story 1 2; f14; a3.``."""
    places: dict[str, list[str]] = {}
    for reference in references:
        places.setdefault(_where(reference), []).append(reference["ids"][0])
    said = [_links(place, anchors) for place, anchors in places.items()]
    return nodes.inline("", "", nodes.Text(" Cited in "), *build.joined(said, "; "), nodes.Text("."), classes=["back"])


def _links(place: str, anchors: list[str]) -> nodes.Node:
    if len(anchors) == 1:
        return build.link(place, anchors[0])
    links = [build.link(str(number), anchor) for number, anchor in enumerate(anchors, 1)]
    return nodes.inline("", "", nodes.Text(f"{place} "), *build.joined(links, " "))


def _where(reference: nodes.reference) -> str:
    """Name the nearest record or section around a citation: ``f14``, ``a3``, ``story``, ``open questions``."""
    node: nodes.Element | None = reference.parent
    while node is not None and not node.get("ids"):
        node = node.parent
    return re.sub(r"-\d+$", "", node["ids"][0]).replace("-", " ") if node is not None else "page"


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(NumberCitations)
