"""A PDF as its readers get it: text in reading order, and what programs that read aloud look at."""

import io
import re

from pypdf import PdfReader

POINTS = {"a4": (595, 842), "letter": (612, 792), "a3": (842, 1191), "tabloid": (792, 1224)}


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf):
    return "\n".join(page.extract_text() for page in read(pdf).pages)


def bare(text):
    """Text without spaces, hyphens and the shapes of quotation marks: what a line break can change."""
    return re.sub(r"[\s‐-]|\u00ad", "", re.sub("[“”]", '"', re.sub("[‘’]", "'", text)))


def size_of(pdf):
    box = read(pdf).pages[0].mediabox
    return round(float(box.width)), round(float(box.height))


def fonts_of(pdf):
    """Each font as (name, whether its letters are in the file)."""
    for page in read(pdf).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            for inner in font.get_object().get("/DescendantFonts", [font]):
                descriptor = inner.get_object()["/FontDescriptor"]
                held = any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                yield descriptor["/FontName"], held


def tags_of(pdf):
    """The names of the tags, in the order of the tree."""

    def walk(node):
        node = node.get_object()
        if isinstance(node, list):
            for one in node:
                yield from walk(one)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node["/S"]
            if "/K" in node:
                yield from walk(node["/K"])

    return list(walk(read(pdf).trailer["/Root"]["/StructTreeRoot"]))
