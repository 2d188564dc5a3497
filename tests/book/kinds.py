"""One page of each kind that the book has, and where the small book has a page of that kind."""

from .making import CASE

KINDS = ["index", "404", "search", "download", "cases/index", f"cases/{CASE}"]
KINDS += [f"cases/{name}" for name in ("precedents", "contracts", "organizations", "timeline", "evidence", "a-to-z")]
KINDS += [
    "guides/index",
    "guides/data",
    "guides/raise-it-inside",
    "guides/tactics/walkout",
    "guides/law",
    "guides/law/us-nlra-s7",
]
SMALL = {
    f"cases/{CASE}": "cases/acme-weather-sensors",
    "guides/data": "cases/data",
    "guides/raise-it-inside": "guides/letter",
    "guides/law/us-nlra-s7": "guides/law/acme-fair-work",
}
"""Pages of the small book that stand for pages of the whole book under another name."""
WHOLE = {"index", "guides/index", "guides/tactics/walkout"}
"""Kinds of which only the whole book has a full page."""


def small_page(kind: str) -> str | None:
    """Return the page of the small book that is of this kind, or None if it has none."""
    return None if kind in WHOLE else SMALL.get(kind, kind)
