"""Every file of tests/broken/ is refused at the line and with the code that expected.yml gives, and says what to do."""

from pathlib import Path

import pytest
import yaml

BROKEN = Path(__file__).parent / "broken"
EXPECTED = yaml.safe_load((BROKEN / "expected.yml").read_text(encoding="utf-8"))
FILES = sorted(path.name for path in BROKEN.iterdir() if path.name != "expected.yml")


def test_every_broken_file_is_expected():
    assert sorted(EXPECTED) == FILES


@pytest.mark.parametrize("name", FILES)
def test_broken_file(said, name):
    found = said((BROKEN / name).read_bytes(), name)
    assert [[int(match["line"]), match["code"]] for match in found] == EXPECTED[name]["finds"]
    assert EXPECTED[name]["says"] in found[-1]["fix"]
