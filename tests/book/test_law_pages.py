"""The pages of the laws and the tables over them, read again from the YAML by another route."""

import re
from collections import Counter
from itertools import pairwise

import pytest
import yaml
from casebook import vocabulary as words

from .making import ROOT

LAWS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("guides/law/*.yml"))}
FIRST = {name: [one for one in law["deadlines"] if not one.get("later_step")] for name, law in LAWS.items()}
STATEMENTS = ("who_is_covered", "who_is_not", "what_is_protected", "where_to_file", "remedy", "caveats")
WEEKS, MONTHS = {"days": 1, "weeks": 7}, {"months": 1, "years": 12}


def days(deadline):
    """Return about how many days a clock runs, enough to put clocks of different lengths in order."""
    if not deadline.get("count"):
        return None
    unit, count = deadline["unit"], deadline["count"]
    return count * WEEKS[unit] if unit in WEEKS else count * MONTHS[unit] * 30.4 - deadline.get("day_one_counts", False)


@pytest.fixture(scope="session")
def html(real):
    return lambda name: (real / f"guides/{name}.html").read_text(encoding="utf-8")


def linked(part):
    return re.findall(r'href="(?:\.\./guides/)?law/([a-z0-9-]+)\.html"', part)


def section(page, anchor):
    """Return a section, up to the next one of its rank or a higher one."""
    start = page.index(f'id="{anchor}"')
    end = page.find("<section", start)
    return page[start : end if end > 0 else None]


def test_what_no_law_protects_is_said_first(html):
    page = html("law")
    order = [page.index(f'id="{anchor}"') for anchor in ("what-no-law-here-protects", "deadlines", "by-situation")]
    assert order == sorted(order)
    assert page.index("</dl>") < order[0]


@pytest.mark.parametrize("situation", words.SITUATION)
def test_laws_of_a_situation(html, situation):
    expected = {name for name, law in LAWS.items() if situation in law["situations"]}
    assert Counter(linked(section(html("law"), situation))) == Counter(dict.fromkeys(expected, 1))


@pytest.mark.parametrize("place", sorted({law["jurisdiction"] for law in LAWS.values()}))
def test_laws_of_a_jurisdiction(html, place):
    expected = {name for name, law in LAWS.items() if law["jurisdiction"] == place}
    assert Counter(linked(section(html("law"), f"in-{place}"))) == Counter(dict.fromkeys(expected, 1))


def test_deadlines_stand_by_urgency_and_the_unconfirmed_apart(html):
    part = section(html("law"), "deadlines")
    known, _, unknown = part.partition("no time was confirmed")
    confirmed = {name: min(filter(None, map(days, clocks))) for name, clocks in FIRST.items() if any(map(days, clocks))}
    shown = linked(known)
    assert Counter(shown) == Counter(dict.fromkeys(confirmed, 1))
    lengths = [confirmed[name] for name in shown]
    assert all(after >= before - 4 for before, after in pairwise(lengths))
    assert set(linked(unknown)) == {name for name, law in LAWS.items() if law["deadlines"]} - confirmed.keys()


def test_every_clock_stands_in_the_table_with_its_number_or_without_one(html):
    part = section(html("law"), "deadlines")
    clocks = [one for law in LAWS.values() for one in law["deadlines"]]
    shown = Counter(re.findall(r'data-count="(\d+)" data-unit="(\w+)"|data-count="(\d+)"', part))
    assert sum(shown.values()) == sum(bool(one.get("count")) for one in clocks)
    spans = re.findall(r'<span class="clock"(.*?)>(.*?)</span>', part, re.S)
    assert len(spans) == len(clocks)
    for attributes, inner in spans:
        text = re.sub(r"<[^>]+>", "", inner)
        assert (text == "Ask a lawyer now") == ("data-count" not in attributes)


@pytest.mark.parametrize("name", LAWS)
def test_page_of_a_law(html, name):
    page, law = html(f"law/{name}"), LAWS[name]
    assert page.index('id="who-is-not"') < page.index('id="who-is"')
    statements = [one for key in STATEMENTS for one in law[key]]
    assert page.count("(Settled law, not re-read.)") == sum(bool(one.get("settled")) for one in statements)
    for anchor in law["sources"]:
        assert page.count(f'<li id="{anchor}">') == 1
    open_clocks = [one for one in law["deadlines"] if not one.get("confirmed")]
    assert page.count("No source was found that confirms the time.") == len(open_clocks)
    numbers = re.findall(r'class="clock"[^>]*data-count="(\d+)"', page)
    assert Counter(map(int, numbers)) == Counter(one["count"] for one in law["deadlines"] if one.get("count"))


def test_an_unconfirmed_clock_has_no_number_in_any_file():
    for name, law in LAWS.items():
        for one in law["deadlines"]:
            assert bool(one.get("confirmed")) == bool(one.get("count")) == bool(one.get("unit")), name
