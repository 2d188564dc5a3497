"""What axe-core finds on every kind of page, light and wide, dark and narrow; listings are those of the small book."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .making import PHONE, WIDE

pytestmark = pytest.mark.browser
WHOLE = ["index", "cases/ibm-holocaust-hollerith", "guides/reading", "guides/contributing", "guides/publishing", "404"]
WHOLE += ["guides/raise-it-inside", "guides/tactics/walkout", "guides/law/us-nlra-s7"]
SMALL = ["guides/law", "search"]
SMALL += [f"cases/{name}" for name in ("index", "acme-weather-sensors", "acme-map-tiles", "precedents")]
SMALL += [f"cases/{name}" for name in ("contracts", "organizations", "timeline", "evidence")]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(("viewport", "scheme"), [(WIDE, "light"), (PHONE, "dark")])
def test_axe_finds_nothing(chromium, real, built, viewport, scheme):
    context = chromium.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page, found = context.new_page(), {}
    for file in [*(real / f"{name}.html" for name in WHOLE), *(built.out / f"{name}.html" for name in SMALL)]:
        page.goto(file.as_uri())
        result = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        found |= {(file.name, one["id"]): one["nodes"][0]["html"] for one in result.response["violations"]}
    context.close()
    assert found == {}
