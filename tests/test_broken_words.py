"""Text that holds code, contact data or dangerous addresses is refused; what only looks like it is not."""

import pytest

MARKUP = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div>",
    "<!-- hidden",
    "<?php",
    ":raw:`x`",
    ":py:class:`x`",
    "{include}`x`",
    "{py:class}`x`",
    ".. include:: conf.py",
    "```{include} conf.py",
    "``code``",
    "{{ x }}",
    "{% x %}",
    "![x](#f01)",
    "|x|",
]
LETTERS = [
    "5 < 6",
    "a | b",
    "R&D",
    "say `hello`",
    "2 * 3 * 4",
    "{x}",
    "a: b",
    "Wow![@s1]",
    "[sic]",
    "f(x)",
    "#1",
    "100 %",
]
CITATIONS = ["[@s1", "[@s1; @s2]", "[@f01]", "[@ s1]", "[words](https://example.org)", "[words]()", "[words](#f01"]
ADDRESSES = ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/x", "tel:x", "vbscript:x"]
CONTACT = [
    "jane.doe@example.org",
    "jane+x@mail.example.co.uk",
    "jane [at] example [dot] org",
    "jane(at)example.org",
    "(202) 555-0143",
    "202-555-0143",
    "202.555.0143",
    "1-202-555-0143",
    "+1 202 555 0143",
    "+12025550143",
    "020 7946 0018",
    "07700 900123",
    "+44 20 7946 0018",
    "+44 (0)20 7946 0018",
    "+49 30 901820",
    "+33 1 23 45 67 89",
    "030/901820",
]
NO_CONTACT = [
    "2018-04-04",
    "from 2016-2018, or 2016–2018, or 2016 to 2018",
    "$49,874,018.14",
    "1 000 000 dollars",
    "3,100 of 85,000",
    "up +10.25 %",
    "70CTD022FR0000170",
    "HSCETC-13-F-00030",
    "FA8750-17-C-0109",
    "1:17-cv-02684",
    "No. 18-956",
    "29 U.S.C. 157",
    "A/HRC/44/57",
    "doi 10.1145/3351095.3372873",
    "ISBN 978-0-306-40615-7",
    "said [@s1, @s2]",
    "met (at noon)",
]
REFUSED = {"markup": MARKUP, "citation-form": CITATIONS, "script-address": ADDRESSES, "contact-data": CONTACT}
URLS = [
    "https://example.org/@jane@example.org/1",
    "https://example.org/wiki/File:Road.jpg",
    "https://example.org/202-555-0143",
]
BAD_URLS = [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.org",
    "//example.org",
    "example.org",
    "https://",
    "https://me:secret@example.org/",
    "https://example.org/a b",
    "https://example.org/'x",
    "http://[::1",
]


def scene(finds_after, text):
    old = "scene: The city asks for a price."
    return finds_after("acme-toll-road", old, f"scene: '{text}'")


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in REFUSED.items() for text in texts])
def test_text_is_refused(finds_after, code, text):
    assert set(scene(finds_after, text)) == {(34, code)}


@pytest.mark.parametrize("code", REFUSED)
def test_text_is_refused_amid_other_words(finds_after, code):
    assert set(scene(finds_after, f"Ask {REFUSED[code][1]}, or do not.")) == {(34, code)}


@pytest.mark.parametrize("text", [*NO_CONTACT, *LETTERS])
def test_harmless_text_passes(finds_after, text):
    assert scene(finds_after, f"It says {text}, and more.") == []


@pytest.mark.parametrize("url", BAD_URLS)
def test_address_of_a_source_begins_with_http(finds_after, url):
    found = finds_after("acme-toll-road", "https://exampleville.example/calls/20-10", url)
    assert [one for one in found if one[1] != "script-address"] == [(42, "bad-form")]


@pytest.mark.parametrize("url", URLS)
def test_address_of_a_source_may_hold_what_text_may_not(finds_after, url):
    assert finds_after("acme-toll-road", "https://exampleville.example/calls/20-10", url) == []


def test_link_that_runs_code_is_refused(finds_after):
    found = [(34, "citation-form"), (34, "script-address")]
    assert scene(finds_after, "[words](javascript:alert(1))") == found
