"""What a class gets once it has decided: what came after, the other side's answers, and every source."""

from collections.abc import Iterable, Iterator

from casebook import classroom, dates, prose
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.leaf import Ask, Block, Bullets, Heading, Leaf, Reference, References, Table, Text
from casebook.export.lesson.references import short
from casebook.model import Answer, Case, Fact

MOST_FACTS = 16
MOST_ANSWERS = 12


def reveal(case_id: str, corpus: Corpus, address: Address) -> Leaf:
    """Return the reveal sheet of a case."""
    case = corpus.cases[case_id]
    facts, answers = after(case), answers_told(case)
    cited = [source for fact in (*classroom.shown(case), *facts) for source in fact.sources]
    cited += [source for answer in answers for source in answer.sources]
    place = address.url(f"cases/{case_id}.html") or f"cases/{case_id}.html in the book"
    return Leaf(
        name=classroom.file_name(case) + classroom.REVEAL,
        kicker="Reveal sheet: hand out when the class has decided",
        title=prose.plain(case.teaching.title),
        date=case.reviewed,
        blocks=(
            Text(f"The case: {case.title}. {_end(case)}"),
            Text(prose.plain(case.outcome.says)),
            *_facts(case, facts),
            *_demands(case, corpus),
            *_costs(case),
            *_answers(case, answers, corpus),
            *_questions(case),
            *_teacher(case),
            *_references(case, cited),
        ),
        foot=f"{place}, reviewed {dates.in_words(case.reviewed)}. Tech Worker Ethics and Organizing Kit. CC BY 4.0.",
    )


def after(case: Case) -> list[Fact]:
    """List what came after: all of it, or where that is long, what results, costs and questions rest on."""
    found = classroom.came_after(case)
    if len(found) <= MOST_FACTS:
        return found
    wanted = {*case.outcome.facts}.union(*(demand.result_facts for demand in case.demands))
    wanted = wanted.union(*(cost.facts for cost in case.costs), *(asked.facts for asked in case.teaching.questions))
    return [fact for fact in found if fact.id in wanted]


def answers_told(case: Case) -> list[Answer]:
    """List the answers, or where there are many, those to the demands and to what the handout shows."""
    if len(case.answers) <= MOST_ANSWERS:
        return list(case.answers)
    asked = {*case.teaching.shows, *(demand.id for demand in case.demands)}
    return [answer for answer in case.answers if asked.intersection(answer.to)]


def _end(case: Case) -> str:
    return f"What was asked was {words.CASE_RESULT[case.outcome.result].lower()}. Did it hold? {_held(case)}."


def _held(case: Case) -> str:
    return words.HELD[case.outcome.held]


def _facts(case: Case, facts: list[Fact]) -> Iterator[Block]:
    if not facts:
        return
    yield Heading("What came after")
    rows = [
        (fact.id, dates.in_words(fact.date), f"{prose.plain(fact.says)} {_marks(fact.sources)}", fact.status)
        for fact in facts
    ]
    yield Table(("Id", "Date", "Fact", "Status"), (0.07, 0.17, 0.6, 0.16), tuple(rows))
    left = len(classroom.came_after(case)) - len(facts)
    if left:
        yield Text(f"{left} more facts from this time are on the page of the case.", note=True)


def _demands(case: Case, corpus: Corpus) -> Iterator[Block]:
    if not case.demands:
        return
    yield Heading("Demands and results")
    rows = [
        (one.id, f"{_name(one.by, corpus)}, of {_name(one.of, corpus)}", one.what, words.DEMAND_RESULT[one.result])
        for one in case.demands
    ]
    yield Table(("Id", "By whom, of whom", "Demand", "Result"), (0.07, 0.28, 0.49, 0.16), tuple(rows))


def _costs(case: Case) -> Iterator[Block]:
    yield Heading("What it cost those who acted")
    yield Bullets(tuple(f"{words.COST_KIND[cost.kind]}: {cost.who}" for cost in case.costs))


def _answers(case: Case, answers: list[Answer], corpus: Corpus) -> Iterator[Block]:
    yield Heading("The other side, and replies to it")
    rows = tuple(_answer(case, answer, corpus) for answer in answers)
    if rows:
        yield Table(("Id", "Who, when", "Answer", "Our judgment"), (0.07, 0.22, 0.54, 0.17), rows)
    for silence in case.no_answer:
        about = f" ({silence.says})" if silence.says else ""
        name, day = _name(silence.by, corpus), dates.in_words(silence.as_of)
        yield Text(f"No answer of {name} to {_places(case, silence.to)}{about} was found as of {day}.")
    if len(answers) < len(case.answers):
        yield Text(f"{len(case.answers) - len(answers)} more answers are on the page of the case.", note=True)


def _answer(case: Case, answer: Answer, corpus: Corpus) -> tuple[str, ...]:
    who = f"{_name(answer.by, corpus)}, {dates.in_words(answer.date)}, to {_places(case, answer.to)}"
    said = f"{prose.plain(answer.says)} {_marks(answer.sources)}"
    return answer.id, who, said, words.MEETS[answer.meets_the_point]


def _questions(case: Case) -> Iterator[Block]:
    asked = classroom.asked_after(case)
    if asked:
        yield Heading("Questions to go on with")
    for number, question in enumerate(asked, 1):
        yield Ask(number, prose.plain(question.ask), _places(case, question.facts))


def _teacher(case: Case) -> Iterator[Block]:
    plan = case.teaching
    yield Heading("For the teacher")
    yield Text(
        f"{words.LEVEL[plan.level]}, {plan.minutes} minutes. Before the class has decided, show nothing dated after "
        f"{dates.in_words(plan.reveal_after)}. Aims:"
    )
    yield Bullets(plan.aims)


def _references(case: Case, cited: list[str]) -> Iterator[Block]:
    yield Heading("Sources")
    rows = [f"{number} is {fact.id} {_marks(fact.sources)}" for number, fact in enumerate(classroom.shown(case), 1)]
    yield Text(f"Facts on the handout, by their numbers there: {', '.join(rows)}.")
    yield References(tuple(_reference(case, source) for source in case.sources if source in set(cited)))


def _reference(case: Case, source_id: str) -> Reference:
    source = case.sources[source_id]
    return Reference(source_id, short(source), source.url or source.archive or "")


def _places(case: Case, ids: Iterable[str]) -> str:
    """Name records as the two sheets do: a fact on the handout by its number there, all else by its id."""
    numbers = {fact.id: f"no. {number}" for number, fact in enumerate(classroom.shown(case), 1)}
    return ", ".join(numbers.get(one, one) for one in ids)


def _name(ref: str, corpus: Corpus) -> str:
    found = corpus.organizations.get(ref)
    return found.name if found else words.SPEAKERS.get(ref, ref)


def _marks(sources: Iterable[str]) -> str:
    return f"[{', '.join(sources)}]"
