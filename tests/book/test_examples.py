"""Every example for guide writers is one that builds, and every directive and role has one."""

import re
import shutil

import pytest
from casebook.book.pages.base import DIRECTIVES, ROLES
from casebook.guides import ROLE, parse_guide
from docutils import nodes
from markdown_it import MarkdownIt
from sphinx.testing.util import SphinxTestApp
from sphinx.util.console import strip_colors

from .making import ROOT

PAGES = [ROOT / "guides" / f"{name}.md" for name in ("writing", "contributing")]
TOKENS = [token for page in PAGES for token in MarkdownIt().parse(page.read_text(encoding="utf-8"))]
EXAMPLES = [token.content for token in TOKENS if token.type == "fence" and not token.info and "{" in token.content]
NAMED = {"laws-by-situation", "laws-by-jurisdiction", "deadline-table"}
"""These stand once in the book, on the page that the guide names."""


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """Build one page for each example over the cases and laws of the real book; return its doctree and warnings."""
    folder = tmp_path_factory.mktemp("examples") / "book"
    shutil.copytree(ROOT / "cases", folder / "cases")
    shutil.copytree(ROOT / "guides", folder / "guides")
    shutil.copy(ROOT / "conf.py", folder)
    for number, example in enumerate(EXAMPLES):
        page = example if example.lstrip().startswith("# ") else f"# Example\n\n{example}"
        (folder / f"example-{number}.md").write_text(page, encoding="utf-8")
    (folder / "index.md").write_text("# Examples\n", encoding="utf-8")
    settings = {"include_patterns": ["index.md", "example-*.md"], "html_theme_options": {}, "templates_path": []}
    app = SphinxTestApp("dummy", folder, folder / "_build", confoverrides=settings)
    app.build()
    app.cleanup()
    doctrees = [app.env.get_doctree(f"example-{number}") for number in range(len(EXAMPLES))]
    return doctrees, strip_colors(app.warning.getvalue()).splitlines()


def test_examples_are_found():
    assert len(EXAMPLES) > 10


def test_every_example_builds_without_a_complaint(tried):
    """Links are left out: the pages they lead to are not built here; the real book's own links are tested there."""
    _, warnings = tried
    expected = re.compile(r"ref\.(case|law|doc)\]$|not_included\]$|toc\.|no case or record|there is no law")
    assert [line for line in warnings if not expected.search(line)] == []


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_example_shows_something(tried, number):
    content = [node for node in tried[0][number].findall(nodes.Element) if not isinstance(node, nodes.title)]
    assert any(isinstance(node, nodes.paragraph | nodes.literal_block | nodes.table) for node in content)
    assert tried[0][number].astext().strip() != "Example"


def test_every_directive_and_role_is_shown_or_named():
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    shown = {directive.name for example in EXAMPLES for directive in parse_guide(example, "x").directives}
    assert shown <= DIRECTIVES.keys()
    named = {name for name in DIRECTIVES if f"`{name}`" in text}
    assert DIRECTIVES.keys() - shown - named == set()
    assert named >= NAMED
    roles = {role for example in EXAMPLES for role in re.findall(r"\{([a-z:-]+)\}`(?!`)", example)}
    assert roles == {"casebook:case", "casebook:law", *ROLES}


def test_every_case_fact_and_law_of_an_example_is_there(corpus_of_the_book):
    for example in EXAMPLES:
        for match in ROLE.finditer(example):
            case_id, _, anchor = match["target"].partition("#")
            if match["role"] == "casebook:case":
                assert not anchor or anchor in corpus_of_the_book.anchors(case_id) or anchor.isalpha(), match[0]
                assert case_id in corpus_of_the_book.case_ids
            elif match["role"] == "casebook:law":
                assert match["target"] in corpus_of_the_book.law_ids
