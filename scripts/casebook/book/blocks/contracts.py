"""The contracts of a case: a table with every figure and who gives it, and a picture of their terms."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.nodes import picture
from casebook.book.page import Page, citation
from casebook.book.pictures import contract_picture
from casebook.model import Change, Contract, Value

HEADS = ("Contract", "Value, and who gives it", "Term", "What became of it")


def contracts(page: Page) -> list[nodes.Node]:
    """Return the contracts, or nothing where the case has none."""
    held = page.case.contracts
    if not held:
        return []
    rows = [_row(page, index, contract) for index, contract in enumerate(held)]
    blocks: list[nodes.Node] = []
    drawn = contract_picture(held, page.case.facts)
    if drawn:
        blocks.append(picture(svg=drawn))
    undated = [contract.name for contract in held if not contract.start and not (contract.end and contract.end.date)]
    if undated:
        blocks.append(build.paragraph("Without a known term: " + "; ".join(undated) + "."))
    blocks.append(build.table(HEADS, rows, "contracts"))
    return [page.section("contracts", "Contracts", *blocks)]


def money(amount: float, currency: str) -> str:
    """Write an amount exactly, never rounded: ``$15 million``, ``$49,874,018.14`` or ``3,000 EUR``."""
    text = f"{amount:,.2f}".removesuffix(".00")
    for unit, word in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if amount >= unit and amount * 100 % unit == 0:
            text = f"{amount / unit:.2f}".rstrip("0").rstrip(".") + f" {word}"
            break
    return f"${text}" if currency == "USD" else f"{text} {currency}"


def figure(value: Value) -> str:
    """Write a value with its range, its qualifier and its period."""
    text = money(value.amount, value.currency)
    if value.to is not None:
        text += f" to {money(value.to, value.currency)}"
    if value.qualifier:
        text = f"{words.QUALIFIER[value.qualifier]} {text}"
    return f"{text} {words.PERIOD[value.per]}" if value.per else text


def _row(page: Page, index: int, contract: Contract) -> nodes.row:
    cells = (_what(page, index, contract), _values(page, contract), _term(contract), _end_of(page, index, contract))
    return build.row(cells, anchor=contract.id, labels=HEADS)


def _what(page: Page, index: int, contract: Contract) -> list[nodes.Node]:
    vendor = page.name(contract.vendor)
    via = f", through {page.name(contract.prime)}" if contract.prime else ""
    helped = f", with {', '.join(map(page.name, contract.subcontractors))}" if contract.subcontractors else ""
    blocks: list[nodes.Node] = [
        build.paragraph(build.strong(contract.name), " ", build.link(contract.id, contract.id, "self")),
        build.paragraph(f"{vendor}{via}{helped}, for {page.name(contract.customer)} ", citation(contract.sources)),
    ]
    if contract.award_id:
        blocks.append(build.paragraph(f"Award id {contract.award_id}"))
    if contract.part_of:
        blocks.append(build.paragraph("Part of ", build.link(contract.part_of, contract.part_of)))
    return blocks


def _values(page: Page, contract: Contract) -> list[nodes.Node]:
    if not contract.values:
        return build.flow("Not public in the sources found")
    return [build.bullets([_value(page, value) for value in contract.values], "figures")]


def _value(page: Page, value: Value) -> list[nodes.Node]:
    when = f", {dates.in_brief(value.date)}" if value.date else ""
    given = f" {words.VALUE_BASIS[value.basis]}, {page.name(value.by)}{when} "
    return [build.paragraph(build.inline(figure(value), "amount"), given, citation(value.sources))]


def _term(contract: Contract) -> list[nodes.Node]:
    start = "Start not known"
    if contract.start:
        start = f"From {dates.in_brief(contract.start)}{_inferred(contract.start_basis)}"
    end = "end not known"
    marks: tuple[str, ...] = ()
    if contract.end and contract.end.date:
        end, marks = f"to {dates.in_brief(contract.end.date)}{_inferred(contract.end.basis)}", contract.end.sources
    blocks: list[nodes.Node] = [build.paragraph(f"{start}; {end} ", *([citation(marks)] if marks else []))]
    if contract.changes:
        blocks.append(build.bullets([_change(change, contract) for change in contract.changes], "figures"))
    return blocks


def _inferred(basis: str) -> str:
    return "" if basis == "stated" else f" ({words.DATE_BASIS[basis]})"


def _change(change: Change, contract: Contract) -> list[nodes.Node]:
    parts = [f"{dates.in_brief(change.date)}: {words.CHANGE_KIND[change.kind].lower()}"]
    if change.to:
        parts.append(f"to {dates.in_brief(change.to)}")
    if change.amount is not None:
        parts.append(money(change.amount, change.currency or "USD"))
    said = ", ".join(parts) + (f". {change.says}" if change.says else "")
    return [build.paragraph(f"{said} ", citation(change.sources))]


def _end_of(page: Page, index: int, contract: Contract) -> list[nodes.Node]:
    blocks: list[nodes.Node] = [build.paragraph(words.CONTRACT_OUTCOME[contract.outcome])]
    if contract.note:
        blocks.append(page.say(("contracts", index, "note"), contract.note, "note"))
    return blocks
