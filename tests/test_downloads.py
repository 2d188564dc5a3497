"""What the files beside the pages are for: every file is shown once, under a name that people know."""

from casebook.export.address import Address
from casebook.export.data_files import EXPORTS
from casebook.sums import SUMS
from casebook.views.downloads import GROUPS, names_of, sorted_out

NAMES = {"google-maven": "Google and Project Maven", "would-you-sign": "Would you sign?"}
FILES = {
    "data/casebook.json": 9,
    "data/case_organizations.csv": 9,
    "data/cite/google-maven.bib": 2,
    "data/cite/google-maven.ris": 2,
    "data/contracts/google.ics": 3,
    "data/unheard-of.xyz": 1,
    "take/classroom/would-you-sign-reveal.docx": 6,
    "take/classroom/would-you-sign.docx": 5,
    "take/classroom/would-you-sign.md": 4,
    "take/print/a4/briefs/google-maven.pdf": 7,
    "take/print/a4/classroom/would-you-sign-reveal.pdf": 8,
    "take/print/a4/classroom/would-you-sign.pdf": 8,
    "take/print/a3/tactics/poster.pdf": 8,
    "take/print/a4/tactics/poster.pdf": 8,
    "take/print/letter/briefs/google-maven.pdf": 7,
    "take/slides/google-maven-notes-a4.pdf": 5,
    "take/slides/google-maven.pdf": 5,
    "take/slides/google-maven.pdfpc": 5,
    "take/courses/six-weeks-a4.imscc": 5,
    "take/courses/six-weeks-letter.imscc": 5,
    "take/tech-worker-kit-0.1.zip": 90,
    SUMS: 0,
}


def shown():
    return {group.key: group for group in sorted_out(FILES, NAMES)}


def tables(group):
    return {table.family.key: table for table in shown()[group].tables}


def test_every_file_is_shown_once():
    paths = []
    for group in shown().values():
        paths += [file.path for item in group.items for file in item.files]
        paths += [file.path for table in group.tables for row in table.rows for cell in row.cells for file in cell]
    assert sorted(paths) == sorted(FILES)


def test_groups_stand_in_order_and_none_is_empty():
    assert list(shown()) == [key for key in GROUPS if key in shown()]
    assert all(group.items or group.tables for group in shown().values())


def test_where_there_is_no_file_the_place_for_offline_copies_is_there_all_the_same():
    assert [group.key for group in sorted_out({}, {})] == ["offline"]


def test_a_file_of_no_known_kind_is_shown_by_its_path():
    (item,) = shown()["more"].items
    assert item.name == "data/unheard-of.xyz"


def test_a_thing_on_several_papers_is_one():
    (poster,) = shown()["print"].items
    assert [file.form for file in poster.files] == ["A3", "A4"]


def test_a_row_has_the_title_of_the_case_and_a_cell_for_each_sort_of_file():
    (table,) = shown()["cases"].tables
    assert table.heads == ("Case", "Brief", "Citations")
    (row,) = table.rows
    assert row.label == "Google and Project Maven"
    assert [[file.form for file in cell] for cell in row.cells] == [["A4", "Letter"], ["BibTeX", "RIS"]]


def test_what_came_after_stands_apart_from_the_handout_under_its_title():
    (row,) = tables("classroom")["handouts"].rows
    assert row.label == "Would you sign?"
    handout, reveal = ([file.path for file in cell] for cell in row.cells)
    assert len(handout) == 3
    assert len(reveal) == 2
    assert all("-reveal." in path for path in reveal)


def test_slides_stand_apart_from_their_notes_and_a_course_has_a_file_for_each_paper():
    (slides,), (course,) = (tables("classroom")[key].rows for key in ("slides", "courses"))
    assert [[file.form for file in cell] for cell in slides.cells] == [["PDF"], ["A4", "pdfpc"]]
    assert (course.label, [file.form for file in course.cells[0]]) == ("Six weeks", ["A4", "Letter"])


def test_an_id_that_stands_for_nothing_known_is_written_as_words():
    (table,) = shown()["calendar"].tables
    assert [row.label for row in table.rows] == ["Google"]


def test_ids_stand_for_the_titles_of_the_book(corpus):
    names = names_of(corpus)
    assert all(names[case_id] == case.title for case_id, case in corpus.cases.items())
    assert {case.teaching.title for case in corpus.cases.values()} <= set(names.values())


def test_a_table_of_data_is_a_row():
    (table,) = shown()["data"].tables
    assert [(row.label, row.cells[0][0].form) for row in table.rows] == [("Case organizations", "CSV")]


def test_what_every_build_makes_is_of_a_known_kind(corpus):
    made = {f"data/{made.path}": 1 for export in EXPORTS for made in export(corpus, Address())}
    assert len(made) > 30
    assert [item.name for group in sorted_out(made, {}) if group.key == "more" for item in group.items] == []
