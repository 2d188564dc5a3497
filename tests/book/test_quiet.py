"""The book leaves no trace: every kind of page, used as it is meant to be, from a folder and from a host.

That nothing from elsewhere is asked for and that the browser does not complain is seen to by ``visit``.
"""

from urllib.request import urlopen

import pytest

from .kinds import KINDS
from .serving import serving

pytestmark = pytest.mark.browser
KEPT = """async () => ({
  cookie: document.cookie,
  local: {...localStorage},
  session: {...sessionStorage},
  databases: await indexedDB.databases(),
  caches: "caches" in window ? await caches.keys().catch(() => []) : [],
  workers: "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistrations().catch(() => []) : [],
})"""
NOTHING = {"cookie": "", "local": {}, "session": {}, "databases": [], "caches": [], "workers": []}


@pytest.fixture(params=["from a folder", "from a host"])
def base(request, real):
    if request.param == "from a folder":
        yield real.as_uri()
    else:
        with serving(real) as address:
            yield address


def search(page):
    page.fill("#query", "contract")
    page.click("form.search button")
    page.locator("#search-results li a").first.wait_for()
    assert page.url.endswith("?q=contract")


def count_days(page):
    page.fill("#clock-start", "2026-01-30")
    page.locator(".last-day").first.wait_for()


def choose(page):
    page.locator("form.filters summary").first.click()
    page.locator("form.filters input").first.check()
    page.locator("#precedent-count:has-text('cases shown')").wait_for()


USES = {"search": search, "guides/law": count_days, "guides/law/us-nlra-s7": count_days, "cases/precedents": choose}


def test_nothing_is_asked_of_others_and_nothing_is_kept(base, visit):
    page = visit("404.html", base=base)
    for kind in KINDS:
        page.goto(f"{base}/{kind}.html")
        USES.get(kind, lambda page: None)(page)
        assert page.locator("h1").count() == 1, kind
        assert page.evaluate(KEPT) == NOTHING, kind
    assert page.context.cookies() == []


def test_a_host_sends_the_policy_with_each_file(real):
    with serving(real) as address, urlopen(f"{address}/_static/casebook.css") as answer:
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in answer.headers


def test_the_policy_stops_what_a_copy_might_add(chromium, built):
    """What the other tests wait for would be seen: a picture from elsewhere is refused, and the browser says so."""
    page, said = chromium.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.goto((built.out / "index.html").as_uri())
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))")
    page.evaluate("new Promise(done => setTimeout(done, 50))")
    page.close()
    assert any("Content Security Policy" in text for text in said)
