"""The model, its examples, its schema and its rules agree with one another, and the small book uses all of it."""

import json
from pathlib import Path
from typing import Annotated, get_args

import pytest
from casebook import marks, model, rules, tree, vocabulary
from casebook.checking import whole_book
from casebook.commands.schema import schema_text
from casebook.examples import EXAMPLES, example_for
from casebook.handbook import Course, GuideBox, Pathway
from casebook.law import Protection
from casebook.walk import leaves
from pydantic import BaseModel, TypeAdapter
from test_across import ACROSS
from test_broken_files import EXPECTED
from test_broken_guides import BROKEN as GUIDES
from test_broken_guides import WRONG_COURSES as COURSES
from test_broken_guides import WRONG_WAYS as WAYS
from test_broken_laws import BROKEN as LAWS
from test_broken_laws import OF_BILL as BILLS
from test_broken_records import FACT, SENSORS, SILENT
from test_broken_records import ROAD as RECORDS
from test_broken_shape import ROAD as SHAPES
from test_broken_words import REFUSED

CASES = Path(__file__).parent.parent / "cases"


def models_in(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def fields_of(kind, above=()):
    """Yield each field of a record and of the records in it, with the keys above it, its key and what it takes."""
    for name, info in kind.model_fields.items():
        key = info.alias or name
        yield above, key, Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        for below in models_in(info.annotation):
            yield from fields_of(below, (*above, key))


CASE, LAW, BOX = ([*fields_of(kind)] for kind in (model.Case, Protection, GuideBox))
FIELDS = [*CASE, *LAW, *BOX]
for listed in (model.Organization, model.Tactic, model.DemandKind, model.Chapter, Pathway, Course):
    FIELDS += fields_of(listed, ("an-id",))
SCHEMAS = {"case": model.Case, "protection": Protection}


@pytest.mark.parametrize(("above", "key", "takes"), FIELDS, ids=[".".join((*above, key)) for above, key, _ in FIELDS])
def test_example_for_a_key_would_pass(above, key, takes):
    example = example_for([*above], key)
    assert example
    assert example.startswith(f"{key}: ")
    root, flaws = marks.grow(example)
    assert not flaws
    if "..." not in example:
        TypeAdapter(takes).validate_python(tree.data(root)[key])


def test_every_example_is_for_a_key():
    keys = {key for _, key, _ in FIELDS} | {"chapters", "tactics", "pathways", "courses"}
    assert {example.rpartition(".")[2] for example in EXAMPLES} <= keys


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_the_one_that_is_kept(name):
    kept = (CASES / "registry" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(SCHEMAS[name])


def test_schemas_have_every_key_and_every_word_of_a_closed_list():
    schema, of_law = (json.loads(schema_text(kind)) for kind in SCHEMAS.values())
    described = {"Case": schema, "Protection": of_law, **of_law["$defs"], **schema["$defs"]}
    for kind in {kind for _, _, takes in (*CASE, *LAW) for kind in models_in(takes)} - {model.People}:
        keys = {info.alias or name for name, info in kind.model_fields.items()}
        assert described[kind.__name__]["properties"].keys() == keys
        assert described[kind.__name__]["additionalProperties"] is False
    lists = {name: words for name, words in vars(vocabulary).items() if isinstance(words, dict) and name.isupper()}
    for name in lists.keys() - {"SPEAKERS", "ORGANIZATION_TYPE", "INDUSTRY"}:
        assert json.dumps([*lists[name]]) in json.dumps([schema, of_law]), name


def test_every_rule_is_a_sentence():
    texts = [text for _, text in rules.catalogue()]
    assert [text for text in texts if not (text[:1].isupper() and text.endswith("."))] == []
    codes = [code for code, _ in rules.catalogue()]
    assert len(codes) == len(set(codes))


def test_every_code_is_found_in_a_broken_file(corpus, finds, finds_after):
    tables = [finds for table in (RECORDS, SENSORS, SHAPES) for _, _, finds in table.values()]
    tables += [expected["finds"] for expected in EXPECTED.values()]
    labels = "".join(f"  - {{id: f{number}, label: x, {FACT}}}\n" for number in range(10, 25))
    tables += [finds("[" * 20), finds("x" * 2_000_001), finds("".join(f"key{number}: x\n" for number in range(501)))]
    tables += [finds for *_, finds in ACROSS.values()]
    tables += [finds_after("acme-toll-road", "answers:\n", f"{labels}answers:\n"), finds_after(*SILENT)]
    found = {code for finds in tables for _, code in finds} | REFUSED.keys()
    found |= {problem.code for problem in corpus.problems(Path("none.yml"))}
    others = (LAWS, BILLS, GUIDES, WAYS, COURSES)
    found |= {code for table in others for *_, finds in table.values() for _, code in finds}
    found |= rules.PAST_REVIEW.keys()
    assert found == {code for code, _ in rules.catalogue()}


def test_small_book_is_sound(corpus):
    assert corpus.problems_of_registry() == []
    assert corpus.problems_of_pathways() == []
    assert corpus.problems_of_courses() == []
    assert whole_book(corpus, None) == []


@pytest.mark.parametrize(("fields", "of"), [(CASE, "cases"), (LAW, "laws")])
def test_small_book_uses_every_field(corpus, fields, of):
    given = set()
    for record in getattr(corpus, of).values():
        for path, value in leaves(record):
            if value not in (None, {}, ()):
                given |= {path[:length] for length in range(1, len(path) + 1)}
    keys = {tuple(step for step in path if isinstance(step, str) and not step[1:].isdigit()) for path in given}
    unused = [".".join((*above, key)) for above, key, _ in fields if (*above, key) not in keys]
    assert unused == []


@pytest.mark.parametrize(
    "words", ["CASE_KIND", "FACT_KIND", "STATUS", "VALUE_BASIS", "PERIOD", "CHANGE_KIND", "CAUTION"]
)
def test_small_book_uses_every_word_that_changes_a_page(corpus, words):
    said = {value for case in corpus.cases.values() for _, value in leaves(case)}
    assert getattr(vocabulary, words).keys() <= said
