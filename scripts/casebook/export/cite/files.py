"""The files of citations: one of each format for the whole book, and for each case what its reader may import."""

from collections.abc import Iterator

from casebook.corpus import Corpus
from casebook.export.address import Address
from casebook.export.cite.bibtex import bibtex
from casebook.export.cite.csl import csl_json
from casebook.export.cite.reference import Reference, groups, references
from casebook.export.cite.ris import ris
from casebook.export.made import Made

FOR_ONE_CASE = {"bib": bibtex, "ris": ris}
"""Every reference manager reads one of them; CSL-JSON is for programs, which take the whole."""


def citations(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Yield every case and source as BibTeX, RIS and CSL-JSON, and those of each case in files of their own."""
    known = groups(corpus)
    whole: dict[str, list[str]] = {ending: [] for ending in FOR_ONE_CASE}
    every: list[Reference] = []
    for case_id, case in corpus.cases.items():
        found = list(references(case_id, case, address, known))
        every += found
        for ending, written in FOR_ONE_CASE.items():
            text = written(found)
            whole[ending].append(text)
            yield Made(f"cite/{case_id}.{ending}", text.encode())
    for ending, texts in whole.items():
        yield Made(f"casebook.{ending}", ("\r\n" if ending == "ris" else "\n").join(texts).encode())
    yield Made("casebook.csl.json", csl_json(every).encode())
