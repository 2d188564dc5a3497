"""The exports beside the pages: written into the folder ``data`` of the site when a record changed, and only then.

They are there before the pages are written, so that a page can say which there are.
"""

from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.book import shelf
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.data_files import EXPORTS, PARTS, Export
from casebook.export.state import state_of
from casebook.processes import FORKS, side_by_side

FOLDER = "data"
STAMP = "exports"
FIRST = 100
WORTH_PROCESSES = 300
"""For so many cases it pays to make the parts side by side."""


def setup(app: Sphinx) -> None:
    """Have the exports written before the pages are."""
    app.connect("env-updated", write_exports, priority=FIRST)


def write_exports(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Bring the folder of exports up to date."""
    if app.builder.name == "html":
        corpus, address = shelf.corpus_of(env), Address(app.config.html_baseurl)
        bring_up_to_date(corpus, address, Path(app.outdir), Path(app.doctreedir), app.parallel)
    return []


def bring_up_to_date(corpus: Corpus, address: Address, site: Path, notes: Path, processes: int = 1) -> None:
    """Write the exports below *site*, unless they are those of these records; a note in *notes* tells."""
    stamp, folder = notes / STAMP, site / FOLDER
    state = state_of(corpus, address)
    if folder.is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == state:
        return
    stamp.unlink(missing_ok=True)
    assert corpus.cases is not None  # read here, once for all parts
    if processes > 1 and FORKS and len(corpus.files) >= WORTH_PROCESSES:
        made = set().union(*side_by_side(_write, PARTS, corpus, address, folder))
    else:
        made = _write(EXPORTS, corpus, address, folder)
    clear(folder, kept=made)
    stamp.write_text(state, encoding="utf-8")


def clear(folder: Path, kept: set[Path]) -> None:
    """Remove from *folder* what no export makes any more."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and path not in kept:
            path.unlink()


def _write(exports: Iterable[Export], corpus: Corpus, address: Address, folder: Path) -> set[Path]:
    return {made.write_below(folder) for export in exports for made in export(corpus, address)}
