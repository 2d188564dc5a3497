"""The files of data that every build of the site writes into its folder ``data``."""

from collections.abc import Callable, Iterator
from itertools import chain

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.calendar import contract_calendars
from casebook.export.casebook_json import casebook_json
from casebook.export.cite.files import citations
from casebook.export.database import database
from casebook.export.feed import feed
from casebook.export.made import Made
from casebook.export.spreadsheets import spreadsheets

Export = Callable[[Corpus, Address], Iterator[Made]]
PARTS: tuple[tuple[Export, ...], ...] = (
    (casebook_json, citations, contract_calendars, feed),
    (spreadsheets, database),
)
"""A new form of data is a new function here. Those of a part share work; parts can be made side by side."""
EXPORTS = tuple(chain.from_iterable(PARTS))
