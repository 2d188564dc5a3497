"""The tables of the words that cases use: chapters, organizations, tactics, kinds of demand, closed lists."""

from collections.abc import Iterator

from casebook import vocabulary
from casebook.export.tables.form import Records, Row, Table, ids, integer, listed, ref, text, word

MEMORY = vocabulary.EVIDENCE["memory"]


def meanings() -> dict[str, dict[str, str]]:
    """Return every closed list of the vocabulary by its name, without the word for what is never printed."""
    lists = {name: words for name, words in vars(vocabulary).items() if name.isupper() and isinstance(words, dict)}
    return {
        name.lower().replace("_", "-"): {word: means for word, means in words.items() if means != MEMORY}
        for name, words in sorted(lists.items())
    }


def _chapters(records: Records) -> Iterator[Row]:
    for position, (chapter_id, chapter) in enumerate(records.corpus.chapters.items(), 1):
        yield chapter_id, chapter.title, chapter.about, position


def _organizations(records: Records) -> Iterator[Row]:
    for ref_id, one in sorted(records.corpus.organizations.items()):
        yield ref_id, one.name, one.type, one.industry, one.parent, "; ".join(one.also) or None


def _tactics(records: Records) -> Iterator[Row]:
    for tactic_id, one in sorted(records.corpus.tactics.items()):
        yield tactic_id, one.name, one.means, one.needs, one.risks, listed(one.shown_by)


def _demand_kinds(records: Records) -> Iterator[Row]:
    for kind_id, one in sorted(records.corpus.demands.items()):
        yield kind_id, one.name, one.means


def _words(records: Records) -> Iterator[Row]:
    for name, words in meanings().items():
        for one, means in words.items():
            yield name, one, means


TABLES = (
    Table(
        "chapters",
        "The parts of the book, in its order.",
        (
            text("id", "Its permanent id."),
            text("title", "Its title."),
            text("about", "What its cases have in common."),
            integer("position", "Its place in the book."),
        ),
        _chapters,
    ),
    Table(
        "organizations",
        "Every company, agency, union, group and person that acts in a case under an id.",
        (
            text("id", "Its permanent id, such as us-dod."),
            text("name", "Its name."),
            word("type", vocabulary.ORGANIZATION_TYPE, "What kind of organization it is."),
            word("industry", vocabulary.INDUSTRY, "The industry of a company."),
            ref("parent_id", "organizations", "The organization that it belongs to."),
            text("also", "Other names it goes by, parted by semicolons."),
        ),
        _organizations,
    ),
    Table(
        "tactics",
        "Every way of acting: what it is, what it needs and what it risks.",
        (
            text("id", "Its permanent id, such as open-letter."),
            text("name", "Its name."),
            text("means", "What it is."),
            text("needs", "What it needs."),
            text("risks", "What it risks."),
            ids("shown_by", "Facts that show what it needs and risks."),
        ),
        _tactics,
    ),
    Table(
        "demand_kinds",
        "Every kind of demand.",
        (
            text("id", "Its permanent id, such as end-contract."),
            text("name", "Its name."),
            text("means", "What it is."),
        ),
        _demand_kinds,
    ),
    Table(
        "words",
        "What the words of the closed lists mean.",
        (
            text("list", "The list, such as status."),
            text("word", "The word, such as established."),
            text("means", "What it means, or what a page prints for it."),
        ),
        _words,
        key=("list", "word"),
    ),
)
