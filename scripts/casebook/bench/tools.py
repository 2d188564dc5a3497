"""The tools that are compared: how each writes the made-up cases, and how each is run."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from casebook.bench import corpus, markdown, rest
from casebook.bench.corpus import Made

OUT = "out"
BARE = 'html_sidebars = {"**": []}'
"""Without a sidebar, whose size would grow with the book."""
AROUND = {
    "index.md": "# A book\n\n```{toctree}\ncases/index\nguides/index\n```\n",
    "cases/index.md": "# Cases\n\n```{case-list}\n```\n",
    "guides/index.md": "# Guides\n",
}


@dataclass(frozen=True)
class Tool:
    """A tool: its name, how it writes a project, the command that builds it there, and up to how many cases."""

    name: str
    write: Callable[[list[Made], Path], None]
    command: list[str]
    most: int = 10_000
    index: str = "searchindex.js"


def kit(settings: Path) -> Tool:
    """Return this kit, with the settings of the real book."""

    def write(cases: list[Made], folder: Path) -> None:
        corpus.write(cases, folder)
        shutil.copy(settings, folder / "conf.py")
        for name, text in AROUND.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    return Tool("this kit", write, [*_sphinx(Path(sys.executable)), "-n"])


def others(folder: Path) -> list[Tool]:
    """Return the other tools that are installed in the virtual environment at *folder*."""
    python, mkdocs = folder / "bin" / "python", folder / "bin" / "mkdocs"
    found = []
    if python.exists():
        plain = Tool("plain Sphinx", lambda cases, to: rest.write(cases, to, "basic", BARE), _sphinx(python))
        book = Tool(
            "Sphinx, book theme", lambda cases, to: rest.write(cases, to, "sphinx_book_theme"), _sphinx(python), 400
        )
        found += [plain, book]
    if mkdocs.exists():
        command = [str(mkdocs), "build", "-q", "-d", OUT]
        found.append(Tool("MkDocs Material", markdown.write, command, index="search/search_index.json"))
    return found


def _sphinx(python: Path) -> list[str]:
    return [str(python), "-m", "sphinx", "-q", "-j", "auto", "-b", "html", "-d", "doctrees", ".", OUT]
