"""What a guide asks a table for: the cases of a tactic, demand or result; the laws of a situation or jurisdiction."""

from typing import NamedTuple

from casebook import measures
from casebook.law import Protection
from casebook.model import Case


class CaseChoice(NamedTuple):
    """Which cases are wanted; what is empty leaves all."""

    tactic: str = ""
    demand: str = ""
    result: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: dict[str, str]) -> "CaseChoice":
        """Read the options of a directive."""
        return cls(options.get("tactic", ""), options.get("demand", ""), _several(options.get("result", "")))

    def takes(self, case: Case) -> bool:
        """Tell whether a case is wanted."""
        return (
            (not self.tactic or self.tactic in measures.tactics(case))
            and (not self.demand or self.demand in measures.demand_kinds(case))
            and (not self.result or case.outcome.result in self.result)
        )


class LawChoice(NamedTuple):
    """Which laws are wanted; what is empty leaves all. A federation does not bring its states with it."""

    situation: str = ""
    jurisdiction: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: dict[str, str]) -> "LawChoice":
        """Read the options of a directive."""
        return cls(options.get("situation", ""), _several(options.get("jurisdiction", "")))

    def takes(self, law: Protection) -> bool:
        """Tell whether a law is wanted."""
        return (not self.situation or self.situation in law.situations) and (
            not self.jurisdiction or law.jurisdiction in self.jurisdiction
        )


def _several(text: str) -> tuple[str, ...]:
    """Return the words of an option that takes several, parted by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())
