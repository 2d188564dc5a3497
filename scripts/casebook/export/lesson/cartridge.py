"""A course plan as a thin IMS Common Cartridge 1.3: files, pages and links that a course system can take in.

No quizzes, no discussion topics. What tells the end stands in a folder of its own, marked for instructors, whose files
Canvas, for one, hides from students.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from types import MappingProxyType
from uuid import NAMESPACE_OID, uuid5

from casebook import dates, prose
from casebook import vocabulary as words
from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.lesson.as_docx import as_docx
from casebook.export.lesson.handout import handout
from casebook.export.lesson.leaf import Leaf
from casebook.export.lesson.reveal import reveal
from casebook.export.made import Made
from casebook.export.paper.brief import brief
from casebook.export.paper.classroom import as_sheet
from casebook.export.paper.press import typeset
from casebook.export.paper.sheet import BOOK, Paper
from casebook.handbook import Course, Session

CP = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
LOM_MANIFEST = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest"
LOM_RESOURCE = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/resource"
WEB_LINK = "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"
PLACE = "http://www.imsglobal.org/profile/cc/ccv1p3"
THEN = (1980, 1, 1, 0, 0, 0)
FOR_THE_TEACHER = "For the teacher: do not publish before the class has decided"
NOTHING: Mapping[str, bytes] = MappingProxyType({})
READ_ME = "The handouts tell nothing of what came after. The reveal sheets are in the last folder."


@dataclass
class Item:
    """A line in the contents of a course: a folder if it holds others, else one resource."""

    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    kind: str = "webcontent"
    teacher: bool = False
    items: list["Item"] = field(default_factory=list)


class Desk:
    """What the cartridges of one book on one paper are made with; each file is made once, whatever plans hold it.

    *documents* are leaves that were made before as Word documents, by their names.
    """

    def __init__(self, corpus: Corpus, address: Address, paper: Paper, documents: Mapping[str, bytes]) -> None:
        self.corpus = corpus
        self.address = address
        self.paper = paper
        self._made = {f"handouts/{name}.docx": content for name, content in documents.items()}

    def file(self, place: str, make: Callable[[], bytes]) -> dict[str, bytes]:
        """Return the file at *place* of a cartridge, made if it was not made before."""
        if place not in self._made:
            self._made[place] = make()
        return {place: self._made[place]}


def cartridges(
    corpus: Corpus, address: Address, paper: Paper, documents: Mapping[str, bytes] = NOTHING
) -> Iterator[Made]:
    """Yield a cartridge for each course plan of which every case can be read."""
    desk = Desk(corpus, address, paper, documents)
    for name, course in corpus.courses.items():
        if corpus.cases.keys() >= _taken_up(course).keys():
            yield Made(f"{name}-{paper}.imscc", cartridge(name, course, desk))


def cartridge(name: str, course: Course, desk: Desk) -> bytes:
    """Return the cartridge of one plan; the same plan and records give the same bytes."""
    sessions = [_session(session, desk) for session in course.sessions]
    teacher = [item for case_id in _taken_up(course) for item in _for_teacher(case_id, desk)]
    about = Item("About this course", {"about.html": _about(course)})
    items = [about, *sessions, Item(FOR_THE_TEACHER, teacher=True, items=teacher)]
    files = {"imsmanifest.xml": _manifest(name, course, items).encode()}
    for item in _all(items):
        files.update(item.files)
    return _zipped(files)


def _taken_up(course: Course) -> dict[str, None]:
    return dict.fromkeys(case_id for session in course.sessions for case_id in session.cases)


def _for_teacher(case_id: str, desk: Desk) -> Iterator[Item]:
    """Yield the reveal sheet of a case, and its brief."""
    yield from _documents(reveal(case_id, desk.corpus, desk.address), desk, teacher=True)
    title, place = f"{desk.corpus.cases[case_id].title}: a brief (PDF)", f"briefs/{case_id}.pdf"
    made = desk.file(place, lambda: typeset(brief(case_id, desk.corpus, desk.address, desk.paper)))
    yield Item(title, made, teacher=True)


def _session(session: Session, desk: Desk) -> Item:
    """Return a session as a folder: its plan, the handouts, what is read."""
    slug = "-".join(session.title.lower().replace(",", "").replace("'", "").split())
    plan = Item(f"Plan: {session.title}", {f"plans/{slug}.html": _plan(session, desk.corpus)})
    given = [handout(desk.corpus.cases[case_id]) for case_id in session.cases]
    handouts = [item for leaf in given for item in _documents(leaf, desk, teacher=False)]
    return Item(session.title, items=[plan, *handouts, *_links(session, desk.address, slug)])


def _documents(leaf: Leaf, desk: Desk, teacher: bool) -> Iterator[Item]:
    """Yield a leaf to print and the same leaf to edit."""
    kind, place = "reveal sheet" if teacher else "handout", f"handouts/{leaf.name}"
    pdf = desk.file(f"{place}.pdf", lambda: typeset(as_sheet(leaf, desk.paper)))
    yield Item(f"{leaf.title} ({kind}, PDF)", pdf, teacher=teacher)
    docx = desk.file(f"{place}.docx", lambda: as_docx(leaf))
    yield Item(f"{leaf.title} ({kind}, to edit)", docx, teacher=teacher)


def _links(session: Session, address: Address, slug: str) -> Iterator[Item]:
    """Yield what is read besides: as a link where the book has an address, else as a page that says where to look."""
    for number, stop in enumerate(session.pages, 1):
        page, mark, anchor = stop.page.partition("#")
        place = f"{page}.html{mark}{anchor}"
        title, url = f"Read: {stop.why.rstrip('.')}", address.url(place)
        if url:
            link = f'<title>{escape(title)}</title><url href="{escape(url)}" target="_blank"/>'
            xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<webLink xmlns="{WEB_LINK}">{link}</webLink>\n'
            yield Item(title, {f"links/{slug}-{number}.xml": xml.encode()}, "imswl_xmlv1p3")
        else:
            body = f"<p>{escape(stop.why)}</p><p>In your copy of the book, open <code>{escape(place)}</code>.</p>"
            yield Item(title, {f"links/{slug}-{number}.html": _page(title, body)})


def _about(course: Course) -> bytes:
    body = f"<p>{escape(course.about)}</p><p>For: {escape(course.readers)} {words.LEVEL[course.level]}.</p>"
    body += f"<p>{READ_ME}</p><p>{BOOK}. CC BY 4.0. Reviewed {dates.in_words(course.reviewed)}.</p>"
    return _page(course.title, body)


def _plan(session: Session, corpus: Corpus) -> bytes:
    """Return the plan of a session. It names the handouts and not the cases: what a case is called may tell the end."""
    titles = [prose.plain(corpus.cases[case_id].teaching.title) for case_id in session.cases]
    handouts = "".join(f"<li>{escape(title)}</li>" for title in titles)
    body = f"<p>{session.minutes} minutes.</p><h2>Handouts</h2><ul>{handouts}</ul>"
    return _page(session.title, f"{body}<h2>Task</h2><p>{escape(session.task)}</p>")


def _page(title: str, body: str) -> bytes:
    name = escape(title)
    head = f'<meta charset="utf-8"><title>{name}</title>'
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body><h1>{name}</h1>{body}</body></html>\n'.encode()


def _manifest(name: str, course: Course, items: list[Item]) -> str:
    """Return the manifest. Identifiers come from what they identify, so that they are the same each time."""
    spaces = f'xmlns="{CP}" xmlns:lomm="{LOM_MANIFEST}" xmlns:lomr="{LOM_RESOURCE}"'
    spaces += ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    schemas = f"{CP} {PLACE}/ccv1p3_imscp_v1p2_v1p0.xsd {LOM_MANIFEST} {PLACE}/LOM/ccv1p3_lommanifest_v1p0.xsd"
    schemas += f" {LOM_RESOURCE} {PLACE}/LOM/ccv1p3_lomresource_v1p0.xsd"
    about = _lom(course)
    contents = "".join(_item(item, name) for item in items)
    resources = "".join({place: _resource(item) for item in _all(items) for place in item.files}.values())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest identifier="{_id("manifest", name)}" {spaces} '
        f'xsi:schemaLocation="{schemas}">\n<metadata><schema>IMS Common Cartridge</schema>'
        f"<schemaversion>1.3.0</schemaversion>{about}</metadata>\n"
        f'<organizations><organization identifier="{_id("organization", name)}" structure="rooted-hierarchy">'
        f'<item identifier="{_id("root", name)}">{contents}</item></organization></organizations>\n'
        f"<resources>{resources}</resources>\n</manifest>\n"
    )


def _lom(course: Course) -> str:
    def string(tag: str, text: str) -> str:
        return f'<lomm:{tag}><lomm:string language="en">{escape(text)}</lomm:string></lomm:{tag}>'

    general = string("title", course.title) + "<lomm:language>en</lomm:language>" + string("description", course.about)
    rights = "<lomm:copyrightAndOtherRestrictions><lomm:value>yes</lomm:value></lomm:copyrightAndOtherRestrictions>"
    rights += string("description", f"{BOOK}. CC BY 4.0.")
    return f"<lomm:lom><lomm:general>{general}</lomm:general><lomm:rights>{rights}</lomm:rights></lomm:lom>"


def _item(item: Item, above: str) -> str:
    """Return a line of the contents, identified by the folders it stands in too: a file may stand in two of them."""
    way = f"{above} / {item.title}"
    inner = f"<title>{escape(item.title)}</title>{''.join(_item(one, way) for one in item.items)}"
    leads_to = "".join(f' identifierref="{_id("resource", place)}"' for place in item.files)
    return f'<item identifier="{_id("item", way)}"{leads_to}>{inner}</item>'


def _resource(item: Item) -> str:
    place = next(iter(item.files))
    href = f' href="{escape(place)}"' if item.kind == "webcontent" else ""
    role = ""
    if item.teacher:
        said = "<lomr:source>IMSGLC_CC_Rolesv1p3</lomr:source><lomr:value>Instructor</lomr:value>"
        said = f"<lomr:educational><lomr:intendedEndUserRole>{said}</lomr:intendedEndUserRole></lomr:educational>"
        role = f"<metadata><lomr:lom>{said}</lomr:lom></metadata>"
    return (
        f'<resource identifier="{_id("resource", place)}" type="{item.kind}"{href}>{role}'
        f'<file href="{escape(place)}"/></resource>'
    )


def _all(items: list[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.items)


def _id(kind: str, what: str) -> str:
    return f"i{uuid5(NAMESPACE_OID, f'{kind} {what}').hex}"


def _zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for place, content in files.items():
            archive.writestr(zipfile.ZipInfo(place, THEN), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
