"""A text to be filled in, such as a memo: it prints well and copies as plain text."""

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from casebook.book.pages.base import DIRECTIVES

WIDEST = 72


class Template(SphinxDirective):
    """``{template} dissent-memo``: plain text with blanks in square brackets."""

    has_content = True
    required_arguments = 1
    option_spec = {"title": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the text as it will be copied, with an anchor of its own."""
        wide = [line for line in self.content if len(line) > WIDEST]
        if wide:
            raise self.error(f"a line has more than {WIDEST} letters and would break in print: {wide[0][:40]}...")
        text = "\n".join(self.content)
        title = self.options.get("title", "To be filled in")
        heading = nodes.rubric(title, title)
        block = nodes.literal_block(text, text, language="none", classes=["template"])
        for node in (heading, block):
            node.source, node.line = self.get_source_info()
        return [nodes.container("", heading, block, ids=[self.arguments[0]], classes=["template-box"])]


DIRECTIVES["template"] = Template
