"""Lines of a page that offer files: they stand there as far as the files are in this copy of the book."""

from typing import NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from casebook.book import along, build

PAGE = "download"


class File(NamedTuple):
    """A file that may be there: the words of the link, and its path from the root of the site."""

    words: str
    path: str


class offer(nodes.General, nodes.Element):
    """A line that offers ``files``; its children stand before the links. Without a file it leaves nothing."""


class download_page(nodes.Inline, nodes.TextElement):
    """Words that lead to the page of all files, where there is one; ``anchor`` is a group of it."""


class FillOffers(SphinxPostTransform):
    """Turns offers into links to the files that are there."""

    default_priority = 400

    def run(self, **kwargs: object) -> None:
        """Replace every offer and every link to the page of all files."""
        there = along.files(self.env)
        for node in list(self.document.findall(offer)):
            node.replace_self(_line(node, there or {}, self.env.docname))
        for link in list(self.document.findall(download_page)):
            link.replace_self(_link(link, self.env.docname) if there is not None else nodes.inline("", link.astext()))


def setup(app: Sphinx) -> None:
    """Register the nodes and what fills them."""
    app.add_node(offer)
    app.add_node(download_page)
    app.add_post_transform(FillOffers)
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


def _line(node: offer, there: dict[str, int], docname: str) -> list[nodes.Node]:
    found = [file for file in node["files"] if file.path in there]
    if not found:
        return []
    links: list[nodes.Node] = []
    for place, file in enumerate(found):
        size = _size(file.path, there)
        links += [nodes.Text(", ")] if place else []
        links.append(nodes.reference("", file.words, internal=True, refuri=f"{_root(docname)}{file.path}"))
        links += [nodes.Text(f" ({size})")] if size else []
    return [build.paragraph(*node.children, *links, ".")]


def _link(node: download_page, docname: str) -> nodes.reference:
    anchor = f"#{node['anchor']}" if node["anchor"] else ""
    return nodes.reference("", node.astext(), internal=True, refuri=f"{_root(docname)}{PAGE}.html{anchor}")


def _size(path: str, there: dict[str, int]) -> str:
    """Return the size of a file that was made beside the pages; one made from the records is small."""
    return size_in_words(there[path]) if path.startswith(f"{along.FOLDER}/") else ""


def _root(docname: str) -> str:
    return "../" * docname.count("/")
