"""What a command costs: processor time, wall time and memory of it and all it starts."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """`cpu` (user and system) and `wall` in seconds; `peak` in MB, of the largest process."""

    cpu: float
    wall: float
    peak: float


class FailedError(Exception):
    """A command did not do its work; the text is the end of what it said."""


def run(command: Sequence[str | Path], folder: Path, log: Path) -> Cost:
    """Run a command once. Raises FailedError."""
    with log.open("wb") as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(log.read_text(errors="replace")[-400:])
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / unit)


def typical(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        *(median(getattr(cost, field) for cost in costs) for field in ("cpu", "wall", "peak"))
    )
