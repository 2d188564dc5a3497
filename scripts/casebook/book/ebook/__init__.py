"""The e-book: what Sphinx makes of the book, but the same bytes each time, with a cover and a list of contents."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.epub3 import Epub3Builder
from sphinx.config import Config

from casebook.book import shelf
from casebook.export.address import Address
from casebook.packing import Member, pack
from casebook.views.freshness import last_change

THEME = Path(__file__).parent
NAME = "casebook-ebook"
UNUSED = "_static/pygments.css"
"""What Sphinx lays beside the pages, and none of them uses."""
CHAPTERS = 2
"""The level in the contents on which Sphinx finds the headings that cases stand below, and the cases too."""
ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
    (
        "schema:accessibilitySummary",
        "All text with headings, lists and tables with header cells. Pictures of the web pages are left out; tables "
        "and lists say the same. No one has certified it.",
    ),
)
"""What reading systems and libraries ask about access, in the words of schema.org."""
COVER = 'href="_static/cover.png" '


class Ebook(Epub3Builder):
    """Builds the e-book; the day in it is that of the records."""

    def handle_finish(self) -> None:
        """Write the e-book without what earlier builds left: pages of records that are gone, a cover, an e-book."""
        for path in [*self.outdir.rglob(f"*{self.out_suffix}"), *self.outdir.glob("*.epub")]:
            if path.relative_to(self.outdir).with_suffix("").as_posix() not in self.env.found_docs:
                path.unlink()
        super().handle_finish()

    def get_toc(self) -> None:
        """Find the contents: the cases below their chapters, which open at their first case, and no parts of pages."""
        super().get_toc()
        known = self.env.domaindata["casebook"]["cases"]
        headings = {f"{docname}{self.out_suffix}": f"#{entry.case_id}" for docname, entry in known.items()}
        self.refnodes = [node for node in self.refnodes if "#" not in node["refuri"] or node["level"] <= CHAPTERS]
        marked = [(node, node["refuri"] in headings) for node in self.refnodes]
        for (node, is_case), (after, is_case_too) in pairwise(marked):
            if is_case_too:
                after["level"] = CHAPTERS + 1
            if is_case_too and not is_case and "#" in node["refuri"]:
                node["refuri"] = after["refuri"]
                after["refuri"] += headings[after["refuri"]]
        for node, after in pairwise(self.refnodes):  # no level is left out, though what stood between was
            after["level"] = min(after["level"], node["level"] + 1)

    def toc_metadata(self, level: int, navpoints: list[Any]) -> dict[str, Any]:
        """Return what is said in the contents for older readers: the same identifier as in the package."""
        return {**super().toc_metadata(level, navpoints), "uid": self.config.epub_identifier}

    def content_metadata(self) -> dict[str, Any]:
        """Return what is said of the book as a whole."""
        return {**super().content_metadata(), "date": f"{self._day.isoformat()}T00:00:00Z"}

    def build_content(self) -> None:
        """Write the package file, and in it what Sphinx has no setting for: access, and which picture is the cover."""
        super().build_content()
        path = self.outdir / "content.opf"
        text = path.read_text(encoding="utf-8")
        access = "".join(f'    <meta property="{key}">{value}</meta>\n' for key, value in ACCESS)
        text = text.replace("  </metadata>", f"{access}  </metadata>", 1)
        path.write_text(text.replace(COVER, f'{COVER}properties="cover-image" ', 1), encoding="utf-8")

    def build_epub(self) -> None:
        """Write the e-book, its first file as the format wants it."""
        first = Member("mimetype", self.outdir / "mimetype", stored=True)
        names = ["META-INF/container.xml", "content.opf", "toc.ncx", *self.files]
        path = self.outdir / f"{self.config.epub_basename}.epub"
        pack(path, [first, *(Member(name, self.outdir / name) for name in names)], self._day)

    @property
    def _day(self) -> date:
        return last_change(shelf.corpus_of(self.env))


def setup(app: Sphinx) -> None:
    """Put our e-book in the place of the one that Sphinx makes."""
    app.setup_extension("sphinx.builders.epub3")
    app.add_builder(Ebook, override=True)
    app.add_html_theme(NAME, str(THEME))
    app.connect("config-inited", complete)


def complete(app: Sphinx, config: Config) -> None:
    """Set what follows from other settings."""
    config.epub_identifier = Address(config.html_baseurl).id("index.html")
    config.epub_exclude_files = [*config.epub_exclude_files, UNUSED]
