"""Each claim and its answer side by side; an answer to an answer follows below, so that a dispute reads as one."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.compact import citation
from casebook.book.page import Page
from casebook.model import Answer, NoAnswer


def claims_and_answers(page: Page) -> list[nodes.Node]:
    """Return every thread: the claims, the answers to them, the rejoinders; and the claims nobody answered."""
    opened = [answer for answer in page.case.answers if _claims(answer)]
    threads: dict[tuple[str, ...], list[Answer]] = {}
    for answer in sorted(opened, key=lambda answer: (answer.date, answer.id)):
        threads.setdefault(_claims(answer), []).append(answer)
    blocks: list[nodes.Node] = [_thread(page, claims, answers) for claims, answers in threads.items()]
    blocks += [_silence(page, silence) for silence in page.case.no_answer]
    _anchor_once(blocks)
    return [page.section("claims", "Claims and answers", *blocks)]


def _anchor_once(blocks: list[nodes.Node]) -> None:
    """Keep the anchor of an answer where it stands first; one that answers two others stands in two threads."""
    known: set[str] = set()
    for block in blocks:
        for answer in block.findall(nodes.container):
            answer["ids"] = [anchor for anchor in answer["ids"] if anchor not in known]
            known.update(answer["ids"])


def _claims(answer: Answer) -> tuple[str, ...]:
    return tuple(target for target in answer.to if not target.startswith("a"))


def _thread(page: Page, claims: tuple[str, ...], answers: list[Answer]) -> nodes.Node:
    """Return the claims beside their answers; an answer that was answered in turn ends its row."""
    left = _claim_side(page, claims)
    rows: list[nodes.Node] = []
    beside: list[Answer] = []
    for answer in answers:
        beside.append(answer)
        rejoinders = _rejoinders(page, answer)
        if rejoinders or answer is answers[-1]:
            rows.append(build.box(left, build.box(*_said(page, beside), classes=["answer"]), classes=["pair"]))
            rows += rejoinders
            left, beside = build.box(classes=["claim"]), []
    return build.box(*rows, classes=["thread"])


def _rejoinders(page: Page, answer: Answer) -> list[nodes.Node]:
    """Return a row for each answer to *answer*: on the claim's side, with what came back beside it."""
    rows: list[nodes.Node] = []
    for rejoinder in page.case.answers:
        if rejoinder.to and answer.id in rejoinder.to and not _claims(rejoinder):
            back = [again for again in page.case.answers if rejoinder.id in again.to and not _claims(again)]
            left = build.box(*_said(page, [rejoinder]), classes=["claim"])
            right = build.box(*_said(page, back), classes=["answer"])
            rows.append(build.box(left, right, classes=["pair", "rejoinder"]))
            for again in back:
                rows += _rejoinders(page, again)
    return rows


def _claim_side(page: Page, claims: tuple[str, ...]) -> nodes.Node:
    blocks: list[nodes.Node] = []
    for claim in claims:
        blocks += CLAIMS[claim[0]](page, claim)
    return build.box(*blocks, classes=["claim"])


def _fact(page: Page, fact_id: str) -> list[nodes.Node]:
    fact, place = page.fact(fact_id), page.places[fact_id]
    return [
        build.paragraph(dates.in_words(fact.date), " ", page.fact_links(fact_id), classes=["who"]),
        page.say(("facts", place, "says"), fact.says),
        build.paragraph(page.status(fact.status), classes=["standing"]),
    ]


def _demand(page: Page, demand_id: str) -> list[nodes.Node]:
    place = page.places[demand_id]
    demand = page.case.demands[place]
    asked = f"{page.name(demand.by)} asked {page.name(demand.of)} "
    return [
        build.paragraph(asked, build.link(demand_id, demand_id), classes=["who"]),
        page.say(("demands", place, "what"), demand.what),
    ]


def _said(page: Page, answers: list[Answer]) -> list[nodes.Node]:
    blocks: list[nodes.Node] = []
    for answer in answers:
        place = page.places[answer.id]
        who = build.paragraph(f"{page.name(answer.by)}, {dates.in_words(answer.date)} ", classes=["who"])
        who += build.link(answer.id, answer.id, "self")
        meets = build.inline(words.MEETS[answer.meets_the_point], "status", f"meets-{answer.meets_the_point}")
        blocks.append(
            nodes.container(
                "",
                who,
                page.say(("answers", place, "says"), answer.says),
                build.paragraph(meets, " ", citation(answer.sources), classes=["standing"]),
                ids=[answer.id],
                classes=["said"],
            )
        )
    return blocks


def _silence(page: Page, silence: NoAnswer) -> nodes.Node:
    said = f"No answer from {page.name(silence.by)} was found as of {dates.in_words(silence.as_of)}. "
    marks = [citation(silence.sources)] if silence.sources else []
    blocks = [build.paragraph(said, *marks, classes=["silence"])]
    if silence.says:
        blocks.append(page.say(("no_answer", page.case.no_answer.index(silence), "says"), silence.says))
    pair = build.box(_claim_side(page, silence.to), build.box(*blocks, classes=["answer"]), classes=["pair"])
    return build.box(pair, classes=["thread"])


def _answer_as_claim(page: Page, answer_id: str) -> list[nodes.Node]:
    place = page.places[answer_id]
    answer = page.case.answers[place]
    by = f"{page.name(answer.by)}, {dates.in_words(answer.date)} "
    return [
        build.paragraph(by, build.link(answer_id, answer_id), classes=["who"]),
        page.say(("answers", place, "says"), answer.says),
    ]


CLAIMS = {"f": _fact, "d": _demand, "a": _answer_as_claim}
"""How each kind of record is shown on the side of the claim, by the letter of its id."""
