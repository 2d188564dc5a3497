"""A book of many cases is checked in several processes, which find what one finds."""

from casebook import checking
from casebook.bench import corpus as made
from casebook.corpus import Corpus


def test_processes_find_what_one_process_finds(tmp_path, monkeypatch):
    made.write(made.make(6), tmp_path)
    first, second, third, *_ = sorted((tmp_path / "cases").glob("*.yml"))
    first.write_text(first.read_text(encoding="utf-8").replace('kind: "study"', 'kind: "nonsense"'), encoding="utf-8")
    second.write_text("title: [", encoding="utf-8")
    third.with_name("twice.yml").write_bytes(third.read_bytes())
    found = []
    for most in (1000, 1):
        monkeypatch.setattr(checking, "WORTH_PROCESSES", most)
        found.append(sorted(checking.whole_book(Corpus(tmp_path / "cases"), None)))
    assert found[0] == found[1]
    assert {"unknown-word", "yaml-syntax", "handout-name-twice"} <= {problem.code for problem in found[0]}
