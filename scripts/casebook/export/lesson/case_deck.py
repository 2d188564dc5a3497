"""The slides of a case: what was asked and done, each claim with its answer, what it cost, what came of it."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from casebook import dates, measures, prose
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.lesson.deck import Bars, Body, Deck, Index, Pair, Rows, Slide, Words
from casebook.export.lesson.references import short
from casebook.model import Answer, Case, Demand, Fact, NoAnswer, Source
from casebook.views.precedents import NONE_REPORTED
from casebook.views.threads import Thread, threads

SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"])")
Item = TypeVar("Item")
MOST_PAIRS = 5
ROWS = 7
SAME_ROOM = "Read both sides at the same pace. The full words stand below; the slide has the first sentence of each."


def flagship_decks(corpus: Corpus) -> Iterator[Deck]:
    """Yield the slides of the case that each chapter shows first."""
    for chapter in corpus.chapters.values():
        if chapter.flagship in corpus.cases:
            yield case_deck(chapter.flagship, corpus)


def case_deck(case_id: str, corpus: Corpus) -> Deck:
    """Return the slides of one case."""
    case = corpus.cases[case_id]
    told = CaseSlides(case_id, case, corpus)
    slides = [told.opening(), *told.glance(), *told.timeline(), *told.demands(), *told.tactics(), *told.pairs()]
    slides += [*told.costs(), told.result(), told.held(), *told.questions()]
    return Deck(case_id, case.title, case.reviewed, (*slides, *told.sources(slides)))


class CaseSlides:
    """The parts of a talk on one case."""

    def __init__(self, case_id: str, case: Case, corpus: Corpus) -> None:
        self.id = case_id
        self.case = case
        self.corpus = corpus
        self.facts = {fact.id: fact for fact in case.facts}
        self.demand = {demand.id: demand for demand in case.demands}
        self.answer = {answer.id: answer for answer in case.answers}

    def opening(self) -> Slide:
        """Return the first slide: what the case is, in a sentence."""
        case = self.case
        chapter = self.corpus.chapters[case.chapter].title
        known = f"{words.CASE_KIND[case.kind]}. {chapter}, {measures.span(case)}. Reviewed {in_words(case.reviewed)}."
        notes = [prose.plain(case.summary), *(prose.plain(caution.says) for caution in case.cautions)]
        notes.append("This talk tells the end. To have the room decide first, use the handout of the case.")
        return Slide(case.title, Words(first_sentence(case.summary), known), tuple(notes))

    def glance(self) -> Iterator[Slide]:
        """Yield what can be counted: how many took part, and how long it took."""
        rows = [("State", words.STATE[self.case.state]), ("Facts", f"{len(self.case.facts)}, each with a source")]
        largest, wait = measures.largest_action(self.case), measures.days_to_result(self.case)
        if largest and not isinstance(largest.people, str | None):
            rows.append(("Largest action", f"{measures.how_many(largest.people)} people, {in_words(largest.date)}"))
        if wait:
            rows.append(("First action to first result", f"{wait.days:,} days"))
        about = [fact for fact in (largest, wait and wait.first, wait and wait.result) if fact]
        yield self._slide("At a glance", Rows(tuple(rows)), about)

    def timeline(self) -> Iterator[Slide]:
        """Yield the labelled facts in the order of time, a few on a slide."""
        labelled = sorted((fact for fact in self.case.facts if fact.label), key=lambda fact: dates.first_day(fact.date))
        for part, number, of in parts(labelled, ROWS):
            rows = tuple((dates.in_brief(fact.date), fact.label or "") for fact in part)
            yield self._slide(counted("What happened", number, of), Rows(rows), part)

    def demands(self) -> Iterator[Slide]:
        """Yield what was asked of whom, with what came of it."""
        for part, number, of in parts(self.case.demands, 4):
            rows = tuple((words.DEMAND_RESULT[demand.result], demand.what) for demand in part)
            notes = [f"{demand.id}: {self.asked(demand)}. {words.DEMAND_RESULT[demand.result]}." for demand in part]
            refs = ", ".join(demand.id for demand in part)
            yield Slide(counted("Asked, and what came of it", number, of), Rows(rows), tuple(notes), refs)

    def tactics(self) -> Iterator[Slide]:
        """Yield how often each way of acting was used."""
        used = measures.tactics(self.case)
        if used:
            rows = tuple((self.tactic(name), len(facts)) for name, facts in used.items())
            notes = [f"{self.tactic(name)}: {', '.join(self.dated(fact) for fact in used[name])}." for name in used]
            yield Slide("How they acted", Bars(rows), ("The number counts actions, not people.", *notes))

    def pairs(self, most: int = MOST_PAIRS) -> Iterator[Slide]:
        """Yield claims with their first answer; demands come first, and what nobody answered is shown too."""
        answered = [thread for thread in threads(self.case) if not thread.silence]
        answered.sort(key=lambda thread: not any(claim.startswith("d") for claim in thread.claims))
        silent = [thread for thread in threads(self.case) if thread.silence]
        last = silent[:1] if most > 1 or not answered else []
        for thread in [*answered[: most - len(last)], *last]:
            yield self._pair(thread)

    def costs(self) -> Iterator[Slide]:
        """Yield what it cost those who acted."""
        reported_first = sorted(self.case.costs, key=lambda cost: cost.kind == NONE_REPORTED)
        for part, number, of in parts(reported_first, ROWS):
            rows = tuple((words.COST_KIND[cost.kind], cost.who) for cost in part)
            about = [self.facts[fact_id] for cost in part for fact_id in cost.facts]
            yield self._slide(counted("What it cost those who acted", number, of), Rows(rows), about)

    def result(self) -> Slide:
        """Return what came of it."""
        outcome = self.case.outcome
        body = Words(words.CASE_RESULT[outcome.result], first_sentence(outcome.says))
        about = [self.facts[fact_id] for fact_id in outcome.facts]
        return self._slide("What came of it", body, about, first=prose.plain(outcome.says))

    def held(self) -> Slide:
        """Return whether it lasted."""
        outcome = self.case.outcome
        rests_on = [self.facts[fact_id] for fact_id in outcome.facts if self.facts[fact_id].label]
        latest = sorted(rests_on, key=lambda fact: dates.first_day(fact.date))[-3:]
        small = "; ".join(f"{dates.in_brief(fact.date)}: {fact.label}" for fact in latest)
        body = Words(words.HELD[outcome.held], small)
        return Slide("Did it hold?", body, (prose.plain(outcome.says),), ", ".join(outcome.facts))

    def questions(self) -> Iterator[Slide]:
        """Yield the questions for the room, one on a slide, with the facts that help."""
        asked = self.case.teaching.questions
        for number, question in enumerate(asked, 1):
            about = [self.facts[fact_id] for fact_id in question.facts]
            title = counted("For the room", number, len(asked))
            yield self._slide(title, Words("", prose.plain(question.ask)), about)

    def sources(self, slides: Iterable[Slide]) -> Iterator[Slide]:
        """Yield, by short reference, the sources of the facts and answers that the slides name."""
        named = {one for slide in slides for one in re.findall(r"[fa]\d+[a-z]?", slide.references)}
        rests_on = {source for fact in self.case.facts if fact.id in named for source in fact.sources}
        rests_on |= {source for answer in self.case.answers if answer.id in named for source in answer.sources}
        listed = [source for source in self.case.sources if source in rests_on]
        for part, number, of in parts(listed, 30):
            known = {one: self.case.sources[one] for one in part}
            lines = tuple(f"{one} {source.publisher}, {brief_date(source)}" for one, source in known.items())
            notes = tuple(f"{one}: {short(source)} {source.url or 'No address.'}" for one, source in known.items())
            yield Slide(counted("Sources", number, of), Index(lines), notes)

    def dated(self, fact: Fact) -> str:
        """Name a fact by its day and its id."""
        return f"{in_words(fact.date)} ({fact.id})"

    def asked(self, demand: Demand) -> str:
        """Say who asked what of whom."""
        return f"{self.name(demand.by)} asked {self.name(demand.of)}: {demand.what}"

    def name(self, ref: str) -> str:
        """Return the name of an organization or of a kind of speaker."""
        known = self.corpus.organizations.get(ref)
        return known.name if known else words.SPEAKERS.get(ref, ref)

    def tactic(self, ref: str) -> str:
        """Return the name of a tactic."""
        known = self.corpus.tactics.get(ref)
        return known.name if known else ref

    def in_full(self, fact: Fact) -> str:
        """Return a fact as the speaker reads it: its day, its words, its status, its sources."""
        return f"{in_words(fact.date)}: {prose.plain(fact.says)} ({fact.id}, {fact.status}; {', '.join(fact.sources)})"

    def _slide(self, title: str, body: Body, about: Iterable[Fact], first: str = "") -> Slide:
        facts = list(dict.fromkeys(fact.id for fact in about))
        notes = [first] if first else []
        notes += [self.in_full(self.facts[fact_id]) for fact_id in facts]
        return Slide(title, body, tuple(notes), ", ".join(facts))

    def _pair(self, thread: Thread) -> Slide:
        claim, left = thread.claims[0], thread.turns[0].left
        right = [self.answer[one] for one in thread.turns[0].right]
        notes = [SAME_ROOM, *map(self._claim_in_full, left), *map(self._answer_in_full, right)]
        if thread.silence:
            notes.append(self._silence(thread.silence))
        refs = ", ".join([claim, *(answer.id for answer in right[:1])])
        said = self._answered(right[0], len(right) - 1) if right else ("No answer", self._silence(thread.silence), "")
        return Slide("A claim and its answer", Pair(self._claimed(claim), said), tuple(notes), refs)

    def _claimed(self, claim: str) -> tuple[str, str, str]:
        if claim in self.demand:
            demand = self.demand[claim]
            return f"{self.name(demand.by)} asked {self.name(demand.of)}", demand.what, ""
        fact = self.facts[claim]
        return dates.in_brief(fact.date), first_sentence(fact.says), fact.status

    def _answered(self, answer: Answer, more: int) -> tuple[str, str, str]:
        who = f"{self.name(answer.by)}, {dates.in_brief(answer.date)}"
        meets = words.MEETS[answer.meets_the_point]
        others = f"; {more} more in the notes" if more else ""
        return who, first_sentence(answer.says), f"{meets}{others}"

    def _silence(self, silence: NoAnswer | None) -> str:
        if silence is None:
            return ""
        about = f" {silence.says.rstrip('.')}." if silence.says else ""
        return f"No answer from {self.name(silence.by)} was found as of {in_words(silence.as_of)}.{about}"

    def _claim_in_full(self, claim: str) -> str:
        return self.asked(self.demand[claim]) if claim in self.demand else self.in_full(self.facts[claim])

    def _answer_in_full(self, answer: Answer) -> str:
        who = f"{self.name(answer.by)}, {in_words(answer.date)}"
        meets = words.MEETS[answer.meets_the_point]
        return f"{who}: {prose.plain(answer.says)} ({answer.id}; our judgment: {meets}; {', '.join(answer.sources)})"


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as read aloud."""
    return SENTENCE.split(prose.plain(text))


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, and a sign where more follows."""
    found = sentences(text)
    return found[0] + (" ..." if len(found) > 1 else "")


def parts(items: Iterable[Item], size: int) -> Iterator[tuple[list[Item], int, int]]:
    """Yield *items* in even groups of at most *size*, with the number of the group and how many there are."""
    listed = list(items)
    count = -(-len(listed) // size)
    each = -(-len(listed) // count) if count else 1
    groups = [listed[start : start + each] for start in range(0, len(listed), each)]
    for number, group in enumerate(groups, 1):
        yield group, number, len(groups)


def counted(title: str, number: int, of: int) -> str:
    """Return a title, numbered where there are several."""
    return f"{title} ({number} of {of})" if of > 1 else title


def brief_date(source: Source) -> str:
    """Return the date of a source for a list."""
    return dates.in_brief(source.date) if source.date else "no date"


def in_words(day: str) -> str:
    """Write a date for the speaker."""
    return dates.in_words(day)
