"""Books to read and books to change."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest

from .making import CASE, ROOT, WIDE, Book, Built, run_sphinx
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


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        message = "there is no chromium or chromium-browser on the path"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, real):
    """Open a page of the book; at the end there was no complaint, and nothing from outside the book was asked for."""
    said, asked, contexts = [], [], []

    def open_page(name=f"cases/{CASE}.html", viewport=WIDE, base="", **options):
        base = base or real.as_uri()
        contexts.append(chromium.new_context(viewport=viewport, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append((base, request.url)))
        page.goto(f"{base}/{name}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []
    assert [url for base, url in asked if not url.startswith(f"{base}/")] == []
