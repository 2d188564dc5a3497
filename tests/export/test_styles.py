"""A case as APA, Chicago and MLA cite it."""

import pytest
from casebook.export.cite import styles

KIT = "Tech Worker Ethics and Organizing Kit"


def said(title, date="2026-11-21"):
    marks = {"plain": "{}", "stressed": "_{}_", "address": "URL"}
    return {
        style: "".join(marks[piece.kind].format(piece.text) for piece in pieces)
        for style, pieces in styles.cited(title, date).items()
    }


def test_each_style():
    assert said("Bans on political talk at Coinbase") == {
        "APA": f"_Bans on political talk at Coinbase_. (2026, November 21). {KIT}. URL",
        "Chicago": f"{KIT}. “Bans on Political Talk at Coinbase.” November 21, 2026. URL.",
        "MLA": f"“Bans on Political Talk at Coinbase.” _{KIT}_, 21 Nov. 2026, URL.",
    }


@pytest.mark.parametrize(
    ("date", "apa", "mla"), [("2026-11", "(2026, November)", "Nov. 2026,"), ("2026", "(2026)", "2026,")]
)
def test_a_date_that_is_less_than_a_day(date, apa, mla):
    assert said("A title", date)["APA"] == f"_A title_. {apa}. {KIT}. URL"
    assert said("A title", date)["MLA"] == f"“A Title.” _{KIT}_, {mla} URL."


@pytest.mark.parametrize(
    ("title", "in_mla"),
    [
        ("McKinsey, OpenAI and the FBI's server, and a fifth", "“McKinsey, OpenAI and the FBI's Server, and a Fifth.”"),
        ("ICEout.tech: a pledge", "“ICEout.tech: A Pledge.”"),
        ('The "We Won\'t Build It" campaign', "“The ‘We Won't Build It’ Campaign.”"),
        ("Who decides?", "“Who Decides?”"),
        ("$49 & $30 <em>{x}</em> \\y zq0000 zq", "“$49 & $30 <em>{x}</em> \\y Zq0000 Zq.”"),
    ],
)
def test_titles_like_headlines(title, in_mla):
    assert said(title)["MLA"] == f"{in_mla} _{KIT}_, 21 Nov. 2026, URL."


def test_many_at_once_are_set_as_each_alone():
    days = [f"20{20 + number % 5}-0{1 + number % 9}-1{number % 10}" for number in range(40)]
    pages = [(f"A title of case {number}", day) for number, day in enumerate(days)]
    alone = [said(*page) for page in pages[:8]]
    styles._frames.clear()
    styles._headlines.clear()
    styles.prepare(pages)
    assert [said(*page) for page in pages[:8]] == alone
    assert len(styles._frames) == 3 * len({date for _, date in pages})
