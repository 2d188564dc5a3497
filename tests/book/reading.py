"""Reads built pages as a browser would, without one."""

import re
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "link", "input", "img", "br", "hr"}
Element = tuple[str, dict[str, str]]


class Page(HTMLParser):
    """The elements of a page in order, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.words: list[str] = []
        self.doctype = ""
        self.source = html
        self.feed(html)
        self.close()

    def handle_decl(self, decl: str) -> None:
        self.doctype = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def hrefs(self) -> list[str]:
        return [attributes["href"] for attributes in self.all("a") if "href" in attributes]

    def dead_links(self) -> list[str]:
        """List the links that lead to no anchor of this page, where they mean to."""
        known = {"#", *(f"#{anchor}" for anchor in self.ids)}
        return [href for href in self.hrefs() if href.startswith("#") and href not in known]


def pages_of(folder: Path) -> dict[str, Page]:
    """Read every page under a folder."""
    return {
        str(path.relative_to(folder)): Page(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.html"))
    }


def cited_in(page: Page) -> set[str]:
    """Return the sources that the marks of citations on a page lead to."""
    return set(
        re.findall(r'href="#([^"]+)"', " ".join(re.findall(r'<sup class="cites">(.*?)</sup>', page.source, re.S)))
    )
