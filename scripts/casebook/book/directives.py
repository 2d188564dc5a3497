"""Directives for the pages written by hand. Each makes standard nodes when its page is read."""

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from casebook import prose, rules, vocabulary
from casebook.book import build, listings, shelf
from casebook.book.domain import CasebookDomain
from casebook.corpus import Corpus


class CaseList(SphinxDirective):
    """``{case-list}``: all cases by chapter, with their results; it also gives the book its table of contents."""

    def run(self) -> list[nodes.Node]:
        """Return a section for each chapter."""
        corpus = shelf.corpus_of(self.env)
        note_listing(self, "cases", corpus)
        shelf.depend_on_registry(self.env)
        out: list[nodes.Node] = []
        listed: set[str] = set()
        for chapter in listings.cases_by_chapter(corpus):
            ids = [row.case_id for row in chapter.cases]
            listed.update(ids)
            out.append(_chapter(chapter, self.env.docname))
            out.append(contents(chapter.title, ids, self.env.docname))
        unreadable = [case_id for case_id in corpus.case_ids if case_id not in listed]
        return out + ([contents("", unreadable, self.env.docname)] if unreadable else [])


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
        name = self.arguments[0].upper().replace("-", "_")
        meanings = getattr(vocabulary, name, None)
        if not isinstance(meanings, dict):
            lists = sorted(
                key.lower().replace("_", "-")
                for key, value in vars(vocabulary).items()
                if isinstance(value, dict) and key.isupper()
            )
            raise self.error(f"there is no list {self.arguments[0]}; choose from {', '.join(lists)}")
        heads = ("Word", "Meaning")
        return [
            build.table(
                heads, [build.row([word, meaning], labels=heads) for word, meaning in meanings.items()], "words"
            )
        ]


def note_listing(directive: SphinxDirective, key: str, corpus: Corpus) -> None:
    """Have the page read again when the listing *key* would come to something else."""
    domain = directive.env.get_domain("casebook")
    assert isinstance(domain, CasebookDomain)
    domain.note_listing(directive.env.docname, key, listings.digest(key, corpus))


def contents(caption: str, case_ids: list[str], parent: str) -> nodes.Node:
    """Return a hidden table of contents, from which Sphinx knows order, chapters and the e-book's contents."""
    docnames = [shelf.docname_of(case_id) for case_id in case_ids]
    tree = addnodes.toctree(
        "",
        parent=parent,
        entries=[(None, docname) for docname in docnames],
        includefiles=docnames,
        maxdepth=1,
        caption=caption or None,
        rawcaption=caption,
        glob=False,
        hidden=True,
        includehidden=False,
        numbered=0,
        titlesonly=True,
    )
    return nodes.compound("", tree, classes=["toctree-wrapper"])


def _chapter(chapter: listings.ChapterRows, docname: str) -> nodes.section:
    heads = ("Case", "Years", "Result", "Did it hold?")
    rows = [_row(row, heads) for row in chapter.cases]
    anchor = nodes.make_id(chapter.title)
    about = nodes.paragraph("", chapter.about)
    return nodes.section(
        "",
        nodes.title("", chapter.title),
        about,
        build.table(heads, rows, "listing"),
        ids=[anchor],
        names=[chapter.title.lower()],
    )


def _row(row: listings.CaseRow, heads: tuple[str, ...]) -> nodes.row:
    link = addnodes.pending_xref("", refdomain="casebook", reftype="case", reftarget=row.case_id, refexplicit=True)
    link += nodes.inline("", row.title)
    summary = build.paragraph(prose.plain(row.summary), classes=["small"])
    return build.row(([build.paragraph(link), summary], row.years, row.result, row.held), labels=heads)
