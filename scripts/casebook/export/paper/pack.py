"""A pack of one's own choosing: the briefs of some cases and some guides, as one document with contents."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.paper.brief import brief_data
from casebook.export.paper.case_data import CaseData
from casebook.export.paper.guide_data import GuideData
from casebook.export.paper.sheet import NO_DATE, Paper, Sheet

ALSO = {"rights": "law", "deadlines": "law"}
"""Other names of guides."""
ABOUT = (
    "Chosen from the book by whoever printed this. A brief leaves out what has no room on two pages, and says so. "
    "Nothing here is legal advice."
)


class NotFound(LookupError):
    """A case or a guide was asked for that is not there; the words say what was meant, perhaps."""


def pack(
    corpus: Corpus, address: Address, paper: Paper, cases: Sequence[str], guides: Sequence[str], title: str = ""
) -> Sheet:
    """Return the pack of *cases* and *guides*, in that order; NotFound if one of them is not there."""
    files = guide_files(corpus)
    case_ids = [_found(one, {one: one for one in corpus.case_ids}, "case") for one in cases]
    for case_id in case_ids:
        if case_id not in corpus.cases:
            raise NotFound(f"the case {case_id} can't be read", "Run casebook check to see why.")
    guide_ids = [_found(one, {**{one: one for one in files}, **ALSO}, "guide") for one in guides]
    chosen = [GuideData(files[one], corpus, address) for one in dict.fromkeys(guide_ids)]
    briefs = [brief_data(CaseData(one, corpus, address)) for one in dict.fromkeys(case_ids)]
    reviewed = [corpus.cases[one].reviewed for one in case_ids]
    reviewed += [guide.box.reviewed for guide in chosen if guide.box]
    data = {"about": ABOUT, "cases": briefs, "guides": [guide.data() for guide in chosen]}
    return Sheet("pack", "pack", title or "A pack from the book", max(reviewed, default=NO_DATE), paper, data)


def guide_files(corpus: Corpus) -> dict[str, Path]:
    """Return the file of each guide by its id, such as ``press`` or ``tactics/petition``."""
    return {path.relative_to(corpus.guide_folder).with_suffix("").as_posix(): path for path in corpus.guide_files}


def _found(wanted: str, known: Mapping[str, str], what: str) -> str:
    """Return the id behind the name *wanted*; a guide to a tactic can be named without its folder."""
    ids = list(known)
    if found := next((one for one in ids if wanted in (one, one.removeprefix("tactics/"))), ""):
        return known[found]
    holding = [one for one in ids if wanted and (wanted in one or one.removeprefix("tactics/") in wanted)]
    near = [*dict.fromkeys([*holding, *get_close_matches(wanted, ids, n=3, cutoff=0.5)])][:3]
    fix = f"Did you mean {' or '.join(near)}?" if near else f"Choose from: {', '.join(ids)}."
    raise NotFound(f"there is no {what} {wanted!r}", fix)
