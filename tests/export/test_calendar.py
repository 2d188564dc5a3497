"""The calendars, read back by icalendar and held to the letter of RFC 5545."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest
from casebook.export.calendar import contract_calendars
from casebook.model import Change, Contract, End
from casebook.views.contract_dates import contract_dates
from icalendar import Calendar

from .whole_book import ADDRESS, NOWHERE, book_of, files, whole_book

CASE = "palantir-ice"
LINE = re.compile(rb"[A-Z-]+(?:;[A-Z-]+=[^;:]+)*:[^\x00-\x08\x0b\x0c\x0e-\x1f]*")


@pytest.fixture(scope="module")
def made():
    return files(contract_calendars, whole_book())


def events_of(contracts, address=NOWHERE, **changed):
    """Return the events of one case with these contracts."""
    book = book_of(whole_book(), CASE, contracts=tuple(contracts), **changed)
    content = files(contract_calendars, book, address).get("contracts.ics")
    return Calendar.from_ical(content).walk("VEVENT") if content else []


def contract(**changed):
    given = {"id": "c1", "name": "A contract", "vendor": "palantir", "customer": "us-ice", "outcome": "active"}
    return Contract.model_validate({**given, "sources": ("s3",), **changed})


def end(day, basis="stated"):
    return End(date=day, basis=basis, sources=("s3",))


def test_every_date_to_the_month_stands_once_in_the_calendar_of_all(made):
    wanted = [one for one in contract_dates(whole_book()) if not one.only_year]
    events = Calendar.from_ical(made["contracts.ics"]).walk("VEVENT")
    assert len(wanted) == len(events) > 30
    assert {str(one["uid"]) for one in events} and max(Counter(str(one["uid"]) for one in events).values()) == 1


def test_each_calendar_keeps_to_the_letter_of_the_standard(made):
    assert "contracts/palantir.ics" in made
    for path, content in made.items():
        assert (
            content.endswith(b"\r\n")
            and b"\n" not in content.replace(b"\r\n", b"")
            and b"\r" not in content.replace(b"\r\n", b"")
        ), path
        assert max(len(line) for line in content.split(b"\r\n")) <= 75, path
        lines = content.replace(b"\r\n ", b"").split(b"\r\n")[:-1]
        assert [line for line in lines if not LINE.fullmatch(line)] == [], path
        assert lines[0] == b"BEGIN:VCALENDAR" and lines[-1] == b"END:VCALENDAR"
        assert lines.count(b"VERSION:2.0") == 1 and sum(line.startswith(b"PRODID:") for line in lines) == 1
        content.decode("utf-8")


def test_each_event_has_what_an_event_must_have(made):
    for path, content in made.items():
        calendar = Calendar.from_ical(content)
        assert calendar.errors == [], path
        for event in calendar.walk("VEVENT"):
            assert event.errors == []
            assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"} <= {*event}
            start, stop = event.decoded("dtstart"), event.decoded("dtend")
            assert type(start) is type(stop) is date and start < stop
            assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")
            for alarm in event.walk("VALARM"):
                assert {"ACTION", "TRIGGER", "DESCRIPTION"} <= {*alarm}


def test_calendars_of_vendors_hold_the_events_of_the_one_for_all(made):
    every = {str(one["uid"]): one.to_ical() for one in Calendar.from_ical(made["contracts.ics"]).walk("VEVENT")}
    seen = set()
    for path in made.keys() - {"contracts.ics"}:
        for event in Calendar.from_ical(made[path]).walk("VEVENT"):
            assert every[str(event["uid"])] == event.to_ical()
            seen.add(str(event["uid"]))
    assert seen == every.keys()


def test_a_day_is_a_day_and_a_month_is_a_month():
    (day,) = events_of([contract(end=end("2028-02-29"))])
    assert (day.decoded("dtstart"), day.decoded("dtend")) == (date(2028, 2, 29), date(2028, 3, 1))
    (month,) = events_of([contract(end=end("2027-12"))])
    assert (month.decoded("dtstart"), month.decoded("dtend")) == (date(2027, 12, 1), date(2028, 1, 1))
    assert "some day in December 2027" in month["summary"]
    assert "no day" in month["description"]
    assert "at the earliest" in month.walk("VALARM")[0]["description"]


def test_a_year_is_in_no_calendar():
    assert events_of([contract(end=end("2028"))]) == []
    assert [
        one.date for one in contract_dates(book_of(whole_book(), CASE, contracts=(contract(end=end("2028")),)))
    ] == ["2028"]


def test_what_is_inferred_says_so():
    (stated,) = events_of([contract(end=end("2028-05-01"))])
    (inferred,) = events_of([contract(end=end("2028-05-01", "inferred"))])
    assert stated["status"] == "CONFIRMED" and "inferred" not in stated["summary"] + stated["description"]
    assert inferred["status"] == "TENTATIVE" and "(inferred)" in inferred["summary"]
    assert "no source states it" in inferred["description"]


def test_alarms_ring_only_before_what_was_still_to_come():
    def alarms(day, outcome):
        (event,) = events_of([contract(end=end(day), outcome=outcome)], reviewed="2026-11-21")
        return [alarm.decoded("trigger") for alarm in event.walk("VALARM")]

    assert alarms("2027-03-01", "active") == [timedelta(-90), timedelta(-30)]
    assert alarms("2026-11-21", "unknown") == [timedelta(-90), timedelta(-30)]
    assert alarms("2026-11-20", "active") == []
    assert alarms("2027-03-01", "ended-by-customer") == []


@pytest.mark.parametrize(
    ("outcome", "day", "said"),
    [
        ("active", "2028-05-01", "Contract end:"),
        ("unknown", "2028-05-01", "Contract end:"),
        ("unknown", "2020-05-01", "Contract end, outcome not known:"),
        ("active", "2020-05-01", "Contract end:"),
        ("not-renewed", "2020-05-01", "Not renewed:"),
    ],
)
def test_a_title_says_what_the_record_knows(outcome, day, said):
    (event,) = events_of([contract(end=end(day), outcome=outcome)])
    assert event["summary"] == f"{said} Palantir Technologies, A contract"


def test_options_and_new_ends_of_changes():
    change = {"date": "2026-02-01", "sources": ("s3",)}
    changes = [
        Change(kind="option", says="The second option", **change),
        Change(kind="extension", to="2029-06-30", **change),
        Change(kind="modification", to="2028-05-01", **change),
        Change(kind="ceiling", **change),
    ]
    events = events_of([contract(end=end("2028-05-01"), changes=tuple(changes))])
    assert [(one["summary"].split(":")[0], one.decoded("dtstart").isoformat()) for one in events] == [
        ("Contract option", "2026-02-01"),
        ("Contract end", "2028-05-01"),
        ("Contract end, as changed later", "2029-06-30"),
    ]
    assert "The second option." in events[0]["description"]


def test_a_contract_of_two_cases_and_two_vendors_is_one_event(made):
    stands_twice = [one for one in contract_dates(whole_book()) if one.line.also and not one.only_year]
    assert stands_twice
    (event,) = events_of([contract(end=end("2028-05-01"), joint_vendors=("google",))])
    assert "Palantir Technologies and Google" in event["summary"]
    book = book_of(whole_book(), CASE, contracts=(contract(end=end("2028-05-01"), joint_vendors=("google",)),))
    found = files(contract_calendars, book)
    assert {*found} == {"contracts.ics", "contracts/palantir.ics", "contracts/google.ics"}
    assert Calendar.from_ical(found["contracts/google.ics"]).walk("VEVENT")[0]["uid"] == event["uid"]


def test_an_event_moves_and_keeps_its_name():
    (before,) = events_of([contract(end=end("2028-05-01"))], reviewed="2026-11-21")
    (after,) = events_of([contract(end=end("2029-05-01"))], ADDRESS, reviewed="2027-01-05")
    assert before["uid"] == after["uid"]
    assert before.decoded("dtstamp") < after.decoded("dtstamp")


def test_an_event_says_its_sources_and_where_it_stands(made):
    (nowhere,) = events_of([contract(end=end("2028-05-01"))])
    source = whole_book().cases[CASE].sources["s3"]
    assert f"Source s3: {source.title}. {source.publisher}" in nowhere["description"]
    assert "In the book: cases/palantir-ice.html#c1" in nowhere["description"]
    assert "URL" not in nowhere and b"http" not in made["contracts.ics"].split(b"BEGIN:VEVENT")[0]
    (there,) = events_of([contract(end=end("2028-05-01"))], ADDRESS)
    assert there["url"] == "https://kit.example/book/cases/palantir-ice.html#c1"


def test_hostile_words_stay_words():
    name = 'A; b, c: \\n \\\\ "d"\u2028 BEGIN:VALARM ' + "é" * 90
    (event,) = events_of([contract(name=name, end=end("2028-05-01"))])
    assert name in event["summary"]
    assert len(event.walk("VALARM")) == 2


def test_a_book_without_dates_has_no_calendar():
    assert events_of([contract()]) == []
