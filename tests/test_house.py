"""How the house is built: what may import what, and how long a function may be."""

import ast
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
CODE = ROOT / "scripts" / "casebook"
CORE = {"model", "fields", "vocabulary", "dates", "prose", "problems", "measures", "examples", "skeleton", "views"}
CORE |= {
    "law",
    "clocks",
    "handbook",
    "guides",
    "choice",
    "folder",
    "kept",
    "processes",
    "checking",
    "site_files",
    "sums",
    "verify",
}
CORE |= {"decode", "explain", "marks", "tree", "load", "walk", "rules", "corpus", "export", "settings", "packing"}
CORE |= {"classroom", "giveaways"}


def trees():
    for path in sorted(CODE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_core_does_not_know_the_book():
    above = ("sphinx", "docutils", "myst_parser", "casebook.book", "casebook.cli")
    core = [(path, tree) for path, tree in trees() if path.relative_to(CODE).parts[0].removesuffix(".py") in CORE]
    known = [(path.name, name) for path, tree in core for name in imported(tree)]
    assert len(core) > len(CORE)
    assert [one for one in known if one[1].startswith(above)] == []


def test_only_the_reader_opens_yaml():
    readers = {path.name for path, tree in trees() if "yaml" in [name.split(".")[0] for name in imported(tree)]}
    assert readers <= {"marks.py"}


def test_functions_are_short():
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [(path, node) for path, tree in trees() for node in ast.walk(tree) if isinstance(node, functions)]
    lengths = {f"{path.name}:{node.lineno}": node.end_lineno - node.lineno + 1 for path, node in found}
    assert [place for place, length in lengths.items() if length > 60] == []
    assert median(lengths.values()) <= 12


def test_no_test_reads_outside_of_the_project():
    outside = "../" + "shared"
    tests = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")]
    assert [text for text in tests if outside in text] == []
