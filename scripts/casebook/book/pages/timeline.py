"""Every action of the book by year."""

from docutils import nodes

from casebook import dates
from casebook.book import build
from casebook.book.pages.base import Listing, case_link, section
from casebook.corpus import Corpus
from casebook.views.chronology import Act, by_decade, chronology

HEADS = ("Date", "What", "Tactic", "Case")


class ActionTimeline(Listing):
    """``{action-timeline}``: every action in the order of time, by decade."""

    key = "action-timeline"

    @classmethod
    def view(cls, corpus: Corpus) -> tuple[Act, ...]:
        """Return every action."""
        return chronology(corpus)

    def show(self, data: tuple[Act, ...], corpus: Corpus) -> list[nodes.Node]:
        """Return how many there are, and a section for each decade."""
        cases = len({act.place.partition("#")[0] for act in data})
        counted = f"{len(data)} actions in {cases} cases. An action that stands in two cases is listed once."
        return [build.paragraph(counted), *(_decade(decade, acts, corpus) for decade, acts in by_decade(data).items())]


def _decade(decade: int, acts: list[Act], corpus: Corpus) -> nodes.section:
    rows = [_row(act, corpus) for act in acts]
    return section(f"decade-{decade}", f"{decade}s", build.table(HEADS, rows, "listing", "acts"))


def _row(act: Act, corpus: Corpus) -> nodes.row:
    case_id, _, anchor = act.place.partition("#")
    tactic = corpus.tactics[act.tactic].name if act.tactic in corpus.tactics else act.tactic
    case = [build.paragraph(case_link(case_id, f"{act.case_title}, {anchor}", anchor))]
    return build.row((dates.in_brief(act.date), act.says, tactic, case), labels=HEADS)
