"""What a page says of how to cite it, to people and to programs, and the files it leads to."""

import re

import pytest
from casebook.export.cite import styles

from .reading import Page

CASE = "cases/acme-toll-road"


def taken(page: Page) -> str:
    """Return the text of the box to take away."""
    return re.sub(r"\s+", " ", page.text.rpartition("Take it with you")[2])


@pytest.mark.parametrize(
    ("address", "shown"),
    [("", "[your copy]"), ("https://kit.example/book", "https://kit.example/book/cases/acme-toll-road.html")],
)
def test_a_page_is_cited_in_three_styles(book, address, shown):
    built = book.build(html_baseurl=address)
    assert built.warnings == []
    said = taken(Page(built.html(CASE)))
    kit = "Tech Worker Ethics and Organizing Kit"
    assert f"Cite, APA. Acme refuses the toll road. (2021, June). {kit}. {shown}" in said
    assert f"Cite, Chicago. {kit}. “Acme Refuses the Toll Road.” June 2021. {shown}." in said
    assert f"Cite, MLA. “Acme Refuses the Toll Road.” {kit}, June 2021, {shown}." in said
    assert "Put its id after the address: #f01" in said


@pytest.mark.parametrize("address", ["", "https://kit.example/book"])
def test_a_reference_manager_finds_title_and_date(book, address):
    page = Page(book.build(html_baseurl=address).html(CASE))
    told = {one.get("name") or one.get("property"): one.get("content") for one in page.all("meta")}
    assert told["citation_title"] == "Acme refuses the toll road"
    assert told["citation_publication_date"] == "2021/06"
    assert told["DC.type"] == "webpage"
    assert told["og:site_name"] == "Tech Worker Ethics and Organizing Kit"
    assert told.get("citation_public_url", "") == (f"{address}/{CASE}.html" if address else "")


def test_every_page_leads_to_the_feed(real, real_pages):
    for name, page in real_pages.items():
        if name != "404.html":
            (link,) = [one for one in page.all("link") if one.get("type") == "application/atom+xml"]
            assert (real / name).parent.joinpath(link["href"]).resolve() == real / "data" / "changes.atom", name
    assert (real / "data" / "changes.atom").is_file()


def test_pages_lead_to_citations_and_calendars(real, real_pages):
    assert {"../data/cite/palantir-ice.bib", "../data/cite/palantir-ice.ris"} <= {
        *real_pages["cases/palantir-ice.html"].hrefs()
    }
    calendars = [one for one in real_pages["cases/contracts.html"].hrefs() if one.endswith(".ics")]
    made = {path.relative_to(real).as_posix() for path in (real / "data").rglob("*.ics")}
    assert {one.removeprefix("../") for one in calendars} == made
    assert len(made) > 10
    assert "../data/changes.atom" in real_pages["guides/calendar-and-feed.html"].hrefs()


def test_every_file_of_data_that_a_page_leads_to_is_there(real, real_pages):
    links = {(name, href) for name, page in real_pages.items() for href in page.hrefs() if "../data/" in href}
    assert len(links) > 140
    assert {one for one in links if not (real / one[0]).parent.joinpath(one[1]).is_file()} == set()


def test_an_ebook_names_the_feed_and_links_to_no_file_of_data(book):
    book.write("guides/index.md", "# Guide\n\nThe file {data-file}`changes.atom` tells.\n")
    built = book.build("epub")
    assert built.warnings == []
    page = (built.out / "guides" / "index.xhtml").read_text(encoding="utf-8")
    assert "data/changes.atom" in page
    assert 'href="../data' not in page
    assert "../data" not in (built.out / f"{CASE}.xhtml").read_text(encoding="utf-8")


def test_titles_are_set_for_all_pages_at_once(book, monkeypatch):
    asked = []
    monkeypatch.setattr(styles, "_headlines", {})
    set_titles = styles._as_headlines
    monkeypatch.setattr(styles, "_as_headlines", lambda titles: asked.append(len(titles)) or set_titles(titles))
    book.build()
    assert asked == [5]
