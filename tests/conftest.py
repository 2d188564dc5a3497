"""What the tests share: the small book, and a way to have a broken file refused."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from casebook.cli import main
from casebook.corpus import Corpus

LINE = re.compile(
    r"(?P<path>.+):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): "
    r"(?P<code>[a-z-]+) (?P<field>.+?): (?P<what>.+)\. (?P<fix>[A-Z].+[.?])"
)
SECONDS = 2
Finds = list[tuple[int, str]]


@pytest.fixture(scope="session")
def small() -> Path:
    return Path(__file__).parent / "small"


@pytest.fixture(scope="session")
def corpus(small: Path) -> Corpus:
    return Corpus(small / "cases")


@pytest.fixture(scope="session")
def corpus_of_the_book() -> Corpus:
    """The records of the whole book."""
    return Corpus(Path(__file__).parent.parent / "cases")


@pytest.fixture
def book(small: Path, tmp_path: Path) -> Path:
    """A copy of the small book, to be broken."""
    return Path(shutil.copytree(small, tmp_path / "book"))


@pytest.fixture
def said(book: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[re.Match[str]]]:
    """Check one file by the command, in time and in form; return a match for each line printed."""

    def check(data: str | bytes, name: str = "broken.yml") -> list[re.Match[str]]:
        path = book / "cases" / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        start = perf_counter()
        status = main(["check", str(path)])
        assert perf_counter() - start < SECONDS
        lines = capsys.readouterr().out.splitlines()
        assert status == bool(lines)
        return [match for line in lines if (match := LINE.fullmatch(line)) or pytest.fail(f"not in form: {line}")]

    return check


@pytest.fixture
def finds(said: Callable[..., list[re.Match[str]]]) -> Callable[..., Finds]:
    """Check one file by the command; return the line and code of each problem."""
    return lambda data, name="broken.yml": [(int(match["line"]), match["code"]) for match in said(data, name)]


@pytest.fixture
def finds_after(small: Path, finds: Callable[..., Finds]) -> Callable[[str, str, str], Finds]:
    """Check a small case in which one text, that stands there once, is replaced by another."""

    def check(case: str, old: str, new: str) -> Finds:
        text = (small / "cases" / f"{case}.yml").read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {case}"
        return finds(text.replace(old, new), f"{case}.yml")

    return check


@pytest.fixture
def finds_in(book: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Finds]:
    """Replace a text that stands once in a file of the small book, and check that file by the command."""

    def check(name: str, old: str, new: str, *options: str) -> Finds:
        path = book / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        main(["check", str(path), *options])
        lines = capsys.readouterr().out.splitlines()
        matches = [LINE.fullmatch(line) or pytest.fail(f"not in form: {line}") for line in lines]
        return [(int(match["line"]), match["code"]) for match in matches]

    return check
