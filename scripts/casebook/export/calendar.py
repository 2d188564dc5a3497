"""The dates of contracts as calendars, one for all and one for each vendor (RFC 5545, with names as in RFC 7986).

A date known to the month is the whole month, for a made-up day would be believed; one known to the year is left to
the page of all contracts. Alarms ring before what was still to come when the case was last reviewed: 90 days before,
when a decision can still be moved, and 30. Events are private and take up no time, so that a calendar shared with
coworkers shows neither their words nor a busy day.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import uuid5

from icalendar import Alarm, Calendar, Event, vDuration, vText, vUri

from casebook import dates
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import BOOK, NAME, Address
from casebook.export.made import Made
from casebook.model import Source
from casebook.views.contract_dates import ContractDate, by_vendor, contract_dates
from casebook.views.parties import name, parties, vendors

DAYS_BEFORE = (90, 30)
WHAT = {"end": "Contract end", "option": "Contract option", "new-end": "Contract end, as changed later"}
WEEK = timedelta(days=7)
PRODUCT = f"-//{NAME}//Contracts//EN"
CAUTION = "Options, extensions and cancellations move such dates."


def contract_calendars(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield ``contracts.ics``, and ``contracts/<vendor>.ics`` for each vendor of whom a date is known."""
    found = [one for one in contract_dates(corpus) if not one.only_year]
    if found:
        yield _calendar("contracts.ics", "Contracts of tech companies", found, corpus, address)
    for vendor, own in by_vendor(found).items():
        yield _calendar(f"contracts/{vendor}.ics", f"Contracts: {name(corpus, vendor)}", own, corpus, address)


def summary(one: ContractDate, corpus: Corpus) -> str:
    """Say in a line what happens, how surely, and in which contract."""
    inferred = " (inferred)" if one.inferred else ""
    month = "" if one.exact else f", some day in {dates.in_words(one.date)}"
    return f"{_what(one)}{inferred}{month}: {vendors(corpus, one.contract)}, {one.contract.name}"


def _what(one: ContractDate) -> str:
    if one.over:
        return words.CONTRACT_OUTCOME[one.contract.outcome]
    passed = one.kind == "end" and one.contract.outcome == "unknown" and not one.ahead
    return WHAT[one.kind] + (", outcome not known" if passed else "")


def _calendar(path: str, title: str, found: list[ContractDate], corpus: Corpus, address: Address) -> Made:
    said = f"Ends and options in the {NAME}. {CAUTION} A date known only by its year is not here."
    stamp = max(_stamp(one) for one in found)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("uid", _uid(f"data/{path}"))
    calendar.add("last-modified", stamp)
    for key, text in (("name", title), ("x-wr-calname", title), ("description", said), ("x-wr-caldesc", said)):
        calendar.add(key, vText(text))
    calendar.add("refresh-interval", vDuration(WEEK), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(WEEK))
    if address.base:
        calendar.add("source", vUri(address.url(f"data/{path}")), parameters={"value": "URI"})
    for one in found:
        calendar.add_component(_event(one, corpus, address))
    return Made(path, calendar.to_ical())


def _event(one: ContractDate, corpus: Corpus, address: Address) -> Event:
    place = f"cases/{one.line.place.replace('#', '.html#')}"
    line = summary(one, corpus)
    event = Event()
    event.add("uid", _uid(one.key))
    event.add("dtstamp", _stamp(one))
    event.add("last-modified", _stamp(one))
    event.add("dtstart", dates.first_day(one.date))
    event.add("dtend", dates.last_day(one.date) + timedelta(days=1))
    event.add("summary", line)
    event.add("description", "\n".join(_said(one, corpus, address.url(place) or place)))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if one.inferred else "CONFIRMED")
    if address.base:
        event.add("url", vUri(address.url(place)))
    for days in DAYS_BEFORE if one.ahead else ():
        event.add_component(_alarm(days, one, line))
    return event


def _alarm(days: int, one: ContractDate, line: str) -> Alarm:
    earliest = "" if one.exact else " at the earliest"
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-days))
    alarm.add("description", f"In {days} days{earliest}: {line}")
    return alarm


def _said(one: ContractDate, corpus: Corpus, place: str) -> Iterator[str]:
    """Yield what the event says below its title: the parties, how the date is known, its sources, where it stands."""
    contract = one.contract
    yield f"{contract.name}. {parties(corpus, contract)}."
    if one.says:
        yield f"{one.says}."
    if not one.exact:
        yield f"The record has no day, only {dates.in_words(one.date)}, so the event is the whole month."
    if one.inferred:
        yield "The date is inferred; no source states it."
    yield f"{CAUTION} As of {dates.in_words(one.reviewed)}."
    sources = corpus.cases[one.line.place.partition("#")[0]].sources
    for source_id in one.sources:
        yield f"Source {source_id}: {_source(sources[source_id])}"
    yield f"In the book: {place}"


def _source(source: Source) -> str:
    when = f", {dates.in_words(source.date)}" if source.date else ""
    return f"{source.title}. {source.publisher}{when}. {source.url or ''}".rstrip()


def _stamp(one: ContractDate) -> datetime:
    """Return when the record was last looked at: of two copies of an event the later one holds."""
    day: date = dates.first_day(one.reviewed)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _uid(key: str) -> str:
    """Return what an event is called in every copy of the book, whatever its address."""
    return str(uuid5(BOOK, key))
