"""Books to read and books to change."""

import fcntl
import os
from pathlib import Path

import pytest

from .making import ROOT, Book, Built, run_sphinx
from .reading import Page, pages_of


@pytest.fixture
def book(small: Path, tmp_path: Path) -> Book:
    """A small book to be changed."""
    return Book(tmp_path / "book", small)


@pytest.fixture(scope="session")
def built(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small book as HTML, only to be looked at."""
    return Book(tmp_path_factory.mktemp("small") / "book", small).add_listings().build()


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole book as HTML, built once for all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    out = shared / "real"
    with (shared / "real.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "real.warnings").exists():
            said = run_sphinx(ROOT, out, "-n", "-j", "2")
            (shared / "real.warnings").write_text(said, encoding="utf-8")
    return out


@pytest.fixture(scope="session")
def real_pages(real: Path) -> dict[str, Page]:
    """Every page of the whole book."""
    return pages_of(real)


@pytest.fixture(scope="session")
def small_pages(built: Built) -> dict[str, Page]:
    """Every page of the small book."""
    return pages_of(built.out)
