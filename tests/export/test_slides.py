"""Slides: one a page, in gray, both sides with the same room, and every word of the notes beside its slide."""

import io
import json
import re
import unicodedata
from pathlib import Path

import pytest
from casebook.corpus import Corpus
from casebook.export.lesson.case_deck import case_deck, first_sentence, flagship_decks, parts
from casebook.export.lesson.deck import Pair, Points, Rows, Words
from casebook.export.lesson.evening_deck import evening_deck
from casebook.export.paper import talks
from casebook.export.paper.press import typeset
from casebook.export.paper.sheet import Paper
from pypdf import PdfReader

CORPUS = Corpus(Path(__file__).parents[2] / "cases")
DECKS = {deck.name: deck for deck in (*flagship_decks(CORPUS), *evening_deck(CORPUS))}
COLOR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|sc|SC|scn|SCN)\b")


def squeezed(text):
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("‘’“”", "''\"\""))
    return re.sub(r"\s+", "", text)


def test_which_talks_there_are():
    flagships = [chapter.flagship for chapter in CORPUS.chapters.values() if chapter.flagship]
    assert [*DECKS] == [*flagships, "run-an-evening"]
    assert {"google-maven", "palantir-ice", "amazon-rekognition"} <= {*DECKS}


@pytest.mark.parametrize("name", DECKS)
def test_slides_are_one_a_page_and_gray(name):
    deck = DECKS[name]
    reader = PdfReader(io.BytesIO(typeset(talks.slides(deck))))
    assert len(reader.pages) == len(deck.slides)
    assert reader.metadata.title == deck.title
    for page, slide in zip(reader.pages, deck.slides, strict=True):
        assert round(page.mediabox.width / page.mediabox.height, 2) == 1.78
        colors = {match.groups() for match in COLOR.finditer(page.get_contents().get_data())}
        assert all(len({*map(float, one)}) == 1 for one in colors)
        assert squeezed(slide.title) in squeezed(page.extract_text())


@pytest.mark.parametrize(("name", "paper", "width"), [("google-maven", "a4", 595), ("run-an-evening", "letter", 612)])
def test_notes_stand_beside_the_slides(name, paper, width):
    deck = DECKS[name]
    reader = PdfReader(io.BytesIO(typeset(talks.notes(deck, Paper(paper)))))
    assert round(reader.pages[0].mediabox.width) == width
    words = long_words(" ".join(page.extract_text() for page in reader.pages))
    said = long_words(" ".join(note for slide in deck.slides for note in slide.notes))
    assert len(said - words) <= len(said) // 50  # an address may be broken at the end of a line


@pytest.mark.parametrize("name", DECKS)
def test_notes_can_be_read_by_presenters(name):
    known = json.loads(DECKS[name].notes_file())
    assert [page["idx"] for page in known["pages"]] == [*range(len(DECKS[name].slides))]
    assert [page["note"] for page in known["pages"]] == ["\n\n".join(slide.notes) for slide in DECKS[name].slides]


def long_words(text):
    return set(re.findall(r"\w{5,}", unicodedata.normalize("NFKC", text)))


@pytest.mark.parametrize("name", DECKS)
def test_both_sides_are_heard(name):
    pairs = [slide for slide in DECKS[name].slides if isinstance(slide.body, Pair)]
    assert pairs
    for slide in pairs:
        assert all(slide.body.left[:2])
        assert all(slide.body.right[:2])
        assert len(slide.notes) >= 3


@pytest.mark.parametrize("case_id", ["google-maven", "palantir-ice", "amazon-rekognition"])
def test_talk_tells_every_part_of_the_case(case_id):
    case, deck = CORPUS.cases[case_id], DECKS[case_id]
    titles = " | ".join(slide.title for slide in deck.slides)
    for title in ("At a glance", "What happened", "Asked, and what came of it", "How they acted", "Did it hold?"):
        assert title in titles
    shown = json.dumps(deck.data(), ensure_ascii=False)
    assert all(json.dumps(demand.what, ensure_ascii=False)[1:-1] in shown for demand in case.demands)
    assert all(json.dumps(cost.who, ensure_ascii=False)[1:-1] in shown for cost in case.costs)
    assert all(json.dumps(fact.label, ensure_ascii=False)[1:-1] in shown for fact in case.facts if fact.label)
    assert sum(slide.title.startswith("For the room") for slide in deck.slides) == len(case.teaching.questions)


def test_talk_of_a_small_case(corpus):
    for case_id in corpus.cases:
        deck = case_deck(case_id, corpus)
        assert len(PdfReader(io.BytesIO(typeset(talks.slides(deck)))).pages) == len(deck.slides)


def test_evening_follows_its_guide():
    deck = DECKS["run-an-evening"]
    agenda = deck.slides[0].body
    assert isinstance(agenda, Rows)
    assert agenda.rows[0] == ("0 to 5", "Arrive")
    assert agenda.rows[-1] == ("85 to 90", "Close")
    minutes = [part for slide in deck.slides for part in re.findall(r"minute \d+ to \d+", slide.references)]
    assert list(dict.fromkeys(minutes)) == [f"minute {span}" for span, _ in agenda.rows]
    titles = [slide.title for slide in deck.slides]
    order = ["Rules for the room", "Project Maven: an engineer's choice in May 2018", "Known, said, guessed"]
    order += ["Groups of four", "What it cost those who acted", "A claim and its answer", "For yourself, in silence"]
    assert [title for title in dict.fromkeys(titles) if title in order] == order
    assert all(slide.notes for slide in deck.slides)
    rules = [row for slide in deck.slides if slide.title == "Rules for the room" for row in slide.body.rows]
    assert [number for number, _ in rules] == [str(number) for number in range(1, 11)]
    assert not [slide for slide in deck.slides if isinstance(slide.body, Points) and not slide.body.items]
    assert not [slide for slide in deck.slides if isinstance(slide.body, Words) and "{" in slide.body.small]


def test_evening_without_its_guide_has_no_slides(corpus):
    assert list(evening_deck(corpus)) == []


@pytest.mark.parametrize(("count", "size", "groups"), [(0, 3, []), (3, 3, [3]), (4, 3, [2, 2]), (7, 3, [3, 3, 1])])
def test_groups_are_even(count, size, groups):
    assert [len(group) for group, _, _ in parts(range(count), size)] == groups


def test_first_sentence_says_that_more_follows():
    assert first_sentence("It ended [@s1]. Why?") == "It ended. ..."
    assert first_sentence("It *ended* [@s1].") == "It ended."
