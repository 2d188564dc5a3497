"""The numbers on the listing pages, counted again from the YAML by another route than the code under test."""

import re
from collections import Counter
from datetime import date

import pytest
import yaml
from casebook import vocabulary as words

from .making import ROOT

CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("cases/[!_]*.yml"))}
FACTS = [(name, fact) for name, case in CASES.items() for fact in case["facts"]]
ACTIONS = [(name, fact) for name, fact in FACTS if fact["kind"] == "action"]
CONTRACTS = [contract for case in CASES.values() for contract in case.get("contracts") or []]
SOURCES = [source for case in CASES.values() for source in case["sources"].values()]
TACTICS = yaml.safe_load((ROOT / "cases/registry/tactics.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def listing(real):
    """Return the text of a listing page, its tags made blanks; and the rows of its tables as lists of cells."""

    def read(name):
        html = (real / "cases" / f"{name}.html").read_text(encoding="utf-8")
        rows = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S) for row in re.findall(r"<tr.*?</tr>", html, re.S)]
        plain = lambda text: " ".join(re.sub(r"<[^>]+>", " ", text).split())  # noqa: E731
        return plain(html), [[plain(cell) for cell in row] for row in rows], html

    return read


def letters(text):
    return re.sub(r"\W", "", text)


def won(demand):
    return (demand.get("result_facts") or []) if demand["result"] in {"met", "partly"} else []


def full(day):
    return isinstance(day, date)


def test_every_case_is_a_precedent_with_its_result(listing):
    _, rows, html = listing("precedents")
    table = html[html.index('id="precedent-table"') : html.index('id="what-the-counts')]
    assert len(re.findall(r"<tr", table)) == len(CASES) + 1
    results = Counter(row[6] for row in rows if len(row) == 8)
    del results["Result"]
    assert results == Counter(words.CASE_RESULT[case["outcome"]["result"]] for case in CASES.values())


def test_days_to_a_result(listing):
    _, rows, _ = listing("precedents")
    shown = {row[0].rpartition(" ")[0]: row[4] for row in rows if len(row) == 8}
    for case in CASES.values():
        starts = [fact["date"] for fact in case["facts"] if fact["kind"] == "action" and full(fact["date"])]
        named = {one for demand in case.get("demands") or [] for one in won(demand)}
        ends = [fact["date"] for fact in case["facts"] if fact["id"] in named and full(fact["date"])]
        waits = [(end - min(starts)).days for end in ends if starts and end >= min(starts)]
        days = next(days for title, days in shown.items() if letters(title) == letters(case["title"]))
        assert days == (f"{min(waits):,}" if waits else "Not known"), case["title"]


def test_tactics_by_result(listing):
    _, rows, _ = listing("precedents")
    used = {(name, fact["tactic"]) for name, fact in ACTIONS}
    for tactic, known in TACTICS.items():
        results = Counter(CASES[name]["outcome"]["result"] for name, one in used if one == tactic)
        expected = [known["name"], *(str(results[result]) for result in words.CASE_RESULT), str(results.total())]
        assert (expected in rows) == (results.total() > 0), tactic


def test_links_of_the_matrix_lead_to_as_many_cases(listing):
    _, _, html = listing("precedents")
    for anchor, count in re.findall(r'href="#(tactic-[a-z-]+)"[^>]*>(\d+)</a>', html):
        group = html[html.index(f'id="{anchor}"') :]
        assert group[: group.index("</ul>")].count("<li>") == int(count), anchor


def test_contracts_count_once(listing):
    said, rows, _ = listing("contracts")
    own = [contract for contract in CONTRACTS if not contract.get("same_as")]
    figures = sum(len(contract.get("values") or []) for contract in own)
    assert f"{len(own)} contracts, {figures} figures." in said
    assert len([row for row in rows if len(row) == 4]) == len(own) + 1


def test_contracts_without_a_known_end(listing):
    _, _, html = listing("contracts")
    part = html[html.index('id="no-known-end"') : html.index('id="ledger"')]
    own = [contract for contract in CONTRACTS if not contract.get("same_as")]
    assert part.count("<li>") == sum(not (contract.get("end") or {}).get("date") for contract in own)


def test_organizations(listing):
    said, _, html = listing("organizations")
    refs = {party["ref"] for case in CASES.values() for party in case["organizations"]}
    assert f"{len(refs)} organizations." in said
    assert [ref for ref in refs if html.count(f'id="{ref}"') != 1] == []


def test_timeline_has_every_action_once(listing):
    said, _, html = listing("timeline")
    once = [(name, fact) for name, fact in ACTIONS if not fact.get("same_as")]
    assert f"{len(once)} actions in {len({name for name, _ in once})} cases." in said
    places = Counter(re.findall(r'href="([a-z0-9-]+)\.html#(f\d+)"', html))
    assert places == Counter((name, fact["id"]) for name, fact in once)


def test_evidence(listing):
    _, rows, _ = listing("evidence")
    shown = {
        row[0].split(" ")[0] if row[0].split(" ")[0] in words.STATUS else row[0]: row[1]
        for row in rows
        if len(row) == 3
    }
    questions = sum(len(case.get("open_questions") or []) for case in CASES.values())
    counts = {"Cases": len(CASES), "Facts": len(FACTS), "Sources": len(SOURCES), "Open questions": questions}
    counts |= Counter(fact["status"] for _, fact in FACTS)
    counts["Facts with a single source"] = sum(len(fact["sources"]) == 1 for _, fact in FACTS)
    counts["Sources without an archived copy"] = sum(not source.get("archive") for source in SOURCES)
    assert {name: shown[name] for name in counts} == {name: f"{count:,}" for name, count in counts.items()}


def test_list_of_cases_names_each_once(listing):
    _, _, html = listing("index")
    assert Counter(re.findall(r'href="([a-z0-9-]+)\.html"><span>', html)) == Counter(CASES.keys())
