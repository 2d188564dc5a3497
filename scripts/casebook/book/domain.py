"""The domain: where each case and each record of it stands, so that guides and other books can link to them."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from docutils import nodes
from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from casebook.book.shelf import docname_of
from casebook.model import Case
from casebook.walk import record_ids

NOT_IN_SEARCH = -1
SECTIONS = frozenset({"claims", "classroom", "contracts", "costs", "demands", "lessons", "record", "sources", "story"})
"""Sections of a case page that can be linked to, as in ``google-maven#classroom``."""


class CaseEntry(NamedTuple):
    """What other pages know of a case."""

    case_id: str
    title: str
    chapter: str
    anchors: frozenset[str]


class CasebookDomain(Domain):
    """Cases and the records in them: ``{casebook:case}`google-maven``` and ``{casebook:case}`google-maven#f14```."""

    name = "casebook"
    label = "Casebook"
    object_types = {"case": ObjType("case", "case"), "record": ObjType("record", "case")}
    roles = {"case": XRefRole(innernodeclass=nodes.inline, warn_dangling=True)}
    initial_data = {"cases": {}, "listings": {}, "links": {}}
    data_version = 2
    dangling_warnings = {"case": "there is no case or record %(target)s"}

    @property
    def cases(self) -> dict[str, CaseEntry]:
        """What is known of each case, by its page."""
        cases: dict[str, CaseEntry] = self.data["cases"]
        return cases

    @property
    def listings(self) -> dict[str, dict[str, str]]:
        """For each page that lists cases, the digest of every listing on it."""
        listings: dict[str, dict[str, str]] = self.data["listings"]
        return listings

    @property
    def links(self) -> dict[str, set[str]]:
        """For each page that links to other cases, the ids of those cases."""
        links: dict[str, set[str]] = self.data["links"]
        return links

    def note_case(self, docname: str, case_id: str, case: Case) -> None:
        """Remember that *docname* is the page of *case*."""
        self.cases[docname] = CaseEntry(case_id, case.title, case.chapter, record_ids(case))

    def note_listing(self, docname: str, key: str, digest: str) -> None:
        """Remember what a listing on *docname* came to; when it would come to something else, it is read again."""
        self.listings.setdefault(docname, {})[key] = digest

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Remember which cases *docname* links to; it is written again when they are called otherwise or are gone."""
        targets = (link["reftarget"] for link in document.findall(pending_xref) if link["refdomain"] == self.name)
        linked = {target.partition("#")[0] for target in targets}
        if linked:
            self.links[docname] = linked

    def clear_doc(self, docname: str) -> None:
        """Forget what *docname* told."""
        for told in (self.cases, self.listings, self.links):
            told.pop(docname, None)

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        wanted = set(docnames)
        for key in ("cases", "listings", "links"):
            mine = self.data[key]
            mine.update({name: entry for name, entry in otherdata[key].items() if name in wanted})

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Return the link to a case, or to a record of it; a link without words of its own gets the title."""
        case_id, _, anchor = target.partition("#")
        docname = docname_of(case_id)
        entry = self.cases.get(docname)
        if entry is None or (anchor and anchor not in entry.anchors and anchor not in SECTIONS):
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", f"{entry.title}, {anchor}" if anchor else entry.title)
        return make_refnode(builder, fromdocname, docname, anchor, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return the link to a case for a reference that names no kind."""
        found = self.resolve_xref(env, fromdocname, builder, "case", target, node, contnode)
        return [("casebook:case", found)] if found else []

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every case and every record for the inventory; records stay out of the search."""
        for docname, entry in sorted(self.cases.items()):
            yield entry.case_id, entry.title, "case", docname, entry.case_id, 1
            for anchor in sorted(entry.anchors):
                name = f"{entry.case_id}#{anchor}"
                yield name, f"{entry.title}, {anchor}", "record", docname, anchor, NOT_IN_SEARCH
