"""A case can be translated: every sentence goes out with its line, and comes back as running text."""

import re

import pytest

from .making import Book
from .reading import Page, cited_in

SPANISH = {
    "Acme and the weather sensors": "Acme y los sensores",
    "A memo made it public [@s3]. The city had signed in 2018 [@s2], and the memo gave the *sum* [@s3].": (
        "Riesgo: despidieron a tres [@s1] y *nadie* [@s3] habló [@s3]."
    ),
    "Ask what a thing *can* do.": "- {a: [b",
    "The letter asked about what they could measure.": "<b>¿Y qué?</b> `:raw-html:`",
    "Result": "Resultado",
}


@pytest.fixture(scope="module")
def spanish(small, tmp_path_factory):
    book = Book(tmp_path_factory.mktemp("spanish") / "book", small)
    messages = "".join(f'\nmsgid "{english}"\nmsgstr "{text}"\n' for english, text in SPANISH.items())
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    folder = book.folder / "locale/es/LC_MESSAGES/cases"
    folder.mkdir(parents=True)
    (folder / "acme-weather-sensors.po").write_text(head + messages, encoding="utf-8")
    return book.build(language="es", locale_dirs=["locale"])


@pytest.fixture(scope="module")
def template(small, tmp_path_factory):
    built = Book(tmp_path_factory.mktemp("template") / "book", small).build("gettext")
    return (built.out / "cases/acme-weather-sensors.pot").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Acme and the weather sensors",
        "A memo made it public [@s3].",
        "Employees asked Acme to end the contract and to rule out microphones [@s4].",
        "The sensors measure rain, and nothing else [@s1].",
        "What did the second lot hold?",
        "Ask what a thing *can* do.",
        "Tell a use from a possible use",
        "A box that listens",
    ],
)
def test_a_sentence_goes_out_with_its_line(template, small, text):
    lines = (small / "cases/acme-weather-sensors.yml").read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines, 1) if text in line)
    found = re.search(r"#: (?:\S*/)?cases/acme-weather-sensors\.yml:(\d+)\nmsgid \"" + re.escape(text), template)
    assert found, f"{text!r} is not in the template"
    assert int(found[1]) == place


def test_dates_and_ids_do_not_go_out(template):
    messages = re.findall(r'^msgid "(.*)"$', template, re.MULTILINE)
    assert [text for text in messages if re.fullmatch(r"[a-z]\d+|[\d -]+|\d+ \w+ \d{4}", text)] == []


def test_a_translated_book_builds_without_a_warning(spanish):
    assert spanish.warnings == []


def test_a_translation_that_is_yaml_is_read_as_running_text(spanish):
    page = spanish.html("cases/acme-weather-sensors")
    assert "Riesgo: despidieron a tres" in page
    assert "<em>nadie</em>" in page
    assert "- {a: [b" in page
    assert "<h1>Acme y los sensores</h1>" in page
    assert "<dt>Resultado</dt>" in page


def test_a_translation_brings_no_markup(spanish):
    assert "&lt;b&gt;¿Y qué?&lt;/b&gt; `:raw-html:`" in spanish.html("cases/acme-weather-sensors")


def test_citations_of_a_translation_lead_to_the_sources_and_back(spanish):
    page = Page(spanish.html("cases/acme-weather-sensors"))
    assert len(page.ids) == len(set(page.ids))
    assert cited_in(page) == {f"s{n}" for n in range(1, 7)}
    assert page.source.count('class="back"') == 6
    assert page.dead_links() == []


def test_the_page_says_its_language(spanish):
    assert '<html lang="es"' in spanish.html("cases/acme-weather-sensors")
