"""What a rule is, and what it may know of the world around the record."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any, Protocol, TypeVar

from casebook.guides import Guide
from casebook.law import Protection
from casebook.model import Case, Chapter, DemandKind, Organization, Record, Tactic
from casebook.problems import Path

Finding = tuple[Path, str, str]
"""Where in the record, what is wrong, and what would pass."""
Remark = tuple[str, str]
"""What is wrong with a text, and what would pass."""


class Around(Protocol):
    """The registries and the other cases, as far as a rule may ask for them."""

    @property
    def organizations(self) -> dict[str, Organization]:
        """Every organization by its id."""
        ...

    @property
    def tactics(self) -> dict[str, Tactic]:
        """Every tactic by its id."""
        ...

    @property
    def demands(self) -> dict[str, DemandKind]:
        """Every kind of demand by its id."""
        ...

    @property
    def chapters(self) -> dict[str, Chapter]:
        """Every chapter by its id."""
        ...

    @property
    def case_ids(self) -> tuple[str, ...]:
        """The ids of all cases."""
        ...

    @property
    def law_ids(self) -> tuple[str, ...]:
        """The ids of all legal protections."""
        ...

    @property
    def cases(self) -> dict[str, Case]:
        """Every case that can be read whole, by its id."""
        ...

    @property
    def laws(self) -> dict[str, Protection]:
        """Every legal protection that can be read whole, by its id."""
        ...

    def case(self, case_id: str) -> Case | None:
        """Return another case, or None if there is none or it can't be read whole."""

    def anchors(self, case_id: str) -> frozenset[str]:
        """Return the ids within another case: facts, answers, contracts, demands and sources."""


Run = TypeVar("Run", bound=Callable[..., Iterator[Finding]])
BookFinding = tuple[str, Path, str, str]
"""In which case, where in its record, what is wrong, and what would pass."""


@dataclass(frozen=True)
class RecordRule:
    """A rule over records of some kinds; one that needs the whole record waits until every part can be read."""

    code: str
    text: str
    whole: bool
    kinds: tuple[type[Record], ...]
    run: Callable[[Any, Around], Iterator[Finding]]


@dataclass(frozen=True)
class TextRule:
    """A rule over each single value of the file, as its letters stand there."""

    code: str
    text: str
    run: Callable[[Path, str], Iterator[Remark]]


@dataclass(frozen=True)
class BookRule:
    """A rule over all cases at once; it runs when the whole book is checked."""

    code: str
    text: str
    run: Callable[[dict[str, Case]], Iterator[BookFinding]]


GuideFinding = tuple[int, str, str]
"""At which line of the guide, what is wrong, and what would pass."""


@dataclass(frozen=True)
class GuideRule:
    """A rule over a guide."""

    code: str
    text: str
    run: Callable[[Guide, Around], Iterator[GuideFinding]]


RECORD_RULES: list[RecordRule] = []
TEXT_RULES: list[TextRule] = []
BOOK_RULES: list[BookRule] = []
GUIDE_RULES: list[GuideRule] = []


def on_record(*, whole: bool, kinds: tuple[type[Record], ...] = (Case,)) -> Callable[[Run], Run]:
    """Register a rule over a case or another record; its name becomes the code, its docstring the rule."""

    def register(run: Run) -> Run:
        RECORD_RULES.append(RecordRule(_code(run), _text(run), whole, kinds, run))
        return run

    return register


def on_text(run: Callable[[Path, str], Iterator[Remark]]) -> Callable[[Path, str], Iterator[Remark]]:
    """Register a rule over each single value."""
    TEXT_RULES.append(TextRule(_code(run), _text(run), run))
    return run


def on_guide(
    run: Callable[[Guide, Around], Iterator[GuideFinding]],
) -> Callable[[Guide, Around], Iterator[GuideFinding]]:
    """Register a rule over a guide."""
    GUIDE_RULES.append(GuideRule(_code(run), _text(run), run))
    return run


def first_in_circle(onward: dict[str, list[str]]) -> str | None:
    """Return an id from which one comes back to it by way of *onward*, or None."""
    try:
        TopologicalSorter(onward).prepare()
    except CycleError as error:
        return str(error.args[1][0])
    return None


def on_book(
    run: Callable[[dict[str, Case]], Iterator[BookFinding]],
) -> Callable[[dict[str, Case]], Iterator[BookFinding]]:
    """Register a rule over all cases."""
    BOOK_RULES.append(BookRule(_code(run), _text(run), run))
    return run


def _code(run: Callable[..., object]) -> str:
    return run.__name__.replace("_", "-")


def _text(run: Callable[..., object]) -> str:
    return " ".join((run.__doc__ or "").split())
