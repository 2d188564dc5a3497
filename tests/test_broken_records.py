"""Ids, dates and what a record must bear: a text of a small case, what it is changed to, and all that is found."""

import pytest
from casebook.cli import main

LATER = "handout-tells-outcome"
LONG = " ".join(["word"] * 31)
FACT = "date: 2020, kind: law, says: x, status: alleged, evidence: read, sources: [s1]"
ANSWER = "by: critics, date: 2020, to: [f01], says: x, meets_the_point: partly, sources: [s1]"
SOURCE = "{title: x, publisher: x, kind: blog, seen: full}"
ROAD = {
    "unknown organization": ("by: exampleville, date", "by: examplevile, date", [(23, "unknown-organization")]),
    "organization not listed": ("vendor: acme\n", "vendor: widget-works\n", [(14, "unlisted-organization")]),
    "listed twice": ("customer}\n", "customer}\n  - {ref: acme, role: host}\n", [(11, "duplicate-organization")]),
    "unknown tactic": ("kind: event,", "kind: event, tactic: dance,", [(20, "unknown-tactic")]),
    "unknown chapter": ("chapter: acme", "chapter: acne", [(3, "unknown-chapter")]),
    "unknown fact": ("shows: [f01]", "shows: [f03]", [(35, "unknown-fact")]),
    "unknown source": ("asked [@s1], and", "asked [@s1, @s9], and", [(29, "unknown-source")]),
    "unused source": ("sources:\n  s1", f"sources:\n  s3: {SOURCE}\n  s1", [(42, "unused-source")]),
    "duplicate fact": ("answers:\n", f"  - {{id: f02, {FACT}}}\nanswers:\n", [(22, "duplicate-id")]),
    "duplicate answer": ("costs:\n", f"  - {{id: a1, {ANSWER}}}\ncosts:\n", [(24, "duplicate-id")]),
    "fact without a source": ("evidence: read, sources: [s2]", "evidence: read, sources: []", [(21, "bad-form")]),
    "fact from memory": ("evidence: read, sources: [s2]", "evidence: memory, sources: [s2]", [(21, "memory-evidence")]),
    "fact after the review": ("date: 2020-11,", "date: 2021-07-01,", [(21, "after-review")]),
    "review before it was added": ("reviewed: 2021-06", "reviewed: 2021-02", [(6, "review-before-added")]),
    "action without tactic": ("kind: event,", "kind: action, people: unknown,", [(20, "action-without-tactic")]),
    "action without people": ("kind: event,", "kind: action, tactic: walkout,", [(20, "action-without-people")]),
    "people as a word": ("kind: event,", "kind: event, people: many,", [(20, "wrong-type")]),
    "people as a number": ("kind: event,", "kind: event, people: 12,", [(20, "bare-word")]),
    "people reversed": ("kind: event,", "kind: event, people: {at_least: 2, at_most: 1},", [(20, "people-order")]),
    "people without a number": ("kind: event,", "kind: event, people: {},", [(20, "people-order")]),
    "cost without facts": ("kind: none-reported", "kind: arrest", [(25, "cost-without-facts")]),
    "paragraph without a source": ('paragraphs: ["', 'paragraphs: ["It is said.", "', [(29, "unsourced-paragraph")]),
    "handout shows a later fact": ("shows: [f01]", "shows: [f02]", [(35, "handout-tells-outcome")]),
    "handout looks ahead": ("asked for plate readers.", "asked for 3 May 2021.", [(35, "handout-tells-outcome")]),
    "scene looks ahead": ("for a price.", "for a price, until May 2021.", [(34, "handout-tells-outcome")]),
    "session without a name": ("title: An offer", "title: \u4e00\u4e8c", [(33, "handout-without-name")]),
    "fact that is also merged": ("answers:\n", "merged: {f01: f02}\nanswers:\n", [(22, "merged-or-dropped")]),
    "fact merged into none": ("answers:\n", "merged: {f03: f04}\nanswers:\n", [(22, "merged-or-dropped")]),
    "fact that is also dropped": ("answers:\n", "dropped: {f01: why}\nanswers:\n", [(22, "merged-or-dropped")]),
    "quotation too long": ("A firm can say no.", f"A firm said “{LONG}”.", [(31, "long-quotation")]),
    "answer to none": ("to: [f02]", "to: [f03]", [(23, "unknown-record")]),
    "answer to itself": ("to: [f02]", "to: [f02, a1]", [(23, "circle")]),
    "part of itself": ("customer: exampleville\n", "customer: exampleville\n    part_of: c1\n", [(12, "circle")]),
    "part of none": ("customer: exampleville\n", "customer: exampleville\n    part_of: c9\n", [(16, "unknown-record")]),
    "same as none": ("outcome: refused\n", "outcome: refused\n    same_as: acme#c1\n", [(18, "unknown-record")]),
    "led to an unknown case": ("outcome: {result", "led_to: [acme]\noutcome: {result", [(26, "unknown-record")]),
    "link to an unknown fact": ("Acme said no.", "Acme [said](#f09) no.", [(7, "unknown-record")]),
    "link to an unknown case": ("Acme said no.", "Acme [said](acme) no.", [(7, "unknown-record")]),
    "link to no fact of a case": ("Acme said no.", "Acme [said](acme-map-tiles#f09) no.", [(7, "unknown-record")]),
}  # fmt: skip
SENSORS = {
    "unknown demand": ("kind: end-contract", "kind: end-contracts", [(23, "unknown-demand")]),
    "result without facts": ("    result_facts: [f09, f12]\n", "", [(22, "result-without-facts")]),
    "unknown fact shows a result": ("result_facts: [f09, f12]", "result_facts: [f09, f11]", [(29, "unknown-fact")]),
    "unknown seller": ("subcontractors: [acme-sensors]", "subcontractors: [acne]", [(39, "unknown-organization")]),
    "range from high to low": ("amount: 900000, to", "amount: 1900000, to", [(44, "range-order")]),
    "end before start": ("end: {date: 2019-12-31", "end: {date: 2017", [(47, "end-before-start")]),
    "change before start": ("date: 2018-06-15", "date: 2017-06-15", [(49, "end-before-start")]),
    "end without a date": ("end: {date: 2019-12-31, basis", "end: {basis", [(47, "known-end")]),
    "end without a source": ("stated, sources: [s2]}\n    ch", "stated}\n    ch", [(47, "known-end")]),
    "rejoinder before its answer": ("date: 2018-04-20, to", "date: 2018-04-11, to", [(111, "rejoinder-before-answer")]),
    "answers in a circle": ("to: [f04, d1]", "to: [a3]", [(110, "circle"), (110, "rejoinder-before-answer")]),
    "correction after the review": ("date: 2021-05-02, fact", "date: 2031-05-02, fact", [(159, "after-review")]),
    "figure after the review": ("leaked memo, date: 2018-03", "leaked memo, date: 2031-03", [(43, "after-review")]),
    "correction of no fact": ("fact: f02, was", "fact: f99, was", [(159, "unknown-fact")]),
    "quoted words too long": ("words: The sensors measure rain.", f"words: {LONG}", [(153, "long-quotation")]),
    "scene has a later day": ("is going around.", "is due on 20 May.", [(142, LATER)]),
    "scene has later words": ("is going around.", "says the two engineers be taken back.", [(142, LATER)]),
    "title has a later number": ("title: A box that listens", "title: A box, 710 votes", [(141, LATER)]),
    "question has a later name": ("have said no?, facts: [f06]", "tell Zenith?, facts: [f02]", [(149, LATER)]),
    "fact may be later than the handout": ("shows: [f02, f04]", "shows: [f01, f04]", [(143, "handout-tells-outcome")]),
}  # fmt: skip
SILENCE = "  - {from: acme, to: [f01, d2], as_of: 2021-06-30, says: Who buys the maps, sources: [s1]}\n"
SILENT = ("acme-map-tiles", f"no_answer:\n{SILENCE}", "")


@pytest.mark.parametrize("kind", ROAD)
def test_broken_record(finds_after, kind):
    old, new, expected = ROAD[kind]
    assert finds_after("acme-toll-road", old, new) == expected


@pytest.mark.parametrize("kind", SENSORS)
def test_broken_record_of_a_larger_case(finds_after, kind):
    old, new, expected = SENSORS[kind]
    assert finds_after("acme-weather-sensors", old, new) == expected


def test_other_side_is_heard_or_said_to_be_silent(finds_after):
    assert finds_after(*SILENT) == [(1, "other-side")]


def test_answer_key_has_the_name_that_the_file_knows(finds_after):
    assert finds_after("acme-map-tiles", "{from: acme", "{by: acme") == [(21, "missing-key"), (21, "unknown-key")]


def test_seventeenth_label_is_too_many(finds_after):
    facts = "".join(f"  - {{id: f{number}, label: x, {FACT}}}\n" for number in range(10, 25))
    assert finds_after("acme-toll-road", "answers:\n", f"{facts}answers:\n") == [(36, "too-many-labels")]


def test_bad_parent_in_the_registry_is_found(book, capsys, monkeypatch):
    path = book / "cases" / "registry" / "organizations.yml"
    text = path.read_text(encoding="utf-8").replace("parent: acme-holdings", "parent: acme-holding")
    path.write_text(text.replace("staff, parent: acme}", "staff}"), encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["check"]) == 1
    assert "organizations.yml:5:" in capsys.readouterr().out


def test_one_bad_entry_of_a_registry_does_not_hide_the_others(book, capsys, monkeypatch):
    path = book / "cases" / "registry" / "tactics.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("name: Walkout", "nam: Walkout"), encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["check"]) == 1
    codes = [line.split(": ")[1].split()[0] for line in capsys.readouterr().out.splitlines()]
    assert codes == ["unknown-tactic", "missing-key", "unknown-key"]
