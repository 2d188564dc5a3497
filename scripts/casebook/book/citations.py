"""Numbers the citations of a page and leads back from each source to where it is cited.

This runs after translation, because a translated sentence brings its own citations.
"""

from collections.abc import Iterator
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
        for reference in self.document.findall(_is_citation):
            uses.setdefault(reference["refid"], []).append(reference)
        for source_id, references in uses.items():
            for number, reference in enumerate(references, 1):
                reference["ids"] = [f"{source_id}-{number}"]
        for line in list(self.document.findall(_is_source)):
            line += list(_ways_back(uses.get(line["casebook-source"], [])))


def _ways_back(references: list[nodes.reference]) -> Iterator[nodes.Node]:
    if not references:
        return
    links: list[nodes.Node] = []
    for number, reference in enumerate(references, 1):
        links.append(build.link(f"{_where(reference)} {number}", reference["ids"][0]))
    yield build.inline(" Cited in ", "back")
    yield from build.joined(links)
    yield nodes.Text(".")


def _where(reference: nodes.reference) -> str:
    """Name the nearest record or section around a citation: ``f14``, ``a3``, ``story``."""
    node: nodes.Element | None = reference.parent
    while node is not None:
        if node.get("ids") and not isinstance(node, nodes.document):
            return str(node["ids"][0]).partition("-")[0]
        node = node.parent
    return "page"


def _is_citation(node: nodes.Node) -> bool:
    return isinstance(node, nodes.reference) and "cite" in node["classes"]


def _is_source(node: nodes.Node) -> bool:
    return isinstance(node, nodes.paragraph) and "casebook-source" in node


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(NumberCitations)
