"""The data of a build: written beside the pages, in step with them, and told of in each."""

import json
import re
import sqlite3

import pytest
from casebook.book.exports import FOLDER
from casebook.book.pages.data_files import WHOLE
from casebook.export.address import Address
from casebook.export.linked_data import of_case
from casebook.export.tables import TABLES
from casebook.vocabulary import CASE_RESULT

from .making import CASE
from .reading import Page

BASE = "https://kit.example/book"
HOSTILE = "Acme </script><script>alert(1)</script> & the <b>toll</b> road"


def asked(real, question):
    base = sqlite3.connect(f"{(real / FOLDER / 'casebook.sqlite').as_uri()}?mode=ro", uri=True)
    try:
        return base.execute(question).fetchall()
    finally:
        base.close()


def numbers(page, section):
    """Read a table of the page on evidence: each line's name and number."""
    table = re.search(rf'<section id="{section}">.*?</table>', page.source, re.DOTALL)[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)[1:]
    cells = [
        [re.sub(r"<[^>]+>", "\n", cell).split("\n") for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in rows
    ]
    words = [[next(word for word in cell if word.strip()) for cell in row[:2]] for row in cells]
    return {name: int(number.replace(",", "")) for name, number in words}


def linked(html):
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


def test_page_of_the_data_lists_every_file_and_leads_to_it(real, real_pages):
    page = real_pages["guides/data.html"]
    links = {href.removeprefix("../data/") for href in page.hrefs() if href.startswith("../data/")}
    assert links == {*WHOLE, *(f"{table.name}.csv" for table in TABLES)}
    assert [name for name in links if not (real / FOLDER / name).is_file()] == []


def test_counts_of_the_evidence_are_those_of_the_database(real, real_pages):
    page = real_pages["cases/evidence.html"]
    for section, column, table in (
        ("status", "status", "facts"),
        ("checked", "evidence", "facts"),
        ("seen", "seen", "sources"),
    ):
        counted = dict(asked(real, f"SELECT {column}, count(*) FROM {table} GROUP BY {column}"))
        assert {name: number for name, number in numbers(page, section).items() if number} == counted
    single = asked(real, "SELECT count(*) FROM facts WHERE source_count = 1")[0][0]
    assert numbers(page, "shortfalls")["Facts with a single source"] == single


def test_ledger_holds_each_contract_once(real, real_pages):
    (once,) = asked(real, "SELECT count(*) FROM contracts_once")[0]
    assert real_pages["cases/contracts.html"].source.count("<tr ") - 1 == once


def test_timeline_lists_each_action_once(real, real_pages):
    once = asked(real, "SELECT count(*) FROM actions")[0][0]
    places = {
        href for href in real_pages["cases/timeline.html"].hrefs() if re.fullmatch(r"[a-z0-9-]+\.html#f\d+", href)
    }
    assert len(places) == once


def test_precedents_of_a_tactic_are_those_of_the_database(real, real_pages):
    counted = dict(asked(real, "SELECT result, cases FROM tactics_by_result WHERE tactic_id = 'petition'"))
    (cases,) = asked(real, "SELECT count(*) FROM cases")[0]
    said = ". ".join(
        (
            f"{sum(counted.values())} of the {cases} cases in this book",
            "; ".join(f"{name}: {counted[word]}" for word, name in CASE_RESULT.items() if word in counted),
        )
    )
    assert said in real_pages["guides/tactics/petition.html"].text


def test_case_page_tells_programs_what_it_is(real):
    told = linked((real / "cases" / f"{CASE}.html").read_text(encoding="utf-8"))
    assert told["@type"] == "Article"
    assert told["headline"] == "Google and Project Maven"
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", told["dateModified"])
    assert told["@id"].startswith("urn:uuid:")
    assert "url" not in told
    assert linked((real / "guides" / "data.html").read_text(encoding="utf-8"))["@type"] == "Dataset"


def test_every_case_page_tells_another_id_and_no_other_page_tells_one(real_pages):
    told = {
        name: linked(page.source)["@id"] for name, page in real_pages.items() if "application/ld+json" in page.source
    }
    assert len({*told.values()}) == len(told)
    cases = {name for name, page in real_pages.items() if 'class="page-case"' in page.source}
    assert told.keys() == cases | {"guides/data.html"}


def test_book_with_an_address_tells_it(book):
    built = book.build(html_baseurl=BASE)
    told = linked(built.html("cases/acme-toll-road"))
    assert told["@id"] == told["url"] == f"{BASE}/cases/acme-toll-road.html"
    data = json.loads((built.out / FOLDER / "casebook.json").read_text(encoding="utf-8"))
    assert data["uri"] == f"{BASE}/index.html"


def test_title_can_not_end_the_data(corpus):
    case = corpus.cases["acme-toll-road"].model_copy(update={"title": HOSTILE})
    html = of_case("acme-toll-road", case, Address())
    assert not {"<", ">", "&"} & set(html)
    assert json.loads(html)["headline"] == HOSTILE


def test_question_that_can_not_be_answered_is_an_error_at_its_line(book):
    book.write("guides/letter.md", "# A letter\n\n```{query}\nSELECT mood FROM cases\n```\n")
    (said,) = [line for line in book.build().warnings if "can't be answered" in line]
    assert "letter.md:3: ERROR: the question can't be answered: the database says: no such column: mood" in said


def test_answer_is_new_when_a_case_changed(book):
    book.write("guides/letter.md", "# A letter\n\n```{query}\nSELECT id, held FROM cases WHERE kind = 'ban'\n```\n")
    assert "kept" not in Page(book.build().html("guides/letter")).text
    case = (book.cases / "widget-works-meeting-ban.yml").read_text(encoding="utf-8")
    held = re.search(r"held: ([a-z-]+)", case)[0]
    book.edit("cases/widget-works-meeting-ban.yml", held, "held: kept")
    built = book.build()
    assert "guides/letter" in built.read
    page = Page(built.html("guides/letter"))
    assert "kept" in page.text
    assert "../cases/widget-works-meeting-ban.html" in page.hrefs()


def test_export_is_written_again_when_a_guide_changed(book):
    first = book.build()
    before = (first.out / FOLDER / "guides.csv").read_bytes()
    book.edit("guides/letter.md", "# ", "# Now: ")
    again = (book.build().out / FOLDER / "guides.csv").read_bytes()
    assert b"Now: " in again
    assert before != again


@pytest.mark.browser
def test_a_browser_finds_nothing_to_say_of_the_data_in_a_page(visit):
    page = visit(f"cases/{CASE}.html")
    told = page.text_content('script[type="application/ld+json"]')
    assert json.loads(told)["@type"] == "Article"
