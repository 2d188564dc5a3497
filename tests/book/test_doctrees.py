"""The nodes of two short pages, as they were last looked over. To renew them: RENEW_SNAPSHOTS=1 pytest tests/book."""

import os
import re
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("case", ["acme-toll-road", "widget-works-old-gauge"])
def test_nodes_of_a_page_are_those_of_its_snapshot(built, case):
    text = built.env.get_doctree(f"cases/{case}").pformat()
    text = re.sub(r"svg=.*?</svg>\s*['\"]", "svg=...", text.replace(str(built.env.srcdir), "<book>"), flags=re.DOTALL)
    text = "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
    snapshot = SNAPSHOTS / f"{case}.txt"
    if "RENEW_SNAPSHOTS" in os.environ:
        snapshot.write_text(text, encoding="utf-8")
    assert text == snapshot.read_text(encoding="utf-8"), "look the change over, then run with RENEW_SNAPSHOTS=1"
