"""What the tests of exports share."""

from functools import cache
from pathlib import Path

import pytest
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.press import typeset
from casebook.export.paper.run import sheets
from casebook.export.paper.sheet import Paper

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def whole_book() -> Corpus:
    """The records of the whole book."""
    return Corpus(ROOT / "cases")


@pytest.fixture(scope="session")
def sheets_of_the_book(whole_book):
    """Every sheet of the whole book on a paper, by its path."""
    return cache(lambda paper: {sheet.path: sheet for sheet in sheets(whole_book, Address(), paper)})


@pytest.fixture(scope="session")
def printed(sheets_of_the_book):
    """Set one sheet of the whole book, once."""
    return cache(lambda path, paper=Paper.A4: typeset(sheets_of_the_book(paper)[path]))
