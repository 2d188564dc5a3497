"""The feed, held to a schema of Atom and read by a feed reader."""

from pathlib import Path

import feedparser
import pytest
from casebook.export.feed import LATEST, feed
from casebook.model import Correction
from casebook.views.changes import changes
from lxml import etree

from .whole_book import ADDRESS, NOWHERE, book_of, files, whole_book

CASE = "google-maven"
LATER = ("f07", "f14")
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))


def read(corpus, address=NOWHERE):
    content = files(feed, corpus, address)["changes.atom"]
    SCHEMA.assertValid(etree.fromstring(content))
    found = feedparser.parse(content)
    assert found.bozo == 0
    assert len({one.id for one in found.entries}) == len(found.entries)
    return found


def changed():
    """Return a book of one case to which things came later."""
    case = whole_book().cases[CASE]
    later = {fact.id: fact.model_copy(update={"added": "2026-12-03"}) for fact in case.facts if fact.id in LATER}
    facts = [later.get(fact.id, fact) for fact in case.facts]
    facts[0] = facts[0].model_copy(update={"status": "alleged", "added": "2027-01"})
    facts[1] = facts[1].model_copy(update={"added": case.added})
    sources = {**case.sources, "s5": case.sources["s5"].model_copy(update={"added": "2026-12-05"})}
    wrong = Correction(date="2026-12-03", fact="f04", was="It was *16* million <b>dollars</b> [@s3].", why="It is 15.")
    return book_of(whole_book(), CASE, facts=tuple(facts), sources=sources, corrections=(wrong,))


def test_the_feed_of_the_book():
    found = read(whole_book())
    assert len(found.entries) == min(LATEST, len(changes(whole_book()))) > 60
    assert found.entries[0].updated == found.feed.updated
    assert all(one.id.startswith("urn:uuid:") for one in found.entries)
    assert b"<link" not in files(feed, whole_book())["changes.atom"]


def test_a_book_with_an_address_links_to_its_pages():
    found = read(whole_book(), ADDRESS)
    assert found.feed.id == "https://kit.example/book/data/changes.atom"
    assert {link.rel: link.href for link in found.feed.links}["self"] == found.feed.id
    entry = next(one for one in found.entries if one.title == "New case: Google and Project Maven")
    assert entry.link == entry.id == "https://kit.example/book/cases/google-maven.html"


def test_what_came_later_is_an_entry_of_its_day():
    found = read(changed())
    title = whole_book().cases[CASE].title
    assert [(one.title, one.updated) for one in found.entries] == [
        (f"1 new fact: {title}", "2027-01-01T00:00:00Z"),
        (f"1 new source: {title}", "2026-12-05T00:00:00Z"),
        (f"1 correction, 2 new facts: {title}", "2026-12-03T00:00:00Z"),
        (f"New case: {title}", "2026-11-21T00:00:00Z"),
    ]
    assert found.feed.updated == "2027-01-01T00:00:00Z"


def test_an_entry_leads_with_what_changed_and_alleged_stays_alleged():
    alleged, _, mixed, _ = (one.content[0].value for one in read(changed()).entries)
    assert mixed.startswith("Corrected (f04). Was: It was 16 million <b>dollars</b>. Why: It is 15.")
    assert "\n\nf07, " in mixed and "\n\nf14, " in mixed
    assert ", alleged: " in alleged


def test_entries_keep_their_names():
    before = {one.title: one.id for one in read(whole_book()).entries}
    after = {one.title: one.id for one in read(changed()).entries}
    title = f"New case: {whole_book().cases[CASE].title}"
    assert before[title] == after[title]


def test_a_link_leads_to_the_first_new_fact():
    links = {one.title.partition(":")[0]: one.link for one in read(changed(), ADDRESS).entries}
    assert links["1 correction, 2 new facts"] == "https://kit.example/book/cases/google-maven.html#f07"


def test_the_feed_does_not_grow_with_the_book():
    case = whole_book().cases[CASE]
    book = book_of(whole_book(), CASE)
    book.cases = {f"case-{number:04}": case for number in range(LATEST + 50)}
    assert len(read(book).entries) == LATEST


def test_a_schema_refuses_what_is_no_feed():
    content = files(feed, whole_book())["changes.atom"].decode()
    broken = {"<updated>2026-11-21T00:00:00Z": "<updated>2026-11-21", "<id>urn": "<id>", "</author>": "</author><x/>"}
    for old, new in broken.items():
        assert not SCHEMA.validate(etree.fromstring(content.replace(old, new, 1).encode()))


@pytest.mark.parametrize("address", [NOWHERE, ADDRESS])
def test_the_same_bytes_each_time(address):
    assert files(feed, whole_book(), address) == files(feed, whole_book(), address)
