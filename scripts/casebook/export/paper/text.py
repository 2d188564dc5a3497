"""Running text of a record as data for a template: a list of spans, which ``rich`` in ``base.typ`` sets."""

from casebook import prose
from casebook.export.address import Address

Span = dict[str, str | list[str]]


def rich(text: str, case_id: str = "", address: Address | None = None) -> list[Span]:
    """Return the spans of *text*; links lead to the book's pages where it has an address, and are words elsewhere."""
    return [_span(span, case_id, address or Address()) for span in prose.spans(text)]


def page_of(target: str, case_id: str) -> str:
    """Return the place of the page that *target* names: ``google-maven#f14``, or ``#f14`` within *case_id*."""
    case, _, anchor = target.partition("#")
    return f"cases/{case or case_id}.html" + (f"#{anchor}" if anchor else "")


def _span(span: prose.Span, case_id: str, address: Address) -> Span:
    match span:
        case prose.Stress(text):
            return {"kind": "stress", "text": text}
        case prose.Cite(sources):
            return {"kind": "cite", "sources": list(sources)}
        case prose.Link(text, target):
            return {"kind": "link", "text": text, "url": address.url(page_of(target, case_id))}
        case prose.Text(text):
            return {"kind": "text", "text": text}
