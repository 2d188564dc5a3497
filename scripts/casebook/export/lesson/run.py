"""Every file for teachers besides the prints: handouts to edit, course plans for course systems, and slides."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.as_docx import as_docx
from casebook.export.lesson.as_markdown import as_markdown
from casebook.export.lesson.cartridge import cartridges
from casebook.export.lesson.case_deck import flagship_decks
from casebook.export.lesson.deck import Deck
from casebook.export.lesson.evening_deck import evening_deck
from casebook.export.lesson.leaves import leaves
from casebook.export.made import Made
from casebook.export.paper import talks
from casebook.export.paper.rack import Change, Rack
from casebook.export.paper.sheet import Paper, Sheet
from casebook.export.state import state_of

CLASSROOM = "classroom"
COURSES = "courses"
SLIDES = "slides"
PAPERS = (Paper.A4, Paper.LETTER)


def write_lessons(corpus: Corpus, address: Address, folder: Path) -> dict[str, Change]:
    """Bring the folders for teachers up to date, and say what changed in each."""
    state = state_of(corpus, address)
    racks = {name: Rack(folder / name) for name in (CLASSROOM, COURSES, SLIDES)}
    same = {name: change for name, rack in racks.items() if (change := rack.unchanged(state))}
    if same.keys() == racks.keys():
        return same
    documents = dict(document_files(corpus, address))
    decks = [*flagship_decks(corpus), *evening_deck(corpus)]
    notes = [Made(f"{deck.name}.pdfpc", deck.notes_file()) for deck in decks]
    return {
        CLASSROOM: racks[CLASSROOM].bring_up_to_date((), state, (Made(*one) for one in documents.items())),
        COURSES: racks[COURSES].bring_up_to_date((), state, course_files(corpus, address, documents)),
        SLIDES: racks[SLIDES].bring_up_to_date(chain.from_iterable(map(_talk, decks)), state, notes),
    }


def document_files(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield every handout and reveal sheet as a document and as Markdown."""
    for leaf in leaves(corpus, address):
        yield Made(f"{leaf.name}.docx", as_docx(leaf))
        yield Made(f"{leaf.name}.md", as_markdown(leaf).encode())


def course_files(corpus: Corpus, address: Address, documents: dict[str, bytes]) -> Iterator[Made]:
    """Yield every course plan as a cartridge, on each paper."""
    words = {path.removesuffix(".docx"): content for path, content in documents.items() if path.endswith(".docx")}
    for paper in PAPERS:
        yield from cartridges(corpus, address, paper, words)


def _talk(deck: Deck) -> Iterator[Sheet]:
    yield talks.slides(deck)
    yield from (talks.notes(deck, paper) for paper in PAPERS)
