"""Sums of money and numbers of people are written as they were given, and listings know when they come to the same."""

import pytest
from casebook.book.blocks.contracts import figure, money
from casebook.book.listings import LISTINGS, digest
from casebook.book.source_list import _address
from casebook.corpus import Corpus
from casebook.measures import how_many
from casebook.model import People, Value


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (0, "USD", "$0"),
        (950, "USD", "$950"),
        (3000, "EUR", "3,000 EUR"),
        (49874.14, "EUR", "49,874.14 EUR"),
        (0.5, "USD", "$0.50"),
        (999999, "USD", "$999,999"),
        (1000000, "USD", "$1 million"),
        (1500000, "USD", "$1.5 million"),
        (1230000, "GBP", "1.23 million GBP"),
        (1234567, "USD", "$1,234,567"),
        (49874018.14, "USD", "$49,874,018.14"),
        (10000000, "USD", "$10 million"),
        (999990000, "USD", "$999.99 million"),
        (1000000000, "USD", "$1 billion"),
        (10000000000, "USD", "$10 billion"),
        (1285000000, "USD", "$1,285 million"),
        (1285001000, "USD", "$1,285,001,000"),
    ],
)
def test_money_is_written_exactly(amount, currency, words):
    assert money(amount, currency) == words


def value(**more) -> Value:
    return Value(**{"amount": 900000.0, "currency": "USD", "basis": "stated", "by": "acme", "sources": ("s1",), **more})


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "$900,000"),
        ({"to": 1200000.0}, "$900,000 to $1.2 million"),
        ({"qualifier": "up-to"}, "up to $900,000"),
        ({"per": "year"}, "$900,000 a year"),
        ({"qualifier": "about", "to": 950000.0, "per": "month"}, "about $900,000 to $950,000 a month"),
    ],
)
def test_a_figure_has_its_range_qualifier_and_period(more, words):
    assert figure(value(**more)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (12, 13, "12 to 13"),
        (50, 50, "50"),
        (3100, None, "at least 3,100"),
        (None, 13, "at most 13"),
        (0, 0, "0"),
        (0, None, "at least 0"),
    ],
)
def test_a_count_of_people_is_written_as_given(low, high, words):
    assert how_many(People(at_least=low, at_most=high)) == words


def after(book, old: str, new: str) -> Corpus:
    book.edit("cases/acme-toll-road.yml", old, new)
    return Corpus(book.cases)


def test_a_listing_comes_to_the_same_while_the_cases_do(built, corpus, small):
    again = Corpus(small / "cases")
    noted = {key for listings in built.env.domaindata["casebook"]["listings"].values() for key in listings}
    assert {key.partition("?")[0] for key in noted} >= LISTINGS.keys() - {"tactic-list"}
    for key in noted:
        assert digest(key, corpus, "cases/acme-toll-road") == digest(key, again, "cases/acme-toll-road"), key


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("minutes: 20", "minutes: 25", True),
        ("says: No offer was made.", "says: No offer came.", True),
        ("title: Acme refuses the toll road", "title: Acme refuses", False),
        ("result: full", "result: partial", False),
        ("held: kept", "held: partly", False),
        ("date: 2020-10-01, kind: event", "date: 2019-10-01, kind: event", False),
    ],
)
def test_the_list_of_cases_comes_to_something_else_when_what_it_shows_does(built, corpus, book, old, new, same):
    before = digest("case-list", corpus, "cases/index")
    assert (digest("case-list", after(book, old, new), "cases/index") == before) is same


def test_address_with_brackets_is_one_that_e_books_take():
    assert _address("https://example.org/A[E85,JMC]?q=é#x") == "https://example.org/A%5BE85,JMC%5D?q=%C3%A9#x"
    assert _address("https://example.org/a%20b") == "https://example.org/a%20b"
