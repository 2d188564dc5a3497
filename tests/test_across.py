"""What two cases say of one contract, event, award or source: one change, and all that is found in the whole book."""

import pytest
from casebook.cli import main
from casebook.model import People
from casebook.rules.across import _apart, _differences
from conftest import LINE

BAN, ROAD, SENSORS = "widget-works-meeting-ban", "acme-toll-road", "acme-weather-sensors"
AWARD = 'customer: exampleville\n    award_id: "70CTD022FR0000170"\n'
SOURCE = (
    'title: Call for offers, publisher: City of Exampleville, date: 2020-10-01, url: "https://exampleville.example/calls/20-10"',
    'title: "=1+1: the sensors that hear", publisher: x, date: 2020-10-01, url: "https://times.example/sensors"',
)
ACROSS = {
    "another outcome": (SENSORS, "outcome: refused", "outcome: active", [(SENSORS, "contract-contradiction")]),
    "another figure": (ROAD, "amount: 5000000", "amount: 7000000", [(SENSORS, "contract-contradiction")]),
    "the same as the same": (ROAD, "outcome: refused", "same_as: acme-weather-sensors#c1\n    outcome: refused",
                             [(ROAD, "contract-contradiction"), (SENSORS, "chained-same-as")]),
    "another day": (BAN, "date: 2018-02,", "date: 2017-02,", [(BAN, "fact-contradiction")]),
    "same as no fact": (BAN, "sensors#f01", "sensors#f99", [(BAN, "unknown-record")]),
    "award twice": (ROAD, "customer: exampleville\n", AWARD, [(SENSORS, "award-counted-twice")]),
    "handout named as another": (ROAD, "title: An offer", "title: A box that listens.",
                                 [(SENSORS, "handout-name-twice")]),
    "handout named as a reveal sheet": (ROAD, "title: An offer", "title: The reveal", [(ROAD, "handout-name-twice")]),
    "another day of a source": (ROAD, *SOURCE, [(SENSORS, "source-contradiction")]),
}  # fmt: skip


@pytest.fixture
def found(book, monkeypatch, capsys):
    """Change one text of one case; return the case and code of each problem of the whole book."""

    def check(case, old, new):
        path = book / "cases" / f"{case}.yml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        monkeypatch.chdir(book)
        main(["check"])
        lines = [LINE.fullmatch(line) for line in capsys.readouterr().out.splitlines()]
        return [(line["path"].removeprefix("cases/").removesuffix(".yml"), line["code"]) for line in lines]

    return check


@pytest.mark.parametrize("kind", ACROSS)
def test_contradiction_between_cases(found, kind):
    case, old, new, expected = ACROSS[kind]
    assert sorted(set(found(case, old, new))) == sorted(expected)


@pytest.mark.parametrize(
    ("key", "mine", "theirs", "contradicts"),
    [
        ("start", "2018", "2018-03-05", False),
        ("start", "2018-02", "2018-03-05", True),
        ("start", None, "2018", False),
        ("prime", None, "acme", False),
        ("joint_vendors", ("exampleville",), (), True),
    ],
)
def test_gap_or_less_precise_date_contradicts_nothing(corpus, key, mine, theirs, contradicts):
    contract = corpus.cases[SENSORS].contracts[0]
    one, other = (contract.model_copy(update={key: value}) for value in (mine, theirs))
    assert bool(list(_differences(one, other))) == contradicts


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (People(at_least=450), People(at_least=500), False),
        (People(at_least=20, at_most=20), People(at_least=50), True),
        (People(at_most=3), People(at_least=4), True),
        ("unknown", People(at_least=4), False),
    ],
)
def test_counts_that_can_both_be_true_contradict_nothing(one, other, apart):
    assert _apart(one, other) == _apart(other, one) == apart


def test_tactic_is_shown_by_facts_that_are_there(book, monkeypatch, capsys):
    registry = book / "cases/registry/tactics.yml"
    registry.write_text(registry.read_text(encoding="utf-8").replace("sensors#f08", "sensors#f99"), encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["check"]) == 1
    line = LINE.fullmatch(capsys.readouterr().out.strip())
    assert (line["line"], line["code"], line["field"]) == ("6", "unknown-record", "open-letter.shown_by[1]")


@pytest.mark.parametrize(
    ("flagship", "code"), [("acme-nothing", "unknown-record"), ("widget-works-meeting-ban", "unknown-chapter")]
)
def test_flagship_is_a_case_of_its_chapter(book, monkeypatch, capsys, flagship, code):
    registry = book / "cases/registry/chapters.yml"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace("flagship: acme-weather-sensors", f"flagship: {flagship}"), encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["check"]) == 1
    line = LINE.fullmatch(capsys.readouterr().out.strip())
    assert (line["line"], line["code"], line["field"]) == ("6", code, "acme.flagship")
