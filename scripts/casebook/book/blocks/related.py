"""Where a case leads: what it led to and came from, and the cases like it, each with the reason."""

from functools import lru_cache
from typing import NamedTuple

from docutils import nodes

from casebook.book import build, listings
from casebook.book.page import Page, name, record_link
from casebook.corpus import Corpus
from casebook.views.likeness import Like, Likeness

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


def view(corpus: Corpus, docname: str) -> Related:
    """Return what the page *docname* says of other cases."""
    case_id = docname.rpartition("/")[2]
    titles = {other: case.title for other, case in corpus.cases.items()}
    own = corpus.cases.get(case_id)
    led_to = tuple((other, titles[other]) for other in (own.led_to if own else ()) if other in titles)
    came_from = tuple((other, titles[other]) for other, case in corpus.cases.items() if case_id in case.led_to)
    return Related(led_to, came_from, _likeness(corpus).like(case_id))


@lru_cache(maxsize=1)
def _likeness(corpus: Corpus) -> Likeness:
    return Likeness(corpus)


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
