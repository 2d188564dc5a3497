"""A book to be built in tests: the small cases and guides, the settings of the real book, and pages around them."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import casebook
from sphinx.environment import BuildEnvironment
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_colors

ROOT = Path(__file__).parents[2]
SCRIPTS = Path(casebook.__file__).parents[1]
LATE = 900
CASE = "google-maven"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 800}
PAGES = {
    "index.md": "# A small book\n\n```{toctree}\ncases/index\nguides/index\nguides/letter\nguides/law\n```\n",
    "cases/index.md": "# Cases\n\n```{case-list}\n```\n",
    "guides/index.md": (
        "# Guide\n\n"
        "- {casebook:case}`acme-toll-road`\n"
        "- {casebook:case}`acme-toll-road#f02`\n"
        "- {casebook:case}`in words <acme-toll-road#s1>`\n"
        "- {casebook:law}`acme-fair-work`\n\n"
        "```{pathway} write-a-letter\n```\n\n"
        "```{course} one-hour\n```\n"
    ),
}
DATA = "# Data\n\n```{query}\nSELECT id, says FROM facts WHERE kind = 'action'\n```\n\n```{data-files}\n```\n"


@dataclass
class Built:
    """What a build came to."""

    env: BuildEnvironment
    out: Path
    warnings: list[str]
    read: set[str]
    written: set[str]

    def html(self, docname: str) -> str:
        return (self.out / f"{docname}.html").read_text(encoding="utf-8")


class Book:
    """A folder with a book in it."""

    def __init__(self, folder: Path, small: Path) -> None:
        self.folder = Path(shutil.copytree(small, folder))
        self.cases = self.folder / "cases"
        shutil.copy(ROOT / "conf.py", self.folder)
        for name, text in PAGES.items():
            self.write(name, text)

    def add_listings(self) -> "Book":
        """Add the listing pages of the real book, and what its page of data lists, to run over the small cases."""
        self.write("cases/data.md", DATA)
        self.edit("index.md", "cases/index\n", "cases/index\ncases/data\n")
        for page in sorted((ROOT / "cases").glob("*.md")):
            if page.name != "index.md":
                text = page.read_text(encoding="utf-8")
                self.write(f"cases/{page.name}", re.sub(r"\[([^\]]*)\]\(\.\./guides/[^)]*\)", r"\1", text))
                self.edit("index.md", "cases/index\n", f"cases/index\ncases/{page.stem}\n")
        return self

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def copy_case(self, case_id: str, new_id: str) -> None:
        """Copy a case under another id; its session bears that id too, for no two handouts may have one name."""
        text = (self.cases / f"{case_id}.yml").read_text(encoding="utf-8")
        copied = re.sub(r"(?m)^teaching:\n  title: .*$", f"teaching:\n  title: Session {new_id}", text)
        (self.cases / f"{new_id}.yml").write_text(copied, encoding="utf-8")

    def build(self, builder: str = "html", parallel: int = 0, **settings: Any) -> Built:
        settings |= {"html_theme_options": {}, "templates_path": []}  # own ones, for the theme writes into them
        app = SphinxTestApp(builder, self.folder, self.folder / "_build", confoverrides=settings, parallel=parallel)
        read: set[str] = set()
        written: set[str] = set()
        app.connect("env-before-read-docs", lambda app, env, docnames: read.update(docnames), priority=LATE)
        app.connect("html-page-context", lambda app, name, *rest: written.add(name))
        try:
            app.build()
        finally:
            app.cleanup()
        warnings = strip_colors(app.warning.getvalue()).splitlines()
        return Built(app.env, app.outdir, warnings, read, written)


def run_sphinx(source: Path, out: Path, *options: str, **environment: str) -> str:
    """Build a book in a process of its own, as make does; return what it warned of."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-d", f"{out}-doctrees", *options, source, out]
    usual = {**os.environ, "PYTHONPATH": str(SCRIPTS), "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1600000000"}
    done = subprocess.run(command, env=usual | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def files_of(folder: Path) -> dict[str, bytes]:
    """Read every file under a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
