"""Rules of the classroom handout: it must not give away what came after."""

from collections.abc import Iterator

from casebook import classroom, dates
from casebook.giveaways import giveaways, named_dates, record
from casebook.model import Case
from casebook.problems import Path, shortened
from casebook.rules.base import Around, BookFinding, Finding, on_book, on_record


@on_record(whole=True)
def handout_tells_outcome(case: Case, around: Around) -> Iterator[Finding]:
    """The handout shows no fact from after its reveal_after, and no fact on it names a later date.

    Its title, its scene and the questions on it hold no date, number, name or five words in a row that the record has
    only from later. On the handout stand the questions for which the facts shown suffice.
    """
    limit = dates.last_day(case.teaching.reveal_after)
    facts = {fact.id: fact for fact in case.facts}
    for index, fact_id in enumerate(case.teaching.shows):
        fact = facts.get(fact_id)
        if fact is None:
            continue
        path: Path = ("teaching", "shows", index)
        if dates.last_day(fact.date) > limit:
            what = f"{fact_id} may be from after {case.teaching.reveal_after}: it is dated {fact.date}"
            yield path, what, "Show an earlier fact."
        for named in named_dates(fact.says):
            if dates.first_day(named) > limit:
                yield path, f"the words of {fact_id} name {named}", "Show a fact that does not look ahead."
    said = record(case, around.organizations)
    for path, name, text in _texts(case):
        found = giveaways(text, said)
        if found:
            what = f'{name} has "{shortened(found[0])}", which the record has only from later'
            yield path, what, "Say it otherwise: a handout does not look ahead."


@on_record(whole=True)
def handout_without_name(case: Case, around: Around) -> Iterator[Finding]:
    """The title of a session has a word in Latin letters, for the file of its handout is named by it."""
    if not classroom.file_name(case):
        yield ("teaching", "title"), "no file can be named by it", "Add a word in Latin letters."


@on_book
def handout_name_twice(cases: dict[str, Case]) -> Iterator[BookFinding]:
    """No two sessions have titles that would name the same file, and none ends as a reveal sheet's name does."""
    first: dict[str, str] = {}
    for case_id, case in cases.items():
        name = classroom.file_name(case)
        if name.endswith(classroom.REVEAL):
            yield case_id, ("teaching", "title"), "it ends in the word reveal", "End it with another word."
        if first.setdefault(name, case_id) != case_id:
            what = f"its handout would be named as that of {first[name]}"
            yield case_id, ("teaching", "title"), what, "Add the year, or another word."


def _texts(case: Case) -> Iterator[tuple[Path, str, str]]:
    yield ("teaching", "title"), "the title", case.teaching.title
    yield ("teaching", "scene"), "the scene", case.teaching.scene
    for index, question in enumerate(case.teaching.questions):
        if question in classroom.asked_first(case):
            yield ("teaching", "questions", index, "ask"), "the question", question.ask
