"""A case as the data that templates set: names in place of ids, dates in words, text as spans."""

from collections.abc import Iterable
from typing import Any

from casebook import dates, measures
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.text import rich
from casebook.model import Answer, Case, Demand, Fact, People, Source
from casebook.views.precedents import NONE_REPORTED
from casebook.views.threads import Thread, Turn, threads

Data = dict[str, Any]
KINDS = {
    "study": "Case study",
    "refusal": "Refusal, made or asked for",
    "ban": "Counter-precedent",
    "warning": "Warning",
}


class CaseData:
    """What templates say of one case."""

    def __init__(self, case_id: str, corpus: Corpus, address: Address) -> None:
        self.id = case_id
        self.case: Case = corpus.cases[case_id]
        self.corpus = corpus
        self.address = address
        self._facts = {fact.id: fact for fact in self.case.facts}
        self._demands = {demand.id: demand for demand in self.case.demands}
        self._answers = {answer.id: answer for answer in self.case.answers}

    def head(self) -> Data:
        """Return what stands at the top: title, kind, chapter, years, state, size, review, address."""
        case = self.case
        chapter = self.corpus.chapters.get(case.chapter)
        return {
            "id": self.id,
            "title": case.title,
            "kind": KINDS[case.kind],
            "chapter": chapter.title if chapter else case.chapter,
            "years": measures.span(case),
            "state": words.STATE[case.state],
            "size": f"{_count(len(case.facts), 'fact')}, {_count(len(case.sources), 'source')}",
            "reviewed": dates.in_words(case.reviewed),
            "url": self.address.url(f"cases/{self.id}.html"),
            "summary": self.rich(case.summary),
            "cautions": [{"name": words.CAUTION[one.kind], "says": self.rich(one.says)} for one in case.cautions],
        }

    def glance(self) -> list[Data]:
        """Return the questions an organizer asks first, each with its answers; one without an answer is left out."""
        case = self.case
        rows = {
            "Asked": [self._demand_kind(kind) for kind in measures.demand_kinds(case)],
            "How": [self._tactic(tactic, len(facts)) for tactic, facts in measures.tactics(case).items()],
            "How many": self._people(),
            "How long": self._how_long(),
            "What it cost": self._cost_kinds(),
            "Result": [words.CASE_RESULT[case.outcome.result]],
            "Did it hold?": [words.HELD[case.outcome.held]],
        }
        return [{"term": term, "says": says} for term, says in rows.items() if says]

    def outcome(self) -> Data:
        """Return result, whether it held, and what the case says of both."""
        outcome = self.case.outcome
        return {
            "result": words.CASE_RESULT[outcome.result],
            "held": words.HELD[outcome.held],
            "says": self.rich(outcome.says),
            "facts": list(outcome.facts),
        }

    def fact(self, fact: Fact) -> Data:
        """Return one fact."""
        return {
            "id": fact.id,
            "when": dates.in_brief(fact.date),
            "kind": fact.kind,
            "label": fact.label or "",
            "says": self.rich(fact.says),
            "status": fact.status,
            "sources": list(fact.sources),
        }

    def costs(self) -> list[Data]:
        """Return what it cost those who acted, by kind; what was reported comes before what was not."""
        kinds = dict.fromkeys(cost.kind for cost in self.case.costs)
        return [self._cost(kind) for kind in sorted(kinds, key=lambda kind: kind == NONE_REPORTED)]

    def demand(self, demand: Demand) -> Data:
        """Return what was asked and what came of it."""
        return {
            "id": demand.id,
            "who": f"{self.name(demand.by)}, of {self.name(demand.of)}",
            "what": demand.what,
            "result": words.DEMAND_RESULT[demand.result],
            "facts": list(demand.result_facts),
        }

    def lessons(self) -> list[Data]:
        """Return what can be learned, and the facts each rests on."""
        return [{"says": self.rich(one.says), "facts": list(one.facts)} for one in self.case.lessons]

    def threads(self) -> list[Data]:
        """Return each claim with its answers; those about a demand first, what nobody answered after two of them."""
        answered = [thread for thread in threads(self.case) if not thread.silence]
        silent = [thread for thread in threads(self.case) if thread.silence]
        answered.sort(key=lambda thread: not any(claim.startswith("d") for claim in thread.claims))
        return [self._thread(thread) for thread in (*answered[:2], *silent[:1], *answered[2:], *silent[1:])]

    def sources(self) -> list[Data]:
        """Return each source by its number: publisher and date, enough to tell it from others, and its address."""
        known = self.case.sources
        return [_short(one, known[one]) for one in sorted(known, key=lambda one: (len(one.rstrip("abc")), one))]

    def name(self, ref: str) -> str:
        """Return the name of an organization or of a kind of speaker."""
        known = self.corpus.organizations.get(ref)
        return known.name if known else words.SPEAKERS.get(ref, ref)

    def rich(self, text: str) -> list[Any]:
        """Return a text of the case as spans."""
        return rich(text, self.id, self.address)

    def _thread(self, thread: Thread) -> Data:
        turns = [self._turn(turn) for turn in thread.turns]
        if thread.silence:
            silence = thread.silence
            gap = f"No answer from {self.name(silence.by)} was found as of {dates.in_words(silence.as_of)}."
            turns[0]["gap"], turns[0]["about"] = gap, silence.says or ""
        return {"turns": turns, "answers": sum(len(turn.left) + len(turn.right) for turn in thread.turns[1:])}

    def _turn(self, turn: Turn) -> Data:
        return {"left": self._said(turn.left), "right": self._said(turn.right)}

    def _said(self, ids: Iterable[str]) -> list[Data]:
        return [self._claim(one) if one in self._facts or one in self._demands else self._answer(one) for one in ids]

    def _claim(self, claim: str) -> Data:
        if claim in self._demands:
            demand = self._demands[claim]
            who = f"{self.name(demand.by)} asked {self.name(demand.of)}"
            return {"id": claim, "who": who, "says": self.rich(demand.what), "standing": "", "sources": []}
        fact = self._facts[claim]
        who = dates.in_brief(fact.date)
        says, sources = self.rich(fact.says), list(fact.sources)
        return {"id": claim, "who": who, "says": says, "standing": fact.status, "sources": sources}

    def _answer(self, answer_id: str) -> Data:
        answer: Answer = self._answers[answer_id]
        return {
            "id": answer.id,
            "who": f"{self.name(answer.by)}, {dates.in_brief(answer.date)}",
            "says": self.rich(answer.says),
            "standing": words.MEETS[answer.meets_the_point],
            "sources": list(answer.sources),
        }

    def _demand_kind(self, kind: str) -> str:
        known = self.corpus.demands.get(kind)
        return known.name if known else kind

    def _tactic(self, tactic: str, times: int) -> str:
        known = self.corpus.tactics.get(tactic)
        name = known.name if known else tactic
        return name if times == 1 else f"{name} ({times})"

    def _cost(self, kind: str) -> Data:
        who = [{"says": cost.who, "facts": list(cost.facts)} for cost in self.case.costs if cost.kind == kind]
        return {"kind": words.COST_KIND[kind], "who": who}

    def _cost_kinds(self) -> list[str]:
        kinds = dict.fromkeys(cost.kind for cost in self.case.costs)
        known = [words.COST_KIND[kind] for kind in kinds if kind != NONE_REPORTED]
        if not known:
            return [words.COST_KIND[NONE_REPORTED]]
        return [*known, "for others none reported"] if NONE_REPORTED in kinds else known

    def _people(self) -> list[str]:
        fact = measures.largest_action(self.case)
        if fact is None or not isinstance(fact.people, People):
            return ["Not known"] if measures.actions(self.case) else []
        action = self._tactic(fact.tactic or "", 1).lower() or "action"
        count = measures.how_many(fact.people)
        where = f"in the largest action counted: {action}, {dates.in_words(fact.date)} ({fact.id})"
        return [f"{count[0].upper()}{count[1:]} {where}"]

    def _how_long(self) -> list[str]:
        wait = measures.days_to_result(self.case)
        if wait is None:
            return []
        first = f"{wait.days:,} days from the first action whose day is known ({wait.first.id})"
        return [f"{first} to the first result won ({wait.result.id})"]


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def _short(source_id: str, source: Source) -> Data:
    when = dates.in_brief(source.date) if source.date else "no date"
    return {"id": source_id, "words": f"{source.publisher}, {when}", "title": source.title, "url": source.url or ""}
