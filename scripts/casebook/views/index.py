"""The book from A to Z: every case, organization, tactic and law by its name."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.views.directory import directory

Kind = Literal["case", "organization", "tactic", "law"]
ARTICLE = re.compile(r"(?:the|an|a)\s+(?=\S)")
NO_LETTER = "0-9"


class Entry(NamedTuple):
    """A name, what bears it and its id; for a law where it holds, for an organization its cases by id and title."""

    name: str
    kind: Kind
    ref: str
    place: str = ""
    cases: tuple[tuple[str, str], ...] = ()

    @property
    def order(self) -> tuple[str, str, str, str]:
        """What the entries are sorted by."""
        return letter(self.name), filed_as(self.name), self.kind, self.ref


def a_to_z(corpus: Corpus) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return each letter with the names that are filed under it."""
    entries = sorted(_entries(corpus), key=lambda entry: entry.order)
    return tuple((first, tuple(group)) for first, group in groupby(entries, key=lambda entry: letter(entry.name)))


def filed_as(name: str) -> str:
    """Return what a name is sorted by: small letters without accents, an article or a sign before them."""
    letters = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    bare = re.sub(r"^[\W_]+", "", letters.casefold())
    return ARTICLE.sub("", bare, count=1) if ARTICLE.match(bare) else bare


def letter(name: str) -> str:
    """Return the letter a name is filed under; all that begins with none has one place."""
    first = filed_as(name)[:1].upper()
    return first if first.isalpha() else NO_LETTER


def _entries(corpus: Corpus) -> Iterator[Entry]:
    for case_id, case in corpus.cases.items():
        yield Entry(case.title, "case", case_id)
    for known in directory(corpus):
        own = {case_id: corpus.cases[case_id].title for case_id, _ in known.cases}
        cases = sorted(own.items(), key=lambda pair: (filed_as(pair[1]), pair[0]))
        yield Entry(known.name, "organization", known.ref, cases=tuple(cases))
    for tactic_id, tactic in corpus.tactics.items():
        if corpus.guide_folder / "tactics" / f"{tactic_id}.md" in corpus.guide_files:
            yield Entry(tactic.name, "tactic", tactic_id)
    for law_id, law in corpus.laws.items():
        yield Entry(law.short, "law", law_id, words.JURISDICTION[law.jurisdiction])
