"""The rules of a case file and the words it may use, as tables for contributors and readers."""

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from casebook import rules, vocabulary
from casebook.book import build
from casebook.book.pages.base import DIRECTIVES

LISTS = {
    key.lower().replace("_", "-"): value
    for key, value in vars(vocabulary).items()
    if key.isupper() and isinstance(value, dict)
}


class RuleList(SphinxDirective):
    """``{rule-list}``: the code of every problem that the check can find, and the rule behind it."""

    def run(self) -> list[nodes.Node]:
        """Return a table of codes and rules."""
        heads = ("Code", "Rule")
        rows = [
            build.row([[nodes.literal("", code)], text], anchor=code, labels=heads) for code, text in rules.catalogue()
        ]
        return [build.table(heads, rows, "rules")]


class WordList(SphinxDirective):
    """``{word-list} status``: the words of a closed list, and what each means."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a table of words and meanings."""
        meanings = LISTS.get(self.arguments[0])
        if meanings is None:
            raise self.error(f"there is no list {self.arguments[0]}; choose from {', '.join(sorted(LISTS))}")
        heads = ("Word", "Meaning")
        rows = [build.row([word, meaning], labels=heads) for word, meaning in meanings.items()]
        return [build.table(heads, rows, "words")]


DIRECTIVES |= {"rule-list": RuleList, "word-list": WordList}
