"""What a page weighs and asks for: an old phone over Tor pays for every byte."""

import gzip
from statistics import median

import pytest

from .making import PHONE, ROOT

KB = 1000
CASES = sorted(path.stem for path in ROOT.glob("cases/[!_]*.yml"))
LISTINGS = [f"cases/{name}" for name in ("index", "precedents", "contracts", "organizations", "timeline", "a-to-z")]
LISTINGS += ["cases/evidence", "guides/index", "guides/law"]
PAGES = [
    "cases/palantir-ice",
    "cases/google-maven",
    "guides/petition-and-open-letter",
    "guides/law/us-nlra-s7",
    "index",
]


def zipped(path):
    return len(gzip.compress(path.read_bytes(), 9))


def test_html_of_a_case_is_light(real):
    weights = {name: zipped(real / "cases" / f"{name}.html") for name in CASES}
    print(f"median {median(weights.values()) / KB:.1f} KB, longest {max(weights.values()) / KB:.1f} KB gzipped")
    assert median(weights.values()) <= 30 * KB
    assert {name: weight for name, weight in weights.items() if weight > 60 * KB} == {}


@pytest.mark.parametrize("name", LISTINGS)
def test_listing_is_light(real, name):
    assert (real / f"{name}.html").stat().st_size <= 250 * KB
    assert zipped(real / f"{name}.html") <= 60 * KB


@pytest.mark.browser
@pytest.mark.parametrize("name", [*PAGES, *LISTINGS])
def test_first_load_is_light_and_asks_little(chromium, real, name):
    context = chromium.new_context(viewport=PHONE)
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((real / f"{name}.html").as_uri())
    context.close()
    files = {url.split("#")[0].removeprefix(real.as_uri() + "/") for url in asked}
    assert len(asked) <= 10
    assert sum(zipped(real / file) for file in files) <= 130 * KB
    assert "searchindex.js" not in files
    assert [file for file in files if file.endswith((".woff", ".woff2", ".ttf"))] == []
