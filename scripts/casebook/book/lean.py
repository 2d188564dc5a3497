"""Makes the many passes over a page cheap: a document that knows which kinds of node it holds, and quotes set once.

Sphinx and docutils walk every page some fifty times, mostly for kinds of node that no page of a record has.
"""

import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from docutils.transforms import references
from docutils.utils import smartquotes
from sphinx import addnodes, transforms
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms.code import HighlightLanguageVisitor
from sphinx.transforms.references import SphinxDanglingReferences
from sphinx.util.nodes import NodeMatcher

LATER = frozenset(
    {nodes.system_message, nodes.problematic, nodes.reference, nodes.inline, nodes.comment, nodes.target, nodes.raw}
)
"""Kinds that a transform may add to a page that had none of them."""
ACTIVE = re.compile(r"[\"']|--|\.\.\.")
CODE = (nodes.literal_block, nodes.doctest_block, addnodes.highlightlang)
IDLE = frozenset(
    {
        references.AnonymousHyperlinks,
        references.ExternalTargets,
        references.Footnotes,
        references.IndirectHyperlinks,
        references.InternalTargets,
        references.PropagateTargets,
        references.Substitutions,
        transforms.ApplySourceWorkaround,
        transforms.AutoNumbering,
        transforms.DoctestTransform,
        transforms.GlossarySorter,
        transforms.HandleCodeBlocks,
        transforms.MoveModuleTargets,
        transforms.ReorderConsecutiveTargetAndIndexNodes,
        transforms.SortIds,
        SphinxDanglingReferences,
    }
)
"""Transforms for what markup can say and a record can't; each would walk the page and find nothing."""
BEFORE_SPHINX = transforms.SphinxSmartQuotes.default_priority - 1


class LeanDocument(nodes.document):
    """A document that answers at once where it is asked for nodes of a kind that it does not hold."""

    kinds: frozenset[type[nodes.Node]] | None = None

    def findall(self, condition: Any = None, *args: Any, **kwargs: Any) -> Iterator[Any]:  # type: ignore[override]
        """Yield the nodes that docutils would yield."""
        matcher = condition if isinstance(condition, NodeMatcher) else None
        wanted = matcher.classes if matcher else condition
        if self.kinds is None or args or kwargs or not wanted or not isinstance(wanted, type | tuple):
            found: Iterator[Any] = super().findall(condition, *args, **kwargs)
            return found
        if not self._holds(wanted):
            return iter(())
        return filter(matcher, _below(self, wanted)) if matcher else _below(self, wanted)

    def walkabout(self, visitor: nodes.NodeVisitor) -> bool:
        """Walk as docutils does, but for the visitor that looks for code where there is none."""
        if isinstance(visitor, HighlightLanguageVisitor) and self.kinds is not None and not self._holds(CODE):
            return False
        return super().walkabout(visitor)

    def _holds(self, wanted: type | tuple[type, ...]) -> bool:
        return any(issubclass(kind, wanted) for kind in self.kinds or ())


class QuotesWhereNeeded(transforms.SphinxSmartQuotes):
    """Sets typographic quotes in a lean document: only in the blocks that have quotes, dashes or dots to set."""

    default_priority = BEFORE_SPHINX

    def apply(self, **kwargs: Any) -> None:
        """Set them, and leave nothing to do for the transform of Sphinx."""
        if not isinstance(self.document, LeanDocument) or not self.is_available():
            return
        self.document.settings.smart_quotes = False
        texts = (text for text in self.document.findall(nodes.Text) if ACTIVE.search(text))
        for block in list(dict.fromkeys(map(_block_of, texts))):
            self._educate(block)

    def _educate(self, block: nodes.Element) -> None:
        texts = list(block.findall(nodes.Text))
        language = self.config.language.partition("_")[0].lower()
        tokens = self.get_tokens(texts)
        educated = smartquotes.educate_tokens(tokens, attr=self.config.smartquotes_action, language=language)
        for text, new in zip(texts, educated, strict=True):
            if text != new and text.parent is not None:
                text.parent.replace(text, nodes.Text(new))


def make_lean(document: nodes.document) -> None:
    """Turn a page that is filled into one that knows which kinds of node it holds."""
    document.__class__ = LeanDocument
    assert isinstance(document, LeanDocument)
    document.kinds = LATER | {type(node) for node in nodes.document.findall(document)}
    transformer = document.transformer
    transformer.transforms = [waiting for waiting in transformer.transforms if waiting[1] not in IDLE]


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_transform(QuotesWhereNeeded)


def _below(root: nodes.Node, kind: type | tuple[type, ...]) -> Iterator[nodes.Node]:
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, kind):
            yield node
        stack.extend(reversed(node.children))


def _block_of(text: nodes.Text) -> nodes.Element:
    """Return the outermost text element around a text: quotes open and close within it."""
    node = text.parent
    while isinstance(node.parent, nodes.TextElement):
        node = node.parent
    return node
