"""Where a case leads: what it led to and came from, and the cases like it, each with the reason."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from docutils import nodes

from casebook.book import build, listings
from casebook.book.page import Page, record_link
from casebook.corpus import Corpus
from casebook.views.likeness import Like, likeness_of
from casebook.views.parties import name

KEY = "related"
REASONS = {
    "customer": "the same customer, {}",
    "addressee": "asked of {} too",
    "demand": "the same demand: {}",
    "tactic": "the same tactic: {}",
}
MOST_REASONS = 3


class Related(NamedTuple):
    """What other cases a page names; pairs are id and title."""

    led_to: tuple[tuple[str, str], ...]
    came_from: tuple[tuple[str, str], ...]
    like: tuple[Like, ...]


def related(page: Page) -> list[nodes.Node]:
    """Return the links to other cases, or nothing in a book of one."""
    found = view(page.corpus, f"cases/{page.id}")
    blocks: list[nodes.Node] = []
    for words, cases in (("Followed by ", found.led_to), ("Came after ", found.came_from)):
        if cases:
            links = build.joined([record_link(title, case_id) for case_id, title in cases])
            blocks.append(build.paragraph(words, *links, "."))
    if found.like:
        blocks.append(build.bullets([_like(one, page.corpus) for one in found.like]))
    return [page.section("like-this", "Cases like this one", *blocks)] if blocks else []


@lru_cache(maxsize=1)
def view(corpus: Corpus, docname: str, asked: str = "") -> Related:
    """Return what the page *docname* says of other cases."""
    case_id = docname.rpartition("/")[2]
    own = corpus.cases.get(case_id)
    led_to = _titled(corpus, own.led_to if own else ())
    return Related(led_to, _titled(corpus, _came_from(corpus).get(case_id, [])), likeness_of(corpus).like(case_id))


def _titled(corpus: Corpus, case_ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((case_id, corpus.cases[case_id].title) for case_id in case_ids if case_id in corpus.cases)


@lru_cache(maxsize=1)
def _came_from(corpus: Corpus) -> dict[str, list[str]]:
    """Return for each case that another led to the ids of those others."""
    found: dict[str, list[str]] = {}
    for case_id, case in corpus.cases.items():
        for later in case.led_to:
            found.setdefault(later, []).append(case_id)
    return found


def _like(like: Like, corpus: Corpus) -> list[nodes.Node]:
    reasons = [REASONS[kind].format(_called(kind, value, corpus)) for kind, value in like.shared[:MOST_REASONS]]
    return [build.paragraph(record_link(like.title, like.case_id), f": {'; '.join(reasons)}.")]


def _called(kind: str, value: str, corpus: Corpus) -> str:
    if kind == "demand":
        return corpus.demands[value].name.lower()
    if kind == "tactic":
        return corpus.tactics[value].name.lower()
    return name(corpus, value)


listings.register(KEY, view)
