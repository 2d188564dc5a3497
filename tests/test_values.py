"""Dates as precise as their source, and the small grammar of running text."""

import pytest
from casebook import dates, prose
from casebook.prose import Cite, Link, Stress, Text


@pytest.mark.parametrize(
    ("text", "words", "brief"),
    [
        ("2018", "2018", "2018"),
        ("2018-04", "April 2018", "Apr 2018"),
        ("2018-04-04", "4 April 2018", "4 Apr 2018"),
        ("2020-02-29", "29 February 2020", "29 Feb 2020"),
    ],
)
def test_date_is_written_as_precisely_as_it_is_known(text, words, brief):
    assert dates.is_date(text)
    assert (dates.in_words(text), dates.in_brief(text)) == (words, brief)


@pytest.mark.parametrize(
    "text", ["", "18", "0000", "2018-4", "2018-13", "2019-02-29", "2018-04-04 ", "٢٠١٨", "20180404"]
)
def test_what_the_calendar_lacks_is_no_date(text):
    assert not dates.is_date(text)


def test_days_are_not_counted_from_less_than_days():
    assert dates.days_between("2018-03-01", "2018-04-01") == 31
    assert dates.days_between("2018-03", "2018-04-01") is None
    assert dates.days_between("2018-03-01", "2018") is None


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Just words.", [Text("Just words.")]),
        ("A *b c* d", [Text("A "), Stress("b c"), Text(" d")]),
        ("So [@s3].", [Text("So "), Cite(("s3",)), Text(".")]),
        ("[@s3,  @s14]", [Cite(("s3", "s14"))]),
        ("[it](#f04)", [Link("it", "#f04")]),
        ("[it](acme-road#f04)", [Link("it", "acme-road#f04")]),
        ("2 * 3 * 4", [Text("2 * 3 * 4")]),
        ("**b**", [Text("**b**")]),
        ("a*b*c", [Text("a*b*c")]),
        ("[sic] [@x]", [Text("[sic] [@x]")]),
    ],
)
def test_text_is_split_into_letters_stress_citations_and_links(text, spans):
    assert list(prose.spans(text)) == spans


def test_text_is_read_aloud_without_its_marks():
    text = "The *sum* [@s3] stands; see [the letter](#f04) [@s4, @s3]."
    assert prose.plain(text) == "The sum stands; see the letter."
    assert prose.words(text) == 6
    assert prose.cited(text) == ["s3", "s4", "s3"]
    assert prose.links(text) == ["#f04"]
