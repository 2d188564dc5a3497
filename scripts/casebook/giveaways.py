"""Whether a text for a class says what the record has only from later: a date, a number, a name, five words in a row.

What a class may know is what stands in facts, answers, quotations and contracts of the day or before it, and in
those sentences of the story that rest on nothing else. All else that the record says came after.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from casebook import classroom, dates, prose
from casebook.model import Case, Organization

MONTH = "|".join(dates.MONTHS[1:])
DATE = re.compile(
    rf"\b(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{MONTH})(?: (?P<day_after>\d{{1,2}}),)? )?(?P<year>(?:19|20)\d\d)\b"
)
DAY = re.compile(rf"\b(?:(?P<day>\d{{1,2}}) (?P<month>{MONTH})|(?P<month_before>{MONTH}) (?P<day_after>\d{{1,2}}))\b")
NAME_OR_NUMBER = re.compile(r"\b(?:[A-Z]\w*|\d+(?:[.,]\d+)*\b)")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SENTENCE = re.compile(r"(?<=[.?!])((?:\s*\[@[^\]]*\])*)\s+(?=[A-Z\"])")
CITED = re.compile(r"@(s[0-9]+[a-z]?)\b")
LINKED = re.compile(r"\]\((#f[0-9]+[a-z]?)\)")
CALENDAR = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", *dates.MONTHS}
SIGNS = str.maketrans(dict.fromkeys(".,;:!?'\"()[]-/$%&_\u2018\u2019\u201c\u201d\u2013\u2014\u20ac\u00a3", " "))
BETWEEN = " | "
RUN = 5


class Said:
    """What a number of texts say: searched as one, for little is looked for in it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.text = prose.TOKEN.sub(lambda mark: mark["words"] or mark["stress"] or "", BETWEEN.join(texts))

    @cached_property
    def line(self) -> str:
        """Every word in order and in small letters, parted by blanks; a text does not run on into the next."""
        return f" {' '.join(self.text.lower().translate(SIGNS).split())} "

    @cached_property
    def undated(self) -> str:
        """The text without its dates."""
        return DAY.sub("|", DATE.sub("|", self.text))

    @cached_property
    def days(self) -> set[str]:
        """Every day of a month, whether or not a year is named."""
        return set(_days(self.text))

    def has(self, words: str) -> bool:
        """Tell whether these words, in small letters and parted by blanks, stand here in a row."""
        return f" {words} " in self.line

    def names(self, word: str) -> bool:
        """Tell whether *word* stands here as a name, with its capital within a sentence, or as a number of no date."""
        if word not in self.text:
            return False
        if word[0].isdigit():
            return bool(re.search(rf"(?<![\d.,]){re.escape(word)}(?![\d]|[.,]\d)", self.undated))
        return bool(re.search(rf"(?<=[a-z0-9,;'] ){re.escape(word)}\b", self.text))


@dataclass(frozen=True)
class Record:
    """What a case says that a class may know, and what it says of the time after; each part counts once."""

    last: str
    known: Said
    after: Said


def record(case: Case, organizations: Mapping[str, Organization]) -> Record:
    """Sort all that a case says by whether a class may know it."""
    known, after = _Texts(case), _Texts(case)
    kept = {fact.id for fact in classroom.came_after(case)}
    for fact in case.facts:
        (after if fact.id in kept else known).take(fact.says, fact.label, dates.in_words(fact.date), cited=fact.sources)
    for answer in case.answers:
        part = known if classroom.by_then(case, answer.date) else after
        part.take(answer.says, _name(answer.by, organizations), cited=answer.sources)
    for quote in case.quotes:
        part = known if classroom.by_then(case, quote.date) else after
        part.take(quote.words, quote.by, cited=quote.sources)
    for contract in case.contracts:
        part = known if classroom.by_then(case, contract.start) else after
        part.take(contract.name, *(_name(ref, organizations) for ref in (contract.vendor, contract.customer)))
    for demand in case.demands:
        part = after if kept.issuperset(demand.facts) else known
        part.take(demand.what, *(_name(ref, organizations) for ref in (demand.by, demand.of)))
    after.take(case.outcome.says, *(lesson.says for lesson in case.lessons if kept.intersection(lesson.facts)))
    _sort_story(case, {f"#{fact_id}" for fact_id in kept}, known, after)
    return Record(dates.last_day(case.teaching.reveal_after).isoformat(), Said(known.texts), Said(after.texts))


def giveaways(text: str, record: Record) -> list[str]:
    """List what *text* says that the record has only from later; a later date first, then names, then words."""
    said = Said([text])
    found = [day for day in named_dates(said.text) if dates.first_day(day).isoformat() > record.last]
    found += sorted(day for day in said.days if day in record.after.days and day not in record.known.days)
    words = {word for word in NAME_OR_NUMBER.findall(said.undated) if word not in CALENDAR}
    found += sorted(word for word in words if not record.known.has(_line(word)) and record.after.names(word))
    return found + list(_runs(said.line, record))


def named_dates(text: str) -> Iterator[str]:
    """Yield each date with a year that *text* names, as precise as it stands there."""
    for match in DATE.finditer(text):
        month = dates.MONTHS.index(match["month"]) if match["month"] else 0
        day = int(match["day"] or match["day_after"] or 0)
        parts = [match["year"]] + [f"{part:02d}" for part in (month, day) if part]
        named = "-".join(parts)
        if dates.is_date(named):
            yield named


class _Texts:
    """Texts of one part of a record, and the sources that they rest on."""

    def __init__(self, case: Case) -> None:
        self.texts: list[str] = []
        self.sources: set[str] = set()

    def take(self, *texts: str | None, cited: Iterable[str] = ()) -> None:
        self.texts += [text for text in texts if text]
        self.sources.update(cited)


def _sort_story(case: Case, kept: set[str], known: _Texts, after: _Texts) -> None:
    """Give each sentence of the story to the part that it surely belongs to; one that may be either counts as neither.

    The facts that it links to decide, else its sources, which may stand behind a later sentence of the paragraph.
    """
    last = dates.last_day(case.teaching.reveal_after)
    for paragraph in (text for section in case.story for text in section.paragraphs):
        sources: set[str] = set()
        for sentence in reversed(list(_sentences(paragraph))):
            sources = {*CITED.findall(sentence)} or sources
            linked = {*LINKED.findall(sentence)}
            years = YEAR.findall(sentence)
            late = years and int(max(years)) >= last.year
            ahead = late and any(dates.first_day(day) > last for day in named_dates(sentence))
            if ahead or linked & kept or (not linked and not sources & known.sources):
                after.texts.append(sentence)
            elif linked or sources <= known.sources:
                known.texts.append(sentence)


def _sentences(paragraph: str) -> Iterator[str]:
    """Yield the sentences of a paragraph, each with what it cites behind its full stop."""
    parts = SENTENCE.split(paragraph)
    for index in range(0, len(parts), 2):
        yield parts[index] + (parts[index + 1] if index + 1 < len(parts) else "")


def _name(ref: str, organizations: Mapping[str, Organization]) -> str | None:
    found = organizations.get(ref)
    return ". ".join([found.name, *found.also]) if found else None


def _days(text: str) -> Iterator[str]:
    for match in DAY.finditer(text):
        yield f"{match['day'] or match['day_after']} {match['month'] or match['month_before']}"


def _line(words: str) -> str:
    return " ".join(words.lower().translate(SIGNS).split())


def _runs(line: str, record: Record) -> Iterator[str]:
    """Yield each five words in a row that the record has only from later."""
    words = line.split()
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        if "|" not in run and record.after.has(run) and not record.known.has(run):
            yield run
