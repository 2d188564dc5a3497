"""The web site around the pages: our theme, the links at the left, and what a host needs to know."""

from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.book import shelf, ways
from casebook.book.domain import CaseEntry, LawEntry, linked_id
from casebook.corpus import Corpus
from casebook.export import linked_data
from casebook.export.address import Address

THEME = Path(__file__).parent / "theme"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
DATA_PAGE = "guides/data"
MOST_NEIGHBORS = 30
HEADERS = f"""/*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Permissions-Policy: interest-cohort=(), geolocation=(), camera=(), microphone=()
"""


class Neighbor(NamedTuple):
    """A page of the same chapter, as the sidebar links to it."""

    docname: str
    title: str


def setup(app: Sphinx) -> None:
    """Register the theme and what its pages are told."""
    app.add_html_theme("casebook", str(THEME))
    app.connect("html-page-context", tell_page)
    app.connect("html-collect-pages", not_found_page)
    app.connect("env-updated", chapters_that_changed)
    app.connect("env-updated", links_that_changed)
    app.connect("env-updated", ways.ways_that_changed)
    app.connect("build-finished", write_for_hosts)


def tell_page(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Give the layout the policy, and a case page the cases of its chapter and its neighbors there."""
    context["content_policy"] = POLICY
    context["site_path"] = site_path(app.config.html_baseurl)
    context["ways"] = getattr(app.env, "casebook_ways", {}).get(pagename, [])
    context["linked_data"] = linked(pagename, shelf.corpus_of(app.env), Address(app.config.html_baseurl))
    cases = app.env.domaindata["casebook"]["cases"]
    if pagename not in cases:
        return
    chapter_id = cases[pagename].chapter
    chapter = shelf.corpus_of(app.env).chapters.get(chapter_id)
    context["chapter_title"] = chapter.title if chapter else chapter_id
    neighbors = app.env.casebook_chapters[chapter_id]  # type: ignore[attr-defined]
    place = [neighbor.docname for neighbor in neighbors].index(pagename)
    context["chapter"] = near(neighbors, place)
    context["chapter_is_longer"] = len(neighbors) > MOST_NEIGHBORS
    context["before"] = neighbors[place - 1] if place else None
    context["after"] = neighbors[place + 1] if place + 1 < len(neighbors) else None


def linked(pagename: str, corpus: Corpus, address: Address) -> str:
    """Return what programs are told of a page: of a case, and of the page of the data; of others nothing."""
    if pagename == DATA_PAGE:
        return linked_data.of_data(corpus, address)
    case_id = pagename.removeprefix(f"{shelf.CASES}/")
    case = corpus.case(case_id) if shelf.is_case(pagename) else None
    return linked_data.of_case(case_id, case, address) if case else ""


def near(neighbors: list[Neighbor], place: int) -> list[Neighbor]:
    """Return the pages of a chapter around one of them: a long chapter must not make each of its pages longer."""
    first = max(0, min(place - MOST_NEIGHBORS // 2, len(neighbors) - MOST_NEIGHBORS))
    return neighbors[first : first + MOST_NEIGHBORS]


def chapters_in_order(env: BuildEnvironment) -> dict[str, list[Neighbor]]:
    """List the cases of each chapter in the order of the table of contents."""
    order = {docname: place for pages in env.toctree_includes.values() for place, docname in enumerate(pages)}
    cases = env.domaindata["casebook"]["cases"]
    chapters: dict[str, list[Neighbor]] = {}
    for docname in sorted(cases, key=lambda docname: (order.get(docname, 0), docname)):
        chapters.setdefault(cases[docname].chapter, []).append(Neighbor(docname, cases[docname].title))
    return chapters


def chapters_that_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to be written again because a case came into their chapter, left it, or has a new title.

    The chapters are kept, for every page of them shows its neighbors.
    """
    cases = env.domaindata["casebook"]["cases"]
    now = chapters_in_order(env)
    was: dict[str, list[Neighbor]] = getattr(env, "casebook_chapters", {})
    env.casebook_chapters = now  # type: ignore[attr-defined]
    return [docname for docname, entry in cases.items() if now[entry.chapter] != was.get(entry.chapter)]


def links_that_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to be written again because a case or law they link to is new, gone, or is called otherwise."""
    data = env.domaindata["casebook"]
    now: dict[str, CaseEntry | LawEntry] = {entry.case_id: entry for entry in data["cases"].values()}
    now |= {linked_id("law", entry.law_id): entry for entry in data["laws"].values()}
    was: dict[str, CaseEntry | LawEntry] = getattr(env, "casebook_entries", {})
    env.casebook_entries = now  # type: ignore[attr-defined]
    changed = {one for one in {*was, *now} if was.get(one) != now.get(one)}
    return sorted(docname for docname, linked in data["links"].items() if linked & changed)


def site_path(address: str) -> str:
    """Return the path under which the book is served; a book without an address is taken to stand at the root."""
    return urlsplit(address).path.rstrip("/") + "/"


def not_found_page(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Return the page a host shows for an address that is not there."""
    return [] if app.builder.name == "epub" else [("404", {"title": "Not found"}, "404.html")]


def write_for_hosts(app: Sphinx, error: Exception | None) -> None:
    """Write what hosts read: their headers, and that no other site generator is to touch the files."""
    if error is None and app.builder.name == "html":
        (Path(app.outdir) / "_headers").write_text(HEADERS, encoding="utf-8")
        (Path(app.outdir) / ".nojekyll").write_text("", encoding="utf-8")
