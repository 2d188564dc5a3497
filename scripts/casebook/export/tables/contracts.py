"""The tables of the contracts: who sold what to whom, every figure that a source gives, and every change."""

from collections.abc import Iterator

from casebook import prose
from casebook import vocabulary as words
from casebook.export.tables.cases import CASE
from casebook.export.tables.form import (
    Records,
    Row,
    Span,
    Table,
    date,
    ids,
    integer,
    listed,
    number,
    ref,
    span,
    text,
    whole,
    word,
)
from casebook.model import Contract, End

PARTS = {
    "vendor": "Vendor",
    "joint-vendor": "Vendor who shares the award",
    "prime": "Prime contractor",
    "subcontractor": "Subcontractor",
    "customer": "Customer",
}
NO_END = End(basis="unknown")


def _contracts(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            yield _contract(case_id, contract, records)


def _contract(case_id: str, contract: Contract, records: Records) -> Row:
    place = f"{case_id}#{contract.id}"
    end = contract.end or NO_END
    return (
        place,
        records.of_case(place),
        case_id,
        contract.id,
        contract.name,
        contract.vendor,
        records.name(contract.vendor),
        listed(contract.joint_vendors),
        contract.prime,
        listed(contract.subcontractors),
        contract.customer,
        records.name(contract.customer),
        contract.award_id,
        *Span.of(contract.start),
        contract.start_basis if contract.start else "unknown",
        *Span.of(end.date),
        end.basis,
        contract.outcome,
        f"{case_id}#{contract.part_of}" if contract.part_of else None,
        contract.same_as,
        prose.plain(contract.note) if contract.note else None,
        listed(contract.sources),
        contract.dossier_id,
    )


def _parties(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            for party in dict.fromkeys(_parts(contract)):
                yield f"{case_id}#{contract.id}", *party


def _parts(contract: Contract) -> Iterator[tuple[str, str]]:
    yield contract.vendor, "vendor"
    yield from ((one, "joint-vendor") for one in contract.joint_vendors)
    if contract.prime:
        yield contract.prime, "prime"
    yield from ((one, "subcontractor") for one in contract.subcontractors)
    yield contract.customer, "customer"


def _sources(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            for source_id in dict.fromkeys(contract.sources):
                yield f"{case_id}#{contract.id}", f"{case_id}#{source_id}"


def _values(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            for position, value in enumerate(contract.values, 1):
                yield (
                    f"{case_id}#{contract.id}",
                    position,
                    whole(value.amount),
                    whole(value.to),
                    value.qualifier,
                    value.per,
                    value.currency,
                    value.basis,
                    records.name(value.by),
                    value.date,
                    listed(value.sources),
                )


def _changes(records: Records) -> Iterator[Row]:
    for case_id, case in records.cases.items():
        for contract in case.contracts:
            for position, change in enumerate(contract.changes, 1):
                yield (
                    f"{case_id}#{contract.id}",
                    position,
                    *Span.of(change.date),
                    change.kind,
                    change.to,
                    whole(change.amount),
                    change.currency,
                    change.says,
                    listed(change.sources),
                )


CONTRACT = ref("contract_id", "contracts", "The contract.")
TABLES = (
    Table(
        "contracts",
        "Every contract as a case holds it. One that has same_as stands in another case too: count it there.",
        (
            text("id", "Its permanent id in the whole book, such as google-maven#c1."),
            text("uri", "Its address, or a urn that every copy of the book agrees on."),
            CASE,
            text("contract", "Its id within the case."),
            text("name", "What it is called."),
            ref("vendor_id", "organizations", "Who sold."),
            text("vendor", "The vendor's name."),
            ids("joint_vendors", "Who shares the award with the vendor."),
            ref("prime_id", "organizations", "The prime contractor."),
            ids("subcontractors", "The subcontractors."),
            ref("customer_id", "organizations", "Who bought."),
            text("customer", "The customer's name."),
            text("award_id", "The number of the award, where one was found."),
            *span("start_date", "When it began.", "start"),
            word("start_basis", words.DATE_BASIS, "How the start is known."),
            *span("end_date", "When it ended or will end.", "end"),
            word("end_basis", words.DATE_BASIS, "How the end is known."),
            word("outcome", words.CONTRACT_OUTCOME, "What became of it."),
            ref("part_of", "contracts", "The contract that it is part of."),
            ref("same_as", "contracts", "The same contract in another case; count it there."),
            text("note", "What else is to be known of it."),
            ids("sources", "Its sources, by their id within the case."),
            text("dossier_id", "Its id in the dossier that the casebook began with."),
        ),
        _contracts,
        search=("name", "note"),
    ),
    Table(
        "contract_parties",
        "Every organization that has a part in a contract.",
        (CONTRACT, ref("organization_id", "organizations", "The organization."), word("part", PARTS, "Its part.")),
        _parties,
        key=("contract_id", "organization_id", "part"),
    ),
    Table(
        "contract_sources",
        "Which source stands behind which contract.",
        (CONTRACT, ref("source_id", "sources", "The source.")),
        _sources,
        key=("contract_id", "source_id"),
    ),
    Table(
        "contract_values",
        "Every figure given for a contract. Figures that differ all stand; do not add them up.",
        (
            CONTRACT,
            integer("position", "Its place among the figures of the contract."),
            number("amount", "The figure."),
            number("amount_to", "The upper end, where a range was given."),
            word("qualifier", words.QUALIFIER, "How exact it is."),
            word("per", words.PERIOD, "The period that it is paid for; empty where it is for the whole."),
            text("currency", "The currency, by its code of three letters."),
            word("basis", words.VALUE_BASIS, "What kind of figure it is."),
            text("given_by", "Who gives it."),
            date("date", "When it was given."),
            ids("sources", "Where it stands, by the source's id within the case."),
        ),
        _values,
        key=("contract_id", "position"),
    ),
    Table(
        "contract_changes",
        "Options, extensions, modifications and new ceilings of contracts.",
        (
            CONTRACT,
            integer("position", "Its place among the changes of the contract."),
            *span("date", "When."),
            word("kind", words.CHANGE_KIND, "What kind of change it is."),
            date("new_end", "The new end of the contract."),
            number("amount", "The amount."),
            text("currency", "The currency, by its code of three letters."),
            text("says", "What changed."),
            ids("sources", "Where it stands, by the source's id within the case."),
        ),
        _changes,
        key=("contract_id", "position"),
    ),
)
