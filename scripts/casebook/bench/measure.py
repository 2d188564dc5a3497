"""Runs a command as a process of its own and says how long it took and how much memory it held."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PER_MB = 1024 if os.uname().sysname != "Darwin" else 1024 * 1024


@dataclass(frozen=True)
class Run:
    """One finished run: seconds by the clock, the largest memory of one of its processes in MB, and how it ended."""

    seconds: float
    memory: float
    status: int
    said: str


def run(command: list[str], folder: Path) -> Run:
    """Run *command* in *folder* and wait for it."""
    known = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    started = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=known, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - started, used.ru_maxrss / PER_MB, process.returncode, said)


def kilobytes(folder: Path, pattern: str = "*.html") -> float:
    """Return how many KB the pages below *folder* have in all."""
    return sum(path.stat().st_size for path in folder.rglob(pattern)) / 1024
