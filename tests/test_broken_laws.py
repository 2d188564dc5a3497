"""Legal protections: a text of a small law, what it is changed to, and all that is found."""

import pytest
from casebook.cli import main

LAW, BILL = "guides/law/acme-fair-work.yml", "guides/law/acme-silence-bill.yml"
BROKEN = {
    "unknown key": ("law: Fair", "lex: x\nlaw: Fair", [(2, "unknown-key")]),
    "unknown jurisdiction": ("jurisdiction: us", "jurisdiction: usa", [(5, "unknown-word")]),
    "unknown situation": ("[signed-petition,", "[signed,", [(7, "unknown-word")]),
    "number as a word": ("count: 3\n", "count: three\n", [(22, "wrong-type")]),
    "no source behind a statement": ("private firms., sources: [s1]", "private firms.", [(13, "unread-statement")]),
    "only a source that was not read": ("book, seen: excerpt", 'book, seen: "no"', [(43, "unread-statement")]),
    "protection that rests on memory": (
        "conditions., sources: [s1, s2]}",
        "conditions., settled: true}",
        [(19, "unread-statement")],
    ),
    "warning from memory with a period": (
        "says: Managers.",
        "says: Managers, for two years.",
        [(15, "settled-figure")],
    ),
    "warning from memory with a number": (
        "says: Managers.",
        "says: Firms under 15 employees.",
        [(15, "settled-figure")],
    ),
    "warning from memory with a sum": ("says: Managers.", "says: Those above $5,000.", [(15, "settled-figure")]),
    "number that is not confirmed": (
        "    confirmed: 2021-06-30\n    note",
        "    note",
        [(22, "unconfirmed-deadline"), (23, "unconfirmed-deadline")],
    ),
    "period in words that is not confirmed": (
        "{for: a lawsuit in court,",
        "{for: a lawsuit within two years,",
        [(30, "unconfirmed-deadline")],
    ),
    "confirmed without a number": ("    count: 14\n    unit: days\n", "", [(31, "unconfirmed-deadline")]),
    "confirmed by nothing": (
        "    later_step: true\n    confirmed: 2021-06-30\n    sources: [s1]\n",
        "    confirmed: 2021-06-30\n",
        [(31, "unconfirmed-deadline")],
    ),
    "confirmed after it was checked": (
        "later_step: true\n    confirmed: 2021-06-30",
        "later_step: true\n    confirmed: 2021-07-01",
        [(36, "checked-too-early")],
    ),
    "as of a day after it was checked": ("as_of: 2021-05", "as_of: 2021-08", [(9, "checked-too-early")]),
    "read with no such law": ("[acme-silence-bill]", "[acme-silence]", [(44, "unknown-law")]),
    "unknown source": ("slow., sources: [s2]", "slow., sources: [s2, s9]", [(43, "unknown-source")]),
    "unused source": (
        "  s2: {title",
        "  s9: {title: x, publisher: x, kind: blog, seen: full}\n  s2: {title",
        [(47, "unused-source")],
    ),
    "markup": ("says: Managers.", 'says: "<b>Managers</b>"', [(15, "markup"), (15, "markup")]),
    "contact data": ("The Exampleville board., so", "Call 555-123-4567., so", [(39, "contact-data")]),
}
OF_BILL = {
    "neither clock nor reason": ("no_deadline: It is not law.\n", "", [(14, "deadline-or-reason")]),
    "clock and reason": ("deadlines: []", "deadlines: [{for: a claim, from: the act}]", [(15, "deadline-or-reason")]),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_law(finds_in, kind):
    old, new, expected = BROKEN[kind]
    assert finds_in(LAW, old, new) == expected


@pytest.mark.parametrize("kind", OF_BILL)
def test_broken_bill(finds_in, kind):
    old, new, expected = OF_BILL[kind]
    assert finds_in(BILL, old, new) == expected


@pytest.mark.parametrize(("day", "late"), [("2021-09-30", 0), ("2021-10-01", 1), ("2021-12-30", 1), ("2021-12-31", 2)])
def test_law_is_past_its_review(book, capsys, day, late):
    """The first names 30 September itself; the other was checked on 30 June, and half a year is 30 December."""
    assert main(["check", "--as-of", day, *(str(book / name) for name in (LAW, BILL))]) == (late > 0)
    found = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[1].split()[0] for line in found] == ["past-review"] * late


def test_day_in_another_form_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--as-of", "tomorrow"])
    assert stopped.value.code == 2
    assert "'tomorrow' is no day; write it as 2027-01-31" in capsys.readouterr().err
