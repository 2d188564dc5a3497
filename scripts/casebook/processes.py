"""Work done side by side in forked processes, which share what was read before the fork without its being sent."""

from collections.abc import Callable, Sequence
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

FORKS = "fork" in get_all_start_methods()
"""Whether this system can fork."""
_shared: list[Any] = []


def side_by_side(work: Callable[..., Result], parts: Sequence[Part], *shared: Any) -> list[Result]:
    """Return what *work* makes of each part and all that is *shared*, each in a process of its own."""
    with get_context("fork").Pool(len(parts), _share, shared) as pool:
        return pool.starmap(_work, [(work, part) for part in parts], chunksize=1)


def _share(*shared: Any) -> None:
    _shared[:] = shared


def _work(work: Callable[..., Result], part: Part) -> Result:
    return work(part, *_shared)
