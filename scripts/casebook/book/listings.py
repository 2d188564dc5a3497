"""What the pages list, as plain data, so that one is read again exactly when it comes to something else."""

import hashlib
from collections.abc import Callable, Iterable

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.book import shelf
from casebook.book.domain import CasebookDomain
from casebook.corpus import Corpus

View = Callable[[Corpus, str, str], object]
"""From the corpus, the page it is asked for on and what is asked of it to plain data."""

LISTINGS: dict[str, View] = {}
"""Every listing by its key. A new one is a small file in ``pages`` or ``blocks`` that calls ``register``."""


def register(key: str, view: View) -> None:
    """Make a listing known."""
    LISTINGS[key] = view


def note(env: BuildEnvironment, key: str, corpus: Corpus) -> None:
    """Have the page that is being read read again when the listing *key* would come to something else on it."""
    domain = env.get_domain("casebook")
    assert isinstance(domain, CasebookDomain)
    domain.note_listing(env.docname, key, digest(key, corpus, env.docname))


def digest(key: str, corpus: Corpus, docname: str) -> str:
    """Return a digest of what a listing comes to on a page; what is asked of it follows its name and a ``?``."""
    name, _, asked = key.partition("?")
    return hashlib.sha256(repr(LISTINGS[name](corpus, docname, asked)).encode()).hexdigest()


def outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> Iterable[str]:
    """Name the pages whose listings would come to something else now."""
    records = any(shelf.is_case(docname) or shelf.is_law(docname) for docname in added | changed | removed)
    if not records and not any(shelf.is_guide(docname) for docname in added | removed):
        return []
    corpus = shelf.corpus_of(env)
    noted = sorted(env.domaindata["casebook"]["listings"].items())
    return [
        docname for docname, listings in noted if docname not in removed and _came_to_else(listings, corpus, docname)
    ]


def _came_to_else(listings: dict[str, str], corpus: Corpus, docname: str) -> bool:
    return any(digest(key, corpus, docname) != was for key, was in listings.items())
