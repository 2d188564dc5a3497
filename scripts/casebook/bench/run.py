"""The bench: builds the same made-up cases with every tool, in turn, and prints what it measured as tables."""

import json
import shutil
from pathlib import Path
from statistics import median
from typing import NamedTuple

from casebook.bench import corpus, measure, tools
from casebook.bench.tools import OUT, Tool

CHANGED, LISTED, ADDED = "one word of a fact", "a title", "one case more"


class Row(NamedTuple):
    """What building so many cases with one tool came to."""

    cases: int
    tool: str
    seconds: float
    memory: float
    page: float
    search: float

    @property
    def per_page(self) -> float:
        """Milliseconds a page."""
        return self.seconds / self.cases * 1000


def bench(sizes: list[int], runs: int, folder: Path, settings: Path, rivals: Path) -> list[str]:
    """Measure all tools at all sizes, in turn within each size; return the tables as lines."""
    compared = [tools.kit(settings), *tools.others(rivals)]
    rows = [row for size in sizes for row in _size(size, runs, folder, compared)]
    largest = folder / str(max(sizes))
    return [*_table(rows), "", *_again(largest, [tool for tool in compared if tool.most >= max(sizes)][:2])]


def _size(size: int, runs: int, folder: Path, compared: list[Tool]) -> list[Row]:
    """Build *size* cases with each tool in turn, *runs* times; the last builds are left in place."""
    cases = corpus.make(size)
    wanted = [tool for tool in compared if tool.most >= size]
    found: dict[str, list[measure.Run]] = {tool.name: [] for tool in wanted}
    for _ in range(runs):
        for tool in wanted:
            found[tool.name].append(_build(tool, cases, folder / str(size) / tool.name))
    return [_row(size, tool, found[tool.name], folder / str(size) / tool.name / OUT) for tool in wanted]


def _build(tool: Tool, cases: list[corpus.Made], home: Path) -> measure.Run:
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    tool.write(cases, home)
    done = measure.run(tool.command, home)
    if done.status:
        raise RuntimeError(f"{tool.name} failed:\n{done.said[-2000:]}")
    return done


def _row(size: int, tool: Tool, runs: list[measure.Run], out: Path) -> Row:
    index = out / tool.index
    return Row(
        size,
        tool.name,
        median(one.seconds for one in runs),
        max(one.memory for one in runs),
        measure.kilobytes(out / "cases") / size,
        index.stat().st_size / 1024 if index.exists() else 0,
    )


def _table(rows: list[Row]) -> list[str]:
    heads = ("s", "ms a page", "KB a page", "peak MB", "index KB", "ratio")
    kit = {row.cases: row.seconds for row in rows if row.tool == "this kit"}
    lines = [f"{row.cases:>6}  {row.tool:<20}" + "".join(f"{one:>11.1f}" for one in _figures(row, kit)) for row in rows]
    return [f"{'cases':>6}  {'tool':<20}" + "".join(f"{head:>11}" for head in heads), *lines]


def _figures(row: Row, kit: dict[int, float]) -> tuple[float, ...]:
    return (row.seconds, row.per_page, row.page, row.memory, row.search, row.seconds / kit[row.cases])


def _again(home: Path, compared: list[Tool]) -> list[str]:
    """Build the largest books again: with nothing changed, then after one change and another."""
    lines = [f"{'built again':<24}" + "".join(f"{tool.name + ' s':>16}" for tool in compared)]
    for what in ("nothing", CHANGED, LISTED, ADDED):
        line = f"{what:<24}"
        for tool in compared:
            _change(what, tool, home / tool.name)
            line += f"{measure.run(tool.command, home / tool.name).seconds:>16.1f}"
        lines.append(line)
    return lines


def _change(what: str, tool: Tool, home: Path) -> None:
    """Change a project of made-up cases in the way named."""
    pages = sorted((home / "cases").glob("case-*"))
    middle = pages[len(pages) // 2]
    text = middle.read_text(encoding="utf-8")
    if what == ADDED:
        name = f"case-{len(pages):04d}{middle.suffix}"
        middle.with_name(name).write_text(text.replace(middle.stem, Path(name).stem), encoding="utf-8")
    elif what == LISTED:
        title = next(line for line in text.splitlines() if " and case " in line)
        middle.write_text(text.replace(title, title.replace(" and case ", " and the case "), 1), encoding="utf-8")
    elif what == CHANGED:
        said = _said(text, middle.suffix)
        middle.write_text(text.replace(said, said.replace(" ", " one ", 1), 1), encoding="utf-8")


def _said(text: str, suffix: str) -> str:
    """Return the words of the tenth fact."""
    if suffix == ".yml":
        facts = next(line for line in text.splitlines() if line.startswith("facts: "))
        return str(json.loads(facts.removeprefix("facts: "))[9]["says"])
    return [line for line in text.splitlines() if line.startswith("     - ")][3 + 9 * 3].removeprefix("     - ")
