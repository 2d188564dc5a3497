"""What the settings of a book say, read without running them."""

import ast
from pathlib import Path

SETTINGS = "conf.py"


def base_address(settings: Path) -> str:
    """Return the address that ``html_baseurl`` gives the book; empty where there is none, or no such file."""
    try:
        statements = ast.parse(settings.read_text(encoding="utf-8")).body
    except (OSError, SyntaxError, ValueError):
        return ""
    for statement in statements:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "html_baseurl":
            value = statement.value
            return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""
    return ""
