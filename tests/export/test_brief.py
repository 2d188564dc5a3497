"""The brief: two pages, nothing cut, both sides, and what is not there is counted."""

import re

import pytest
from casebook import prose
from casebook import vocabulary as words
from casebook.export.paper.sheet import Paper

from .pdf import bare, read, tags_of, text_of

SHORT, LONG, DISPUTED = "chef-ice-2019", "palantir-ice", "google-maven"
BRIEFS = [(SHORT, Paper.A4), (LONG, Paper.A4), (LONG, Paper.LETTER), (DISPUTED, Paper.LETTER)]
LEAD = 60


@pytest.fixture(params=BRIEFS, ids=str)
def brief(request, printed, whole_book):
    case_id, paper = request.param
    return whole_book.cases[case_id], printed(f"briefs/{case_id}", paper)


def said(case):
    """Every text that a brief may hold."""
    parts = [*case.facts, *case.answers, *case.lessons]
    return [bare(prose.plain(part.says)) for part in parts] + [bare(cost.who) for cost in case.costs]


def without_marks(text):
    """Text without the short names of facts and sources in it."""
    return bare(re.sub(r"\[s\d+[a-z]?(?:,\s*s\d+[a-z]?)*\]", "", text))


def test_two_pages(brief):
    assert len(read(brief[1]).pages) == 2


def test_no_text_is_cut(brief):
    case, pdf = brief
    page = without_marks(text_of(pdf))
    cut = [text for text in said(case) if text[:LEAD] in page and text not in page]
    assert cut == []


def test_summary_result_and_cost_are_always_there(brief):
    case, pdf = brief
    page = without_marks(text_of(pdf))
    assert bare(prose.plain(case.summary)) in page
    assert bare(words.CASE_RESULT[case.outcome.result]) in page
    assert bare(prose.plain(case.outcome.says)) in page
    assert all(bare(cost.who) in page for cost in case.costs)
    assert all(bare(demand.what) in page for demand in case.demands)


def test_other_side_is_heard(brief):
    case, pdf = brief
    page = without_marks(text_of(pdf))
    heard = [answer for answer in case.answers if bare(prose.plain(answer.says)) in page]
    assert heard
    for answer in heard:
        claims = [one for one in (*case.facts, *case.demands) if one.id in answer.to]
        texts = [bare(prose.plain(getattr(one, "says", "") or one.what)) for one in claims]
        assert all(text in page for text in texts), answer.id


def test_what_has_no_room_is_counted(brief):
    case, pdf = brief
    page, flat = without_marks(text_of(pdf)), " ".join(text_of(pdf).split())
    lessons = [lesson for lesson in case.lessons if bare(prose.plain(lesson.says)) in page]
    told = re.search(r"(\d+) of (\d+) lessons", flat)
    assert (
        (int(told[1]), int(told[2]))
        if told
        else (0, len(case.lessons))
        == (
            len(case.lessons) - len(lessons),
            len(case.lessons),
        )
    )
    facts = re.search(r"(\d+) of (\d+) facts are not listed", flat)
    assert int(facts[2]) == len(case.facts) if facts else "facts are not listed" not in flat


def test_each_source_named_is_listed(brief):
    case, pdf = brief
    page = " ".join(text_of(pdf).split())
    cited = {one for group in re.findall(r"\[(s\d+[a-z]?(?:, ?s\d+[a-z]?)*)\]", page) for one in re.split(", ?", group)}
    listed = page[page.rindex(" Sources ") :]
    assert cited
    assert [one for one in sorted(cited) if f"{one} {case.sources[one].publisher.split()[0]}" not in listed] == []


def test_tables_have_heads(brief):
    tags = tags_of(brief[1])
    assert tags.count("/Table") >= 3
    assert "/TH" in tags
