"""The directory: for every organization its cases, its contracts, and the answers it gave or did not give."""

from collections import defaultdict
from typing import NamedTuple

from casebook.corpus import Corpus

Places = dict[str, list[str]]


class Entry(NamedTuple):
    """An organization; cases come with its role there, the rest are places such as ``google-maven#c1``."""

    ref: str
    name: str
    cases: tuple[tuple[str, str], ...]
    sold: tuple[str, ...]
    bought: tuple[str, ...]
    answered: tuple[str, ...]
    silent: tuple[str, ...]


def directory(corpus: Corpus) -> tuple[Entry, ...]:
    """List every organization that stands in a case, by name; a contract that stands in two cases counts once."""
    cases: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for case_id, case in corpus.cases.items():
        for party in case.organizations:
            cases[party.ref].append((case_id, party.role))
    sold, bought = _contracts(corpus)
    answered, silent = _answers(corpus)
    found = [
        Entry(
            ref,
            corpus.organizations[ref].name,
            tuple(own),
            *(tuple(part[ref]) for part in (sold, bought, answered, silent)),
        )
        for ref, own in cases.items()
        if ref in corpus.organizations
    ]
    return tuple(sorted(found, key=lambda entry: (entry.name.lower(), entry.ref)))


def _contracts(corpus: Corpus) -> tuple[Places, Places]:
    sold: Places = defaultdict(list)
    bought: Places = defaultdict(list)
    for case_id, case in corpus.cases.items():
        for contract in case.contracts:
            if contract.same_as:
                continue
            place = f"{case_id}#{contract.id}"
            sellers = (contract.vendor, *contract.joint_vendors, contract.prime or contract.vendor)
            for ref in dict.fromkeys((*sellers, *contract.subcontractors)):
                sold[ref].append(place)
            bought[contract.customer].append(place)
    return sold, bought


def _answers(corpus: Corpus) -> tuple[Places, Places]:
    answered: Places = defaultdict(list)
    silent: Places = defaultdict(list)
    for case_id, case in corpus.cases.items():
        for answer in case.answers:
            answered[answer.by].append(f"{case_id}#{answer.id}")
        for silence in case.no_answer:
            silent[silence.by] += [f"{case_id}#{target}" for target in silence.to]
    return answered, silent
