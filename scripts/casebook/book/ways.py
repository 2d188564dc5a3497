"""What stands at the foot of a page that is a stop on a way through the book: where the way goes on."""

from typing import NamedTuple

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.book import shelf
from casebook.corpus import Corpus
from casebook.handbook import Pathway


class Onward(NamedTuple):
    """A way that a page is on: which stop it is, and the next one."""

    title: str
    number: int
    of: int
    next: str
    anchor: str
    next_title: str


def onward(corpus: Corpus, docname: str, titles: dict[str, str]) -> list[Onward]:
    """List the ways that *docname* is a stop on; one that is a stop twice counts where it stands first."""
    found = []
    for pathway in corpus.pathways.values():
        pages = [stop.page.partition("#")[0] for stop in pathway.stops]
        if docname in pages:
            found.append(_onward(pathway, pages.index(docname), titles))
    return found


def ways_that_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to be written again because they came onto a way, left one, or its next stop changed."""
    corpus = shelf.corpus_of(env)
    pages = {stop.page.partition("#")[0] for pathway in corpus.pathways.values() for stop in pathway.stops}
    titles = {docname: env.titles[docname].astext() for docname in pages if docname in env.titles}
    now = {docname: onward(corpus, docname, titles) for docname in sorted(pages) if docname in env.found_docs}
    was: dict[str, list[Onward]] = getattr(env, "casebook_ways", {})
    env.casebook_ways = now  # type: ignore[attr-defined]
    return [one for one in sorted({*was, *now}) if was.get(one) != now.get(one) and one in env.found_docs]


def _onward(pathway: Pathway, place: int, titles: dict[str, str]) -> Onward:
    last = place + 1 == len(pathway.stops)
    page, mark, anchor = ("", "", "") if last else pathway.stops[place + 1].page.partition("#")
    return Onward(pathway.title, place + 1, len(pathway.stops), page, f"{mark}{anchor}", titles.get(page, page))
