"""A file in the making."""

from pathlib import Path
from typing import NamedTuple


class Made(NamedTuple):
    """A file that an export has made: its place below the folder of exports, with slashes, and its bytes."""

    path: str
    content: bytes

    def write_below(self, folder: Path) -> Path:
        """Write the file below *folder* and return where."""
        path = folder / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content)
        return path
