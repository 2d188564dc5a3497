"""The page from A to Z, counted again from the YAML, and the ways to every case without scripts."""

import re
from collections import Counter
from html import unescape
from posixpath import dirname, join, normpath

import pytest
import yaml
from casebook.views.index import filed_as, letter

from .making import PHONE, ROOT
from .reading import Page

CASES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("cases/[!_]*.yml"))}
LAWS = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("guides/law/*.yml"))}
TACTICS, ORGANIZATIONS = (
    yaml.safe_load((ROOT / f"cases/registry/{name}.yml").read_text(encoding="utf-8"))
    for name in ("tactics", "organizations")
)
ITEM = re.compile(r"<li><p>(.*?)</p></li>", re.DOTALL)
QUOTES = str.maketrans("“”‘’", "\"\"''")
LIGHT = 250_000


@pytest.fixture(scope="module")
def html(real):
    return (real / "cases/a-to-z.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def letters(html):
    """Return for each letter its lines, as they stand in the page."""
    parts = re.split(r'<section id="letter-[^"]*">\s*<h2>([^<]*)</h2>', html)[1:]
    return {heading: ITEM.findall(text) for heading, text in zip(parts[::2], parts[1::2], strict=True)}


def plain(text):
    return unescape(re.sub(r"<[^>]+>", "", text)).translate(QUOTES)


def name_of(line):
    """Return the name that a line is filed under: what is linked or set in bold at its beginning."""
    return plain(re.match(r"<(?:a|strong)\b[^>]*>.*?</(?:a|strong)>", line)[0])


def kind_of(line):
    said = re.search(r"</a> \((case|tactic|law)\b", line)
    return said[1] if said else "organization"


def parties(case):
    return {party["ref"] for party in case["organizations"]}


def test_every_name_is_there_once(letters):
    expected = [(case["title"], "case") for case in CASES.values()]
    expected += [(tactic["name"], "tactic") for tactic in TACTICS.values()]
    expected += [(law["short"], "law") for law in LAWS.values()]
    refs = {ref for case in CASES.values() for ref in parties(case)}
    expected += [(ORGANIZATIONS[ref]["name"], "organization") for ref in refs]
    shown = Counter((name_of(line), kind_of(line)) for group in letters.values() for line in group)
    assert shown == Counter((name.translate(QUOTES), kind) for name, kind in expected)


def test_links_lead_to_each_case_tactic_and_law(html):
    main = html[html.index("<main") :]
    found = Counter(re.findall(r'href="([^"#]+)\.html"', main))
    expected = Counter({name: 1 + len(parties(case)) for name, case in CASES.items()})
    expected.update(f"../guides/tactics/{tactic}" for tactic in TACTICS)
    expected.update([f"../guides/law/{law}" for law in LAWS] + ["../guides/index"])
    assert found == expected


def test_every_organization_has_its_cases(letters):
    for ref in {ref for case in CASES.values() for ref in parties(case)}:
        name = ORGANIZATIONS[ref]["name"].translate(QUOTES)
        (line,) = [
            line
            for group in letters.values()
            for line in group
            if (name_of(line), kind_of(line)) == (name, "organization")
        ]
        assert set(re.findall(r'href="([^"]+)\.html"', line)) == {one for one in CASES if ref in parties(CASES[one])}


def test_names_stand_under_their_letter_in_order(letters):
    for heading, group in letters.items():
        names = [re.sub(r"^\W*(?:(?:The|An|A) )?\W*", "", name_of(line)) for line in group]
        assert {name[0].upper() if name[0].isalpha() else "0-9" for name in names} == {heading}
        assert [filed_as(name) for name in names] == sorted(filed_as(name) for name in names)


def test_every_letter_can_be_jumped_to_and_the_page_is_light(html, letters):
    jumps = re.findall(r'<li><p><a href="#(letter-[^"]*)">([^<]*)</a>', html)
    assert [heading for _, heading in jumps] == list(letters) == sorted(letters)
    assert all(html.count(f'id="{anchor}"') == 1 for anchor, _ in jumps)
    assert len(html.encode()) < LIGHT


@pytest.mark.parametrize(
    ("name", "filed", "under"),
    [
        ("The old gauge", "old gauge", "O"),
        ("A Scientist Rebels", "scientist rebels", "S"),
        ("“An Open Letter”", "open letter”", "O"),
        ("Theranos", "theranos", "T"),
        ("Île-de-France", "ile-de-france", "I"),
        ("8chan", "8chan", "0-9"),
        ("#TechWontBuildIt", "techwontbuildit", "T"),
        ("The", "the", "T"),
        ("?!", "", "0-9"),
    ],
)
def test_what_a_name_is_filed_under(name, filed, under):
    assert (filed_as(name), letter(name)) == (filed, under)


def test_it_is_read_again_when_a_name_or_a_page_of_a_tactic_is_new(book):
    built = book.add_listings().build()
    assert "petition.html" not in built.html("cases/a-to-z")
    book.edit("cases/acme-toll-road.yml", "title: Acme refuses the toll road", "title: A road not taken")
    book.write("guides/tactics/petition.md", "---\norphan: true\n---\n\n# Petition\n")
    html = book.build().html("cases/a-to-z")
    assert html.index('id="letter-p"') < html.index("petition.html") < html.index('id="letter-r"')
    assert html.index('id="letter-r"') < html.index("A road not taken</span></a> (case)") < html.index('id="letter-s"')
    (book.folder / "guides/tactics/petition.md").unlink()
    after = book.build()
    assert "petition.html" not in after.html("cases/a-to-z")
    assert after.read == {"cases/a-to-z", "cases/data"}


def test_the_search_page_leads_there_with_scripts_and_without(real):
    html = (real / "search.html").read_text(encoding="utf-8")
    without = re.search(r"<noscript>(.*?)</noscript>", html, re.DOTALL)[1]
    assert all("cases/a-to-z.html" in Page(part).hrefs() for part in (without, html.replace(without, "")))


def test_every_case_law_and_tactic_is_within_three_clicks_of_the_front_page(real_pages):
    clicks, edge = {"index.html": 0}, ["index.html"]
    while edge:
        name = edge.pop(0)
        for href in real_pages[name].hrefs():
            to = normpath(join(dirname(name), href.partition("#")[0])) if href.partition("#")[0] else name
            if to in real_pages and to not in clicks:
                clicks[to] = clicks[name] + 1
                edge.append(to)
    assert real_pages.keys() - clicks.keys() <= {"404.html"}
    assert max(clicks[f"cases/{case}.html"] for case in CASES) <= 3
    assert max(clicks[f"guides/law/{law}.html"] for law in LAWS) <= 3
    assert max(clicks[f"guides/tactics/{tactic}.html"] for tactic in TACTICS) <= 3


@pytest.mark.browser
def test_a_phone_without_scripts_finds_its_way(visit):
    page = visit("index.html", PHONE, java_script_enabled=False)
    page.get_by_role("navigation", name="Book").get_by_role("link", name="Search").click()
    assert not page.locator("form.search").is_visible()
    page.locator("noscript a", has_text="A to Z").click()
    page.locator(".letters a", has_text="W").click()
    page.locator("#letter-w a", has_text="Wayfair").first.click()
    assert page.locator("main svg.timeline, .upright").locator("visible=true").count() == 1
    assert page.locator("table.facts").is_visible()
    folded = page.locator(".contents")
    assert not folded.locator("nav a", has_text="Costs").is_visible()
    folded.locator("summary").click()
    folded.locator("nav a", has_text="Sources").last.click()
    assert page.url.endswith("wayfair-bcfs-2019.html#sources")
    page.get_by_role("navigation", name="Neighboring cases").get_by_role("link").first.click()
    assert page.locator("h1").count() == 1
