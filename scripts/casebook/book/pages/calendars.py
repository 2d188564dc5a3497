"""The calendars of contracts, and what they leave out."""

from docutils import nodes
from sphinx import addnodes

from casebook import dates
from casebook.book import build
from casebook.book.pages.base import Listing
from casebook.corpus import Corpus
from casebook.views.contract_dates import ContractDate, by_vendor, contract_dates
from casebook.views.parties import name, vendors


class ContractCalendars(Listing):
    """``{contract-calendars}``: the calendar of all contracts, one for each vendor, and the dates in none of them."""

    key = "contract-calendars"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[ContractDate, ...]:
        """Return every end and option of a contract."""
        return contract_dates(corpus)

    def show(self, data: tuple[ContractDate, ...], corpus: Corpus) -> list[nodes.Node]:
        """Return the links to the files, then the dates known only by their year."""
        listed = [one for one in data if not one.only_year]
        if not listed:
            return [build.paragraph("No contract of this book has a date for a calendar.")]
        wanted = [("All contracts", "contracts.ics", listed)]
        wanted += [(name(corpus, one), f"contracts/{one}.ics", own) for one, own in by_vendor(listed).items()]
        links = [(build.data_link(words, self.env.docname, path), _counted(own)) for words, path, own in wanted]
        files = build.bullets([[build.paragraph(*link)] for link in links], "calendars")
        years = [one for one in data if one.only_year]
        said = "The record has no more than the year of these dates, so they are in no calendar:"
        rest = [build.paragraph(said), build.bullets([_year(one, corpus) for one in years])] if years else []
        elsewhere = build.paragraph("The calendars are files of the web edition, in its folder data.")
        return [
            addnodes.only("", files, expr="builder_html"),
            addnodes.only("", elsewhere, expr="not builder_html"),
            *rest,
        ]


def _counted(own: list[ContractDate]) -> str:
    ahead = sum(one.ahead for one in own)
    return f": {len(own)} date{'s' * (len(own) > 1)}, {ahead or 'none'} still ahead at the last review"


def _year(one: ContractDate, corpus: Corpus) -> list[nodes.Node]:
    inferred = " (inferred)" if one.inferred else ""
    contract = build.case_link(one.contract.name, one.line.place)
    return [build.paragraph(f"{dates.in_words(one.date)}{inferred}: {vendors(corpus, one.contract)}, ", contract)]
