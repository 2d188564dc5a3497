"""Lines of a page that offer files: they stand there as far as the files are in this copy of the book."""

from typing import NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from casebook.book import along, build
from casebook.book.nodes import waiting

PAGE = "download"


class File(NamedTuple):
    """A file that may be there: the words of the link, and its path from the root of the site."""

    words: str
    path: str


class offer(waiting, nodes.General, nodes.Element):
    """A line that offers ``files``; its children stand before the links. Without a file it leaves nothing."""

    def content(self, env: BuildEnvironment) -> list[nodes.Node]:
        """Return the line with links to the files that are there."""
        there = along.files(env) or {}
        found = [file for file in self["files"] if file.path in there]
        links: list[nodes.Node] = []
        for place, file in enumerate(found):
            size = _size(file.path, there)
            links += [nodes.Text(", ")] if place else []
            links.append(nodes.reference("", file.words, internal=True, refuri=f"{_root(env.docname)}{file.path}"))
            links += [nodes.Text(f" ({size})")] if size else []
        return [build.paragraph(*self.children, *links, ".")] if found else []


class download_page(waiting, nodes.Inline, nodes.TextElement):
    """Words that lead to the page of all files, where there is one; ``anchor`` is a group of it."""

    def content(self, env: BuildEnvironment) -> list[nodes.Node]:
        """Return the link, or the words alone."""
        if along.files(env) is None:
            return [nodes.inline("", self.astext())]
        anchor = f"#{self['anchor']}" if self["anchor"] else ""
        place = f"{_root(env.docname)}{PAGE}.html{anchor}"
        return [nodes.reference("", self.astext(), internal=True, refuri=place)]


def setup(app: Sphinx) -> None:
    """Register the nodes, and have pages written again when their files changed."""
    app.add_node(offer)
    app.add_node(download_page)
    app.connect("env-updated", offers_that_changed)


def line(*lead: nodes.Node, files: list[File]) -> offer:
    """Return a line that offers *files* after the words of *lead*."""
    return offer("", *lead, files=files)


def offers_that_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages to be written again because a file they offer came, went, or has another size."""
    there = along.files(env) or {}
    offered = env.domaindata["casebook"]["offers"]
    now = {page: [(path, _size(path, there)) for path in paths if path in there] for page, paths in offered.items()}
    was: dict[str, list[tuple[str, str]]] = getattr(env, "casebook_offers", {})
    env.casebook_offers = now  # type: ignore[attr-defined]
    return sorted(page for page in now if now[page] != was.get(page, []))


def size_in_words(size: int) -> str:
    """Write a size as people compare them: ``96 KB``, ``9.4 MB``."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} KB"
    return f"{size / 1_000_000:.1f} MB" if size < 99_950_000 else f"{size / 1_000_000:.0f} MB"


def _size(path: str, there: dict[str, int]) -> str:
    """Return the size of a file that was made beside the pages; one made from the records is small."""
    return size_in_words(there[path]) if path.startswith(f"{along.FOLDER}/") else ""


def _root(docname: str) -> str:
    return "../" * docname.count("/")
