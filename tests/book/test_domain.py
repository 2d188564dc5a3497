"""Links to cases and records: from guides, from other books, and within and between the pages."""

import re
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from casebook.corpus import Corpus
from sphinx.util.inventory import InventoryFile

from .reading import Page, cited_in

FILES = re.compile(r"(?:\.\./)*(?:_sources|data)/")


def links_of_guide(built):
    page = Page(built.html("guides/index"))
    return [href for href in page.hrefs() if "toll-road" in href]


def test_a_guide_links_to_a_case_and_to_records(built):
    assert built.warnings == []
    assert links_of_guide(built) == [
        "../cases/acme-toll-road.html",
        "../cases/acme-toll-road.html#f02",
        "../cases/acme-toll-road.html#s1",
    ]


def test_a_link_without_words_gets_the_title(built):
    text = Page(built.html("guides/index")).text
    assert "Acme refuses the toll road Acme refuses the toll road, f02 in words" in text


@pytest.mark.parametrize("target", ["acme-toll-boat", "acme-toll-road#f99", "acme-toll-road#fact", "#f01", ""])
def test_a_link_to_what_is_not_there_is_warned_of_with_its_line(book, target):
    book.write("guides/index.md", f"# Guide\n\nSee\n{{casebook:case}}`words <{target}>`\n")
    warnings = book.build().warnings
    assert len(warnings) == 1
    assert f"guides/index.md:3: WARNING: there is no case or record {target}" in warnings[0]
    assert "[ref.case]" in warnings[0]


def test_a_reference_of_no_kind_finds_a_case(book):
    book.write("guides/index.md", "# Guide\n\n[](acme-toll-road)\n")
    built = book.build()
    assert built.warnings == []
    assert links_of_guide(built) == ["../cases/acme-toll-road.html"]


def test_the_inventory_holds_every_case_and_every_record(built, corpus):
    data = BytesIO((built.out / "objects.inv").read_bytes())
    inventory = InventoryFile.load(data, "https://kit.example", lambda base, path: f"{base}/{path}")
    cases, records = inventory["casebook:case"], inventory["casebook:record"]
    assert {name: cases[name].display_name for name in cases} == {
        case_id: case.title for case_id, case in corpus.cases.items()
    }
    assert set(records) == {f"{name}#{anchor}" for name in corpus.cases for anchor in corpus.anchors(name)}
    assert records["acme-toll-road#f02"].uri == "https://kit.example/cases/acme-toll-road.html#f02"


def test_a_page_that_is_cleared_is_forgotten(built, book):
    domain = book.build().env.get_domain("casebook")
    domain.clear_doc("cases/acme-toll-road")
    domain.clear_doc("guides/index")
    domain.clear_doc("cases/index")
    assert "cases/acme-toll-road" not in domain.cases
    assert "guides/index" not in domain.links
    assert not {"cases/acme-toll-road", "cases/index"} & set(domain.listings)


def test_what_another_process_read_is_taken_over_page_by_page(book):
    env = book.build().env
    domain, other = env.get_domain("casebook"), env.get_domain("casebook").data.copy()
    domain.data = {key: {} for key in other}
    domain.merge_domaindata(["cases/acme-toll-road", "cases/index"], other)
    assert set(domain.cases) == {"cases/acme-toll-road"}
    assert set(domain.listings) == {"cases/acme-toll-road", "cases/index"}
    assert set(domain.links) == {"cases/acme-toll-road", "cases/index"}


@pytest.fixture(scope="module", params=["small", "real"])
def whole(request):
    """The pages of a book and its corpus, of the small book and of the real one."""
    if request.param == "small":
        return request.getfixturevalue("small_pages"), request.getfixturevalue("corpus")
    return request.getfixturevalue("real_pages"), Corpus(request.getfixturevalue("real") / "_sources" / "cases")


def test_every_record_is_an_anchor_exactly_once(whole):
    pages, corpus = whole
    for case_id in corpus.cases:
        ids = pages[f"cases/{case_id}.html"].ids
        assert {anchor: ids.count(anchor) for anchor in corpus.anchors(case_id)} == dict.fromkeys(
            corpus.anchors(case_id), 1
        )


def test_an_answer_to_two_answers_stands_with_both_and_is_an_anchor_once(book):
    book.edit("cases/acme-weather-sensors.yml", "to: [a2], says", "to: [a2, a1], says")
    page = Page(book.build().html("cases/acme-weather-sensors"))
    assert page.source.count("The city had asked for rain alone.") == 2
    assert page.ids.count("a3") == 1
    assert page.dead_links() == []


def test_no_page_has_an_id_twice(whole):
    for name, page in whole[0].items():
        assert sorted(page.ids) == sorted(set(page.ids)), name


def test_every_link_of_the_book_leads_to_a_page_and_an_anchor(whole):
    pages, _ = whole
    for name, page in pages.items():
        if name.startswith(("404", "_static")):
            continue
        for href in page.hrefs():
            path, _, anchor = href.partition("#")
            if ":" in path or FILES.match(path) or (name == "search.html" and not path):
                continue
            target = (PurePosixPath("/x") / name).parent
            for step in PurePosixPath(path).parts:
                target = target.parent if step == ".." else target / step
            known = pages.get(str(target.relative_to("/x")) if path else name)
            assert known is not None, f"{name}: {href}"
            assert not anchor or anchor in known.ids, f"{name}: {href}"


def test_every_citation_leads_back_from_its_source(whole):
    pages, corpus = whole
    for case_id in corpus.cases:
        page = pages[f"cases/{case_id}.html"]
        cited = cited_in(page)
        back = dict(
            re.findall(r'<li id="(s\d+[a-z]?)">(?:(?!</li>).)*<span class="back">(.*?)</span>', page.source, re.S)
        )
        assert cited == back.keys() != set(), case_id
        assert all("<a " in links for links in back.values())


def test_the_published_case_file_is_where_the_page_says(built, small):
    page = Page(built.html("cases/acme-toll-road"))
    (href,) = [href for href in page.hrefs() if "_sources" in href]
    published = (built.out / "cases" / href).resolve()
    assert published.read_bytes() == (small / "cases/acme-toll-road.yml").read_bytes()
