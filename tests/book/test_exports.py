"""The exports of a build: in several processes they are what they are in one, and none stays that is no longer made."""

from casebook.book import exports
from casebook.corpus import Corpus
from casebook.export.address import Address


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_processes_write_what_one_writes(small, tmp_path, monkeypatch):
    monkeypatch.setattr(exports, "WORTH_PROCESSES", 1)
    for processes in (1, 2):
        place = tmp_path / str(processes)
        place.mkdir()
        exports.bring_up_to_date(Corpus(small / "cases"), Address(), place / "site", place, processes)
    alone, together = (files(tmp_path / str(processes) / "site") for processes in (1, 2))
    assert alone == together
    assert len(alone) > 40


def test_what_is_no_longer_made_goes_and_nothing_is_written_twice(book, tmp_path):
    site = tmp_path / "site"
    exports.bring_up_to_date(Corpus(book.cases), Address(), site, tmp_path)
    written = {name: (site / name).stat().st_mtime_ns for name in files(site)}
    assert "data/cite/acme-map-tiles.bib" in written
    exports.bring_up_to_date(Corpus(book.cases), Address(), site, tmp_path)
    assert {name: (site / name).stat().st_mtime_ns for name in files(site)} == written
    (book.cases / "acme-map-tiles.yml").unlink()
    exports.bring_up_to_date(Corpus(book.cases), Address(), site, tmp_path)
    assert written.keys() - files(site).keys() == {"data/cite/acme-map-tiles.bib", "data/cite/acme-map-tiles.ris"}
