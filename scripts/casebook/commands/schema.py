"""``casebook schema``: the JSON Schema of a kind of file, for editors."""

import argparse
import json
from typing import Any

from casebook.law import Protection
from casebook.model import Case, Record

SCHEMAS: dict[str, type[Record]] = {"case": Case, "protection": Protection}


def declare(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser("schema", help="print the JSON Schema of a case file, or of a law")
    parser.add_argument("kind", nargs="?", choices=sorted(SCHEMAS), default="case")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a case file, or of a law."""
    print(schema_text(SCHEMAS[options.kind]), end="")
    return 0


def schema_text(kind: type[Record]) -> str:
    """Return the JSON Schema of a kind of file as it is committed."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **kind.model_json_schema()}
    return json.dumps(described, indent=1, ensure_ascii=False) + "\n"
