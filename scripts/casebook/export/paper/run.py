"""All prints of a book, on the papers wanted."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper import PRINTS
from casebook.export.paper.rack import Change, Rack
from casebook.export.paper.sheet import Paper, Sheet

CODE = Path(__file__).parents[2]


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


def state_of(corpus: Corpus, address: Address) -> str:
    """Return a sum of all that prints are made from; while it is the same, no sheet need be looked at."""
    known = hashlib.sha256(f"{version('typst')} {address.base} ".encode())
    for folder, kinds in ((corpus.folder, ("yml",)), (corpus.guide_folder, ("yml", "md")), (CODE, ("py", "typ"))):
        for path in sorted(path for kind in kinds for path in folder.rglob(f"*.{kind}")):
            known.update(f"{path.relative_to(folder).as_posix()} ".encode())
            known.update(hashlib.sha256(path.read_bytes()).digest())
    return known.hexdigest()
