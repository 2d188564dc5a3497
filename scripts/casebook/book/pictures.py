"""The pictures of a case page: its timeline, and the terms of its contracts with the actions marked on them."""

from collections.abc import Iterable, Sequence
from datetime import date

from casebook import dates
from casebook.book.svg import Drawing, width_of
from casebook.model import Contract, Fact

WIDTH = 680
EDGE = 8
ROW = 17
SHAPES = {"action": "act", "response": "ans", "outcome": "res"}
BELOW = ("response", "outcome", "aftermath", "retaliation")


class Scale:
    """Days to pixels, in a straight line from the first day to the last."""

    def __init__(self, first: date, last: date, left: float, right: float) -> None:
        self.first, self.last = first, last
        self.left, self.right = left, right
        self._days = max((last - first).days, 1)

    def at(self, day: date) -> float:
        """Return where *day* stands; days outside stand at the edge."""
        share = (min(max(day, self.first), self.last) - self.first).days / self._days
        return self.left + share * (self.right - self.left)

    def years(self) -> list[tuple[int, float]]:
        """Return the years to be written on the axis, at most nine, each with its place."""
        every = max(1, -(-(self.last.year - self.first.year) // 8))
        years = range(self.first.year + 1, self.last.year + 1, every)
        return [(year, self.at(date(year, 1, 1))) for year in years]


def timeline_picture(labelled: Sequence[Fact], facts: Iterable[Fact]) -> str:
    """Draw the labeled facts with their labels, and all other actions and answers as small marks."""
    days = [dates.first_day(fact.date) for fact in labelled]
    longest = max(width_of(fact.label or "") for fact in labelled)
    right = WIDTH - EDGE - min(longest, 150)
    scale = Scale(min(days), max(days), EDGE + 6, right)
    above = [fact for fact in labelled if fact.kind not in BELOW]
    below = [fact for fact in labelled if fact.kind in BELOW]
    rows_above, rows_below = _rows(above, scale), _rows(below, scale)
    axis = EDGE + ROW * (max(rows_above, default=0) + 1) + 12
    named = "; ".join(f"{dates.in_words(fact.date)}: {fact.label}" for fact in labelled)
    drawing = Drawing("timeline", WIDTH, "Timeline of the case", named)
    _axis(drawing, scale, axis)
    _small_marks(drawing, scale, axis, facts)
    for fact, row in zip(above, rows_above, strict=True):
        _label(drawing, scale, axis, fact, axis - 12 - ROW * row)
    for fact, row in zip(below, rows_below, strict=True):
        _label(drawing, scale, axis, fact, axis + 40 + ROW * row)
    return drawing.finish(axis + 40 + ROW * max(rows_below, default=-1) + EDGE)


def contract_picture(contracts: Sequence[Contract], facts: Iterable[Fact]) -> str:
    """Draw a bar for each contract with a known start or end, and a tick for each action; empty if none has one."""
    drawn = [contract for contract in contracts if _known_days(contract)]
    if not drawn:
        return ""
    days = [day for contract in drawn for day in _known_days(contract)]
    scale = Scale(min(days), max(days), EDGE, WIDTH - EDGE - 14)
    described = "; ".join(f"{contract.name}: {_term(contract)}" for contract in drawn)
    drawing = Drawing("contract-terms", WIDTH, "Terms of the contracts, with the actions of this case", described)
    y = EDGE
    for contract in drawn:
        _contract(drawing, scale, contract, y)
        y += 38
    _axis(drawing, scale, y + 8)
    for fact in facts:
        if fact.kind == "action":
            x = scale.at(dates.first_day(fact.date))
            drawing.line(x, y + 1, x, y + 15, "tick")
    return drawing.finish(y + 8 + 28)


def _rows(facts: Sequence[Fact], scale: Scale) -> list[int]:
    """Give each label a row so that none overlaps another and no leader crosses a label.

    Labels are placed from the last to the first. Words run to the right of their leader, so a label must
    stand in a row beyond every leader that its words pass over.
    """
    rows: list[int] = []
    placed: list[tuple[float, int]] = []
    for fact in sorted(facts, key=_order, reverse=True):
        x = scale.at(dates.first_day(fact.date))
        end = x + width_of(fact.label or "") + 10
        row = max((taken + 1 for left, taken in placed if left < end), default=0)
        placed.append((x, row))
        rows.append(row)
    return rows[::-1]


def _order(fact: Fact) -> tuple[date, str]:
    return dates.first_day(fact.date), fact.id


def _axis(drawing: Drawing, scale: Scale, y: float) -> None:
    drawing.line(scale.left, y, scale.right, y, "axis")
    for year, x in scale.years():
        drawing.line(x, y - 4, x, y + 4, "axis")
        drawing.text(x, y + 20, str(year), "soft", "middle")


def _small_marks(drawing: Drawing, scale: Scale, axis: float, facts: Iterable[Fact]) -> None:
    for fact in facts:
        day = dates.first_day(fact.date)
        if not fact.label and fact.kind in ("action", "response") and scale.first <= day <= scale.last:
            drawing.dot(scale.at(day), axis, 2, f"small-{SHAPES[fact.kind]}")


def _label(drawing: Drawing, scale: Scale, axis: float, fact: Fact, y: float) -> None:
    """Draw the mark of a fact on the axis, its label at *y*, and a line from one to the other."""
    x = scale.at(dates.first_day(fact.date))
    up = y < axis
    drawing.line(x, axis, x, y + (3 if up else -10), "leader")
    if fact.kind == "outcome":
        drawing.bar(x - 5, axis - 5, 10, 10, "res")
    else:
        drawing.dot(x, axis, 5 if fact.kind in SHAPES else 3.5, SHAPES.get(fact.kind, "other"))
    drawing.text(x + 4, y, fact.label or "")


def _known_days(contract: Contract) -> list[date]:
    days = [dates.first_day(contract.start)] if contract.start else []
    if contract.end and contract.end.date:
        days.append(dates.last_day(contract.end.date))
    return days + [dates.last_day(change.to) for change in contract.changes if change.to]


def _term(contract: Contract) -> str:
    start = f"from {dates.in_words(contract.start)}" if contract.start else "start not known"
    end = f"to {dates.in_words(contract.end.date)}" if contract.end and contract.end.date else "end not known"
    return f"{start} {end}"


def _contract(drawing: Drawing, scale: Scale, contract: Contract, y: float) -> None:
    """Draw the name of a contract and its bar; an end that is not known stays open."""
    start = scale.at(dates.first_day(contract.start)) if contract.start else scale.left
    known_end = contract.end.date if contract.end else None
    end = scale.at(dates.last_day(known_end)) if known_end else max(scale.right, start + 12)
    words = f"{contract.name}, {_term(contract)}"
    room = int((WIDTH - 2 * EDGE) / 6.6)
    words = words if len(words) <= room else words[: room - 3] + "..."
    x = min(start, WIDTH - EDGE - width_of(words))
    drawing.text(max(x, EDGE), y + 12, words)
    drawing.bar(start, y + 19, max(end - start, 3), 9, "bar" if known_end else "bar-open")
