"""What is read again, and what is written again, when something changed since the last build."""

import pytest

ROAD, TILES, SENSORS = "cases/acme-toll-road", "cases/acme-map-tiles", "cases/acme-weather-sensors"
GAUGE, BAN = "cases/widget-works-old-gauge", "cases/widget-works-meeting-ban"
LISTING = "cases/index"
LETTER, LAWS = "guides/letter", "guides/law"
ACT, BILL = "guides/law/acme-fair-work", "guides/law/acme-silence-bill"
CASES = {ROAD, TILES, SENSORS, GAUGE, BAN}


def test_nothing_changed_nothing_is_read(book):
    first, second = book.build(), book.build()
    assert first.warnings == second.warnings == []
    assert first.read == CASES | {LISTING, "index", "guides/index", LETTER, LAWS, ACT, BILL}
    assert second.read == set()


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("Acme did not make an offer.", "Acme made no offer.", {ROAD}),
        ("minutes: 20", "minutes: 25", {ROAD}),
        ("title: Acme refuses the toll road", "title: Acme refuses a toll road", {ROAD, LISTING, SENSORS, BAN}),
        ("result: full", "result: partial", {ROAD, LISTING}),
        ("held: kept", "held: partly", {ROAD, LISTING}),
        ("Acme said no.", "Acme said it would not.", {ROAD, LISTING}),
        ("chapter: acme", "chapter: widget-works", {ROAD, LISTING}),
    ],
)
def test_a_change_is_read_where_it_shows(book, old, new, read):
    book.build()
    book.edit(f"{ROAD}.yml", old, new)
    after = book.build()
    assert (after.read, after.warnings) == (read, [])


def test_a_new_case_is_read_and_listed_and_its_chapter_is_written_again(book):
    book.build()
    book.copy_case("widget-works-old-gauge", "widget-works-new-gauge")
    after = book.build()
    assert (after.read, after.warnings) == ({"cases/widget-works-new-gauge", LISTING, LETTER}, [])
    assert {GAUGE, BAN} <= after.written
    assert not {ROAD, TILES, SENSORS} & after.written
    assert 'href="widget-works-new-gauge.html"' in after.html(BAN)
    assert 'href="widget-works-new-gauge.html"' in after.html(LISTING)


def test_a_removed_case_leaves_the_listing_and_the_sidebars(book):
    book.build()
    (book.cases / "widget-works-old-gauge.yml").unlink()
    after = book.build()
    assert (after.read, after.warnings) == ({LISTING, LETTER}, [])
    assert "old-gauge" not in after.html(LISTING) + after.html(BAN)


def test_a_new_title_stands_in_the_sidebars_of_the_chapter(book):
    book.build()
    book.edit(f"{GAUGE}.yml", "title: The old gauge", "title: A very old gauge")
    after = book.build()
    assert BAN not in after.read
    assert "A very old gauge" in after.html(BAN)


def test_a_new_title_stands_in_the_guide_that_names_the_case(book):
    book.build()
    book.edit(f"{ROAD}.yml", "title: Acme refuses the toll road", "title: A road not taken")
    after = book.build()
    assert "guides/index" not in after.read
    assert "A road not taken, f02" in after.html("guides/index")


def test_a_fact_that_goes_is_missed_where_it_was_linked_to(book):
    fact = "  - {id: f03, date: 1914, kind: event, says: x, status: alleged, evidence: read, sources: [s1]}\n"
    book.write("guides/index.md", "# Guide\n\n{casebook:case}`widget-works-old-gauge#f03`\n")
    book.edit(f"{GAUGE}.yml", "no_answer:\n", f"{fact}no_answer:\n")
    assert book.build().warnings == []
    book.edit(f"{GAUGE}.yml", fact, "")
    after = book.build()
    assert len(after.warnings) == 1
    assert "guides/index.md:3: WARNING: there is no case or record widget-works-old-gauge#f03" in after.warnings[0]


@pytest.mark.parametrize("registry", ["chapters", "demands", "organizations", "tactics"])
def test_a_changed_registry_has_all_cases_read_again(book, registry):
    book.build()
    path = book.cases / "registry" / f"{registry}.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# Looked over.\n", encoding="utf-8")
    assert book.build().read == CASES | {LISTING, LETTER}


def test_a_problem_stays_reported_though_the_file_does_not_change(book):
    book.build()
    book.edit(f"{GAUGE}.yml", "kind: warning", "kind: triumph")
    after, again = book.build(), book.build()
    assert after.warnings == again.warnings != []
    assert again.read == {GAUGE}


def test_a_mended_problem_is_no_longer_reported(book):
    book.edit(f"{ROAD}.yml", "kind: refusal", "kind: triumph")
    assert book.build().warnings
    book.edit(f"{ROAD}.yml", "kind: triumph", "kind: refusal")
    after = book.build()
    assert (after.read, after.warnings) == ({ROAD, LISTING, SENSORS, BAN, LETTER}, [])
    assert "Acme refuses the toll road" in after.html(LISTING)


@pytest.mark.parametrize(
    ("name", "old", "new", "read"),
    [
        (ACT, "- {says: The board is slow., ", "- {says: The board is quick., ", {ACT}),
        (ACT, "count: 3\n", "count: 2\n", {ACT, LAWS, LETTER}),
        (BILL, "short: Silence Bill", "short: A bill", {BILL, LAWS}),
        (BILL, "situations: [nda]", "situations: [nda, signed-petition]", {BILL, LAWS}),
        (TILES, "says: Students put their names", "says: Some put their names", {TILES, LETTER}),
    ],
)
def test_a_change_is_read_in_the_guides_where_it_shows(book, name, old, new, read):
    book.build()
    book.edit(f"{name}.yml", old, new)
    after = book.build()
    assert (after.read, after.warnings) == (read, [])


def test_a_new_short_name_stands_where_the_law_is_named(book):
    book.build()
    book.edit(f"{BILL}.yml", "short: Silence Bill", "short: A bill of quiet")
    after = book.build()
    assert ACT not in after.read
    assert "A bill of quiet" in after.html(ACT)


def test_a_way_that_changes_leads_on_from_its_pages(book):
    built = book.build()
    assert "1 of 3." in built.html(LETTER)
    assert "2 of 3." in built.html(TILES)
    book.edit("guides/pathways.yml", "    - {page: cases/acme-map-tiles#f02, why: One who did.}\n", "")
    after = book.build()
    assert (after.read, after.warnings) == ({"guides/index"}, [])
    assert "1 of 2." in after.html(LETTER)
    assert "I want to write a letter" not in after.html(TILES)
    assert 'href="../guides/law.html"' not in after.html(TILES)


def test_a_broken_law_has_its_page_replaced_and_stays_reported(book):
    book.edit(f"{ACT}.yml", "count: 3\n", "count: three\n")
    first, second = book.build(), book.build()
    said = f"{ACT}.yml:"
    assert [said in line for line in first.warnings if "wrong-type" in line] == [True]
    assert any("wrong-type" in line for line in second.warnings)
    assert "This page can't be shown: its file has 1 problem. Run casebook check." in first.html(ACT).replace("’", "'")
