"""A pack of one's own choosing, by the command."""

import json
import re
import shutil

import pytest
from casebook.cli import main
from casebook.export.address import Address
from casebook.export.paper.guide_data import GuideData
from casebook.export.paper.pack import guide_files

from .conftest import ROOT
from .pdf import bare, read, size_of, text_of

CHOICE = ["--cases", "google-maven,chef-ice-2019", "--guides", "rights,press", "--paper", "letter"]

ABOUT_MARKS = ("writing", "contributing", "reading")
"""Guides that show such marks as examples."""


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    out = tmp_path_factory.mktemp("pack") / "new" / "pack.pdf"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        assert main(["print", *CHOICE, "-o", str(out)]) == 0
    return out.read_bytes()


def test_contents_name_the_pages(pack):
    pages = [" ".join(page.extract_text().split()) for page in read(pack).pages]
    listed = re.findall(r"([A-Z][^.]+?) ?[. ]{6,}(\d+)", pages[0])
    titles = ["Google and Project Maven", "Chef Software, ICE and a developer’s deleted code", "The law", "Press"]
    assert [title.removeprefix("Contents ") for title, _ in listed] == titles
    for title, number in listed:
        assert bare(title.removeprefix("Contents ")) in bare(pages[int(number) - 1])[:160]


def test_pages_are_numbered(pack):
    pages = read(pack).pages
    assert all(f"{number} of {len(pages)}" in page.extract_text() for number, page in enumerate(pages, start=1))
    assert size_of(pack) == (612, 792)


def test_deadlines_are_printed_with_the_law(pack):
    said = " ".join(text_of(pack).split())
    assert "6 months (as few as 181 days) for a charge with the NLRB" in said
    assert "Ask a lawyer now for" in said


def test_no_mark_of_a_guide_is_printed(whole_book):
    """What a guide asks for is printed, or the page is named; its own marks are never seen."""
    for name, path in guide_files(whole_book).items():
        if name not in ABOUT_MARKS:
            said = json.dumps(GuideData(path, whole_book, Address()).data())
            assert not re.search(r"\{(?:src|casebook:\w+)\}|```|\{[a-z-]+\} |\n:\w+:", said), name


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (["--cases", "gogle-maven"], "there is no case 'gogle-maven'. Did you mean google-maven"),
        (["--guides", "petition-letter"], "there is no guide 'petition-letter'. Did you mean tactics/petition or"),
        ([], "nothing was chosen"),
    ],
)
def test_what_is_not_there_is_said(choice, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["print", *choice, "-o", str(tmp_path / "none.pdf")]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "none.pdf").exists()


def test_file_that_cannot_be_written_is_said(small, tmp_path, monkeypatch, capsys):
    shutil.copytree(small, tmp_path / "book")
    monkeypatch.chdir(tmp_path / "book")
    assert main(["print", "--cases", "acme-map-tiles", "-o", "cases"]) == 2
    assert "cases can't be written" in capsys.readouterr().err
