"""The whole book as one zip that opens from a folder, and the words that go with any copy of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from casebook import dates
from casebook.book import along, download, shelf
from casebook.book.sums import LAST, write_sums
from casebook.packing import Member, pack, unportable
from casebook.site_files import entries
from casebook.views.freshness import last_change

README = "README.txt"
WHEN_PAGES_ARE_WRITTEN = 600


def setup(app: Sphinx) -> None:
    """Register the setting, and have the zip made when all pages are written and the sums are not."""
    assert WHEN_PAGES_ARE_WRITTEN < LAST
    app.add_config_value("casebook_offline", False, "", types=frozenset({bool}))
    app.connect("build-finished", write_readme)
    app.connect("build-finished", write_zip, priority=WHEN_PAGES_ARE_WRITTEN)


def write_readme(app: Sphinx, error: Exception | None) -> None:
    """Write how to open and check a copy, with line ends that every editor shows."""
    if error is not None or app.builder.name != "html":
        return
    known = {"project": app.config.project, "release": app.config.release, "day": dates.in_words(_day(app).isoformat())}
    text = app.builder.templates.render(README, known)
    (Path(app.outdir) / README).write_text(f"{text.rstrip()}\n", encoding="utf-8", newline="\r\n")


def write_zip(app: Sphinx, error: Exception | None) -> None:
    """Pack the site with its sums, if that is asked for, and then list the zip, which can't list itself."""
    if error is not None or app.builder.name != "html" or not app.config.casebook_offline:
        return
    write_sums(app, None)
    site, name = Path(app.outdir), zip_name(app)
    members = list(members_of(site, name))
    if problems := unportable(member.name for member in members):
        raise SphinxError("\n".join(["Windows can't unpack these files; rename what they are made from:", *problems]))
    path = site / along.FOLDER / f"{name}.zip"
    path.parent.mkdir(exist_ok=True)
    pack(path, members, _day(app))
    download.list_zip(app, path)


def zip_name(app: Sphinx) -> str:
    """Return the name of the zip, which is that of the folder in it too."""
    return f"{app.config.epub_basename}-{app.config.release}"


def members_of(site: Path, name: str) -> Iterator[Member]:
    """Yield every file of *site* below a folder *name*, sorted."""
    for entry in sorted(entries(site)):
        if not entry.odd and not entry.closed:
            yield Member(f"{name}/{entry.name}", entry.path)


def _day(app: Sphinx) -> date:
    return last_change(shelf.corpus_of(app.env))
