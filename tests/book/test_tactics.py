"""The page of every tactic: its parts, and its numbers counted again from the YAML by another route."""

import re
from collections import Counter

import pytest
import yaml
from casebook import vocabulary as words

from .making import ROOT

CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("cases/[!_]*.yml"))}
TACTICS = yaml.safe_load((ROOT / "cases/registry/tactics.yml").read_text(encoding="utf-8"))
CELL = re.compile(r"<t[dh][^>]*>(.*?)</t[dh]>", re.S)
PARTS = ["who-should-not-use-it", "how-to-do-it", "what-the-record-shows"]
LEFT_OUT = {("leak-or-disclosure", "how-to-do-it")}
"""No page says how to leak: it leads to whistleblowing by lawful channels, and to a lawyer."""


def used(tactic):
    """Return the cases in which an action bears the tactic."""
    return {
        name: case
        for name, case in CASES.items()
        if any(fact["kind"] == "action" and fact.get("tactic") == tactic for fact in case["facts"])
    }


def costs(case):
    return {cost["kind"] for cost in case["costs"]} - {"none-reported"}


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split()).replace(" .", ".").replace(" ;", ";")


@pytest.fixture(scope="session")
def page(real):
    return lambda tactic: (real / "guides/tactics" / f"{tactic}.html").read_text(encoding="utf-8")


def table_of(html):
    """Return the counts in words, and the rows, of the first table of precedents."""
    start = html.index('class="counts')
    table = html[html.index("<table", start) : html.index("</table>", start)]
    rows = re.findall(r"<tr.*?</tr>", table, re.S)[1:]
    return plain(html[start : html.index("<table", start)]), [CELL.findall(row) for row in rows]


def test_every_tactic_has_a_page_and_no_page_is_left_over():
    assert {path.stem for path in (ROOT / "guides/tactics").glob("*.md")} == TACTICS.keys()


@pytest.mark.parametrize("tactic", TACTICS)
def test_page_has_its_parts_and_names_the_tactic(page, tactic):
    html = page(tactic)
    places = [html.index(f'id="{part}"') for part in PARTS if (tactic, part) not in LEFT_OUT]
    assert places == sorted(places)
    assert f"<h1>{TACTICS[tactic]['name']}" in html
    for said in ("means", "needs", "risks"):
        assert plain(TACTICS[tactic][said])[:60] in plain(html).replace("’", "'").replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("tactic", TACTICS)
def test_every_row_is_a_case_that_used_the_tactic(page, tactic):
    _, rows = table_of(page(tactic))
    shown = {re.search(r"cases/([a-z0-9-]+)\.html", row[0])[1]: [plain(cell) for cell in row[1:]] for row in rows}
    assert shown.keys() == used(tactic).keys()
    for name, (_, cost, result, held) in shown.items():
        outcome = CASES[name]["outcome"]
        assert (result, held) == (words.CASE_RESULT[outcome["result"]], words.HELD[outcome["held"]]), name
        kinds = costs(CASES[name]) or {"none-reported"}
        assert Counter(cost.split(", ")) == Counter(words.COST_KIND[kind] for kind in kinds), name


@pytest.mark.parametrize("tactic", TACTICS)
def test_every_number_above_the_table(page, tactic):
    said, _ = table_of(page(tactic))
    cases = used(tactic).values()
    assert f"{len(cases)} of the {len(CASES)} cases in this book." in said
    results = Counter(words.CASE_RESULT[case["outcome"]["result"]] for case in cases)
    assert {name: int(count) for name, count in numbers(said, words.CASE_RESULT.values())} == results
    won = [case for case in cases if case["outcome"]["result"] in ("full", "partial")]
    held = Counter(words.HELD[case["outcome"]["held"]] for case in won)
    if won:
        assert f"Of the {len(won)} in which something was won, did it hold?" in said
        part = said[said.index("did it hold?") : said.index("None reported:")]
        assert sum(int(count) for count in re.findall(r": (\d+)", part.split("Cost to")[0])) == len(won)
        assert all(f"{name}: {count}" in part for name, count in held.items())
    assert f"None reported: {sum(not costs(case) for case in cases)}." in said
    kinds = Counter(words.COST_KIND[kind] for case in cases for kind in costs(case))
    for name, count in numbers(said[said.index("None reported") - 400 if won else 0 :], kinds):
        assert kinds[name] == int(count), name


def numbers(text, names):
    """Yield each of the names that stands in the text with a number behind it."""
    for name in names:
        if name != words.COST_KIND["none-reported"] and (found := re.search(rf"{re.escape(name)}: (\d+)", text)):
            yield name, found[1]
