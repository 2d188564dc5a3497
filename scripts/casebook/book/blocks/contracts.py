"""The contracts of a case: a table with every figure and who gives it, and a picture of their terms."""

from docutils import nodes

from casebook import dates
from casebook import vocabulary as words
from casebook.book import build
from casebook.book.compact import citation
from casebook.book.nodes import picture
from casebook.book.page import Page, record_link
from casebook.book.pictures import contract_picture
from casebook.corpus import Corpus
from casebook.model import Change, Contract, Value
from casebook.views.parties import name, parties

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
            text = f"{amount / unit:,.2f}".rstrip("0").rstrip(".") + f" {word}"
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


def given(corpus: Corpus, value: Value) -> list[nodes.Node]:
    """Return a figure, its basis, who gives it and when."""
    when = f", {dates.in_brief(value.date)}" if value.date else ""
    basis = f" {words.VALUE_BASIS[value.basis]}, {name(corpus, value.by)}{when}"
    return [build.inline(figure(value), "amount"), nodes.Text(basis)]


def term(contract: Contract) -> str:
    """Say when a contract starts and ends, and what of that is inferred or not known."""
    start = "Start not known"
    if contract.start:
        start = f"From {dates.in_brief(contract.start)}{_inferred(contract.start_basis)}"
    if contract.end and contract.end.date:
        return f"{start}; to {dates.in_brief(contract.end.date)}{_inferred(contract.end.basis)}"
    return f"{start}; end not known"


def changed(change: Change) -> str:
    """Say what changed, and when."""
    parts = [f"{dates.in_brief(change.date)}: {words.CHANGE_KIND[change.kind].lower()}"]
    if change.to:
        parts.append(f"to {dates.in_brief(change.to)}")
    if change.amount is not None:
        parts.append(money(change.amount, change.currency or "USD"))
    return ", ".join(parts) + (f". {change.says}" if change.says else "")


def outcome(contract: Contract) -> str:
    """Say what became of a contract."""
    return words.CONTRACT_OUTCOME[contract.outcome]


def _row(page: Page, index: int, contract: Contract) -> nodes.row:
    cells = (_what(page, contract), _values(page, contract), _term(contract), _end_of(page, index, contract))
    return build.row(cells, anchor=contract.id, labels=HEADS)


def _what(page: Page, contract: Contract) -> list[nodes.Node]:
    blocks: list[nodes.Node] = [
        build.paragraph(build.strong(contract.name), " ", build.link(contract.id, contract.id, "self")),
        build.paragraph(f"{parties(page.corpus, contract)} ", citation(contract.sources)),
    ]
    if contract.award_id:
        blocks.append(build.paragraph(f"Award id {contract.award_id}"))
    if contract.part_of:
        blocks.append(build.paragraph("Part of ", build.link(contract.part_of, contract.part_of)))
    if contract.same_as:
        blocks.append(build.paragraph("The same contract as ", record_link(contract.same_as, contract.same_as)))
    return blocks


def _values(page: Page, contract: Contract) -> list[nodes.Node]:
    if not contract.values:
        return build.flow("Not public in the sources found")
    items = [[build.paragraph(*given(page.corpus, value), " ", citation(value.sources))] for value in contract.values]
    return [build.bullets(items, "figures")]


def _term(contract: Contract) -> list[nodes.Node]:
    marks = [citation(contract.end.sources)] if contract.end and contract.end.sources else []
    blocks: list[nodes.Node] = [build.paragraph(f"{term(contract)} ", *marks)]
    if contract.changes:
        items = [[build.paragraph(f"{changed(change)} ", citation(change.sources))] for change in contract.changes]
        blocks.append(build.bullets(items, "figures"))
    return blocks


def _inferred(basis: str) -> str:
    return "" if basis == "stated" else f" ({words.DATE_BASIS[basis]})"


def _end_of(page: Page, index: int, contract: Contract) -> list[nodes.Node]:
    blocks: list[nodes.Node] = [build.paragraph(outcome(contract))]
    if contract.note:
        blocks.append(page.say(("contracts", index, "note"), contract.note, "note"))
    return blocks
