"""What can be cited: a case, or a source of one. Each format of citations is written from this alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from casebook import prose
from casebook.corpus import Corpus
from casebook.export.address import NAME, Address
from casebook.export.cite.names import Name, names
from casebook.model import Case, Source

TYPES = {"news": "article-newspaper", "blog": "post-weblog", "book": "book"}
"""What a kind of source is called in CSL; any other is a page of a site, or where it has no address a document."""
IN_A_WHOLE = frozenset({"article-newspaper", "post-weblog", "webpage"})
"""The types that stand in a newspaper or on a site; of the others somebody is the publisher."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A work to be cited; *type* is a word of CSL, *date* as precise as it is known, empty where it is not."""

    key: str
    type: str
    title: str
    publisher: str
    names: tuple[Name, ...] = ()
    date: str = ""
    url: str = ""
    abstract: str = ""
    note: str = ""

    @property
    def in_a_whole(self) -> bool:
        """Tell whether *publisher* is the newspaper or site in which the work stands."""
        return self.type in IN_A_WHOLE


def groups(corpus: Corpus) -> frozenset[str]:
    """Return every name of an organization that is not a person."""
    known = [one for one in corpus.organizations.values() if one.type != "person"]
    return frozenset(name for one in known for name in (one.name, *one.also))


def references(case_id: str, case: Case, address: Address, known: frozenset[str]) -> Iterator[Reference]:
    """Yield a case, then its sources under keys such as ``google-maven:s5``."""
    yield Reference(
        key=case_id,
        type="webpage",
        title=one_line(prose.plain(case.title)),
        publisher=NAME,
        date=case.reviewed,
        url=address.url(f"cases/{case_id}.html"),
        abstract=one_line(prose.plain(case.summary)),
    )
    for source_id, source in case.sources.items():
        yield _source(f"{case_id}:{source_id}", source, known)


def one_line(text: str) -> str:
    """Return *text* without line breaks, with one blank between words."""
    return " ".join(text.split())


def _source(key: str, source: Source, known: frozenset[str]) -> Reference:
    return Reference(
        key=key,
        type=TYPES.get(source.kind, "webpage" if source.url else "document"),
        title=one_line(source.title),
        publisher=one_line(source.publisher),
        names=names(one_line(source.author), known) if source.author else (),
        date=source.date or "",
        url=_escaped(source.url or ""),
        note=f"Archived copy: {_escaped(source.archive)}" if source.archive else "",
    )


def _escaped(url: str) -> str:
    """Return an address in which every sign stands that may stand in one, and no other."""
    return quote(url, safe="%/:?#@!$&'()*+,;=~")
