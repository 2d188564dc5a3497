"""All records as one JSON file, in the form of the files they were read from, and its JSON Schema.

Every key of the form is there, so that a program need not ask; what a file leaves out is null or empty. Running text
keeps its small grammar of citations, stress and links. The schema is made from the same classes as the reader.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from casebook.corpus import Corpus
from casebook.export import about, json_form
from casebook.export.address import Address
from casebook.export.guide_index import guide_index
from casebook.export.made import Made
from casebook.export.published import published
from casebook.export.tables.form import whole
from casebook.export.tables.laws import confirmed
from casebook.export.tables.registry import meanings
from casebook.law import Protection
from casebook.model import Case
from casebook.views import freshness

DATA, SCHEMA = "casebook.json", "casebook.schema.json"
ADDRESSED = ("facts", "demands", "contracts", "answers")


def casebook_json(corpus: Corpus, address: Address) -> Iterator[Made]:
    """Make the file and its schema."""
    yield Made(DATA, to_json(_book(corpus, address), indent=1) + b"\n")
    schema = json_form.schema(address.id(f"data/{SCHEMA}"))
    yield Made(SCHEMA, f"{json.dumps(schema, indent=1, ensure_ascii=False)}\n".encode())


def _book(corpus: Corpus, address: Address) -> dict[str, Any]:
    return {
        "$schema": SCHEMA,
        "format": about.FORMAT,
        "title": about.TITLE,
        "edition": about.EDITION,
        "latest": freshness.latest(corpus),
        "uri": address.id("index.html"),
        "license": about.LICENSE,
        "attribution": about.PUBLISHER,
        "care": about.CARE,
        "chapters": list(_by_id(corpus.chapters.items())),
        "organizations": list(_by_id(sorted(corpus.organizations.items()))),
        "tactics": list(_by_id(sorted(corpus.tactics.items()), address, "guides/tactics")),
        "demand_kinds": list(_by_id(sorted(corpus.demands.items()))),
        "cases": [_case(case_id, case, address) for case_id, case in sorted(published(corpus).items())],
        "laws": [_law(law_id, law, address) for law_id, law in sorted(corpus.laws.items())],
        "guides": [_plain(guide) for guide in guide_index(corpus, address)],
        "pathways": list(_by_id(corpus.pathways.items())),
        "words": meanings(),
    }


def _by_id(
    records: Iterable[tuple[str, BaseModel]], address: Address | None = None, folder: str = ""
) -> Iterator[dict[str, Any]]:
    for record_id, record in records:
        uri = {"uri": address.id(f"{folder}/{record_id}.html")} if address else {}
        yield {"id": record_id, **uri, **_plain(record)}


def _case(case_id: str, case: Case, address: Address) -> dict[str, Any]:
    page = f"cases/{case_id}.html"
    record = _plain(case)
    for key in ADDRESSED:
        for one in record[key]:
            one["uri"] = address.id(f"{page}#{one['id']}")
    for source_id, source in record["sources"].items():
        source["uri"] = address.id(f"{page}#{source_id}")
    for contract in record["contracts"]:
        for figure in (*contract["values"], *contract["changes"]):
            figure |= {key: whole(figure[key]) for key in ("amount", "to") if isinstance(figure[key], float)}
    return {"id": case_id, "uri": address.id(page), **record}


def _law(law_id: str, law: Protection, address: Address) -> dict[str, Any]:
    sure = law.model_copy(update={"deadlines": tuple(confirmed(deadline) for deadline in law.deadlines)})
    return {"id": law_id, "uri": address.id(f"guides/law/{law_id}.html"), **_plain(sure)}


def _plain(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(by_alias=True)
