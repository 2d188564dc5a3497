"""Every leaf of a book."""

from collections.abc import Iterator

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.handout import handout
from casebook.export.lesson.leaf import Leaf
from casebook.export.lesson.reveal import reveal


def leaves(corpus: Corpus, address: Address) -> Iterator[Leaf]:
    """Yield the handout and the reveal sheet of every case."""
    for case_id, case in corpus.cases.items():
        yield handout(case)
        yield reveal(case_id, corpus, address)
