"""A made-up corpus of any size: the same seed and size give the same files."""

import json
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

FACTS, SOURCES, SECTIONS, PARAGRAPHS = 25, 12, 3, 3
PER_CHAPTER = 25
WORDS_OF_A_FACT, WORDS_OF_A_PARAGRAPH = 28, 70
BEGUN = date(1990, 1, 1)
TACTICS = ("open-letter", "petition", "walkout", "strike", "resignation", "protest", "boycott", "publicity")
DEMANDS = ("end-contract", "disclosure", "no-retaliation", "limits-on-use")
RESULTS = ("full", "partial", "none", "unclear")
HELD = ("kept", "partly", "undone", "nothing-won", "too-early", "unknown")
SYLLABLES = ("con", "tract", "lab", "or", "er", "let", "ing", "ment", "re", "fuse", "pro", "test", "ma", "al", "ly")


@dataclass(frozen=True)
class Made:
    """One made-up case: plain data, from which each tool's page is written."""

    id: str
    title: str
    chapter: str
    summary: str
    facts: list[dict[str, Any]]
    sources: dict[str, dict[str, Any]]
    story: list[dict[str, Any]]
    demand: str
    result: str
    held: str
    lesson: str
    organizations: tuple[str, str] = field(default=("", ""))


def make(count: int, seed: int = 1) -> list[Made]:
    """Return *count* cases."""
    chance = random.Random(seed)
    words = _vocabulary(chance)
    return [_case(number, chance, words) for number in range(count)]


def write(cases: list[Made], folder: Path) -> None:
    """Write a book of made-up cases, with its registry, into *folder*."""
    registry = folder / "cases" / "registry"
    registry.mkdir(parents=True)
    for name, content in _registries(cases).items():
        _dump(registry / f"{name}.yml", content)
    for case in cases:
        _dump(folder / "cases" / f"{case.id}.yml", as_file(case))


def as_file(case: Made) -> dict[str, Any]:
    """Return a case as its file holds it."""
    company, staff = case.organizations
    first, last = case.facts[0]["id"], case.facts[-1]["id"]
    return {
        "title": case.title,
        "kind": "study",
        "chapter": case.chapter,
        "state": "closed",
        "added": "2026-11-21",
        "reviewed": "2026-11-21",
        "summary": case.summary,
        "organizations": [{"ref": company, "role": "vendor"}, {"ref": staff, "role": "workers"}],
        "demands": [
            {"id": "d1", "kind": case.demand, "by": staff, "of": company, "what": "End it", "facts": [first],
             "result": "partly", "result_facts": [last]}
        ],
        "contracts": [
            {"id": "c1", "name": "A contract", "vendor": company, "customer": staff, "outcome": "lapsed",
             "start": "2018", "values": [{"amount": 15000000, "currency": "USD", "basis": "reported", "by": company,
                                          "sources": ["s1"]}], "sources": ["s1"]}
        ],
        "facts": case.facts,
        "answers": [{"id": "a1", "by": company, "date": case.facts[3]["date"], "to": [first], "says": case.lesson,
                     "meets_the_point": "partly", "sources": ["s2"]}],
        "costs": [{"kind": "none-reported", "who": "those who signed"}],
        "outcome": {"result": case.result, "held": case.held, "says": case.lesson, "facts": [last]},
        "story": case.story,
        "lessons": [{"says": case.lesson, "facts": [first]}],
        "teaching": {"title": f"A class on {case.id}", "scene": case.lesson, "shows": [first],
                     "reveal_after": case.facts[4]["date"],
                     "level": "upper", "minutes": 50, "aims": ["Read a record"],
                     "questions": [{"ask": "Who decides?", "facts": [first]}]},
        "sources": case.sources,
    }  # fmt: skip


def _case(number: int, chance: random.Random, words: list[str]) -> Made:
    started = BEGUN + timedelta(days=chance.randrange(12000))
    sources = {f"s{place}": _source(place, chance, words) for place in range(1, SOURCES + 1)}
    facts = [_fact(place, started, chance, words) for place in range(1, FACTS + 1)]
    story = [_section(chance, words) for _ in range(SECTIONS)]
    story[-1]["paragraphs"].append("It all came out " + "".join(f"[@{source_id}]" for source_id in sources) + ".")
    return Made(
        id=f"case-{number:04d}",
        title=f"{_say(chance, words, 3).capitalize()} and case {number}",
        chapter=f"chapter-{number // PER_CHAPTER}",
        summary=_say(chance, words, 40).capitalize() + ".",
        facts=facts,
        sources=sources,
        story=story,
        demand=chance.choice(DEMANDS),
        result=chance.choice(RESULTS),
        held=chance.choice(HELD),
        lesson=_say(chance, words, 20).capitalize() + ".",
        organizations=(f"company-{number // 4}", f"staff-{number // 4}"),
    )


def _section(chance: random.Random, words: list[str]) -> dict[str, Any]:
    heading = _say(chance, words, 4).capitalize()
    return {"heading": heading, "paragraphs": [_paragraph(chance, words) for _ in range(PARAGRAPHS)]}


def _fact(place: int, started: date, chance: random.Random, words: list[str]) -> dict[str, Any]:
    fact: dict[str, Any] = {
        "id": f"f{place:02d}",
        "date": (started + timedelta(days=place * 11)).isoformat(),
        "kind": "action" if place % 4 == 1 else "event",
        "says": _say(chance, words, WORDS_OF_A_FACT).capitalize() + ".",
        "status": chance.choice(("established", "reported", "alleged")),
        "evidence": "read",
        "sources": [f"s{chance.randint(1, SOURCES)}"],
    }
    if fact["kind"] == "action":
        fact |= {"tactic": chance.choice(TACTICS), "people": {"at_least": chance.randint(3, 5000)}}
        fact["label"] = _say(chance, words, 2)[:28]
    return fact


def _source(place: int, chance: random.Random, words: list[str]) -> dict[str, Any]:
    return {
        "title": _say(chance, words, 8).capitalize(),
        "publisher": _say(chance, words, 2).title(),
        "date": "2018-04-04",
        "url": f"https://example.org/{place}/{chance.randrange(10**6)}",
        "kind": "news",
        "seen": "full",
    }


def _paragraph(chance: random.Random, words: list[str]) -> str:
    half = WORDS_OF_A_PARAGRAPH // 2
    cited = f"[@s{chance.randint(1, SOURCES)}]"
    return f"{_say(chance, words, half).capitalize()} {cited}. {_say(chance, words, half).capitalize()}."


def _vocabulary(chance: random.Random) -> list[str]:
    """Return some thousand words of two to four syllables, so that there is something to stem and to index."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(6000)]


def _say(chance: random.Random, words: list[str], count: int) -> str:
    """Return words of which a few are frequent and most are rare, as in a language."""
    return " ".join(words[int(len(words) * chance.random() ** 3)] for _ in range(count))


def _registries(cases: list[Made]) -> dict[str, Any]:
    companies = {ref for case in cases for ref in case.organizations}
    chapters = dict.fromkeys(case.chapter for case in cases)
    named = {"name": "A name", "means": "Something.", "needs": "Something.", "risks": "Something."}
    shown = {"shown_by": [f"{cases[0].id}#f01"]}
    return {
        "organizations": {ref: {"name": ref.title(), "type": "company"} for ref in sorted(companies)},
        "tactics": {tactic: {**named, "name": tactic.title(), **shown} for tactic in TACTICS},
        "demands": {demand: {"name": demand.title(), "means": "Something."} for demand in DEMANDS},
        "chapters": {chapter: {"title": chapter.title(), "about": "Cases."} for chapter in chapters},
    }


def _dump(path: Path, content: dict[str, Any]) -> None:
    """Write a mapping as YAML: one key a line, its value in the form that JSON and YAML share."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in content.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
