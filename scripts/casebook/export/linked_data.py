"""What programs that read pages are told of them, as JSON-LD in the words of schema.org.

A case page is an ``Article``: a sourced account with a day of publication and one of review. ``LearningResource`` would
say it is made to be taught, and ``Dataset`` that it is a file of values; the page of the data is a ``Dataset``, and its
files are the distributions. Addresses appear only where the book has one. Without, the id is a urn.
"""

import json
from typing import Any

from casebook.corpus import Corpus
from casebook.export import about
from casebook.export.address import Address
from casebook.model import Case
from casebook.views import freshness

VOCABULARY = "https://schema.org"
BY = {"@type": "Organization", "name": about.PUBLISHER}
FORMATS = {
    "casebook.json": "application/json",
    "casebook.sqlite": "application/vnd.sqlite3",
    "datapackage.json": "application/json",
}


def of_case(case_id: str, case: Case, address: Address) -> str:
    """Describe the page of a case, ready to stand in HTML."""
    return _in_html(
        {
            **_begun("Article", f"cases/{case_id}.html", address),
            "headline": case.title,
            "author": BY,
            "datePublished": case.added,
            "dateModified": case.reviewed,
            "license": about.LICENSE,
            "isPartOf": {"@type": "Book", "name": about.TITLE},
        }
    )


def of_data(corpus: Corpus, address: Address) -> str:
    """Describe the page of the data, ready to stand in HTML."""
    files = [
        {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": address.url(f"data/{name}")}
        for name, kind in FORMATS.items()
    ]
    return _in_html(
        {
            **_begun("Dataset", "guides/data.html", address),
            "name": about.TITLE,
            "description": about.DESCRIPTION,
            "creator": BY,
            "version": about.EDITION,
            "dateModified": freshness.latest(corpus),
            "license": about.LICENSE,
            "isAccessibleForFree": True,
            **({"distribution": files} if address.base else {}),
        }
    )


def _begun(kind: str, page: str, address: Address) -> dict[str, Any]:
    url = {"url": address.url(page)} if address.base else {}
    return {"@context": VOCABULARY, "@type": kind, "@id": address.id(page), **url}


def _in_html(described: dict[str, Any]) -> str:
    """Return JSON without the signs that could end the element it stands in."""
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
