"""What is made from the records for paper: PDF files, set by Typst from a template and plain data.

A print is a function from the corpus to sheets. A sheet names a template of the folder ``templates`` and holds the data
that the template sets; no text of a record ever becomes source code of Typst. To add one, write a function that
yields sheets, write its template, and enter the function in ``PRINTS``.
"""

from collections.abc import Callable, Iterator

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.brief import briefs
from casebook.export.paper.classroom import classroom_sheets
from casebook.export.paper.sheet import Paper, Sheet
from casebook.export.paper.tactics import cards, poster
from casebook.export.paper.zine import zines

Print = Callable[[Corpus, Address, Paper], Iterator[Sheet]]
PRINTS: tuple[Print, ...] = (briefs, zines, cards, poster, classroom_sheets)
"""What ``casebook handouts`` makes."""
