"""What recognition reaches on the stories beside the checkout; a change that lowers it shows."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.corpus

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "recognition.py"
REACHED = {
    "titles": 0.99,
    "notes": 0.98,
    "strict": 0.97,
    "extent": 0.99,
    "breaks": 0.91,
    "first": 0.97,
    "last": 0.98,
}
"""F1 on the whole corpus. Scene breaks: see docs/recognition.md for what the files count."""


@pytest.fixture(scope="module")
def scores(corpus) -> tuple[dict[str, float], list[float]]:
    done = subprocess.run(  # our own script
        [sys.executable, str(BENCHMARK), str(corpus)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    last = next(line for line in done.stdout.splitlines() if line.startswith("ALL"))
    rates = [float(r) for r in re.findall(r"(\d\.\d{3}) \(", last)]
    counts = [float(n) for n in last.split(")")[-1].split()]
    return dict(zip(REACHED, rates, strict=True)), counts


@pytest.mark.parametrize("name", REACHED)
def test_what_is_reached_is_kept(scores, name):
    assert scores[0][name] >= REACHED[name]


def test_no_story_is_taken_and_no_word_is_lost(scores):
    taken, lost, unsure = scores[1]
    assert taken == 0
    assert lost == 0
    assert unsure < 2
