"""The kinds of value a record is made of; each says in plain words what would pass."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from casebook import dates
from casebook.problems import shortened

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_SLUG = 64


def is_slug(text: str) -> bool:
    """Tell whether *text* can be the id of a case or of an entry of a registry."""
    return len(text) <= LONGEST_SLUG and re.fullmatch(SLUG, text) is not None


def _as_date(value: Any) -> Any:
    """Take a bare YAML year or day as text; leave what is no date to the check below."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:04d}"
    return value


def _check_date(value: str) -> str:
    if not dates.FORM.fullmatch(value):
        raise PydanticCustomError(
            "date", "{value} is no date", {"value": shortened(value), "fix": "Write 2018, 2018-04 or 2018-04-04."}
        )
    if not dates.is_date(value):
        raise PydanticCustomError(
            "date",
            "the calendar has no {value}",
            {"value": value, "fix": "Write a day that exists, such as 2018-02-28."},
        )
    return value


def _check_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https"):
        raise PydanticCustomError(
            "address",
            "{scheme} is no web address",
            {
                "scheme": shortened(value.split(":")[0]) + ":",
                "fix": "Write an address that begins with https:// or http://.",
            },
        )
    if not parts.hostname or "@" in parts.netloc or re.search(r"[\s<>\"'`\\]", value):
        raise PydanticCustomError(
            "address",
            "the address has no host, or has a space or a quotation mark in it",
            {"fix": "Copy it again: https://example.org/page."},
        )
    return value


@dataclass(frozen=True)
class OneOf:
    """Marks a field that takes one word of a closed list; the JSON Schema says what each word means."""

    meanings: dict[str, str]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        words = {"type": "string", "enum": list(self.meanings), "enumDescriptions": list(self.meanings.values())}
        may_be_null = {"type": "null"} in handler(schema).get("anyOf", [])
        return {"anyOf": [words, {"type": "null"}]} if may_be_null and handler.mode == "serialization" else words

    def check(self, value: Any) -> Any:
        """Return *value* if the list has it; leave what is no text to the type check."""
        if isinstance(value, str) and value not in self.meanings:
            raise PydanticCustomError(
                "choice", "{value} is not in the list", {"value": value, "choices": list(self.meanings)}
            )
        return value


FactId = Annotated[str, StringConstraints(pattern=r"^f[0-9]{1,4}$")]
SourceId = Annotated[str, StringConstraints(pattern=r"^s[0-9]{1,4}[a-z]?$")]
DemandId = Annotated[str, StringConstraints(pattern=r"^d[0-9]{1,4}$")]
AnswerId = Annotated[str, StringConstraints(pattern=r"^a[0-9]{1,4}$")]
ContractId = Annotated[str, StringConstraints(pattern=r"^c[0-9]{1,4}$")]
AnyId = Annotated[str, StringConstraints(pattern=r"^[fda][0-9]{1,4}$")]
Slug = Annotated[str, StringConstraints(pattern=rf"^{SLUG}$", max_length=LONGEST_SLUG)]
FactRef = Annotated[str, StringConstraints(pattern=rf"^{SLUG}#f\d{{1,4}}$")]
ContractRef = Annotated[str, StringConstraints(pattern=rf"^{SLUG}#c[0-9]{{1,4}}$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"^\S.*$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=6000)]
Date = Annotated[
    str,
    BeforeValidator(_as_date),
    AfterValidator(_check_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^[1-9]\d{3}(-\d\d(-\d\d)?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "description": "As precise as the source: 2018, 2018-04 or 2018-04-04.",
        },
        mode="validation",
    ),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^[1-9]\d{3}(-\d\d(-\d\d)?)?$",
            "description": "As precise as the source: 2018, 2018-04 or 2018-04-04.",
        },
        mode="serialization",
    ),
]
Address = Annotated[
    str,
    StringConstraints(max_length=2000),
    AfterValidator(_check_address),
    WithJsonSchema({"type": "string", "pattern": "^https?://", "maxLength": 2000}),
]
Amount = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]
