"""The bench: its made-up cases are sound and the same each time, and its tables say what was measured."""

import sys
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from casebook.bench import corpus, markdown, measure, rest, run, tools
from casebook.checking import whole_book
from casebook.corpus import Corpus

ROOT = Path(__file__).parents[1]


def test_made_up_cases_are_sound(tmp_path):
    corpus.write(corpus.make(30), tmp_path)
    found = whole_book(Corpus(tmp_path / "cases"), None)
    assert [str(problem) for problem in found] == []


def test_same_seed_same_cases():
    assert corpus.make(5, seed=3) == corpus.make(5, seed=3) != corpus.make(5, seed=4)
    assert corpus.make(9)[:5] == corpus.make(5)


def test_every_tool_gets_the_same_words():
    case = corpus.make(1)[0]
    for page in (rest.page(case), markdown.page(case)):
        assert all(fact["says"] in page for fact in case.facts)
        assert all(source["title"] in page for source in case.sources.values())
        assert case.title in page


@pytest.mark.parametrize(("code", "status"), [("print('so')", 0), ("import sys; sys.exit(3)", 3)])
def test_a_run_is_timed_and_its_end_known(tmp_path, code, status):
    done = measure.run([sys.executable, "-c", code], tmp_path)
    assert done.status == status
    assert 0 < done.seconds < 30
    own = getrusage(RUSAGE_SELF).ru_maxrss / 1024  # the peak of a process begins with that of its maker
    assert 1 < done.memory < own + 100
    assert done.said == ("so\n" if status == 0 else "")


def test_tables_of_a_small_bench(tmp_path):
    lines = run.bench([3], 1, tmp_path, ROOT / "conf.py", tmp_path / "no such tools")
    assert lines[0].split() == [
        "cases",
        "tool",
        "s",
        "ms",
        "a",
        "page",
        "KB",
        "a",
        "page",
        "peak",
        "MB",
        "index",
        "KB",
        "ratio",
    ]
    assert lines[1].split()[:3] == ["3", "this", "kit"]
    assert lines[1].split()[-1] == "1.0"
    assert [line.rsplit(None, 1)[0].strip() for line in lines[4:]] == ["nothing", run.CHANGED, run.LISTED, run.ADDED]
    assert len(list((tmp_path / "3" / "this kit" / "out" / "cases").glob("case-*.html"))) == 4


def test_tools_that_are_not_installed_are_left_out(tmp_path):
    assert tools.others(tmp_path) == []


def test_a_tool_that_fails_says_why(tmp_path):
    broken = tools.Tool(
        "broken", lambda cases, folder: None, [sys.executable, "-c", "print('why'); raise SystemExit(1)"]
    )
    with pytest.raises(RuntimeError, match="broken failed:\nwhy"):
        run._build(broken, [], tmp_path / "home")
