"""A file in the making."""

from typing import NamedTuple


class Made(NamedTuple):
    """A file that an export has made: its place below the folder of exports, with slashes, and its bytes."""

    path: str
    content: bytes
