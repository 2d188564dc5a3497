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
from casebook.export.data_files import EXPORTS
from casebook.export.made import Made
from casebook.export.state import state_of

FOLDER = "data"
STAMP = "exports"
FIRST = 100


def setup(app: Sphinx) -> None:
    """Have the exports written before the pages are."""
    app.connect("env-updated", write_exports, priority=FIRST)


def write_exports(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Bring the folder of exports up to date."""
    if app.builder.name == "html":
        bring_up_to_date(shelf.corpus_of(env), Address(app.config.html_baseurl), Path(app.outdir), Path(app.doctreedir))
    return []


def bring_up_to_date(corpus: Corpus, address: Address, site: Path, notes: Path) -> None:
    """Write the exports below *site*, unless they are those of these records; a note in *notes* tells."""
    stamp, folder = notes / STAMP, site / FOLDER
    state = state_of(corpus, address)
    if folder.is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == state:
        return
    stamp.unlink(missing_ok=True)
    write(folder, (made for export in EXPORTS for made in export(corpus, address)))
    stamp.write_text(state, encoding="utf-8")


def write(folder: Path, files: Iterable[Made]) -> None:
    """Write *files* below *folder*, and remove from it what no export makes any more."""
    kept = {made.write_below(folder) for made in files}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and path not in kept:
            path.unlink()
