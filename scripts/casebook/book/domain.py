"""The domain: where each case, each record of it and each law stands, so that guides and other books can link there."""

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

from casebook.book.offers import offer
from casebook.book.shelf import docname_of, law_docname
from casebook.law import Protection
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


class LawEntry(NamedTuple):
    """What other pages know of a legal protection."""

    law_id: str
    title: str
    short: str
    jurisdiction: str


class CasebookDomain(Domain):
    """Cases, the records in them, and laws.

    So: ``{casebook:case}`google-maven```, ``{casebook:case}`google-maven#f14```, ``{casebook:law}`us-nlra-s7```.
    """

    name = "casebook"
    label = "Casebook"
    object_types = {"case": ObjType("case", "case"), "record": ObjType("record", "case"), "law": ObjType("law", "law")}
    roles = {
        "case": XRefRole(innernodeclass=nodes.inline, warn_dangling=True),
        "law": XRefRole(innernodeclass=nodes.inline, warn_dangling=True),
    }
    initial_data = {"cases": {}, "laws": {}, "listings": {}, "links": {}, "offers": {}}
    data_version = 4
    dangling_warnings = {"case": "there is no case or record %(target)s", "law": "there is no law %(target)s"}

    @property
    def cases(self) -> dict[str, CaseEntry]:
        """What is known of each case, by its page."""
        cases: dict[str, CaseEntry] = self.data["cases"]
        return cases

    @property
    def laws(self) -> dict[str, LawEntry]:
        """What is known of each legal protection, by its page."""
        laws: dict[str, LawEntry] = self.data["laws"]
        return laws

    @property
    def listings(self) -> dict[str, dict[str, str]]:
        """For each page that lists cases, the digest of every listing on it."""
        listings: dict[str, dict[str, str]] = self.data["listings"]
        return listings

    @property
    def links(self) -> dict[str, set[str]]:
        """For each page that links to cases or laws, their ids, those of laws as ``law/us-nlra-s7``."""
        links: dict[str, set[str]] = self.data["links"]
        return links

    @property
    def offers(self) -> dict[str, list[str]]:
        """For each page that offers files, their paths, whether they are there or not."""
        offers: dict[str, list[str]] = self.data["offers"]
        return offers

    def note_case(self, docname: str, case_id: str, case: Case) -> None:
        """Remember that *docname* is the page of *case*."""
        self.cases[docname] = CaseEntry(case_id, case.title, case.chapter, record_ids(case))

    def note_law(self, docname: str, law_id: str, law: Protection) -> None:
        """Remember that *docname* is the page of *law*."""
        self.laws[docname] = LawEntry(law_id, law.law, law.short, law.jurisdiction)

    def note_listing(self, docname: str, key: str, digest: str) -> None:
        """Remember what a listing on *docname* came to; when it would come to something else, it is read again."""
        self.listings.setdefault(docname, {})[key] = digest

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Remember what *docname* links to and offers; it is written again when that changes or is gone."""
        links = (link for link in document.findall(pending_xref) if link["refdomain"] == self.name)
        linked = {linked_id(link["reftype"], link["reftarget"]) for link in links}
        if linked:
            self.links[docname] = linked
        offered = [file.path for line in document.findall(offer) for file in line["files"]]
        if offered:
            self.offers[docname] = offered

    def clear_doc(self, docname: str) -> None:
        """Forget what *docname* told."""
        for told in (self.cases, self.laws, self.listings, self.links, self.offers):
            told.pop(docname, None)

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        wanted = set(docnames)
        for key in self.initial_data:
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
        """Return the link to a case, a record of it or a law; a link without words of its own gets the title."""
        if typ == "law":
            return self._resolve_law(fromdocname, builder, target, node, contnode)
        case_id, _, anchor = target.partition("#")
        docname = docname_of(case_id)
        entry = self.cases.get(docname)
        if entry is None or (anchor and anchor not in entry.anchors and anchor not in SECTIONS):
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", f"{entry.title}, {anchor}" if anchor else entry.title)
        return make_refnode(builder, fromdocname, docname, anchor, contnode)

    def _resolve_law(
        self, fromdocname: str, builder: Builder, target: str, node: pending_xref, contnode: Element
    ) -> nodes.reference | None:
        entry = self.laws.get(law_docname(target))
        if entry is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", entry.short)
        return make_refnode(builder, fromdocname, law_docname(target), "", contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return the links to a case or a law for a reference that names no kind."""
        tried = {
            kind: self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode) for kind in ("case", "law")
        }
        return [(f"casebook:{kind}", found) for kind, found in tried.items() if found]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every case and every record for the inventory; records stay out of the search."""
        for docname, entry in sorted(self.cases.items()):
            yield entry.case_id, entry.title, "case", docname, entry.case_id, 1
            for anchor in sorted(entry.anchors):
                name = f"{entry.case_id}#{anchor}"
                yield name, f"{entry.title}, {anchor}", "record", docname, anchor, NOT_IN_SEARCH
        for docname, law in sorted(self.laws.items()):
            yield law.law_id, law.title, "law", docname, law.law_id, 1


def linked_id(kind: str, target: str) -> str:
    """Return the id of the case or law that a link leads to, as the pages that link are kept by."""
    return f"law/{target}" if kind == "law" else target.partition("#")[0]
