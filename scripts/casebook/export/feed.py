"""The changes of the book as an Atom feed (RFC 4287).

ElementTree writes it: a feed takes ten kinds of element, and the libraries for feeds stamp the time of the build.
What is new stands in the feed as plain text, so that a reader who may not open the page still has it. Links are there
only where the book has an address.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as Xml

from casebook import dates, prose
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import NAME, Address
from casebook.export.made import Made
from casebook.model import Case, Correction, Fact, Source
from casebook.views.changes import Change, changes

ATOM = "http://www.w3.org/2005/Atom"
PLACE = "data/changes.atom"
LATEST = 200
"""So many changes stand in the feed; the dates of all of them stand in the records."""
AUTHOR = f"The contributors to the {NAME}"
RIGHTS = "CC BY 4.0"


def feed(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield ``changes.atom``; a book without a case has had no change."""
    found = changes(corpus)[:LATEST]
    if not found:
        return
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(root, "id", address.id(PLACE))
    _add(root, "title", f"{NAME}: what is new")
    _add(root, "subtitle", f"New cases, new facts and corrections; the latest {LATEST}.")
    _add(root, "updated", _time(found[0].date))
    _add(_add(root, "author"), "name", AUTHOR)
    _add(root, "rights", RIGHTS)
    _link(root, "self", address.url(PLACE), "application/atom+xml")
    _link(root, "alternate", address.url("index.html"))
    for change in found:
        _entry(root, change, address)
    Xml.indent(root)
    text = Xml.tostring(root, encoding="unicode")
    yield Made("changes.atom", f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode())


def _entry(root: Xml.Element, change: Change, address: Address) -> None:
    page = f"cases/{change.case_id}.html"
    entry = _add(root, "entry")
    _add(entry, "id", address.id(page if change.new else f"{PLACE}#{change.case_id}-{change.date}"))
    _add(entry, "title", f"{_what(change)}: {prose.plain(change.case.title)}")
    _add(entry, "updated", _time(change.date))
    if change.new:
        _add(entry, "published", _time(change.date))
    _link(entry, "alternate", address.url(page + (f"#{change.facts[0].id}" if change.facts else "")))
    _add(entry, "content", "\n\n".join(_said(change))).set("type", "text")


def _what(change: Change) -> str:
    """Say in a few words what came: ``Correction, 2 new facts``."""
    parts = ["New case"] if change.new else []
    parts += [_counted(len(change.corrections), "correction")] if change.corrections else []
    parts += [_counted(len(change.facts), "new fact")] if change.facts else []
    parts += [_counted(len(change.sources), "new source")] if change.sources and not change.facts else []
    said = ", ".join(parts)
    return said[:1].upper() + said[1:]


def _said(change: Change) -> Iterator[str]:
    """Yield the paragraphs of an entry: what was wrong first, then what is new."""
    yield from (_corrected(correction) for correction in change.corrections)
    yield from (_fact(fact, change.case) for fact in change.facts)
    yield from (f"New source {one}: {_source(change.case.sources[one])}" for one in change.sources)
    if change.new:
        yield prose.plain(change.case.summary)


def _corrected(correction: Correction) -> str:
    where = f" ({correction.fact})" if correction.fact else ""
    return f"Corrected{where}. Was: {prose.plain(correction.was)} Why: {prose.plain(correction.why)}"


def _fact(fact: Fact, case: Case) -> str:
    """Say a fact with its date, its status and where it was published: alleged stays alleged."""
    sources = "; ".join(_source(case.sources[one]) for one in fact.sources)
    return f"{fact.id}, {dates.in_words(fact.date)}, {fact.status}: {prose.plain(fact.says)} ({sources})"


def _source(source: Source) -> str:
    when = f", {dates.in_words(source.date)}" if source.date else ""
    return f"{source.title}. {source.publisher}{when}; {words.SEEN[source.seen]}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _add(parent: Xml.Element, name: str, text: str = "") -> Xml.Element:
    child = Xml.SubElement(parent, name)
    child.text = text or None
    return child


def _link(parent: Xml.Element, rel: str, address: str, kind: str = "text/html") -> None:
    if address:
        Xml.SubElement(parent, "link", {"rel": rel, "type": kind, "href": address})


def _time(date: str) -> str:
    """Return the first moment that a date can mean."""
    return f"{dates.first_day(date).isoformat()}T00:00:00Z"
