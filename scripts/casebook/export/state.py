"""The state of a book: while it is the same, nothing that is made from it need be made again."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from casebook.corpus import COURSES, PATHWAYS, REGISTRY, Corpus
from casebook.export.address import Address
from casebook.kept import sum_of_code


def state_of(corpus: Corpus, address: Address) -> str:
    """Return a sum of all that exports are made from: the files of the book, its address, the code and Typst."""
    known = hashlib.sha256(f"{sum_of_code()} {version('typst')} {address.base}".encode())
    registry = sorted(corpus.folder.glob(f"{REGISTRY}/*.yml"))
    plans = [corpus.guide_folder / name for name in (PATHWAYS, COURSES)]
    files = [*corpus.files, *corpus.law.files, *registry, *corpus.guide_files, *filter(Path.is_file, plans)]
    for path in files:
        known.update(f"{path.name} ".encode() + hashlib.sha256(path.read_bytes()).digest())
    return known.hexdigest()
