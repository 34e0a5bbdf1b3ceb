"""What reading costs: the bytes of a story to a Draft, as plain text and as a site's HTML.

    python benchmarks/reading.py                10k, 100k and 1M words
    python benchmarks/reading.py 50000 200000   other sizes

Each figure is processor time, the best of three, without starting Python. Ends with exit code 1
if a limit below is passed, or if a word costs more the more of them there are.
"""

import argparse
import sys
import time
from itertools import pairwise

from epub import as_html
from story import chapters

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.readers import choose

SIZES = (10_000, 100_000, 1_000_000)
LIMITS = {"plain": 3.0, "html": 6.0}
"""Seconds for a million words."""
GROWTH = 1.5
"""So many times the cost of a word in a small work may that in a large one be."""
LEAST = 0.05
"""Seconds; what takes less says nothing of growth."""


def sources(words: int) -> dict[str, Source]:
    """The same story in each format that is measured."""
    story = list(chapters(words))
    text = "\n\n\n".join(chapter.text() for chapter in story)
    body = "\n".join(map(as_html, story))
    page = f"<!DOCTYPE html><html><head><title>A Story</title></head><body>{body}</body></html>"
    return {
        "plain": Source("story.txt", text.encode()),
        "html": Source("story.html", page.encode()),
    }


def cost(source: Source) -> float:
    """The seconds of processor time in which a source is read, best of three."""
    return min(once(source) for _ in range(3))


def once(source: Source) -> float:
    begun = time.process_time()
    choose(source).read(source, Config(), Report())
    return time.process_time() - begun


def measure(sizes: list[int]) -> dict[str, list[tuple[int, float]]]:
    """Words and seconds by format, printed as they are found."""
    found: dict[str, list[tuple[int, float]]] = {name: [] for name in LIMITS}
    for words in sizes:
        for name, source in sources(words).items():
            seconds = cost(source)
            found[name].append((words, seconds))
            per_million = seconds / words * 1e6
            print(f"{name:6}{words:>10,} words{seconds:8.2f} s{per_million:8.2f} s a million")
    return found


def beyond(name: str, rows: list[tuple[int, float]]) -> list[str]:
    """The limits that a format passes."""
    said = [
        f"{name}: {seconds:.2f} s for {words:,} words"
        for words, seconds in rows
        if words >= 1_000_000 and seconds > LIMITS[name] * words / 1e6
    ]
    for (few, before), (many, after) in pairwise(sorted(rows)):
        if before > LEAST and after / many > GROWTH * before / few:
            said.append(f"{name}: not linear from {few:,} to {many:,} words")
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="in words")
    found = measure(parser.parse_args().sizes)
    passed = [said for name, rows in found.items() for said in beyond(name, rows)]
    print("\n".join(f"FAIL: {said}" for said in passed) or "PASS: within all limits")
    return bool(passed)


if __name__ == "__main__":
    sys.exit(main())
