"""Course plans as cartridges. The published schemas of Common Cartridge 1.3 are in no package registry, so the test
states what they ask, from the profile of Content Packaging that the cartridge uses and the rules written into it
(IMS GLC, ccv1p1_imscp_v1p2_v1p0.xsd, of which 1.3 is the same but for new kinds of resource and metadata):

- metadata, organizations and resources, once each and in that order; the schema's name and version; LOM metadata
- at most one organization, a rooted hierarchy, with one item without a title; every other item has one title, first
- identifiers are unique in the manifest; an item refers to a resource of the manifest or holds items
- a web link has one file, no href and no dependency (rules 2a to 2d)
- what is directly referred to as web content has an href, and a file with it (rules 5g, 10a, 10b); no file stands twice
- a resource's metadata holds LOM with at least one role, of Instructor, Learner and Mentor
"""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from casebook import classroom
from casebook.cli import main
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson import cartridge as making
from casebook.export.lesson.cartridge import cartridges
from casebook.export.paper.sheet import Paper

ROOT = Path(__file__).parents[2]
CP, LOMM, LOMR, WL = (
    "{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}",
    "{http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest}",
    "{http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource}",
    "{http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3}",
)
ID = re.compile(r"[A-Za-z_][\w.-]*")
BASES = ["", "https://book.example/kit/"]
ROLE = f"{CP}metadata/{LOMR}lom/{LOMR}educational/{LOMR}intendedEndUserRole"


@pytest.fixture(scope="module")
def made():
    """The cartridges of the book without an address, and with one; what stands in for its documents takes no time."""
    corpus = Corpus(ROOT / "cases")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "typeset", lambda sheet: sheet.title.encode())
        patch.setattr(making, "as_docx", lambda leaf: leaf.title.encode())
        return {base: {one.path: one.content for one in cartridges(corpus, Address(base), Paper.A4)} for base in BASES}


def opened(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    files = {name: archive.read(name) for name in archive.namelist()}
    assert len(files) == len(archive.namelist())
    return files, ElementTree.fromstring(files["imsmanifest.xml"])


def tags(element):
    return [child.tag for child in element]


@pytest.mark.parametrize("base", BASES)
def test_manifest_is_as_the_schema_asks(made, base):
    for content in made[base].values():
        files, manifest = opened(content)
        assert manifest.tag == f"{CP}manifest"
        assert tags(manifest) == [f"{CP}metadata", f"{CP}organizations", f"{CP}resources"]
        about = manifest.find(f"{CP}metadata")
        assert tags(about) == [f"{CP}schema", f"{CP}schemaversion", f"{LOMM}lom"]
        assert [about[0].text, about[1].text] == ["IMS Common Cartridge", "1.3.0"]
        assert tags(about[2]) == [f"{LOMM}general", f"{LOMM}rights"]
        assert tags(about[2][0]) == [f"{LOMM}title", f"{LOMM}language", f"{LOMM}description"]
        marks = [element.get("identifier") for element in manifest.iter() if element.get("identifier")]
        assert len(marks) == len(set(marks))
        assert all(ID.fullmatch(mark) for mark in marks)
        check_contents(manifest)
        check_resources(manifest, files)


def check_contents(manifest):
    organizations = manifest.findall(f"{CP}organizations/{CP}organization")
    assert [one.get("structure") for one in organizations] == ["rooted-hierarchy"]
    (root,) = organizations[0]
    assert set(tags(root)) == {f"{CP}item"}
    known = {resource.get("identifier") for resource in manifest.iter(f"{CP}resource")}
    items = [item for item in manifest.iter(f"{CP}item") if item is not root]
    for item in items:
        assert tags(item)[0] == f"{CP}title"
        assert set(tags(item)[1:]) <= {f"{CP}item"}
        assert (item.get("identifierref") in known) != (len(item) > 1)
    assert {item.get("identifierref") for item in items} - {None} == known


def check_resources(manifest, files):
    hrefs = []
    for resource in manifest.iter(f"{CP}resource"):
        inside = [file.get("href") for file in resource.findall(f"{CP}file")]
        hrefs += inside
        assert len(inside) == 1
        assert set(tags(resource)) <= {f"{CP}metadata", f"{CP}file"}
        assert tags(resource) == sorted(tags(resource), reverse=True)  # metadata stands before files
        if resource.get("type") == "webcontent":
            assert resource.get("href") == inside[0]
        else:
            assert (resource.get("type"), resource.get("href")) == ("imswl_xmlv1p3", None)
            link = ElementTree.fromstring(files[inside[0]])
            assert (link.tag, tags(link)) == (f"{WL}webLink", [f"{WL}title", f"{WL}url"])
            assert link[1].get("href").startswith("https://book.example/kit/")
        for role in resource.iterfind(ROLE):
            assert [part.text for part in role] == ["IMSGLC_CC_Rolesv1p3", "Instructor"]
    assert sorted(hrefs) == sorted(files.keys() - {"imsmanifest.xml"})
    assert len(hrefs) == len(set(hrefs))


def test_links_stand_only_where_the_book_has_an_address(made):
    kinds = {base: set() for base in BASES}
    for base in BASES:
        for content in made[base].values():
            kinds[base] |= {one.get("type") for one in opened(content)[1].iter(f"{CP}resource")}
    assert kinds == {"": {"webcontent"}, BASES[1]: {"webcontent", "imswl_xmlv1p3"}}


def test_what_tells_the_end_is_for_teachers(made):
    cases = Corpus(ROOT / "cases").cases.values()
    titles = {case.title for case in cases} - {case.teaching.title for case in cases}
    for content in made[""].values():
        files, manifest = opened(content)
        resources = [one for one in manifest.iter(f"{CP}resource") if one.find(ROLE) is not None]
        teachers = {one.get("href") for one in resources}
        tells = {name for name in files if classroom.REVEAL in name or name.startswith("briefs/")}
        assert teachers == tells
        assert any(name.endswith(".pdf") and name not in tells for name in files)
        pages = " ".join(files[name].decode() for name in files if name.endswith(".html"))
        assert [title for title in titles if title in pages] == []
        root = manifest.find(f"{CP}organizations/{CP}organization/{CP}item")
        assert root[-1][0].text.startswith("For the teacher")


def test_cartridge_is_the_same_each_time(small):
    once, again = (list(cartridges(Corpus(small / "cases"), Address(), Paper.A4)) for _ in range(2))
    assert once == again
    archive = zipfile.ZipFile(io.BytesIO(once[0].content))
    assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    first = {name.rpartition(".")[2]: archive.read(name)[:4] for name in archive.namelist()}
    assert (first["pdf"], first["docx"]) == (b"%PDF", b"PK\x03\x04")


def test_words_of_a_plan_are_no_markup(corpus):
    (made,) = cartridges(corpus, Address("https://book.example/?a=1&b=2"), Paper.LETTER)
    files, _ = opened(made.content)
    assert made.path == "one-hour-letter.imscc"
    assert b"Decide &amp; say why, if 5 &lt; 6." in files["plans/a-box.html"]


def test_plan_with_a_case_that_cannot_be_read_is_left_out(book, monkeypatch):
    (book / "cases" / "acme-map-tiles.yml").write_text("title: [", encoding="utf-8")
    assert list(cartridges(Corpus(book / "cases"), Address(), Paper.A4)) == []


def test_command_writes_all_and_removes_what_is_no_longer_made(book, monkeypatch, capsys):
    monkeypatch.chdir(book)
    taken = book / "_build/take"
    assert main(["handouts"]) == 0
    written = {path.relative_to(taken).as_posix() for path in taken.rglob("*")}
    assert {"classroom/a-box-that-listens.docx", "classroom/a-box-that-listens-reveal.md"} <= written
    assert {"courses/one-hour-a4.imscc", "courses/one-hour-letter.imscc"} <= written
    assert any(name.startswith("slides/") and name.endswith(".pdfpc") for name in written)
    plans = book / "guides" / "courses.yml"
    plans.write_text(plans.read_text(encoding="utf-8").replace("one-hour:", "two-hours:"), encoding="utf-8")
    capsys.readouterr()
    assert main(["handouts"]) == 0
    assert "courses: 2 written, 0 unchanged, 2 removed." in capsys.readouterr().out
    assert not (taken / "courses/one-hour-a4.imscc").exists()


def test_command_writes_nothing_while_a_case_cannot_be_read(book, monkeypatch, capsys):
    (book / "cases" / "acme-map-tiles.yml").write_text("title: [", encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["handouts"]) == 2
    assert "acme-map-tiles can't be read" in capsys.readouterr().err
    assert not (book / "_build").exists()


def test_command_says_which_folder_cannot_be_written(book, monkeypatch, capsys):
    (book / "taken").write_text("a file", encoding="utf-8")
    monkeypatch.chdir(book)
    assert main(["handouts", "--to", "taken"]) == 2
    assert "taken can't be written" in capsys.readouterr().err


def test_command_needs_a_book(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["handouts"]) == 2
    assert "Go to the folder that holds it." in capsys.readouterr().err
