"""The Markdown of a guide as blocks."""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath

from markdown_it.token import Token

from casebook import guides
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.asked import DIRECTIVES
from casebook.export.paper.block import Block, Span, text

ROLE = re.compile(r"\{(?P<role>casebook:case|casebook:law|src)\}$")
TARGET = re.compile(r"(?:(?P<words>[^<]*)<)?(?P<target>[^<>]*)>?")
NOTHING = {"toctree", "sources", "guide"}
"""Directives that print nothing where they stand: the box opens a guide, the sources end it."""


class Reader:
    """Reads the guide whose page is *page*; links lead to the book's pages where it has an address."""

    def __init__(self, page: str, corpus: Corpus, address: Address) -> None:
        self.page = page
        self.corpus = corpus
        self.address = address

    def blocks(self, tokens: Iterator[Token], until: str = "") -> Iterator[Block]:
        """Yield the blocks of *tokens* up to the one that closes what they stand in."""
        for token in tokens:
            if token.type == until:
                return
            match token.type:
                case "heading_open":
                    yield {"kind": "heading", "level": int(token.tag[1]), "spans": self._line(tokens)}
                case "paragraph_open":
                    yield {"kind": "paragraph", "spans": self._line(tokens)}
                case "bullet_list_open" | "ordered_list_open":
                    ordered = token.type.startswith("ordered")
                    items = list(self._items(tokens, token.type.replace("open", "close")))
                    yield {"kind": "list", "ordered": ordered, "items": items}
                case "blockquote_open":
                    yield {"kind": "quote", "blocks": list(self.blocks(tokens, "blockquote_close"))}
                case "table_open":
                    yield self._table(tokens)
                case "fence" | "code_block":
                    yield from self._fence(token)

    def _items(self, tokens: Iterator[Token], until: str) -> Iterator[list[Block]]:
        for token in tokens:
            if token.type == until:
                return
            if token.type == "list_item_open":
                yield list(self.blocks(tokens, "list_item_close"))

    def _line(self, tokens: Iterator[Token]) -> list[Span]:
        return self._spans(next(tokens).children or [])

    def _table(self, tokens: Iterator[Token]) -> Block:
        rows: list[list[list[Span]]] = []
        for token in tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._spans(token.children or []))
        return {"kind": "table", "head": rows[0] if rows else [], "rows": rows[1:]}

    def _spans(self, tokens: list[Token]) -> list[Span]:
        """Return the spans of a line; a role is text that ends in its name, and the code that follows it."""
        spans: list[Span] = []
        strong, stress, target = False, False, ""
        for token in tokens:
            match token.type:
                case "strong_open" | "strong_close":
                    strong = token.nesting > 0
                case "em_open" | "em_close":
                    stress = token.nesting > 0
                case "link_open" | "link_close":
                    target = str(token.attrGet("href") or "")
                case "code_inline" if spans and (role := ROLE.search(spans[-1]["text"])):
                    spans[-1]["text"] = spans[-1]["text"][: role.start()]
                    spans += self._role(role["role"], token.content, strong)
                case "softbreak" | "hardbreak":
                    spans.append(text(" ", strong))
                case "text" | "code_inline":
                    spans.append(self._plain(token, strong, stress, target))
        return [span for span in spans if span.get("text") or span["kind"] == "cite"]

    def _plain(self, token: Token, strong: bool, stress: bool, target: str) -> Span:
        span = text(token.content, strong)
        if target:
            return {**span, "kind": "link", "url": self._url(target)}
        return {**span, "kind": "code" if token.type == "code_inline" else "stress" if stress else "text"}

    def _url(self, target: str) -> str:
        """Return where a link of a guide leads; a page of the book only where the book has an address."""
        if target.startswith(("http://", "https://")):
            return target
        page, mark, anchor = target.partition("#")
        place = normpath(f"{dirname(self.page)}/{page}") if page else self.page
        return self.address.url(place.removesuffix(".md").removesuffix(".html") + f".html{mark}{anchor}")

    def _role(self, role: str, content: str, strong: bool) -> list[Span]:
        if role == "src":
            return [{"kind": "cite", "sources": [content], "text": ""}]
        match = TARGET.fullmatch(content)
        said, target = (match["words"] or "").strip() if match else "", match["target"].strip() if match else content
        if role == "casebook:law":
            law = self.corpus.laws.get(target)
            url = self.address.url(f"guides/law/{target}.html")
            return [{**text(said or (law.short if law else target), strong), "kind": "link", "url": url}]
        case_id, _, anchor = target.partition("#")
        case = self.corpus.case(case_id)
        said = said or ", ".join(part for part in (case.title if case else case_id, anchor) if part)
        url = self.address.url(f"cases/{case_id}.html" + (f"#{anchor}" if anchor else ""))
        place = " ".join(part for part in (case_id, anchor) if part)
        return [{**text(said, strong), "kind": "link", "url": url}, {"kind": "place", "text": place}]

    def _fence(self, token: Token) -> Iterator[Block]:
        directive = guides.directive_of(token)
        if directive is None:
            yield {"kind": "code", "title": "", "text": token.content.rstrip("\n")}
        elif directive.name in DIRECTIVES:
            yield from DIRECTIVES[directive.name](directive, self.corpus)
        elif directive.name not in NOTHING:
            url = self.address.url(self.page)
            where = {"kind": "link", "text": url, "url": url} if url else text(f"{self.page} in the book")
            yield {"kind": "paragraph", "spans": [text("What stands here is on the page alone, "), where, text(".")]}
