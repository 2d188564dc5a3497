"""What the site takes along beside its pages: a folder of files made for it, and the files made from the records.

Both are brought up to date before the pages are written, so that a page can link to what is there, and to nothing else.
"""

import filecmp
import re
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ConfigError

from casebook.book import exports
from casebook.site_files import entries
from casebook.sums import SUMS

FOLDER = "take"
AFTER_THE_EXPORTS = 200
_files: dict[Path, dict[str, int] | None] = {}


def setup(app: Sphinx) -> None:
    """Register the setting, and have the folder that it names copied before the pages are written."""
    app.add_config_value("casebook_take", "", "", types=frozenset({str}))
    app.connect("env-updated", take_along, priority=AFTER_THE_EXPORTS)


def take_along(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Bring the folder ``take`` of the site up to date, and look what the site has beside its pages."""
    site = Path(app.outdir) if app.builder.name == "html" else None
    if site:
        mirror(_source(app), site / FOLDER)
    _files[Path(env.srcdir)] = _look(site) if site else None
    return []


def files(env: BuildEnvironment) -> dict[str, int] | None:
    """Return the size of each file that the site has beside its pages, by its path; None for what is no site."""
    return _files.get(Path(env.srcdir))


def mirror(source: Path | None, target: Path) -> None:
    """Make *target* hold the files of *source* and no others; a file that did not change is left alone."""
    wanted = _wanted(source) if source else {}
    there = {entry.name: entry.path for entry in entries(target)} if target.is_dir() else {}
    for name, path in wanted.items():
        copy = target / name
        if name not in there or not filecmp.cmp(path, copy):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
    for name in there.keys() - wanted.keys():
        there[name].unlink()
    for folder in sorted((path for path in (target, *target.rglob("*")) if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _source(app: Sphinx) -> Path | None:
    named: str = app.config.casebook_take
    if not named:
        return None
    folder = Path(app.srcdir, named)
    if not folder.is_dir():
        fix = "Run make handouts and make epub, which fill it, or leave the setting empty."
        raise ConfigError(f"casebook_take: there is no folder {named} beside conf.py. {fix}")
    return folder


def _wanted(source: Path) -> dict[str, Path]:
    """Return the files to be taken along; what begins with a dot is a note that a tool left for itself."""
    found = (entry for entry in entries(source) if not entry.odd and not entry.closed)
    return {entry.name: entry.path for entry in found if not re.search(r"(?:^|/)\.", entry.name)}


def _look(site: Path) -> dict[str, int]:
    folders = [folder for folder in (site / exports.FOLDER, site / FOLDER) if folder.is_dir()]
    found = {f"{folder.name}/{entry.name}": entry.path for folder in folders for entry in entries(folder)}
    found.pop(SUMS, None)  # they are written last
    return {name: path.stat().st_size for name, path in sorted(found.items())}
