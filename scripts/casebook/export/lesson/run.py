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
from casebook.export.lesson.evening_deck import evening_deck
from casebook.export.lesson.leaves import leaves
from casebook.export.made import Made
from casebook.export.paper import talks
from casebook.export.paper.press import typeset
from casebook.export.paper.sheet import Paper

FOLDER = "classroom"
COURSES = "courses"
SLIDES = "slides"
PAPERS = (Paper.A4, Paper.LETTER)


def lesson_files(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield every handout and reveal sheet as a document and as Markdown, and every course plan as a cartridge."""
    documents = {}
    for leaf in leaves(corpus, address):
        documents[leaf.name] = as_docx(leaf)
        yield Made(f"{FOLDER}/{leaf.name}.docx", documents[leaf.name])
        yield Made(f"{FOLDER}/{leaf.name}.md", as_markdown(leaf).encode())
    for paper in PAPERS:
        for made in cartridges(corpus, address, paper, documents):
            yield Made(f"{COURSES}/{made.path}", made.content)


def talk_files(corpus: Corpus) -> Iterator[Made]:
    """Yield the slides of the flagship cases and of the evening, with the speaker's notes as PDF and for presenters."""
    for deck in (*flagship_decks(corpus), *evening_deck(corpus)):
        for sheet in (talks.slides(deck), *(talks.notes(deck, paper) for paper in PAPERS)):
            yield Made(f"{SLIDES}/{sheet.path}.pdf", typeset(sheet))
        yield Made(f"{SLIDES}/{deck.name}.pdfpc", deck.notes_file())


def write_lessons(corpus: Corpus, address: Address, folder: Path) -> int:
    """Write every such file below *folder*, remove from its folders what is no longer made, and count them."""
    kept = set()
    for made in chain(lesson_files(corpus, address), talk_files(corpus)):
        path = folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.content)
        kept.add(path)
    for path in chain.from_iterable(folder.glob(f"{part}/*") for part in (FOLDER, COURSES, SLIDES)):
        if path not in kept and path.is_file():
            path.unlink()
    return len(kept)
