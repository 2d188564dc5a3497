"""Pictures: well formed, the same every time, named for the ear, and with labels that can be read."""

import re
from datetime import date, timedelta
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from casebook.book.pictures import WIDTH, Scale, contract_picture, timeline_picture
from casebook.book.svg import width_of
from casebook.model import Contract, Fact
from hypothesis import given, settings
from hypothesis import strategies as st

ASCENT, DESCENT = 9, 3
Box = tuple[float, float, float, float, str]


def boxes(svg: ET.Element) -> list[Box]:
    """Return the box of each text as the code estimates it: left, top, right, bottom, words."""
    found = []
    for text in svg.iter("text"):
        x, y, words = float(text.get("x")), float(text.get("y")), text.text or ""
        left = x - {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")] * width_of(words)
        found.append((left, y - ASCENT, left + width_of(words), y + DESCENT, words))
    return found


def overlapping(found: list[Box]) -> list[tuple[str, str]]:
    return [
        (one[4], other[4])
        for one, other in combinations(found, 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


def outside(svg: ET.Element) -> list[Box]:
    _, _, width, height = map(float, svg.get("viewBox").split())
    return [box for box in boxes(svg) if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height]


def crossed(svg: ET.Element) -> list[str]:
    """List the labels, years left aside, that a line from another label to the axis runs through."""
    years = {text.text for text in svg.iter("text") if "year" in text.get("class", "")}
    leaders = [line for line in svg.iter("line") if line.get("class") == "leader"]
    lines = [[*sorted(float(line.get(key)) for key in ("y1", "y2")), float(line.get("x1"))] for line in leaders]
    return [
        words
        for left, top, right, bottom, words in boxes(svg)
        for start, end, x in lines
        if words not in years and left < x < right and start < bottom - DESCENT and top < end
    ]


def svgs_of(pages) -> list[tuple[str, ET.Element]]:
    return [
        (name, ET.fromstring(svg))
        for name, page in pages.items()
        for svg in re.findall(r"<svg .*?</svg>", page.source, re.DOTALL)
    ]


@pytest.fixture(scope="module", params=["small_pages", "real_pages"])
def drawn(request):
    """Every picture of a book, with the name of its page."""
    found = svgs_of(request.getfixturevalue(request.param))
    assert {svg.get("class") for _, svg in found} >= {"timeline", "contract-terms"}
    return found


def test_every_picture_is_named_and_described(drawn):
    for name, svg in drawn:
        assert svg.get("role") == "img", name
        named = {child.get("id") for child in svg if child.tag in ("title", "desc") and child.text}
        assert set(svg.get("aria-labelledby").split()) == named, name


def test_no_picture_holds_styles_or_code(drawn):
    for name, svg in drawn:
        assert {element.tag for element in svg.iter()} <= {"svg", "title", "desc", "line", "rect", "circle", "text"}, (
            name
        )
        keys = {key for element in svg.iter() for key in element.attrib}
        assert not [key for key in keys if key.startswith("on") or key in ("style", "href")], name


def test_no_two_labels_overlap(drawn):
    for name, svg in drawn:
        assert overlapping(boxes(svg)) == [], (name, svg.get("class"))


def test_no_label_leaves_its_picture(drawn):
    for name, svg in drawn:
        assert outside(svg) == [], (name, svg.get("class"))


def test_no_leader_crosses_a_label(drawn):
    for name, svg in drawn:
        assert crossed(svg) == [], name


def test_years_are_written_over_the_lines_they_meet(drawn):
    for name, svg in drawn:
        kinds = [element.get("class", "") for element in svg]
        years = [place for place, kind in enumerate(kinds) if "year" in kind]
        assert all(place > kinds.index("axis") and "leader" not in kinds[place:] for place in years), name


def test_a_picture_says_in_words_what_it_shows(corpus):
    facts = corpus.cases["acme-toll-road"].facts
    svg = ET.fromstring(timeline_picture(facts, facts))
    assert svg.find("desc").text == "1 October 2020: the city asks; November 2020: Acme refuses"
    assert {text.text for text in svg.iter("text")} >= {"the city asks", "Acme refuses"}


def fact(number: int, day: date, kind: str, label: str) -> Fact:
    return Fact(
        id=f"f{number}",
        date=day.isoformat(),
        kind=kind,
        label=label,
        says="x",
        status="established",
        evidence="read",
        sources=("s1",),
    )


KINDS = st.sampled_from(["action", "event", "response", "outcome", "retaliation"])
DAYS = st.dates(date(1940, 1, 1), date(2026, 1, 1)) | st.dates(date(2018, 3, 1), date(2018, 4, 1))
LABELLED = st.lists(st.tuples(DAYS, KINDS, st.integers(1, 28)), min_size=1, max_size=14)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(LABELLED)
def test_labels_of_any_timeline_can_be_read(rows):
    ordered = sorted(rows)
    facts = [fact(number, day, kind, "x" * size) for number, (day, kind, size) in enumerate(ordered, 1)]
    picture = timeline_picture(facts, facts)
    svg = ET.fromstring(picture)
    assert (overlapping(boxes(svg)), outside(svg), crossed(svg)) == ([], [], [])
    assert timeline_picture(facts, facts) == picture


def contract(**dates) -> Contract:
    return Contract(id="c1", name="Masts", vendor="a", customer="b", outcome="lapsed", sources=("s1",), **dates)


def bars(*contracts: Contract) -> list[dict[str, str]]:
    return [dict(bar.attrib) for bar in ET.fromstring(contract_picture(contracts, [])).iter("rect")]


def test_a_contract_without_a_date_is_not_drawn():
    assert contract_picture([contract()], []) == ""
    assert len(bars(contract(), contract(start="2018"))) == 1


def test_a_contract_whose_end_is_not_known_stays_open():
    (known, unknown) = bars(
        contract(start="2018", end={"date": "2019", "basis": "stated"}),
        contract(start="2018-06", end={"basis": "unknown"}),
    )
    assert (known["class"], unknown["class"]) == ("bar", "bar-open")
    assert float(unknown["x"]) > float(known["x"])


def test_a_longer_contract_has_a_longer_bar():
    short, long = bars(
        contract(start="2018-01-01", end={"date": "2019-01-01", "basis": "stated"}),
        contract(start="2018-01-01", end={"date": "2020-01-01", "basis": "stated"}),
    )
    assert short["x"] == long["x"]
    assert float(long["width"]) == pytest.approx(2 * float(short["width"]), rel=0.02)


@settings(max_examples=50, deadline=None, derandomize=True, database=None)
@given(st.lists(DAYS, min_size=1, max_size=20), st.sampled_from([0, 0.5, 1]))
def test_later_days_stand_further_right(days, stretch):
    scale = Scale(days, 10, 500, stretch)
    places = [scale.at(min(days) + timedelta(days=step)) for step in range(-3, (max(days) - min(days)).days + 4, 97)]
    assert places == sorted(places)
    assert 10 - 1e-9 <= places[0] <= places[-1] <= 500 + 1e-9
    assert [scale.at(day) for day in sorted(days)] == sorted(scale.at(day) for day in days)
    assert scale.holds(min(days)) and not scale.holds(max(days) + timedelta(days=1))


def test_years_on_the_axis_stand_apart():
    years = Scale([date(1950, 5, 1), date(2020, 5, 1)], 0, WIDTH).years()
    assert [year for year, _ in years] == sorted({year for year, _ in years})
    assert all(right - left >= 34 for (_, left), (_, right) in pairwise(years))
