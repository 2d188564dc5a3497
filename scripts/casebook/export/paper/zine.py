"""The zine: eight small pages on one sheet, to be folded and cut once; for the flagship cases and for two guides."""

from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from typing import Any

from casebook import clocks, dates
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.block import Block, text
from casebook.export.paper.case_data import CaseData
from casebook.export.paper.guide_data import GuideData
from casebook.export.paper.sheet import NO_DATE, Paper, Sheet
from casebook.export.paper.text import rich
from casebook.views.protections import LawRow, by_urgency

Data = dict[str, Any]
RECORD = "What the record shows"
"""The heading that ends what a guide says of its own; what follows is drawn from the cases and needs a larger page."""
PAGES = 6
"""Of the eight pages one is the cover and one the back."""


def zines(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield the zine of each chapter's flagship, and those of the guides that the book has."""
    for chapter in corpus.chapters.values():
        if chapter.flagship in corpus.cases:
            yield _of_case(CaseData(chapter.flagship, corpus, address), paper)
    for guide_id, makers in GUIDES.items():
        path = corpus.guide_folder / f"{guide_id}.md"
        if path in corpus.guide_files:
            yield from (make(GuideData(path, corpus, address), paper) for make in makers)


def _of_case(case: CaseData, paper: Paper) -> Sheet:
    record, head, outcome = case.case, case.head(), case.outcome()
    labelled = sorted((fact for fact in record.facts if fact.label), key=lambda fact: dates.first_day(fact.date))
    story = [_item(_fact(case.fact(fact)), _fact_label(case.fact(fact))) for fact in labelled]
    cautions = [_item([_strong(f"{one['name']}. "), *one["says"]]) for one in head["cautions"]]
    result = [_strong(f"{outcome['result']}. Did it hold? {outcome['held'].rstrip('.')}. "), *outcome["says"]]
    parts = [
        _part("In brief", [_item(head["summary"]), *cautions]),
        _part("What happened", story, pages=2),
        {**_part("Claim and answer", [_thread(thread) for thread in case.threads()]), "any": True},
        _part("What came of it, what it cost", [_item(result), *map(_cost, case.costs())]),
        _part("What can be learned", [_item(lesson["says"]) for lesson in case.lessons()]),
    ]
    back = f"The sources stand on the page of the case, {head['url'] or f'{case.id} in the book'}."
    data = {
        "title": head["title"],
        "about": f"{head['kind']} · {head['chapter']} · {head['years']}",
        "parts": parts,
        "back": [back, f"Reviewed {head['reviewed']}."],
        "more": "More on the page of the case.",
    }
    return Sheet(f"zines/{case.id}", "zine", f"{record.title}: a zine to fold", record.reviewed, paper, data)


def _of_guide(guide: GuideData, paper: Paper) -> Sheet:
    """Return a zine of what a guide says of its own; the longest parts get what pages are left."""
    parts = list(_own_parts(guide))[:PAGES]
    for _ in range(PAGES - len(parts) if parts else 0):
        longest = max(parts, key=lambda part: _words(part) / part["pages"])
        longest["pages"] += 1
    return _guide_sheet(guide, guide.id, guide.title, parts, paper)


def _of_rights_in_the_us(guide: GuideData, paper: Paper) -> Sheet:
    return _of_rights(guide, paper, "rights-us", "in the United States", _in_the_us)


def _of_rights_elsewhere(guide: GuideData, paper: Paper) -> Sheet:
    return _of_rights(guide, paper, "rights-elsewhere", "outside the United States", lambda row: not _in_the_us(row))


def _of_rights(guide: GuideData, paper: Paper, name: str, where: str, takes: Callable[[LawRow], bool]) -> Sheet:
    """Return a zine of what no law protects and of the deadlines that a source confirms."""
    known, unknown = ([row for row in rows if takes(row)] for rows in by_urgency(guide.corpus))
    first = next(_own_parts(guide), _part("", []))
    ask = "No source confirms a time for these laws. Do not wait:"
    now = (
        [_item([_strong("Ask a lawyer now. "), *rich(f"{ask} {'; '.join(map(_named, unknown))}.")])] if unknown else []
    )
    parts = [{**first, "pages": 3}, _part("Deadlines, the shortest first", [*now, *_clocks(known)], pages=3)]
    return _guide_sheet(guide, name, f"Your rights and deadlines {where}", parts, paper)


def _in_the_us(row: LawRow) -> bool:
    return row.jurisdiction.partition("-")[0] == "us"


def _guide_sheet(guide: GuideData, name: str, title: str, parts: list[Data], paper: Paper) -> Sheet:
    reviewed = guide.box.reviewed if guide.box else NO_DATE
    whole = guide.url or f"{guide.page} in the book"
    advice = "This is no legal advice. Ask a lawyer before you act, from your own phone."
    data = {
        "title": title,
        "about": "A guide in eight small pages",
        "parts": parts,
        "back": [f"Cases, laws and sources stand in the guide, {whole}.", advice, _reviewed(guide)],
        "more": "More in the guide.",
    }
    return Sheet(f"zines/{name}", "zine", f"{title}: a zine to fold", reviewed, paper, data)


def _own_parts(guide: GuideData) -> Iterator[Data]:
    """Yield the sections of a guide, up to what it draws from the record."""
    part = _part("", [])
    for block in guide.blocks:
        if block["kind"] == "heading" and block["level"] == 2:
            if part["items"]:
                yield part
            part = _part("".join(span["text"] for span in block["spans"]), [])
            if part["heading"] == RECORD:
                return
        elif part["heading"]:
            part["items"] += _items(block)
    if part["items"]:
        yield part


def _items(block: Block) -> Iterator[Data]:
    """Yield what a block holds. A step that opens with a sentence in bold can be that sentence alone.

    An item of another list can't: what follows may be the exception.
    """
    if block["kind"] == "paragraph":
        yield _item(_bare(block["spans"]))
    elif block["kind"] == "list":
        for number, blocks in enumerate(block["items"], start=1):
            spans = _bare([span for inner in blocks for span in inner.get("spans", [])])
            mark = [_strong(f"{number}. ")] if block["ordered"] else []
            lead = [*takewhile(lambda span: span.get("strong"), spans)] if block["ordered"] else []
            yield _item([*mark, *spans], [*mark, *lead] if lead else None)


def _bare(spans: list[Data]) -> list[Data]:
    """Leave out the marks that lead to evidence; the last page says where it stands."""
    return [span for span in spans if span["kind"] not in ("cite", "place")]


def _words(part: Data) -> int:
    return sum(len(span["text"].split()) for item in part["items"] for spans in item["full"] for span in spans)


def _part(heading: str, items: list[Data], pages: int = 1) -> Data:
    return {"heading": heading, "items": items, "pages": pages, "any": False}


def _item(full: list[Any], short: list[Any] | None = None) -> Data:
    """Return an item of one paragraph, and what may stand for it where there is no room."""
    return {"full": [full], "short": [short or full]}


def _strong(words: str) -> Data:
    return text(words, strong=True)


def _fact(fact: Data) -> list[Any]:
    return [_strong(f"{fact['when']}. "), *fact["says"], *rich(f" ({fact['status']})")]


def _fact_label(fact: Data) -> list[Any]:
    return [_strong(f"{fact['when']}. "), *rich(f"{fact['label']} ({fact['status']})")]


def _cost(cost: Data) -> Data:
    return _item([_strong(f"{cost['kind']}: "), *rich("; ".join(who["says"] for who in cost["who"]))])


def _clocks(rows: Iterable[LawRow]) -> Iterator[Data]:
    """Yield each first clock once, with the laws that share it; what else a law asks for is for a lawyer."""
    shared: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        first, *others = row.deadlines
        gap = any(not deadline.confirmed and not deadline.later_step for deadline in others)
        time = f"{clocks.in_words(first)}{clocks.at_least(first)}"
        ask = " Another time is not confirmed: ask a lawyer now." if gap else ""
        shared.setdefault((time, f"for {first.what}, from {first.start}.{ask}"), []).append(_named(row))
    for (time, said), laws in shared.items():
        yield _item([_strong(f"{time} "), *rich(f"{said} {'; '.join(laws)}.")])


def _named(row: LawRow) -> str:
    return row.short if row.jurisdiction == "us" else f"{row.short} ({words.JURISDICTION[row.jurisdiction]})"


def _thread(thread: Data) -> Data:
    paragraphs = []
    for turn in thread["turns"]:
        paragraphs += [_said(one) for one in (*turn["left"], *turn["right"])]
        if "gap" in turn:
            paragraphs.append([_strong(f"{turn['gap']} "), *rich(turn["about"])])
    return {"full": paragraphs, "short": paragraphs}


def _said(one: Data) -> list[Any]:
    standing = f" ({one['standing']})" if one["standing"] else ""
    return [_strong(f"{one['who']}. "), *one["says"], *rich(standing)]


def _reviewed(guide: GuideData) -> str:
    return f"Reviewed {dates.in_words(guide.box.reviewed)}." if guide.box else "Not reviewed."


GUIDES: dict[str, tuple[Callable[[GuideData, Paper], Sheet], ...]] = {
    "before-anything-else": (_of_guide,),
    "law": (_of_rights_in_the_us, _of_rights_elsewhere),
}
"""The guides that are printed as zines, and how."""
