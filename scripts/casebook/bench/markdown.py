"""The made-up cases as somebody would write them by hand in Markdown, for MkDocs Material."""

import re
from pathlib import Path

from casebook.bench.corpus import Made

CITE = re.compile(r"\[@(s\d+)\]")
SETTINGS = """site_name: A book
theme: {name: material, font: false}
markdown_extensions: [attr_list, tables]
"""


def write(cases: list[Made], folder: Path) -> None:
    """Write an MkDocs project with a page a case into *folder*."""
    pages = folder / "docs" / "cases"
    pages.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# A book\n", encoding="utf-8")
    for case in cases:
        (pages / f"{case.id}.md").write_text(page(case), encoding="utf-8")


def page(case: Made) -> str:
    """Return the page of a case: summary, story, facts and sources, with links from each citation to its source."""
    parts = [f"# {case.title}", case.summary]
    for section in case.story:
        parts += [f"## {section['heading']}", *(_cited(text) for text in section["paragraphs"])]
    rows = [
        f"| {fact['date']} | {fact['says']} | {fact['status']} | {', '.join(map(_link, fact['sources']))} |"
        for fact in case.facts
    ]
    table = "\n".join(["| Date | What | Status | Sources |", "|---|---|---|---|", *rows])
    sources = "\n".join(
        f"- [{source['title']}]({source['url']}){{: #{source_id} }}. {source['publisher']}."
        for source_id, source in case.sources.items()
    )
    parts += ["## Result", f"{case.result}. {case.lesson}", "## The record", table, "## Sources", sources]
    return "\n\n".join(parts) + "\n"


def _cited(text: str) -> str:
    return CITE.sub(lambda match: f" {_link(match[1])} ", text)


def _link(source_id: str) -> str:
    return f"[{source_id}](#{source_id})"
