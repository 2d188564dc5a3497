"""The sums of the finished site, written beside its data."""

from pathlib import Path

from sphinx.application import Sphinx

from casebook.sums import SUMS, sums_of

LAST = 1000
"""The priority of what runs when all files of the site are written."""


def setup(app: Sphinx) -> None:
    """Have the sums written when all else is."""
    app.connect("build-finished", write_sums, priority=LAST)


def write_sums(app: Sphinx, error: Exception | None) -> None:
    """Write the sums of every file of the site; a build that broke off has none."""
    if app.builder.name != "html":
        return
    path = Path(app.outdir) / SUMS
    path.unlink(missing_ok=True)
    if error is None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(sums_of(Path(app.outdir)))
