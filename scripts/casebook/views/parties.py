"""Who stands in a contract, by name."""

from casebook.corpus import Corpus
from casebook.model import Contract
from casebook.vocabulary import SPEAKERS


def name(corpus: Corpus, ref: str) -> str:
    """Return the name of an organization, or of a kind of speaker; words that are no id stay as they are."""
    organization = corpus.organizations.get(ref)
    return organization.name if organization else SPEAKERS.get(ref, ref)


def parties(corpus: Corpus, contract: Contract) -> str:
    """Say who sells what to whom: ``Google, through ECS Federal, for US Department of Defense``."""
    vendor = vendors(corpus, contract)
    via = f", through {name(corpus, contract.prime)}" if contract.prime else ""
    helped = [name(corpus, ref) for ref in contract.subcontractors]
    return f"{vendor}{via}{', with ' + ', '.join(helped) if helped else ''}, for {name(corpus, contract.customer)}"


def vendors(corpus: Corpus, contract: Contract) -> str:
    """Name the vendor and those who share the award: ``Google and Amazon``."""
    return " and ".join(name(corpus, ref) for ref in (contract.vendor, *contract.joint_vendors))
