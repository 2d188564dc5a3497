"""All prints of a book, on the papers wanted."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper import PRINTS
from casebook.export.paper.rack import Change, Rack
from casebook.export.paper.sheet import Paper, Sheet
from casebook.export.state import state_of


def write_prints(corpus: Corpus, address: Address, folder: Path, papers: Iterable[Paper]) -> dict[Paper, Change]:
    """Bring the folder of each paper up to date, and say what changed there."""
    state = state_of(corpus, address)
    racks = {paper: Rack(folder / paper) for paper in papers}
    return {
        paper: rack.unchanged(state) or rack.bring_up_to_date(sheets(corpus, address, paper), state)
        for paper, rack in racks.items()
    }


def sheets(corpus: Corpus, address: Address, paper: Paper) -> Iterator[Sheet]:
    """Yield every sheet of the book on *paper*."""
    for make in PRINTS:
        yield from make(corpus, address, paper)
