"""The budget of a build: pages against a plain Sphinx build of the same words, in the same run."""

import sys

from casebook.bench import corpus, measure, rest, tools

from .making import ROOT

SMALL, LARGE = 30, 120
PLAIN = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-d", "doctrees", ".", "out"]


def seconds(tool, count, folder):
    folder.mkdir(parents=True)
    tool.write(corpus.make(count), folder)
    done = measure.run(tool.command, folder)
    assert done.status == 0, done.said
    return done.seconds


def test_pages_are_no_slower_than_plain_sphinx_and_stay_so(tmp_path):
    """Differences between two sizes leave out what every build costs; the machine is the same for both."""
    kit = tools.kit(ROOT / "conf.py")
    one_process = tools.Tool(kit.name, kit.write, [*PLAIN, "-n"])
    plain = tools.Tool("plain", lambda cases, to: rest.write(cases, to, "basic", tools.BARE), PLAIN)
    found = {
        tool.name: seconds(tool, LARGE, tmp_path / tool.name / "large")
        - seconds(tool, SMALL, tmp_path / tool.name / "small")
        for tool in (one_process, plain)
    }
    ratio = found[kit.name] / found["plain"]
    print(f"{found[kit.name] / (LARGE - SMALL) * 1000:.0f} ms a page, {ratio:.2f} of plain Sphinx")
    assert ratio < 1.5


def test_pages_do_not_grow_with_the_book(tmp_path):
    kit = tools.kit(ROOT / "conf.py")
    weights = {}
    for count in (SMALL, LARGE):
        seconds(kit, count, tmp_path / str(count))
        weights[count] = (
            sum(path.stat().st_size for path in (tmp_path / str(count) / "out/cases").glob("case-*.html")) / count
        )
    assert weights[LARGE] / weights[SMALL] < 1.1
