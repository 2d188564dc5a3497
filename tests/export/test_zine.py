"""The zine: eight pages that are in order once the sheet is folded, and no deadline that no source confirms."""

import re

import pytest
from casebook.export.address import Address
from casebook.export.paper.press import typeset
from casebook.export.paper.run import sheets
from casebook.export.paper.sheet import Paper

from .pdf import bare, read, size_of, tags_of, text_of

LOOP = [(column, "lower") for column in range(4)] + [(column, "upper") for column in reversed(range(4))]
"""The small pages in the order in which they follow one another around the folded strip: along the front, then, as one
walks around its end, along the back. The cut sets the two middle leaves free, so that this ring becomes a book."""


def zines(corpus, paper=Paper.A4):
    return {one.path: one for one in sheets(corpus, Address(), paper) if one.path.startswith("zines/")}


def places(pdf):
    """Where on the sheet each small page stands, by its number, and whether it stands upright."""
    wide, high = size_of(pdf)
    found = {}

    def visit(text, cm, tm, font, size):
        a, b, c, d, e, f = cm
        x, y = tm[4] * a + tm[5] * c + e, tm[4] * b + tm[5] * d + f
        if text.strip() in "234567" and text.strip() and abs(tm[0] * a * size) <= 7.1:
            found[int(text)] = (int(x // (wide / 4)), "lower" if y < high / 2 else "upper", a * tm[0] > 0)

    read(pdf).pages[0].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_pages_are_in_order_when_folded(printed, paper):
    found = places(printed("zines/google-maven", paper))
    assert sorted(found) == [2, 3, 4, 5, 6, 7]
    steps = [LOOP.index(found[number][:2]) for number in sorted(found)]
    assert steps == list(range(steps[0], steps[0] + 6))
    assert all(upright == (row == "lower") for _, row, upright in found.values())


def test_cover_is_in_front_of_page_two_and_the_back_before_the_cover(printed):
    """Of the ring of eight, the two places without a number are the back and the cover, in this order."""
    taken = [LOOP.index(place[:2]) for place in places(printed("zines/google-maven")).values()]
    back, cover = (one for one in range(8) if one not in taken)
    assert (back, cover) == (0, 1)


def test_sheet_lies_on_its_side_and_its_folding_is_on_the_next(printed):
    pdf = printed("zines/google-maven")
    assert size_of(pdf) == (842, 595)
    assert len(read(pdf).pages) == 2
    assert "How to fold it" in read(pdf).pages[1].extract_text()
    assert tags_of(pdf).count("/Figure") == 7


def test_reading_order_is_that_of_the_pages(printed):
    said = " ".join(read(printed("zines/google-maven")).pages[0].extract_text().split())
    heads = ["Case study", "In brief", "What happened", "Claim and answer", "What came of it", "What can be learned"]
    places = [said.index(head) for head in [*heads, "About these pages"]]
    assert places == sorted(places)


def test_flagships_and_guides_have_one(whole_book, sheets_of_the_book):
    flagships = {f"zines/{chapter.flagship}" for chapter in whole_book.chapters.values() if chapter.flagship}
    assert {"zines/google-maven", "zines/palantir-ice"} <= flagships
    guides = {"zines/before-anything-else", "zines/rights-us", "zines/rights-elsewhere"}
    found = {path for path in sheets_of_the_book(Paper.A4) if path.startswith("zines/")}
    assert found == flagships | guides


def test_result_and_cost_are_not_crowded_out(whole_book, printed):
    case, said = whole_book.cases["palantir-ice"], bare(text_of(printed("zines/palantir-ice")))
    assert bare(case.outcome.says) in said
    assert all(bare(cost.who) in said for cost in case.costs)


def test_unconfirmed_deadline_has_no_number(whole_book, sheets_of_the_book):
    """A law of which no time is confirmed stands with those to ask a lawyer about, and nowhere else."""
    unconfirmed = {
        law.short
        for law in whole_book.laws.values()
        if law.deadlines and not any(one.confirmed and not one.later_step for one in law.deadlines)
    }
    found = set()
    for path in ("zines/rights-us", "zines/rights-elsewhere"):
        deadlines = sheets_of_the_book(Paper.A4)[path].data["parts"][1]["items"]
        texts = ["".join(span["text"] for span in item["full"][0]) for item in deadlines]
        assert texts[0].startswith("Ask a lawyer now.")
        assert not re.search(r"\d+ (?:days|weeks|months|years)", texts[0])
        found |= {name for name in unconfirmed if name in texts[0]}
        assert [text for text in texts[1:] if not re.match(r"\d", text)] == []
    assert found == unconfirmed


def test_zine_of_the_small_book(corpus):
    found = zines(corpus, Paper.LETTER)
    assert set(found) == {"zines/acme-weather-sensors", "zines/rights-us", "zines/rights-elsewhere"}
    assert all(len(read(typeset(sheet)).pages) == 2 for sheet in found.values())
