"""A copy of the site against a build: what is found, what is not believed, and what is no copy at all."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from casebook.cli import main
from casebook.sums import SUMS, read_sums, sums_of
from casebook.verify import differences
from hypothesis import given
from hypothesis import strategies as st

PAGES = {"index.html": "front", "cases/x.html": "case", "_headers": "", "guides/law/y.html": "law"}
NAMES = ["new\nline", "\r", "back\\slash", "\\n", " a  b ", "*star", "\u2028", "\x1b[31m", "é", os.fsdecode(b"\xff")]
PATH_MAX = 4096


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A site with its sums, as a build leaves it."""
    site = tmp_path / "build"
    for name, text in PAGES.items():
        put(site, name, text)
    put(site, SUMS, sums_of(site).decode())
    return site


@pytest.fixture
def copy(build: Path, tmp_path: Path) -> Path:
    """A true copy of it, to be spoiled."""
    return Path(shutil.copytree(build, tmp_path / "copy"))


@pytest.fixture
def said(build, copy, capsys):
    """Verify the copy by the command; return the lines printed, whose number its status and last word agree with."""

    def verify() -> list[str]:
        status = main(["verify", str(copy), "--against", str(build)])
        out, err = capsys.readouterr()
        lines = out.splitlines()
        assert status == bool(lines)
        assert err.startswith(f"{len(lines)} difference" if lines else "Every file of the copy is as the build has it.")
        return lines

    return verify


def put(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_true_copy_is_the_same(said):
    assert said() == []


def test_sums_are_one_sorted_line_a_file(build):
    names = sorted(PAGES)
    lines = [f"{hashlib.sha256(PAGES[name].encode()).hexdigest()}  {name}\n" for name in names]
    assert (build / SUMS).read_text(encoding="utf-8") == "".join(lines)


def test_each_difference_is_one_line(copy, said):
    put(copy, "index.html", "fronT")
    put(copy, "cases/z.html", "case")
    (copy / "_headers").unlink()
    shutil.rmtree(copy / "guides")
    assert said() == ["missing _headers", "added cases/z.html", "missing guides/law/y.html", "changed index.html"]


def test_the_sums_of_the_copy_are_not_believed(copy, said):
    put(copy, "cases/x.html", "false")
    put(copy, SUMS, sums_of(copy).decode())
    assert said() == ["changed cases/x.html", f"changed {SUMS}"]


@pytest.mark.parametrize(("text", "line"), [("", "changed"), ("no sums", "changed"), (None, "missing")])
def test_a_copy_with_other_sums_or_none_is_not_the_same(copy, said, text, line):
    (copy / SUMS).unlink()
    if text is not None:
        put(copy, SUMS, text)
    assert said() == [f"{line} {SUMS}"]


def test_what_sphinx_leaves_for_itself_is_no_part_of_a_site(build, copy, said):
    for name in (".buildinfo", ".buildinfo.bak", ".doctrees/cases/x.doctree", ".doctrees/environment.pickle"):
        put(copy, name, "a trace")
    assert said() == []
    assert sums_of(copy) == sums_of(build)


def test_nothing_hides_among_the_traces(copy, said):
    names = [".buildinfo/x.html", ".doctrees/x.html", "cases/.buildinfo", "data/.doctrees/x.doctree", f"x/{SUMS}"]
    for name in names:
        put(copy, name, "a page")
    assert said() == [f"added {name}" for name in names]


def test_links_are_not_followed(build, copy, said):
    (copy / "index.html").unlink()
    (copy / "index.html").symlink_to(build / "index.html")
    shutil.rmtree(copy / "cases")
    (copy / "cases").symlink_to(build / "cases")
    (copy / "loop").symlink_to(copy)
    (copy / "nowhere").symlink_to("none")
    links = ["added cases (a link)", "missing cases/x.html", "changed index.html (a link)"]
    assert said() == [*links, "added loop (a link)", "added nowhere (a link)"]


def test_copy_and_build_may_be_reached_by_links(build, copy, tmp_path, capsys):
    for name, folder in (("to-copy", copy), ("to-build", build)):
        (tmp_path / name).symlink_to(folder)
    assert main(["verify", str(tmp_path / "to-copy"), "--against", str(tmp_path / "to-build")]) == 0


def test_what_is_no_file_is_not_opened(copy, said):
    for name in ("index.html", "pipe"):
        (copy / name).unlink(missing_ok=True)
        os.mkfifo(copy / name)
    assert said() == ["changed index.html (not a file)", "added pipe (not a file)"]


def test_a_folder_for_a_file_and_a_file_for_a_folder(copy, said):
    (copy / "index.html").unlink()
    put(copy, "index.html/index.html", "front")
    shutil.rmtree(copy / "cases")
    put(copy, "cases", "")
    assert said() == ["added cases", "missing cases/x.html", "missing index.html", "added index.html/index.html"]


def test_a_file_that_cannot_be_read_is_neither_the_same_nor_changed(copy, said, monkeypatch):
    opened = Path.open
    closed = [copy / "index.html", copy / "more.html"]

    def refuse(path, mode="r", **options):
        if path in closed:
            raise PermissionError(13, "Permission denied")
        return opened(path, mode, **options)

    put(copy, "more.html", "")
    monkeypatch.setattr(Path, "open", refuse)  # a test that runs as root may read any file
    assert said() == ["unread index.html (permission denied)", "added more.html"]


def test_of_a_folder_that_cannot_be_listed_nothing_is_said_to_be_missing(copy, said, monkeypatch):
    listed = Path.iterdir

    def refuse(path):
        if path == copy / "cases":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert said() == ["unread cases/ (permission denied)"]


def test_a_path_too_long_for_the_system_is_told(copy, said, monkeypatch):
    monkeypatch.chdir(copy)
    for _ in range(PATH_MAX // 200):
        os.mkdir("d" * 200)  # noqa: PTH102 - a Path would hold the whole path
        os.chdir("d" * 200)
    monkeypatch.chdir(copy)
    (line,) = said()
    assert line.startswith("unread ddd")
    assert line.endswith(" (file name too long)")


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_keep_their_line_and_their_sum(build, copy, said, name):
    put(copy, name, "odd")
    (line,) = said()
    assert line.isprintable()
    assert line.startswith("added ")
    shutil.copy(copy / name, build / name)
    (build / SUMS).write_bytes(sums_of(build))
    shutil.copy(build / SUMS, copy / SUMS)
    assert said() == []
    assert read_sums((build / SUMS).read_bytes()).keys() == {*PAGES, name}


@given(st.binary())
def test_what_is_no_sums_is_refused_and_nothing_else_happens(data):
    try:
        names = read_sums(data)
    except ValueError:
        return
    assert names


@pytest.mark.parametrize("spoil", [lambda sums: sums[:-1], lambda sums: sums[1:], lambda sums: sums + b"\n"])
def test_spoiled_sums_are_refused(build, copy, spoil):
    with pytest.raises(ValueError, match="line"):
        differences(copy, spoil((build / SUMS).read_bytes()))


@pytest.mark.parametrize("site", ["none", "file", "build", "\0", "x" * 9999, "", "new\nline"])
def test_what_is_no_copy_is_used_wrongly(build, tmp_path, monkeypatch, capsys, site):
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "file", "")
    if site == "":
        monkeypatch.chdir(build)  # an empty name is the folder one stands in
    assert_wrong(capsys, [site, "--against", str(build)])


@pytest.mark.parametrize("sums", [None, "", "no sums", "0" * 64 + "\n"])
def test_a_build_without_sums_is_no_build(build, copy, capsys, sums):
    (build / SUMS).unlink()
    if sums is not None:
        put(build, SUMS, sums)
    assert_wrong(capsys, [str(copy), "--against", str(build)])


@pytest.mark.parametrize("name", ["none", "\0", "x" * 9999, "new\nline"])
def test_what_is_no_build_is_used_wrongly(copy, tmp_path, monkeypatch, capsys, name):
    monkeypatch.chdir(tmp_path)
    assert_wrong(capsys, [str(copy), "--against", name])


def assert_wrong(capsys, arguments: list[str]) -> None:
    """Assert that the command says in one line what is wrong and what would help, and ends with status 2."""
    assert main(["verify", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("casebook: ")
    assert err.rstrip("\n").isprintable()
    assert err.endswith((". Name the folder of a copy.\n", ". Run make html, or name the folder of a build.\n"))


def test_the_build_is_looked_for_where_make_puts_it(build, copy, tmp_path, monkeypatch, capsys):
    (tmp_path / "_build").mkdir()
    build.rename(tmp_path / "_build" / "html")
    monkeypatch.chdir(tmp_path)
    assert main(["verify", "copy"]) == 0
    assert capsys.readouterr().out == ""
