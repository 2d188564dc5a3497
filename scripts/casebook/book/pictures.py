"""The pictures of a case page: its timeline, and the terms of its contracts with the actions marked on them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from casebook import dates
from casebook.book.svg import LETTER, Drawing, width_of
from casebook.model import Contract, Fact
from casebook.vocabulary import CASE_RESULT

WIDTH = 680
EDGE = 8
ROW = 17
STUB = 24
"""How long the bar of a contract is whose start is not known, in pixels."""
SHAPES = {"action": "act", "response": "ans", "outcome": "res"}
BELOW = ("response", "outcome", "aftermath", "retaliation")


class Scale:
    """Days to pixels.

    A share *stretch* of the width is dealt out evenly between the stops, so that crowded weeks can be read, and
    the rest follows the calendar; the years on the axis show where time is stretched.
    """

    def __init__(self, stops: Iterable[date], left: float, right: float, stretch: float = 0) -> None:
        self.stops = sorted(set(stops))
        self.left, self.right = left, right
        span = max((self.stops[-1] - self.stops[0]).days, 1)
        steps = max(len(self.stops) - 1, 1)
        shares = [
            (1 - stretch) * (stop - self.stops[0]).days / span + stretch * place / steps
            for place, stop in enumerate(self.stops)
        ]
        self._places = [left + share * (right - left) for share in shares]

    def at(self, day: date) -> float:
        """Return where *day* stands; days outside stand at the edge."""
        after = bisect_left(self.stops, day)
        if after == 0:
            return self._places[0]
        if after == len(self.stops):
            return self._places[-1]
        earlier, later = self.stops[after - 1], self.stops[after]
        share = (day - earlier).days / (later - earlier).days
        return self._places[after - 1] + share * (self._places[after] - self._places[after - 1])

    def holds(self, day: date) -> bool:
        """Tell whether *day* lies between the first and the last stop."""
        return self.stops[0] <= day <= self.stops[-1]

    def years(self) -> list[tuple[int, float]]:
        """Return the years to be written on the axis, each with its place, none too close to the one before."""
        written: list[tuple[int, float]] = []
        for year in range(self.stops[0].year + 1, self.stops[-1].year + 1):
            x = self.at(date(year, 1, 1))
            if not written or x - written[-1][1] >= 34:
                written.append((year, x))
        return written


def timeline_picture(labelled: Sequence[Fact], facts: Iterable[Fact]) -> str:
    """Draw the labeled facts with their labels, and all other actions and answers as small marks."""
    scale = _scale_with_room(labelled, EDGE + 6)
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
    _years(drawing, scale, axis)
    return drawing.finish(axis + 40 + ROW * max(rows_below, default=-1) + EDGE)


def contract_picture(contracts: Sequence[Contract], facts: Iterable[Fact]) -> str:
    """Draw a bar for each contract of a case and a tick for each of its actions; empty where no term is known."""
    acts = [fact.date for fact in facts if fact.kind == "action"]
    return ledger_picture([(contract.name, contract) for contract in contracts], acts, "contract-terms")


def ledger_picture(lines: Sequence[tuple[str, Contract]], acts: Iterable[str], name: str) -> str:
    """Draw a bar for each dated contract in one line with its name, and a tick for each date of an action below."""
    drawn = [(words, contract) for words, contract in lines if _known_days(contract)]
    if not drawn:
        return ""
    days = [day for _, contract in drawn for day in _known_days(contract)]
    scale = Scale(days, EDGE, WIDTH - EDGE - 14)
    described = "; ".join(f"{words}: {_term(contract)}" for words, contract in drawn)
    drawing = Drawing(name, WIDTH, "Terms of the contracts, with the actions of workers and allies", described)
    y = float(EDGE)
    for words, contract in drawn:
        _bar_with_name(drawing, scale, contract, _shortened(words, _brief_term(contract)), y)
        y += 34
    _axis(drawing, scale, y + 8)
    _years(drawing, scale, y + 8)
    for act in acts:
        if scale.holds(dates.first_day(act)):
            x = scale.at(dates.first_day(act))
            drawing.line(x, y + 1, x, y + 15, "tick")
    return drawing.finish(y + 36)


def matrix_picture(rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Draw a grid of counts: a row for each tactic, a column for each result; the more cases, the darker the field."""
    columns = list(CASE_RESULT.values())
    left, step, high = 190, (WIDTH - 190 - EDGE) / len(columns), 24
    most = max((count for _, counts in rows for count in counts), default=1) or 1
    described = "; ".join(f"{name}: {', '.join(map(str, counts))}" for name, counts in rows)
    drawing = Drawing("matrix", WIDTH, "Tactics by result", f"Columns: {', '.join(columns)}. {described}")
    for place, column in enumerate(columns):
        drawing.text(left + step * (place + 0.5), 14, column, "soft", "middle")
    for line, (name, counts) in enumerate(rows):
        y = 22 + line * high
        drawing.text(left - 10, y + 16, name, anchor="end")
        for place, count in enumerate(counts):
            x = left + step * place
            drawing.bar(x + 1, y + 1, step - 2, high - 2, f"heat-{-(-4 * count // most)}")
            drawing.text(x + step / 2, y + 16, str(count), "count" if count else "soft", "middle")
    return drawing.finish(22 + len(rows) * high + EDGE)


def _scale_with_room(labelled: Sequence[Fact], left: float) -> Scale:
    """Return the widest scale on which every label ends within the picture."""
    days = [dates.first_day(fact.date) for fact in labelled]
    shares = Scale(days, 0, 1, stretch=0.5)
    right: float = WIDTH - EDGE - 14
    for fact, day in zip(labelled, days, strict=True):
        room = WIDTH - EDGE - 4 - width_of(fact.label or "") - left
        if share := shares.at(day):
            right = min(right, left + room / share)
    return Scale(days, left, right, stretch=0.5)


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
    for _, x in scale.years():
        drawing.line(x, y - 4, x, y + 4, "axis")


def _years(drawing: Drawing, scale: Scale, y: float) -> None:
    """Write the years below an axis, last of all, so that no line runs through them."""
    for year, x in scale.years():
        drawing.text(x, y + 20, str(year), "soft year", "middle")


def _small_marks(drawing: Drawing, scale: Scale, axis: float, facts: Iterable[Fact]) -> None:
    for fact in facts:
        day = dates.first_day(fact.date)
        if not fact.label and fact.kind in ("action", "response") and scale.holds(day):
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


def _bar_with_name(drawing: Drawing, scale: Scale, contract: Contract, words: str, y: float) -> None:
    """Draw the bar of a contract under its name; a start or an end that is not known leaves it open."""
    known_end = contract.end.date if contract.end else None
    end = scale.at(dates.last_day(known_end)) if known_end else scale.right
    start = scale.at(dates.first_day(contract.start)) if contract.start else end - STUB
    end = max(end, start + 3)
    x = min(start, WIDTH - EDGE - width_of(words))
    drawing.text(max(x, EDGE), y + 12, words)
    drawing.bar(start, y + 18, end - start, 8, "bar" if contract.start and known_end else "bar-open")


def _brief_term(contract: Contract) -> str:
    start = dates.in_brief(contract.start) if contract.start else "start not known"
    end = dates.in_brief(contract.end.date) if contract.end and contract.end.date else "end not known"
    return f"{start} to {end}"


def _shortened(name: str, term: str) -> str:
    """Return name and term in one line that fits; a long name loses its last words."""
    room = int((WIDTH - 2 * EDGE) / LETTER) - len(term) - 2
    if len(name) > room:
        name = name[: room - 4].rsplit(" ", 1)[0] + " ..."
    return f"{name}, {term}"
