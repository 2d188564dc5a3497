"""The slides of an evening: the plan of the guide, minute by minute, with the case that it names."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from casebook import classroom, dates, prose
from casebook.corpus import Corpus
from casebook.export.lesson.case_deck import CaseSlides, parts, sentences
from casebook.export.lesson.deck import Deck, Points, Rows, Slide, Words
from casebook.guides import Guide

EVENING = "run-an-evening"
STEP = re.compile(r"\*\*(?P<start>\d+) to (?P<end>\d+)\. (?P<title>[^*]+?)\.?\*\*\s*(?P<says>.*)", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ROLE_WORDS = re.compile(r"\{[a-z:]+\}`([^`<]*?)\s*(?:<[^`]*>)?`")
RULE = re.compile(r"^\d+\.\s+")
RULES = "room-rules"
Slides = Iterator[Slide]


def evening_deck(corpus: Corpus) -> Iterator[Deck]:
    """Yield the slides of the evening, if the book has its guide and the cases that it names."""
    path = corpus.guide_folder / f"{EVENING}.md"
    if path not in corpus.guide_files:
        return
    guide = corpus.guide(path)
    case_id, voices = _case_of(guide, "Sheet A"), _case_of(guide, "two voices")
    if case_id not in corpus.cases or voices not in corpus.cases or not guide.box or not guide.box.record:
        return
    evening = Evening(guide, CaseSlides(case_id, corpus.cases[case_id], corpus))
    two = CaseSlides(voices, corpus.cases[voices], corpus)
    yield Deck(EVENING, "An evening on one case", guide.box.record.reviewed, tuple(evening.slides(two)))


class Evening:
    """The steps of the plan, and what is shown in them."""

    def __init__(self, guide: Guide, told: CaseSlides) -> None:
        self.guide = guide
        self.told = told
        self.steps = [step for block in guide.blocks if (step := STEP.match(block.text))]

    def slides(self, voices: CaseSlides) -> Slides:
        """Yield the agenda, and each step with what belongs to it."""
        shows: dict[str, Callable[[], Slides]] = {
            "Rules": self._rules,
            "The scene": self._scene,
            "The facts": self._facts,
            "What happened": self._what_happened,
            "Two voices": lambda: _of_case(voices, voices.pairs(most=1)),
        }
        rows = tuple((f"{step['start']} to {step['end']}", step["title"]) for step in self.steps)
        hints = ("Minutes stand on the left. The notes of each step are those of the guide.",)
        yield Slide("An evening on one case", Rows(rows), hints)
        told = [slide for step in self.steps for slide in self._step(step, list(shows.get(step["title"], _nothing)()))]
        yield from told
        for case in (self.told, voices):
            yield from case.sources(slide for slide in told if slide.references.startswith(f"{case.id}: "))

    def _step(self, step: re.Match[str], shown: list[Slide]) -> Slides:
        """Yield what is shown in a step, with the guide's words as notes, and then the questions that it asks."""
        says, minutes = _aloud(step["says"]), f"minute {step['start']} to {step['end']}"
        phrases = re.split(r"(?<=[.?:])\s+", says)
        asked = tuple(phrase[:1].upper() + phrase[1:] for phrase in phrases if phrase.endswith("?"))
        if shown:
            refs = ", ".join(part for part in (shown[0].references, minutes) if part)
            yield replace(shown[0], notes=(says, *shown[0].notes), references=refs)
            yield from shown[1:]
        if asked or not shown:
            yield Slide(step["title"], Points(asked) if asked else Words("", sentences(says)[0]), (says,), minutes)

    def _rules(self) -> Slides:
        found = [one for one in self.guide.directives if one.name == "template" and one.argument == RULES]
        lines = [line for one in found for line in one.body.splitlines() if line and not line.startswith(":")]
        rules: list[str] = []
        for line in lines:
            if RULE.match(line):
                rules.append(line)
            elif rules:
                rules[-1] += f" {line.strip()}"
        for part, _, _ in parts(rules, 5):
            items = tuple((line.partition(".")[0], RULE.sub("", line)) for line in part)
            yield Slide("Rules for the room", Rows(items), ("Read these aloud and ask who can't agree.",))

    def _scene(self) -> Slides:
        plan = self.told.case.teaching
        for part, _, _ in parts(sentences(plan.scene), 5):
            yield Slide(prose.plain(plan.title), Words("", " ".join(part)), ("Two people read it aloud, in turn.",))

    def _facts(self) -> Slides:
        numbered = list(enumerate(classroom.shown(self.told.case), 1))
        for part, _, _ in parts(numbered, 3):
            rows = tuple((dates.in_brief(fact.date), prose.plain(fact.says)) for _, fact in part)
            notes = tuple(f"No. {number}: {fact.status}; {', '.join(fact.sources)}" for number, fact in part)
            refs = f"{self.told.id}: {', '.join(fact.id for _, fact in part)}"
            yield Slide("Known, said, guessed", Rows(rows), ("Questions of fact only.", *notes), refs)

    def _what_happened(self) -> Slides:
        yield from _of_case(self.told, [*self.told.costs(), *self.told.demands(), self.told.held()])


def _of_case(told: CaseSlides, slides: Iterable[Slide]) -> Slides:
    """Yield *slides* with the case named before what they refer to, for an evening draws on two."""
    for slide in slides:
        yield replace(slide, references=f"{told.id}: {slide.references}")


def _nothing() -> Slides:
    yield from ()


def _case_of(guide: Guide, words: str) -> str:
    """Return the case that the first paragraph with *words* in it links to."""
    for block in guide.blocks:
        if words in block.text and block.roles:
            return block.roles[0][1].partition("#")[0]
    return ""


def _aloud(text: str) -> str:
    """Return Markdown of a guide as a person would read it aloud."""
    text = LINK.sub(r"\1", ROLE_WORDS.sub(r"\1", text))
    return " ".join(text.replace("**", "").split())
