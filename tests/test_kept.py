"""Records that are kept between builds, and when they are not trusted."""

import pytest
from casebook import folder
from casebook.corpus import Corpus
from casebook.kept import Kept
from casebook.law import Protection
from casebook.model import Case


@pytest.fixture
def kept(book, tmp_path):
    """The cases of a small book, kept."""
    store = Kept(tmp_path / "records")
    corpus = Corpus(book / "cases", kept=store)
    for path in corpus.files:
        corpus.keep(path)
    return store


def test_a_kept_record_is_the_one_that_was_read(book, kept, corpus):
    again = {path.stem: kept.record(path, Case) for path in Corpus(book / "cases").files}
    assert again == corpus.cases


def test_files_that_are_the_same_are_not_read_again(book, kept, monkeypatch):
    changed, *same = Corpus(book / "cases").files
    changed.write_text(changed.read_text(encoding="utf-8").replace("reviewed: 20", "reviewed: 19"), encoding="utf-8")
    read = []
    real = folder.read_file
    monkeypatch.setattr(folder, "read_file", lambda path, *rest: read.append(path) or real(path, *rest))
    cases = Corpus(book / "cases", kept=kept).cases
    assert read == [changed]
    assert cases[changed.stem].reviewed.startswith("19")
    assert len(cases) == 1 + len(same)


@pytest.mark.parametrize("spoil", [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: b"\x80\x04."])
def test_what_was_spoiled_is_read_anew(book, kept, spoil):
    path = Corpus(book / "cases").files[0]
    place = kept.folder / f"{path.stem}.pickle"
    place.write_bytes(spoil(place.read_bytes()))
    assert kept.record(path, Case) is None


def test_a_record_of_another_kind_is_not_taken(book, kept):
    assert kept.record(Corpus(book / "cases").files[0], Protection) is None


def test_a_case_with_problems_is_not_kept(book, tmp_path):
    path = book / "cases" / "broken.yml"
    path.write_text(Corpus(book / "cases").files[0].read_text(encoding="utf-8") + "unknown: 1\n", encoding="utf-8")
    store = Kept(tmp_path / "records")
    Corpus(book / "cases", kept=store).keep(path)
    assert store.record(path, Case) is None
