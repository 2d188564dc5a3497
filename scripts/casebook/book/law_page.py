"""The page of a legal protection: who is not protected comes before who is."""

from docutils import nodes

from casebook import clocks, dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.nodes import clock
from casebook.book.page import Sheet
from casebook.book.source_list import source_list
from casebook.corpus import Corpus
from casebook.law import Deadline, Protection
from casebook.load import Reading
from casebook.problems import Path

ASK = "Ask a lawyer now"
SETTLED = "(Settled law, not re-read.)"
HEADS = ("What to do", "Time", "Counted from")
GROUPS = (
    ("who_is_not", "who-is-not", "Who is not protected"),
    ("who_is_covered", "who-is", "Who is protected"),
    ("what_is_protected", "what", "What is protected"),
    ("caveats", "limits", "Limits and cautions"),
)
AFTERWARDS = (("where_to_file", "where", "Where to file"), ("remedy", "remedy", "What it can bring"))


class LawSheet(Sheet):
    """What the parts of the page of a law need to know."""

    def __init__(self, law_id: str, law: Protection, reading: Reading[Protection], corpus: Corpus, source: str) -> None:
        super().__init__(reading, corpus, source)
        self.id = law_id
        self.law = law


def law_page(sheet: LawSheet) -> nodes.section:
    """Return the whole page."""
    law = sheet.law
    title = sheet.heading(("law",), law.law)
    section = nodes.section("", title, ids=[sheet.id], names=[nodes.fully_normalize_name(law.law)])
    section += _head(sheet)
    section += [_statements(sheet, *group) for group in GROUPS]
    section += _deadlines(sheet)
    section += [_statements(sheet, *group) for group in AFTERWARDS]
    section += _more(sheet)
    section += sheet.section("sources", "Sources", source_list(law.sources))
    return section


def clock_of(deadline: Deadline) -> clock:
    """Return how long a clock runs, with what the script needs to count its last day; nothing if not confirmed."""
    said = clocks.in_words(deadline)
    if deadline.count is None or deadline.unit is None:
        return clock("", "", build.strong(said))
    told = {"count": str(deadline.count), "unit": deadline.unit, "less": str(int(deadline.day_one_counts))}
    return clock("", "", build.strong(said), data={**told, "later": str(int(deadline.later_step))})


def _head(sheet: LawSheet) -> list[nodes.Node]:
    law = sheet.law
    chips = [
        words.JURISDICTION[law.jurisdiction],
        words.STANDING[law.standing],
        law.citation,
        f"As of {dates.in_words(law.as_of)}",
        f"Checked {dates.in_words(law.checked)}",
    ]
    advice = sheet.label(
        "This is no legal advice. Laws change, and cases turn on details: ask a lawyer before you act."
    )
    advice["classes"].append("small")
    return [build.bullets(chips, "chips"), sheet.say(("in_brief",), law.in_brief, "brief"), advice]


def _statements(sheet: LawSheet, key: str, anchor: str, heading: str) -> nodes.section:
    """Return the statements under one key, each with its sources; a gap is said."""
    items = []
    for index, statement in enumerate(getattr(sheet.law, key)):
        path: Path = (key, index, "says")
        said = sheet.say(path, f"{statement.says.rstrip()}{_cited(statement.sources)}")
        items.append([said, _settled(sheet)] if statement.settled else [said])
    gap = sheet.label("This could not be checked in a source. Ask a lawyer.")
    return sheet.section(anchor, heading, build.bullets(items) if items else gap)


def _settled(sheet: LawSheet) -> nodes.TextElement:
    mark = sheet.label(SETTLED)
    mark["classes"].append("settled")
    return mark


def _deadlines(sheet: LawSheet) -> nodes.section:
    law = sheet.law
    if not law.deadlines:
        return sheet.section("deadlines", "Deadlines", sheet.say(("no_deadline",), law.no_deadline or ""))
    ordered = sorted(enumerate(law.deadlines), key=lambda pair: clocks.urgency(pair[1]))
    rows = [_deadline(sheet, index, deadline) for index, deadline in ordered]
    weekend = sheet.label("Take the earliest day that can be meant. A weekend or a holiday never gives more time.")
    return sheet.section("deadlines", "Deadlines", build.table(HEADS, rows, "deadlines", "own"), weekend)


def _deadline(sheet: LawSheet, index: int, deadline: Deadline) -> nodes.row:
    what: list[nodes.Node] = [
        sheet.say(("deadlines", index, "for"), f"{_sentence(deadline.what)}{_cited(deadline.sources)}")
    ]
    if deadline.note:
        note = sheet.say(("deadlines", index, "note"), deadline.note, "small")
        what.append(note)
    if deadline.later_step:
        what.append(sheet.label("A later step: it begins only after an earlier one."))
    time: list[nodes.Node] = [build.paragraph(clock_of(deadline), clocks.at_least(deadline))]
    if deadline.confirmed:
        time.append(build.paragraph(f"Confirmed {dates.in_words(deadline.confirmed)}", classes=["small"]))
        time.append(sheet.label(f"{words.DONE_WHEN[deadline.done_when]}."))
    else:
        time.append(sheet.label("No source was found that confirms the time."))
    return build.row((what, time, [sheet.say(("deadlines", index, "from"), _sentence(deadline.start))]), labels=HEADS)


def _cited(sources: tuple[str, ...]) -> str:
    return f" [{', '.join(f'@{one}' for one in sources)}]" if sources else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _more(sheet: LawSheet) -> list[nodes.Node]:
    """Return when the law matters, and what to read with it."""
    law = sheet.law
    said = [[sheet.label(words.SITUATION[one])] for one in law.situations]
    blocks: list[nodes.Node] = [build.bullets(said)]
    if law.see:
        links = build.joined([build.law_link("", law_id) for law_id in law.see])
        blocks.append(build.paragraph("Read it with ", *links, "."))
    blocks.append(
        build.paragraph("All laws, and what none of them protects: ", build.page_link("The law", "guides/law"), ".")
    )
    return [sheet.section("when", "When it matters", *blocks)]
