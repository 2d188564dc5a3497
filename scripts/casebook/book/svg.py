"""A drawing in the making: SVG with real text, a title and a description, the same bytes every time, and no styles."""

from xml.etree import ElementTree as ET

LETTER = 7.0
"""The mean width of a letter of 12-pixel sans-serif type, in pixels, in the widest of the common fonts."""


class Drawing:
    """An SVG picture of a given width; classes alone say how a shape looks, so that the style sheet knows dark mode."""

    def __init__(self, name: str, width: int, title: str, description: str) -> None:
        self.width = width
        self.root = ET.Element("svg", {"class": name, "role": "img", "aria-labelledby": f"{name}-title {name}-desc"})
        self._add("title", {"id": f"{name}-title"}).text = title
        self._add("desc", {"id": f"{name}-desc"}).text = description

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str) -> None:
        """Draw a line."""
        self._add("line", {"class": kind, "x1": _n(x1), "y1": _n(y1), "x2": _n(x2), "y2": _n(y2)})

    def bar(self, x: float, y: float, width: float, height: float, kind: str) -> None:
        """Draw a rectangle."""
        self._add("rect", {"class": kind, "x": _n(x), "y": _n(y), "width": _n(width), "height": _n(height)})

    def dot(self, x: float, y: float, radius: float, kind: str) -> None:
        """Draw a circle."""
        self._add("circle", {"class": kind, "cx": _n(x), "cy": _n(y), "r": _n(radius)})

    def text(self, x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> None:
        """Write words; *anchor* says which end of them stands at *x*."""
        attributes = {"x": _n(x), "y": _n(y)}
        if kind:
            attributes["class"] = kind
        if anchor != "start":
            attributes["text-anchor"] = anchor
        self._add("text", attributes).text = words

    def finish(self, height: float) -> str:
        """Return the picture as text."""
        self.root.set("viewBox", f"0 0 {self.width} {_n(height)}")
        return ET.tostring(self.root, encoding="unicode") + "\n"

    def _add(self, tag: str, attributes: dict[str, str]) -> ET.Element:
        return ET.SubElement(self.root, tag, attributes)


def width_of(words: str) -> float:
    """Return about how wide *words* are in 12-pixel type, in pixels."""
    return len(words) * LETTER


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
