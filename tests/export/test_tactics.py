"""Cards and poster: every figure is the one the records give."""

import re

from casebook import vocabulary as words
from casebook.export.paper.sheet import Paper

from .pdf import read, size_of, tags_of, text_of


def used(case):
    return {fact.tactic for fact in case.facts if fact.kind == "action"}


def test_poster_counts_what_the_records_say(whole_book, printed):
    said = " ".join(text_of(printed("tactics/poster")).split())
    for tactic_id, tactic in whole_book.tactics.items():
        cases = [case for case in whole_book.cases.values() if tactic_id in used(case)]
        by_result = [sum(case.outcome.result == result for case in cases) for result in words.CASE_RESULT]
        costly = sum(any(cost.kind != "none-reported" for cost in case.costs) for case in cases)
        row = " ".join([tactic.name, *(str(count or "none") for count in by_result), str(len(cases)), str(costly)])
        assert row in said
    assert f"{len(whole_book.cases)} cases of the Tech Worker Ethics and Organizing Kit" in said


def test_poster_is_one_large_page(printed):
    pages = {paper: printed("tactics/poster", paper) for paper in (Paper.A4, Paper.LETTER)}
    assert {paper: size_of(pdf) for paper, pdf in pages.items()} == {Paper.A4: (842, 1191), Paper.LETTER: (792, 1224)}
    assert [len(read(pdf).pages) for pdf in pages.values()] == [1, 1]


def test_poster_tells_its_counts_in_text_under_heads(printed):
    tags = tags_of(printed("tactics/poster"))
    assert tags.count("/TH") >= 7
    assert "/TD" in tags


def test_cards_count_what_the_records_say(whole_book, printed):
    said = " ".join(text_of(printed("tactics/cards")).split())
    assert said.count("Cost and result are those of the case") == len(whole_book.tactics)
    total = len(whole_book.cases)
    for tactic_id, tactic in whole_book.tactics.items():
        number = sum(tactic_id in used(case) for case in whole_book.cases.values())
        own = said[said.index(f"{tactic.name} What it is.") :].partition("in this book.")[0]
        found = re.findall(rf"(\d+) of the {total} cases", own)
        assert found == [str(number)], tactic.name
