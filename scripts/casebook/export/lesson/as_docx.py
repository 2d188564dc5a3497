"""A leaf as a document that a teacher can edit: real headings, lists and tables, and the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime, time
from functools import cache
from itertools import repeat
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from casebook import dates
from casebook.export.lesson.leaf import Ask, Block, Bullets, Heading, Leaf, Reference, References, Table, Text

BOOK = "Tech Worker Ethics and Organizing Kit"
FONT = "Arial"
WRITING, NOTE, QUESTION = "WritingLine", "Note", "Question"
TEXT_WIDTH = Cm(17)
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
THEN = (1980, 1, 1, 0, 0, 0)
"""The time of every part of the file, for the hour it was made at is nobody's business."""


def as_docx(leaf: Leaf) -> bytes:
    """Return *leaf* as a Word document."""
    document = Document(io.BytesIO(_empty()))
    _describe(document, leaf)
    _add_paragraph(document, leaf.kicker, "Subtitle")
    _add_paragraph(document, leaf.title, "Title")
    for block in leaf.blocks:
        _add(document, block)
    foot = document.sections[0].footer.paragraphs[0]
    foot.add_run(leaf.foot).font.size = Pt(8)
    return _with_fixed_times(_saved(document))


@cache
def _empty() -> bytes:
    """Return a document without words, in our styles."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    _set_styles(document)
    return _saved(document)


def _set_styles(document: Docx) -> None:
    styles = document.styles
    normal = _paragraph_style(document, "Normal")
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    for name, size in (("Title", 22.0), ("Heading 1", 15.0), ("Subtitle", 10.0)):
        style = _paragraph_style(document, name)
        style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name, size in ((WRITING, 16.0), (NOTE, 9.0), (QUESTION, 10.5)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = styles["Normal"], Pt(size)
        style.paragraph_format.space_after = Pt(4)
    _paragraph_style(document, QUESTION).paragraph_format.keep_with_next = True
    _line_below(_paragraph_style(document, WRITING))


def _paragraph_style(document: Docx, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _line_below(style: ParagraphStyle) -> None:
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "808080")):
        line.set(qn(f"w:{key}"), value)
    between = OxmlElement("w:between")
    for key, value in line.attrib.items():
        between.set(key, value)
    borders.extend([line, between])
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def _describe(document: Docx, leaf: Leaf) -> None:
    """Set the properties of the file: its title and language, the day of the record, and nobody's name."""
    about = document.core_properties
    about.title, about.language, about.author, about.last_modified_by = leaf.title, "en-US", BOOK, BOOK
    about.comments, about.revision = "", 1
    about.created = about.modified = datetime.combine(dates.last_day(leaf.date), time())


def _add(document: Docx, block: Block) -> None:
    match block:
        case Heading(text):
            _add_paragraph(document, text, "Heading1")
        case Text(text, note):
            _add_paragraph(document, text, NOTE if note else "Normal")
        case Bullets(items):
            for item in items:
                _add_paragraph(document, item, "ListBullet")
        case Ask():
            _add_question(document, block)
        case Table():
            _add_table(document, block)
        case References(rows):
            for row in rows:
                _add_reference(document, row)


def _add_paragraph(document: Docx, text: str, style: str) -> Paragraph:
    """Add a paragraph in the style of that id; to look a style up by its name takes the library milliseconds."""
    paragraph = document.add_paragraph(text)
    paragraph._p.style = style
    return paragraph


def _add_question(document: Docx, question: Ask) -> None:
    asked = _add_paragraph(document, f"{question.number}. {question.text}", QUESTION)
    if question.rests_on:
        asked.add_run(f" ({question.rests_on})").font.size = Pt(9)
    for _ in range(question.lines):
        _add_paragraph(document, "", WRITING)


def _add_table(document: Docx, block: Table) -> None:
    """Add a table whose first row is its header and stands again on each page.

    Its XML is written here, for the library looks through the whole table for each cell that it adds.
    """
    widths = [int(TEXT_WIDTH.twips * share) for share in block.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = _row(block.columns, widths, "<w:b/>", "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    rows += "".join(_row(row, widths) for row in block.rows)
    table = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
    _add_paragraph(document, "", NOTE)._p.addprevious(table)


def _row(cells: Iterable[str], widths: Iterable[int], bold: str = "", about: str = _WHOLE) -> str:
    return f"<w:tr>{about}{''.join(map(_cell, cells, widths, repeat(bold)))}</w:tr>"


def _cell(text: str, width: int, bold: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="40"/></w:pPr>'
        f'<w:r><w:rPr>{bold}<w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
    )


def _add_reference(document: Docx, row: Reference) -> None:
    paragraph = _add_paragraph(document, f"{row.mark}: {row.text} ", NOTE)
    if row.url:
        _add_link(paragraph, row.url)


def _add_link(paragraph: Paragraph, url: str) -> None:
    link, run, text = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    text.text = url
    run.append(text)
    link.append(run)
    paragraph._p.append(link)


def _saved(document: Docx) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _with_fixed_times(content: bytes) -> bytes:
    """Return the same archive with one time for all its parts, in the order they have."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, THEN), old.read(part), zipfile.ZIP_DEFLATED)
    return made.getvalue()
