"""The whole book, and a book of made-up records around one real one."""

from functools import cache
from pathlib import Path
from types import SimpleNamespace

from casebook.corpus import Corpus
from casebook.export.address import Address

ROOT = Path(__file__).parents[2]
NOWHERE, ADDRESS = Address(), Address("https://kit.example/book")


@cache
def whole_book() -> Corpus:
    """Return the records of the whole book."""
    return Corpus(ROOT / "cases")


def book_of(corpus: Corpus, case_id: str, **changed):
    """Return a book of one case of *corpus*, in which fields are *changed*."""
    case = corpus.cases[case_id].model_copy(update=changed)
    return SimpleNamespace(cases={case_id: case}, organizations=corpus.organizations)


def files(export, corpus, address=NOWHERE) -> dict[str, bytes]:
    """Return what an export makes, by path."""
    return {made.path: made.content for made in export(corpus, address)}
