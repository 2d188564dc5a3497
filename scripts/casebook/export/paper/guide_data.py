"""A guide as the data that templates set: its Markdown as blocks, and what it asks of the cases as tables."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from markdown_it.token import Token

from casebook import clocks, dates, guides
from casebook import vocabulary as words
from casebook.choice import CaseChoice, LawChoice
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.text import rich
from casebook.guides import Directive
from casebook.handbook import GuideBox, GuideSources
from casebook.law import Deadline
from casebook.views import chosen, protections
from casebook.views.protections import LawRow

Block = dict[str, Any]
Span = dict[str, Any]
ROLE = re.compile(r"\{(?P<role>casebook:case|casebook:law|src)\}$")
TARGET = re.compile(r"(?:(?P<words>[^<]*)<)?(?P<target>[^<>]*)>?")
NOTHING = {"toctree", "sources", "guide"}
"""Directives that print nothing where they stand: the box opens a guide, the sources end it."""


NO_DATE = "1970-01-01"
"""The date of a document whose guide bears none."""


class GuideData:
    """What templates say of one guide."""

    def __init__(self, path: Path, corpus: Corpus, address: Address) -> None:
        self.id = path.relative_to(corpus.guide_folder).with_suffix("").as_posix()
        self.corpus = corpus
        self.address = address
        text = path.read_text(encoding="utf-8")
        self.guide = guides.parse_guide(text, str(path))
        self._tokens = guides.tokens_of(text)

    @property
    def title(self) -> str:
        """The heading of the guide."""
        first = next((block for block in self._blocks() if block["kind"] == "heading"), None)
        return "".join(span["text"] for span in first["spans"]) if first else self.id

    @property
    def box(self) -> GuideBox | None:
        """For whom it is, and when it was reviewed."""
        return self.guide.box.record if self.guide.box else None

    def data(self) -> Block:
        """Return the whole guide."""
        blocks = list(self._blocks())
        return {
            "id": self.id,
            "title": self.title,
            "url": self.address.url(f"guides/{self.id}.html"),
            "box": self._box(),
            "blocks": blocks[1:] if blocks and blocks[0]["kind"] == "heading" else blocks,
            "sources": list(self._sources()),
        }

    def _box(self) -> list[Block]:
        box = self.box
        if box is None:
            return []
        places = ", ".join(words.JURISDICTION[place] for place in box.jurisdictions if place != "any")
        rows = {"For": box.readers, "Law of": places, "Reviewed": dates.in_words(box.reviewed)}
        rows["Does not cover"] = box.not_covered
        return [{"term": term, "says": says} for term, says in rows.items() if says]

    def _sources(self) -> Iterator[Block]:
        listed = self.guide.sources.record if self.guide.sources else GuideSources({})
        for source_id, source in (listed.root if listed else {}).items():
            when = dates.in_brief(source.date) if source.date else "no date"
            yield {
                "id": source_id,
                "words": f"{source.title}. {source.publisher}, {when}",
                "url": source.url or "",
            }

    def _blocks(self) -> Iterator[Block]:
        return self._read(iter(self._tokens))

    def _read(self, tokens: Iterator[Token], until: str = "") -> Iterator[Block]:
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
                    yield {"kind": "quote", "blocks": list(self._read(tokens, "blockquote_close"))}
                case "table_open":
                    yield self._table(tokens)
                case "fence" | "code_block":
                    yield from self._fence(token)

    def _items(self, tokens: Iterator[Token], until: str) -> Iterator[list[Block]]:
        for token in tokens:
            if token.type == until:
                return
            if token.type == "list_item_open":
                yield list(self._read(tokens, "list_item_close"))

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
                    spans.append(_text(" ", strong))
                case "text" | "code_inline":
                    spans.append(self._plain(token, strong, stress, target))
        return [span for span in spans if span.get("text") or span["kind"] == "cite"]

    def _plain(self, token: Token, strong: bool, stress: bool, target: str) -> Span:
        span = _text(token.content, strong)
        if target:
            return {**span, "kind": "link", "url": self._url(target)}
        return {**span, "kind": "code" if token.type == "code_inline" else "stress" if stress else "text"}

    def _url(self, target: str) -> str:
        """Return where a link of a guide leads; a page of the book only where the book has an address."""
        if target.startswith(("http://", "https://")):
            return target
        page, mark, anchor = target.partition("#")
        place = (Path("guides") / self.id).parent / page if page else Path("guides") / f"{self.id}.md"
        parts: list[str] = []
        for part in place.as_posix().split("/"):
            parts = parts[:-1] if part == ".." else [*parts, part]
        return self.address.url("/".join(parts).removesuffix(".md") + f".html{mark}{anchor}")

    def _role(self, role: str, content: str, strong: bool) -> list[Span]:
        if role == "src":
            return [{"kind": "cite", "sources": [content], "text": ""}]
        match = TARGET.fullmatch(content)
        said, target = (match["words"] or "").strip() if match else "", match["target"].strip() if match else content
        if role == "casebook:law":
            law = self.corpus.laws.get(target)
            url = self.address.url(f"guides/law/{target}.html")
            return [{**_text(said or (law.short if law else target), strong), "kind": "link", "url": url}]
        case_id, _, anchor = target.partition("#")
        case = self.corpus.case(case_id)
        said = said or ", ".join(part for part in (case.title if case else case_id, anchor) if part)
        url = self.address.url(f"cases/{case_id}.html" + (f"#{anchor}" if anchor else ""))
        place = " ".join(part for part in (case_id, anchor) if part)
        return [{**_text(said, strong), "kind": "link", "url": url}, {"kind": "place", "text": place}]

    def _fence(self, token: Token) -> Iterator[Block]:
        directive = guides.directive_of(token)
        if directive is None:
            yield {"kind": "code", "title": "", "text": token.content.rstrip("\n")}
        elif directive.name in DIRECTIVES:
            yield from DIRECTIVES[directive.name](self, directive)
        elif directive.name not in NOTHING:
            url = self.address.url(f"guides/{self.id}.html")
            where = {"kind": "link", "text": url, "url": url} if url else _text(f"guides/{self.id}.html in the book")
            yield {"kind": "paragraph", "spans": [_text("What stands here is on the page alone, "), where, _text(".")]}

    def template(self, directive: Directive) -> Iterator[Block]:
        """A text to be filled in."""
        lines = [line for line in directive.body.splitlines() if not guides.OPTION.fullmatch(line.strip())]
        title = directive.options.get("title", "To be filled in")
        yield {"kind": "code", "title": title, "text": "\n".join(lines).strip("\n")}

    def fact(self, directive: Directive) -> Iterator[Block]:
        """A fact of a case, with its date, status and publishers."""
        case_id, _, fact_id = directive.argument.partition("#")
        case = self.corpus.case(case_id)
        fact = next((one for one in case.facts if one.id == fact_id), None) if case else None
        if case and fact:
            publishers = "; ".join(dict.fromkeys(case.sources[one].publisher for one in fact.sources))
            by = f"{case.title}, {fact_id}. {dates.in_words(fact.date)}. {fact.status}. {publishers}."
            said = [span for span in rich(fact.says) if span["kind"] != "cite"]
            yield {"kind": "quote", "blocks": [{"kind": "paragraph", "spans": said}], "by": by}

    def tactic(self, directive: Directive) -> Iterator[Block]:
        """What the registry says of a tactic."""
        tactic = self.corpus.tactics.get(directive.argument)
        rows = {"is": tactic.means, "needs": tactic.needs, "risks": tactic.risks} if tactic else {}
        for verb, said in rows.items():
            yield {"kind": "paragraph", "spans": [_text(f"What it {verb}: ", strong=True), _text(said)]}

    def precedents(self, directive: Directive) -> Iterator[Block]:
        """Cases of a kind, counted and listed."""
        found = chosen.chosen(self.corpus, CaseChoice.of(directive.options))
        for sentence in [*chosen.in_numbers(found), chosen.CARE]:
            yield _paragraph(sentence)
        heads = ("Case", "Years", "People", "Cost", "Result", "Did it hold?")
        rows = [
            (
                f"{row.title} ({row.case_id})",
                row.years,
                row.people_said or "Not known",
                ", ".join(words.COST_KIND[cost] for cost in row.costs),
                words.CASE_RESULT[row.result],
                words.HELD[row.held],
            )
            for row in found.rows
        ]
        yield _rows(heads, rows)

    def protections(self, directive: Directive) -> Iterator[Block]:
        """Laws of a kind, each with its limit and first clock."""
        rows = protections.chosen(self.corpus, LawChoice.of(directive.options))
        heads = ("Law", "What it does, and its limit", "First deadline")
        yield _rows(heads, [(named(row), row.in_brief, first_clock(row)) for row in rows])

    def deadlines(self, directive: Directive) -> Iterator[Block]:
        """Every clock, the shortest first; then the laws whose clocks no source confirms."""
        known, unknown = protections.by_urgency(self.corpus)
        for rows in (known, unknown):
            lines = [(named(row), "\n".join(f"{clock(one)}." for one in row.deadlines)) for row in rows]
            yield _rows(("Law", "Time, counted from"), lines)

    def laws_by_jurisdiction(self, directive: Directive) -> Iterator[Block]:
        """The laws of each place."""
        for place, rows in protections.by_jurisdiction(self.corpus):
            yield {"kind": "heading", "level": 3, "spans": [_text(words.JURISDICTION[place])]}
            yield _rows(("Law", "What it does, and its limit"), [(row.short, row.in_brief) for row in rows])


DIRECTIVES: dict[str, Callable[[GuideData, Directive], Iterator[Block]]] = {
    "template": GuideData.template,
    "fact": GuideData.fact,
    "tactic": GuideData.tactic,
    "precedents": GuideData.precedents,
    "protections": GuideData.protections,
    "deadline-table": GuideData.deadlines,
    "laws-by-jurisdiction": GuideData.laws_by_jurisdiction,
}
"""What a guide asks for that can be printed; for all else the page is named."""


def named(row: LawRow) -> str:
    """Name a law with its place; one that is not in force says so."""
    standing = "" if row.standing == "in-force" else f". {words.STANDING[row.standing]}"
    return f"{row.short} ({words.JURISDICTION[row.jurisdiction]}){standing}"


def clock(deadline: Deadline) -> str:
    """Say how long a clock runs and from when; one that no source confirms has no number."""
    later = "Later step: " if deadline.later_step else ""
    time = f"{later}{clocks.in_words(deadline)}{clocks.at_least(deadline)}"
    return f"{time} for {deadline.what}, counted from {deadline.start}"


def first_clock(row: LawRow) -> str:
    """Say the shortest confirmed clock, and that there is one not confirmed; or that there is none."""
    if not row.deadlines:
        return "None"
    first = row.deadlines[0]
    said = f"{clocks.in_words(first)}{clocks.at_least(first)}: {first.what}"
    others = [deadline for deadline in row.deadlines[1:] if not deadline.later_step]
    open_end = any(not deadline.confirmed for deadline in others)
    return f"{said}. Another time is not confirmed: ask a lawyer now" if open_end else said


def _text(text: str, strong: bool = False) -> Span:
    return {"kind": "text", "text": text, **({"strong": True} if strong else {})}


def _paragraph(text: str) -> Block:
    return {"kind": "paragraph", "spans": [_text(text)]}


def _rows(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Block:
    cells = [[[_text(cell)] for cell in row] for row in rows]
    return {"kind": "table", "head": [[_text(head)] for head in heads], "rows": cells}
