"""Rules of a guide: it says for whom and where it holds, and nothing in it stands without evidence."""

import re
from collections.abc import Iterator

from casebook.choice import CaseChoice, LawChoice
from casebook.guides import Block, Guide
from casebook.rules.base import Around, GuideFinding, on_guide

FIGURE = re.compile(r"\b(?:18|19|20)\d\d\b|[$€£]\s?\d|\b\d[\d,.]*\s?(?:%|per ?cent\b)")
LEGAL = re.compile(
    r"\b(?:[A-Z]\w+ Act\b|Directive \(EU\)|sections? \d|(?:federal|state|labor|employment|trade-secret) laws?\b"
    r"|statutes?\b|courts? (?:held|ruled|found|have|has)\b|protected by law|by law\b|legally|unlawful(?:ly)?"
    r"|illegal(?:ly)?|against the law|(?:is|are|was|were) (?:not )?protected\b)"
)
INDEX = "index.md"
"""The page that lists the guides is none."""
DISCLAIMER = re.compile(r"no legal advice|not legal advice", re.IGNORECASE)


@on_guide
def guide_without_box(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A guide has a box that says for whom it is, whose law it speaks of, when it was reviewed, what it leaves out."""
    if guide.box is None and not guide.problems and not guide.path.endswith(INDEX):
        yield (
            1,
            "the guide has no box",
            "Put ```{guide} below its title, with for, jurisdictions, reviewed, not_covered.",
        )


@on_guide
def unlisted_jurisdiction(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A guide that links to a law has its jurisdiction in its box."""
    if guide.box is None or guide.box.record is None or not guide.box.whole:
        return
    listed = set(guide.box.record.jurisdictions)
    for block, law_id in _targets(guide, "casebook:law"):
        law = around.laws.get(law_id)
        if law and law.jurisdiction not in listed:
            listed.add(law.jurisdiction)
            what = f"it links to {law_id}, and its box does not list {law.jurisdiction}"
            yield block.line, what, f"Add {law.jurisdiction} to jurisdictions in the box."


@on_guide
def law_without_record(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A paragraph of a guide that says what a law does links to a record of that law, or to what it rests on."""
    for block in guide.blocks:
        found = LEGAL.search(DISCLAIMER.sub("", block.text))
        if found and not block.roles:
            what = f'"{found[0]}" speaks of law, and the paragraph links to no record'
            yield block.line, what, "Add a link such as {casebook:law}`us-nlra-s7`."


@on_guide
def figure_without_source(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A paragraph of a guide with a year, a sum of money or a percentage links to a case, a law or a source."""
    for block in guide.blocks:
        found = FIGURE.search(block.text)
        if found and not block.roles:
            yield block.line, f"{found[0]} stands without a source", "Add a link such as {src}`s1`."


@on_guide
def guide_source(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A source that a guide cites is in its list of sources, and every one there is cited."""
    if guide.sources and not guide.sources.whole:
        return
    record = guide.sources.record if guide.sources else None
    listed = record.root if record else {}
    cited = set()
    for block, target in _targets(guide, "src"):
        for source_id in re.split(r",\s*", target):
            cited.add(source_id)
            if source_id not in listed:
                yield block.line, f"there is no source {source_id}", "List it in ```{sources}, or cite another."
    line = next((directive.line for directive in guide.directives if directive.name == "sources"), 1)
    for source_id in listed:
        if source_id not in cited:
            yield line, f"nothing cites {source_id}", "Cite it where it is used, or take it out."


@on_guide
def empty_table(guide: Guide, around: Around) -> Iterator[GuideFinding]:
    """A table that a guide asks of the cases or the laws has at least one row.

    Nothing is said while one of them can't be read, for the row may be there.
    """
    for directive in guide.directives:
        if directive.name == "precedents":
            cases = CaseChoice.of(directive.options)
            found = any(cases.takes(case) for case in around.cases.values()) or around.cases.keys() != {
                *around.case_ids
            }
        elif directive.name == "protections":
            laws = LawChoice.of(directive.options)
            found = any(laws.takes(law) for law in around.laws.values()) or around.laws.keys() != {*around.law_ids}
        else:
            continue
        if not found:
            yield directive.line, "the table is empty", "Check the words after the options, or leave the table out."


def _targets(guide: Guide, role: str) -> Iterator[tuple[Block, str]]:
    for block in guide.blocks:
        for name, target in block.roles:
            if name == role:
                yield block, target
