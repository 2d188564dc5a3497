"""Keys, types, bare words and forms: a text of a small case, what it is changed to, and all that is found."""

import pytest

ROAD = {
    "unknown key": ("state: closed\n", "state: closed\nmood: good\n", [(5, "unknown-key")]),
    "misspelled key": ("chapter: acme\n", "chaptr: acme\n", [(1, "missing-key"), (3, "unknown-key")]),
    "unknown key in a fact": ("label: the city asks,", "labels: x,", [(20, "unknown-key")]),
    "missing key": ("kind: refusal\n", "", [(1, "missing-key")]),
    "missing keys of a fact": ("id: f01, date: 2020-10-01, ", "", [(20, "missing-key"), (20, "missing-key")]),
    "duplicate key": ("state: closed\n", "state: closed\nstate: open\n", [(5, "yaml-duplicate-key")]),
    "second source": ("  s2: {", "  s2: {}\n  s2: {", [(43, "missing-key")] * 4 + [(44, "yaml-duplicate-key")]),
    "merge key": ("state: closed\n", "state: closed\n<<: {kind: ban}\n", [(5, "unknown-key")]),
    "empty key": ("state: closed\n", "state: closed\n\"\": x\n", [(5, "unknown-key")]),
    "text for a list": ("shows: [f01]", "shows: f01", [(35, "wrong-type")]),
    "list for text": ("title: An offer", "title: [An offer]", [(33, "wrong-type")]),
    "mapping for text": ("title: An offer", "title: {an: offer}", [(33, "wrong-type")]),
    "text for a mapping": ("{kind: none-reported, who: Acme}", "none", [(25, "wrong-type")]),
    "mapping for a list": ("\n  - {kind: none-reported, who: Acme}", " {kind: none-reported}", [(24, "wrong-type")]),
    "text for a number": ("minutes: 20", "minutes: twenty", [(38, "wrong-type")]),
    "number in quotes": ("minutes: 20", 'minutes: "20"', [(38, "wrong-type")]),
    "fraction for a count": ("minutes: 20", "minutes: 20.5", [(38, "bare-word")]),
    "number out of bounds": ("minutes: 20", "minutes: 4", [(38, "bad-form")]),
    "negative amount": ("amount: 5000000", "amount: -5", [(16, "bad-form")]),
    "endless amount": ("amount: 5000000", "amount: .inf", [(16, "bare-word")]),
    "nothing": ("title: An offer", "title:", [(33, "empty-value")]),
    "empty text": ("title: An offer", 'title: ""', [(33, "empty-value")]),
    "empty list": ("shows: [f01]", "shows: []", [(35, "bad-form")]),
    "word off the list": ("kind: refusal", "kind: triumph", [(2, "unknown-word")]),
    "speech mark in a word": ("kind: refusal", 'kind: "ref\\nusal"', [(2, "unknown-word")]),
    "bad fact id": ("{id: f02, date", "{id: f2a, date", [(21, "bad-form")]),
    "digits of another script": ("{id: f02, date", "{id: f٠٢, date", [(21, "bad-form")]),
    "endless id": ("{id: f02, date", "{id: f" + "1" * 5000 + ", date", [(21, "bad-form")]),
    "bad source id": ("  s2: {title", "  S2: {title", [(43, "bad-form")]),
    "bad chapter id": ("chapter: acme", "chapter: The Acme", [(3, "bad-form")]),
    "bad currency": ("currency: USD", "currency: $", [(16, "bad-form")]),
    "two lines where one belongs": ("title: An offer", 'title: "An\\noffer"', [(33, "bad-form")]),
    "text too long": ("scene: The city asks for a price.", f"scene: {'so ' * 2001}", [(34, "bad-form")]),
    "label too long": ("label: Acme refuses", f"label: {'x' * 29}", [(21, "bad-form")]),
    "no such day": ("date: 2020-10-01, kind: event", "date: 2020-02-30, kind: event", [(20, "bad-form")]),
    "no such month": ("date: 2020-11,", "date: 2020-13,", [(21, "bad-form")]),
    "no such year": ("date: 2021, url", "date: 0000, url", [(43, "bare-word")]),
    "date in words": ("date: 2020-11,", "date: November 2020,", [(21, "bad-form")]),
    "date with an hour": ("date: 2020-11,", "date: 2020-11-01 10:30:00,", [(21, "bare-word")]),
    "hidden character": ("An offer", "An \u202eoffer", [(33, "control-character")]),
    "hidden character as an escape": ("title: An offer", 'title: "An \\u202eoffer"', [(33, "escaped-control")]),
    "tab": ("state: closed", "state:\tclosed", [(4, "tab")]),
    "byte-order mark": ("title: Acme refuses", "\ufefftitle: Acme refuses", [(1, "file-encoding")]),
}  # fmt: skip
BARE = [
    "no",
    "on",
    "Yes",
    "true",
    "012",
    "0x1F",
    "1:30",
    "1_000",
    "1000",
    "1.5",
    "+1",
    "2018-04-04",
    "2018-04-04 10:30:00",
    ".nan",
    "NULL",
    "=",
]
KEPT = {"2018-04": "2018-04", "y": "y", "1e3": "1e3", "No!": "No!", '"no"': "no", "'012'": "012", "NO WAY": "NO WAY"}
HIDDEN = [
    "\x00",
    "\x07",
    "\x1b",
    "\x7f",
    "\x85",
    "\xad",
    "\u200b",
    "\u200e",
    "\u202e",
    "\u2028",
    "\u2066",
    "\u2069",
    "\ufeff",
    "\U000e0041",
]


@pytest.mark.parametrize("kind", ROAD)
def test_broken_shape(finds_after, kind):
    old, new, expected = ROAD[kind]
    assert finds_after("acme-toll-road", old, new) == expected


@pytest.mark.parametrize("word", BARE)
def test_bare_word_where_text_belongs_is_refused(finds_after, word):
    assert finds_after("acme-toll-road", "title: An offer", f"title: {word}") == [(33, "bare-word")]


@pytest.mark.parametrize("word", ["~", "null"])
def test_word_for_nothing_is_refused(finds_after, word):
    assert finds_after("acme-toll-road", "title: An offer", f"title: {word}") == [(33, "empty-value")]


@pytest.mark.parametrize("word", KEPT)
def test_word_that_yaml_leaves_alone_is_text(finds_after, word):
    assert finds_after("acme-toll-road", "title: An offer", f"title: {word}") == []


@pytest.mark.parametrize("word", ["012", "0x1F", "1_000", "1:30"])
def test_number_in_another_form_is_refused(finds_after, word):
    assert finds_after("acme-toll-road", "minutes: 20", f"minutes: {word}") == [(38, "bare-word")]


@pytest.mark.parametrize("letter", HIDDEN, ids=ascii)
def test_hidden_character_is_refused_raw(finds_after, letter):
    assert finds_after("acme-toll-road", "title: An offer", f"title: An{letter} offer") == [(33, "control-character")]


@pytest.mark.parametrize("letter", HIDDEN, ids=ascii)
def test_hidden_character_is_refused_as_an_escape(finds_after, letter):
    escape = f"\\U{ord(letter):08x}"
    assert finds_after("acme-toll-road", "title: An offer", f'title: "An{escape} offer"') == [(33, "escaped-control")]


def test_every_problem_of_a_file_is_shown_at_once(finds_after):
    old, new = "label: the city asks, says: Exampleville", "label: 012, say: Exampleville"
    found = [(20, "bare-word"), (20, "missing-key"), (20, "unknown-key")]
    assert sorted(finds_after("acme-toll-road", old, new)) == found


def test_sound_parts_are_checked_beside_unsound_ones_and_at_their_own_lines(finds_after):
    old, new = "status: established, evidence: read, sources: [s1]}\n", "status: sure, evidence: read, sources: [s1]}\n"
    found = finds_after("acme-toll-road", f"{old}  - {{id: f02, date: 2020-11", f"{new}  - {{id: f02, date: 2022-11")
    assert found == [(20, "unknown-word"), (21, "after-review")]


def test_unknown_key_does_not_hide_the_record_it_stands_in(finds_after):
    found = finds_after("acme-toll-road", "label: the city asks,", "lable: the city asks, tactic: dance,")
    assert found == [(20, "unknown-key"), (20, "unknown-tactic")]


def test_misspelled_word_is_answered_with_the_right_one(said, small):
    text = (small / "cases" / "acme-map-tiles.yml").read_text(encoding="utf-8")
    text = text.replace("state: open", "stat: open").replace("level: upper", "level: uper")
    text = text.replace("{ref: acme,", "{ref: acmee,").replace("tactic: petition", "tactic: petitoin")
    meant = {match["fix"].split("?")[0] for match in said(text) if match["fix"].startswith("Did")}
    assert meant == {f"Did you mean {word}" for word in ("state", "upper", "acme", "petition")}
