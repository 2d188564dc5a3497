"""A handout tells nothing of what came after, on no page and in no property; the reveal sheet tells it all."""

import io
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest
from casebook import classroom, dates, prose
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson import handout as handouts
from casebook.export.lesson.as_docx import as_docx
from casebook.export.lesson.as_markdown import as_markdown
from casebook.export.lesson.handout import handout
from casebook.export.lesson.leaf import Leaf, References, Table, Text
from casebook.export.lesson.reveal import reveal
from casebook.export.paper.classroom import as_sheet
from casebook.export.paper.press import typeset
from casebook.export.paper.sheet import AUTHORS, BOOK, Paper
from casebook.giveaways import Said, giveaways, record
from docx import Document
from markdown_it import MarkdownIt
from pypdf import PdfReader

CORPUS = Corpus(Path(__file__).parents[2] / "cases")
OWN_WORDS = (handouts.FOOT, handouts.FIRST, handouts.DOUBT, handouts.OTHERS, BOOK, AUTHORS, "For the classroom")
SENSORS = "acme-weather-sensors"


def as_read(text):
    """Return *text* with plain letters, quotation marks and blanks."""
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("‘’“”", "''\"\""))
    return " ".join(text.split())


def told_by(pdf):
    """Return all that a PDF tells: the words of its pages, and what its properties say."""
    reader = PdfReader(io.BytesIO(pdf))
    pages = " ".join(page.extract_text() for page in reader.pages)
    properties = [str(value) for key, value in reader.metadata.items() if "Date" not in key]
    outline = [str(entry) for entry in reader.outline]
    return as_read(pages), as_read(" | ".join([*properties, *outline]))


def runs(text):
    words = re.findall(r"\w+", as_read(prose.plain(text)).lower())
    return {" ".join(words[start : start + 5]) for start in range(len(words) - 4)}


def later_texts(case):
    """Yield, without the help of the rule, what the record says of the time after the session."""
    last = dates.last_day(case.teaching.reveal_after)
    yield from (fact.says for fact in case.facts if dates.first_day(fact.date) > last)
    yield from (answer.says for answer in case.answers if dates.first_day(answer.date) > last)
    yield case.outcome.says


@pytest.mark.parametrize("case_id", CORPUS.case_ids)
def test_handout_on_paper_gives_nothing_away(case_id):
    case = CORPUS.cases[case_id]
    leaf = handout(case)
    pages, properties = told_by(typeset(as_sheet(leaf, Paper.A4)))
    ours = {word.lower() for text in OWN_WORDS for word in re.findall(r"\w+", text)}
    named = f"{properties} | {leaf.name.replace('-', ' ')}"
    found = [one for text in (pages, named) for one in giveaways(text, record(case, CORPUS.organizations))]
    assert [one for one in found if not one.isdigit() and not {*one.lower().split()} <= ours] == []
    shown = set().union(*(runs(fact.says) for fact in case.facts if classroom.by_then(case, fact.date)))
    known = shown.union(*(runs(answer.says) for answer in case.answers if classroom.by_then(case, answer.date)))
    known |= {run for text in OWN_WORDS for run in runs(text)}
    later = set().union(*map(runs, later_texts(case)))
    assert runs(f"{pages} {named}") & later - known == set()
    told_then = any(case.title in fact.says for fact in classroom.shown(case))  # a group's own name may be the title
    assert told_then or case.title not in f"{pages} {properties}"
    assert not {*case.sources} & set(re.findall(r"\bs\d+\b", pages))
    assert prose.plain(case.teaching.title).split()[0] in properties


@pytest.mark.parametrize("case_id", CORPUS.case_ids)
def test_reveal_sheet_tells_the_rest_and_its_sources(case_id):
    case = CORPUS.cases[case_id]
    leaf = reveal(case_id, CORPUS, Address())
    text = as_markdown(leaf)
    left = sum(int(count) for count in re.findall(r"^(\d+) more (?:facts|answers)", text, re.MULTILINE))
    ids = [row[0] for block in leaf.blocks if isinstance(block, Table) for row in block.rows]
    assert len([one for one in ids if one[0] in "fa"]) + left == len(classroom.came_after(case)) + len(case.answers)
    assert len(ids) == len(set(ids))
    listed = {row.mark for block in leaf.blocks if isinstance(block, References) for row in block.rows}
    marks = {mark for group in re.findall(r"\\\[(s[^\]\\]*)\\\]", text) for mark in group.split(", ")}
    assert marks == listed
    shown = {source for fact in classroom.shown(case) for source in fact.sources}
    assert shown <= listed
    asked = [*classroom.asked_first(case), *classroom.asked_after(case)]
    assert sorted(question.ask for question in asked) == sorted(question.ask for question in case.teaching.questions)


def test_question_that_needs_a_later_fact_waits_for_the_reveal_sheet(corpus):
    case = corpus.cases[SENSORS]
    first, second = as_markdown(handout(case)), as_markdown(reveal(SENSORS, corpus, Address()))
    assert "Who could have said no?" not in first
    assert "Who could have said no?" in second
    assert "acme.example" not in first
    assert "https://acme.example/news" in second


@pytest.mark.parametrize(
    ("scene", "gives_away"),
    [
        ("Zenith calls.", ["Zenith"]),
        ("On 15 January you wait.", ["15 January"]),
        ("In 2021 you wait.", ["2021"]),
        ("There are 710 of you.", ["710"]),
        ("They say the two engineers be taken back.", ["the two engineers be taken", "two engineers be taken back"]),
        ("Acme and Exampleville signed the first order.", []),
        ("On 4 April 2018 employees wrote to Acme.", []),
    ],
)
def test_what_gives_the_end_away(corpus, scene, gives_away):
    assert giveaways(scene, record(corpus.cases[SENSORS], corpus.organizations)) == gives_away


def test_a_result_on_the_day_itself_is_kept_back():
    case = CORPUS.cases["edelman-geo-2019"]
    assert "f03" in {fact.id for fact in classroom.came_after(case)}
    assert classroom.by_then(case, "2019-07-12")


def test_texts_do_not_run_on_into_one_another():
    said = Said(["one two three", "four five six"])
    assert "three | four" in said.line


ODD = (Text("# a_b_c ~ \\ [x](y) & <i>"), Text("- 3. x"))
LEAF = Leaf("odd", "A [kicker]", "1. *Odd* <b>title</b> | `x`", "2021", ODD, "foot")


def test_markdown_reads_as_it_was_written():
    tokens = MarkdownIt("commonmark").parse(as_markdown(LEAF))
    inline = [child for token in tokens if token.children for child in token.children]
    words = ["".join(child.content for child in token.children) for token in tokens if token.children]
    assert {child.type for child in inline} <= {"text", "text_special", "em_open", "em_close"}
    assert words == [LEAF.title, LEAF.kicker, "# a_b_c ~ \\ [x](y) & <i>", "- 3. x", "foot"]


def test_markdown_table_has_its_cells(corpus):
    tokens = MarkdownIt("commonmark").enable("table").parse(as_markdown(handout(corpus.cases[SENSORS])))
    cells = [token for token in tokens if token.type == "td_open"]
    assert len(cells) == 4 * len(corpus.cases[SENSORS].teaching.shows)


def test_document_can_be_edited_and_tells_nobodys_name():
    content = as_docx(reveal("google-maven", CORPUS, Address()))
    document = Document(io.BytesIO(content))
    about = document.core_properties
    assert (about.title, about.language) == ("Project Maven: an engineer's choice in May 2018", "en-US")
    assert {about.author, about.last_modified_by} == {BOOK}
    assert about.created == about.modified
    assert b"python-docx" not in b"".join(zipfile.ZipFile(io.BytesIO(content)).read(name) for name in names(content))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") == 7
    assert all(table._tbl.xpath("./w:tr[1]/w:trPr/w:tblHeader") for table in document.tables)
    assert document.element.xpath("//w:hyperlink")


def test_document_has_room_to_write(corpus):
    styles = [one.style.name for one in Document(io.BytesIO(as_docx(handout(corpus.cases[SENSORS])))).paragraphs]
    assert styles.count("WritingLine") == 12


def test_document_is_the_same_each_time():
    one, other = (as_docx(handout(CORPUS.cases["chef-ice-2019"])) for _ in range(2))
    assert one == other
    assert {part.date_time for part in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def names(content):
    return zipfile.ZipFile(io.BytesIO(content)).namelist()
