"""casebook.json: everything in the records, in a stable order and a form that is described."""

import json

import jsonschema
import pytest
from casebook.corpus import Corpus
from casebook.export.json_form import Casebook

from .exported import BASE, SMALL, WHOLE, book, files, made, records

KEPT_ELSEWHERE = {"id", "uri"}


def same(written, read):
    """Tell whether a record that was written says what a record that was read says, and nothing else."""
    if isinstance(read, dict):
        return all(same(written[key], value) for key, value in read.items()) and written.keys() - read.keys() <= {"uri"}
    if isinstance(read, list | tuple):
        return len(written) == len(read) and all(same(*pair) for pair in zip(written, read, strict=True))
    return written == read and not isinstance(written, bool) ^ isinstance(read, bool)


@pytest.mark.parametrize("base", ["", BASE])
def test_small_book_fits_its_schema(base):
    schema = json.loads(files(SMALL, base)["casebook.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(book(SMALL, base))] == []


def test_schema_refuses_what_is_not_there_and_what_is_too_much():
    validator = jsonschema.Draft202012Validator(json.loads(files(SMALL)["casebook.schema.json"]))
    for change in (
        lambda case: case.pop("reviewed"),
        lambda case: case.update(mood="good"),
        lambda case: case["facts"][0].update(evidence="memory"),
        lambda case: case["facts"][0].pop("uri"),
        lambda case: case.update(reviewed=2021),
    ):
        data = json.loads(files(SMALL)["casebook.json"])
        change(data["cases"][0])
        assert not validator.is_valid(data)


def test_whole_book_fits_its_form():
    content = files(WHOLE)["casebook.json"]
    assert Casebook.model_validate_json(content).format == json.loads(files(WHOLE)["casebook.schema.json"])["version"]


def test_every_record_is_there_as_it_was_read():
    corpus = records()
    data = book()
    for kind, read in (
        ("cases", corpus.cases),
        ("organizations", corpus.organizations),
        ("tactics", corpus.tactics),
    ):
        assert [one["id"] for one in data[kind]] == sorted(read)
    assert [one["id"] for one in data["laws"]] == list(corpus.law_ids)
    assert [one["id"] for one in data["chapters"]] == list(corpus.chapters)
    for one in data["cases"]:
        record = corpus.cases[one["id"]].model_dump(by_alias=True)
        assert same({key: value for key, value in one.items() if key not in KEPT_ELSEWHERE}, record), one["id"]


def test_ids_are_there_once_and_lead_to_the_page():
    uris = [one["uri"] for case in book(base=BASE)["cases"] for key in ("facts", "demands") for one in case[key]]
    assert len(uris) == len(set(uris)) > 1000
    assert f"{BASE}cases/google-maven.html#f14" in uris
    assert book(base=BASE)["uri"] == f"{BASE}index.html"


def test_copies_without_an_address_agree_on_a_urn():
    uris = [source["uri"] for case in book()["cases"] for source in case["sources"].values()]
    assert all(uri.startswith("urn:uuid:") for uri in uris)
    assert len(uris) == len(set(uris))
    (maven,) = (case for case in book()["cases"] if case["id"] == "google-maven")
    assert maven["uri"] == "urn:uuid:0db0be43-0b83-5d9e-85a8-aef1a80517e8"
    assert "http" not in book()["uri"]


def test_whole_sums_have_no_decimals():
    values = [value for case in book()["cases"] for one in case["contracts"] for value in one["values"]]
    assert any(isinstance(value["amount"], int) for value in values)
    assert not [value for value in values if isinstance(value["amount"], float) and value["amount"].is_integer()]


def test_two_runs_give_the_same_bytes():
    assert made(Corpus(SMALL)) == files(SMALL)
