"""Has Python look for garbage once in many pages, and keeps small what processes send one another.

A page is one large ring of nodes that dies at once. Left to itself, the collector walks the living parts of it again
and again, which took a third of the time of a build. What lasts as long as the build is frozen: nobody walks it.
"""

import gc
import os
from typing import Any

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

PAGES = 500
FIRST, LAST = 1, 999
OF_OTHERS = ("titles", "longtitles", "tocs", "toc_num_entries", "toc_secnumbers", "metadata", "dependencies")
"""What an environment knows of each page; a process that reads some pages needs it of none of the others."""


class Collector:
    """Counts the pages of one process."""

    def __init__(self) -> None:
        self.pages = 0
        self.nodes = False
        self.process = 0
        self.forgot = 0

    def begin(self, app: Sphinx) -> None:
        """Switch the collector off; what an earlier book of this process left is looked through first."""
        gc.unfreeze()
        if self.pages:
            gc.collect()
        gc.disable()
        self.process = os.getpid()

    def page(self, app: Sphinx, *page: Any) -> None:
        """Count a page that is done, and collect after many; a process made for a few pages ends before."""
        self.pages += 1
        if self.pages % PAGES == 0 and os.getpid() == self.process:
            gc.collect()

    def read(self, app: Sphinx, *page: Any) -> None:
        """Remember that this process made the nodes of a page."""
        self.nodes = True
        self.page(app)

    def last(self, app: Sphinx, env: BuildEnvironment, *rest: Any) -> None:
        """Freeze what now lasts to the end of the build: the records, and what was read of all pages.

        Only the nodes of pages leave garbage worth the walk, and several processes leave none in this one.
        """
        if self.nodes:
            gc.collect()
        gc.freeze()

    def end(self, app: Sphinx, error: Exception | None) -> None:
        """Switch the collector on again; the book is frozen, or the first thing that Python does is to walk it."""
        gc.freeze()
        gc.enable()

    def forget_others(self, app: Sphinx, docname: str, source: list[str]) -> None:
        """In a process made to read a few pages, drop what is known of the others, for all of it would be sent back."""
        if os.getpid() in (self.process, self.forgot):
            return
        self.forgot = os.getpid()
        for name in OF_OTHERS:
            getattr(app.env, name).clear()
        for told in app.env.domaindata["casebook"].values():
            if isinstance(told, dict):
                told.clear()


def setup(app: Sphinx) -> None:
    """Register the collector."""
    collector = Collector()
    app.connect("builder-inited", collector.begin)
    app.connect("env-before-read-docs", collector.last, priority=LAST)
    app.connect("source-read", collector.forget_others, priority=FIRST)
    app.connect("doctree-read", collector.read)
    app.connect("env-merge-info", collector.page)
    app.connect("env-updated", collector.last, priority=LAST)
    app.connect("doctree-resolved", collector.page)
    app.connect("build-finished", collector.end, priority=LAST)
