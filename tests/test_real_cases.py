"""The book itself: every case and every registry passes, and soon."""

from pathlib import Path
from time import perf_counter

import pytest
from casebook.corpus import Corpus

CORPUS = Corpus(Path(__file__).parent.parent / "cases")


@pytest.mark.parametrize("path", CORPUS.files, ids=CORPUS.case_ids)
def test_case_is_sound(path):
    assert [str(problem) for problem in CORPUS.problems(path)] == []


def test_registries_are_sound():
    assert [str(problem) for problem in CORPUS.problems_of_registry()] == []


def test_whole_check_is_quick():
    start = perf_counter()
    fresh = Corpus(CORPUS.folder)
    for path in fresh.files:
        fresh.problems(path)
    seconds = perf_counter() - start
    print(f"{len(fresh.files)} cases checked in {seconds:.2f} s")
    assert seconds < 5
