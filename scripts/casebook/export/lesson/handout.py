"""A case as a class meets it: title, scene, the facts shown and the questions that they suffice for, and no more."""

from collections.abc import Iterator

from casebook import classroom, dates, prose
from casebook import vocabulary as words
from casebook.export.lesson.leaf import Ask, Block, Heading, Leaf, Table, Text
from casebook.model import Case, Question

FIRST = "On your own, in writing: what do you do, and what don't you do? Give one reason."
DOUBT = "Which of these facts would you check first? Where would you look?"
OTHERS = "State the case of those who see it otherwise, so that they would accept it."
FOOT = "Tech Worker Ethics and Organizing Kit. CC BY 4.0. Sources, and what came after, are on the reveal sheet."


def handout(case: Case) -> Leaf:
    """Return the handout of a case. It names neither the case nor a source, for both can tell the end."""
    return Leaf(
        name=classroom.file_name(case),
        kicker="For the classroom",
        title=prose.plain(case.teaching.title),
        date=case.reviewed,
        blocks=(
            Text(prose.plain(case.teaching.scene)),
            Heading("What the record shows so far"),
            facts_shown(case),
            Text(statuses(case), note=True),
            Heading("Questions"),
            *questions(case),
        ),
        foot=FOOT,
    )


def facts_shown(case: Case) -> Table:
    """Return the facts shown, numbered, each with its date and its status."""
    rows = [
        (str(number), dates.in_words(fact.date), prose.plain(fact.says), fact.status)
        for number, fact in enumerate(classroom.shown(case), 1)
    ]
    return Table(("No.", "Date", "Fact", "Status"), (0.07, 0.17, 0.6, 0.16), tuple(rows))


def statuses(case: Case) -> str:
    """Say what the words for the status of a fact mean, as far as the handout uses them."""
    used = {fact.status for fact in classroom.shown(case)}
    return " ".join(f"{name.capitalize()}: {_small(words.STATUS[name])}." for name in words.STATUS if name in used)


def questions(case: Case) -> Iterator[Block]:
    """Yield the questions of every handout, and between them those of the case that the facts shown suffice for."""
    own = classroom.asked_first(case)
    yield Ask(1, FIRST, lines=5)
    yield Ask(2, DOUBT, lines=3)
    for number, question in enumerate(own, 3):
        yield Ask(number, prose.plain(question.ask), _facts(case, question), lines=4)
    yield Ask(len(own) + 3, OTHERS, lines=4)


def _facts(case: Case, question: Question) -> str:
    numbers = [str(number) for number, fact in enumerate(classroom.shown(case), 1) if fact.id in question.facts]
    return f"Fact{'s' * (len(numbers) > 1)} {', '.join(numbers)}"


def _small(words_: str) -> str:
    return words_[:1].lower() + words_[1:]
