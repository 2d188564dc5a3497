"""What the commands share: where the book is, and how they say that they were used wrongly."""

from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.settings import SETTINGS, base_address

CASES = "cases"
TAKEN = "_build/take"


class Wrong(Exception):
    """The command was used wrongly; the arguments say what is wrong and what would help."""


def corpus_here() -> Corpus:
    """Return the book of the folder the command is called in."""
    home = Path(CASES)
    if not home.is_dir():
        raise Wrong(f"there is no folder {CASES} here", "Go to the folder that holds it.")
    return Corpus(home)


def sound_corpus_here() -> Corpus:
    """Return the book of this folder, if all of its cases can be read: what is made without one would have a hole."""
    corpus = corpus_here()
    if unread := [case_id for case_id in corpus.case_ids if case_id not in corpus.cases]:
        raise Wrong(f"{', '.join(unread)} can't be read, so nothing was made", "Run casebook check to see why.")
    return corpus


def address_here() -> Address:
    """Return where the book stands on the web, as its settings say."""
    return Address(base_address(Path(SETTINGS)))


def names(text: str) -> list[str]:
    """Return the names that an option lists."""
    return [part.strip() for part in text.split(",") if part.strip()]
