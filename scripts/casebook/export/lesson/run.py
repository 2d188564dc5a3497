"""Every file for teachers that is not for paper: handouts to edit, and course plans for course systems."""

from collections.abc import Iterator
from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.as_docx import as_docx
from casebook.export.lesson.as_markdown import as_markdown
from casebook.export.lesson.cartridge import cartridges
from casebook.export.lesson.leaves import leaves
from casebook.export.made import Made
from casebook.export.paper.sheet import Paper

FOLDER = "classroom"
COURSES = "courses"


def lesson_files(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield every handout and reveal sheet as a document and as Markdown, and every course plan as a cartridge."""
    documents = {}
    for leaf in leaves(corpus, address):
        documents[leaf.name] = as_docx(leaf)
        yield Made(f"{FOLDER}/{leaf.name}.docx", documents[leaf.name])
        yield Made(f"{FOLDER}/{leaf.name}.md", as_markdown(leaf).encode())
    for paper in (Paper.A4, Paper.LETTER):
        for made in cartridges(corpus, address, paper, documents):
            yield Made(f"{COURSES}/{made.path}", made.content)


def write_lessons(corpus: Corpus, address: Address, folder: Path) -> int:
    """Write every such file below *folder*, remove from its two folders what is no longer made, and count them."""
    kept = set()
    for made in lesson_files(corpus, address):
        path = folder / made.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.content)
        kept.add(path)
    for path in [*folder.glob(f"{FOLDER}/*"), *folder.glob(f"{COURSES}/*")]:
        if path not in kept and path.is_file():
            path.unlink()
    return len(kept)
