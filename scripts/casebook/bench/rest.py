"""The made-up cases as somebody would write them by hand in reStructuredText, for plain Sphinx."""

import re
from pathlib import Path

from casebook.bench.corpus import Made

CITE = re.compile(r"\[@(s\d+)\]")
SETTINGS = """project = "A book"
html_theme = {theme!r}
extensions = []
{more}
"""


def write(cases: list[Made], folder: Path, theme: str, more: str = "") -> None:
    """Write a Sphinx project with a page a case, under one table of contents, into *folder*."""
    pages = folder / "cases"
    pages.mkdir(parents=True)
    (folder / "conf.py").write_text(SETTINGS.format(theme=theme, more=more), encoding="utf-8")
    toc = "\n".join(f"   cases/{case.id}" for case in cases)
    (folder / "index.rst").write_text(f"A book\n======\n\n.. toctree::\n\n{toc}\n", encoding="utf-8")
    for case in cases:
        (pages / f"{case.id}.rst").write_text(page(case), encoding="utf-8")


def page(case: Made) -> str:
    """Return the page of a case: summary, story, facts and sources, with links from each citation to its source."""
    parts = [_heading(case.title, "="), case.summary]
    for section in case.story:
        parts += [_heading(section["heading"], "-"), *(_cited(case, text) for text in section["paragraphs"])]
    parts += [_heading("Result", "-"), f"{case.result}. {case.lesson}", _heading("The record", "-"), _facts(case)]
    sources = "\n".join(
        f".. _{case.id}-{source_id}:\n\n* `{source['title']} <{source['url']}>`__. {source['publisher']}.\n"
        for source_id, source in case.sources.items()
    )
    return "\n\n".join([*parts, _heading("Sources", "-"), sources]) + "\n"


def _facts(case: Made) -> str:
    rows = [".. list-table::\n   :header-rows: 1\n\n   * - Date\n     - What\n     - Status\n     - Sources"]
    for fact in case.facts:
        cited = ", ".join(_link(case, source_id) for source_id in fact["sources"])
        rows.append(f"   * - {fact['date']}\n     - {fact['says']}\n     - {fact['status']}\n     - {cited}")
    return "\n".join(rows)


def _cited(case: Made, text: str) -> str:
    return CITE.sub(lambda match: f" {_link(case, match[1])} ", text)


def _link(case: Made, source_id: str) -> str:
    return f":ref:`{source_id} <{case.id}-{source_id}>`"


def _heading(text: str, line: str) -> str:
    return f"{text}\n{line * len(text)}"
