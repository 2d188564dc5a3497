"""Two tables that put others together, so that a spreadsheet can count them without a join."""

from collections.abc import Iterator

from casebook import dates, measures
from casebook import vocabulary as words
from casebook.export.tables.cases import CASE
from casebook.export.tables.form import Records, Row, Table, date, integer, ref, word
from casebook.model import Case, Fact


def _tactic_costs(records: Records) -> Iterator[Row]:
    for case_id, row in records.precedents.items():
        for tactic in row.tactics:
            for number, cost in enumerate(row.costs):
                yield case_id, tactic, cost, row.result, row.held, int(number == 0)


def _tactics_before_ends(records: Records) -> Iterator[Row]:
    ends = _ended(records)
    used: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            place = contract.same_as or f"{case_id}#{contract.id}"
            if place in ends:
                for fact in _before(case, ends[place][0]):
                    used.setdefault((place, fact.tactic or ""), []).append((fact.date, f"{case_id}#{fact.id}"))
    for (place, tactic), facts in sorted(used.items()):
        first, fact_id = min(facts, key=lambda pair: (dates.first_day(pair[0]), pair[1]))
        yield place, tactic, *ends[place], first, fact_id, len(facts)


def _ended(records: Records) -> dict[str, tuple[str, str]]:
    """Return the end and the outcome of every contract with a known end, each contract once."""
    return {
        f"{case_id}#{contract.id}": (contract.end.date, contract.outcome)
        for case_id, case in records.cases.items()
        for contract in case.contracts
        if contract.end and contract.end.date and not contract.same_as
    }


def _before(case: Case, end: str) -> Iterator[Fact]:
    """Yield the actions of a case that surely came before the day, month or year *end*."""
    for fact in measures.actions(case):
        if fact.tactic and dates.surely_before(fact.date, end):
            yield fact


TABLES = (
    Table(
        "tactic_costs",
        "Each tactic of a case with each kind of cost that is reported there. The cost is that of the case and need "
        "not come from this tactic.",
        (
            CASE,
            ref("tactic_id", "tactics", "A tactic that was used in it."),
            word("cost", words.COST_KIND, "A kind of cost that is reported in it, or none-reported."),
            word("result", words.CASE_RESULT, "What came of the demands of the case."),
            word("held", words.HELD, "Whether what was won still stood at the review."),
            integer("counts_case", "1 in the first line of each case and tactic, else 0: the sum counts cases."),
        ),
        _tactic_costs,
        key=("case_id", "tactic_id", "cost"),
    ),
    Table(
        "tactics_before_ends",
        "Each contract with a known end, once, with each tactic that was surely used before that end in a case that "
        "holds the contract. Order is not cause.",
        (
            ref("contract_id", "contracts", "The contract."),
            ref("tactic_id", "tactics", "A tactic that was used before its end."),
            date("end_date", "When it ended or will end."),
            word("outcome", words.CONTRACT_OUTCOME, "What became of it."),
            date("first_used", "When the tactic was first used."),
            ref("first_fact_id", "facts", "The fact that shows this first use."),
            integer("times", "How many actions of this kind came before the end."),
        ),
        _tactics_before_ends,
        key=("contract_id", "tactic_id"),
    ),
)
