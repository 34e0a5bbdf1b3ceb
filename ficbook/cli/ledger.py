"""The ledger as a table: lines, words, and what became of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ficbook.cli.console import clip
from ficbook.diagnostics import printable
from ficbook.ledger import Entry, Fate

_CHAPTER = re.compile(r"chapter-0*(\d+)")


def table(entries: Sequence[Entry], width: int) -> Iterator[str]:
    """The ledger of each source, and the sum of them all."""
    for source, group in groupby(entries, key=lambda entry: entry.source):
        yield printable(source)
        yield f"{'lines':>13}{'words':>9}  what became of them"
        for entry in group:
            yield clip(row(entry), width)
        yield ""
    yield total(entries)


def row(entry: Entry) -> str:
    """An entry in one line."""
    lines = f"{entry.line}" if entry.end == entry.line else f"{entry.line}-{entry.end}"
    if not entry.line:
        lines = ""
    words = f"{entry.words:,}" if entry.words else ""
    return printable(f"{lines:>13}{words:>9}  {became(entry)}")


def became(entry: Entry) -> str:
    """What became of the words of an entry, as one says it."""
    where = _CHAPTER.sub(r"chapter \1", entry.where)
    match entry.fate:
        case Fate.LEFT_OUT:
            quoted = f": “{entry.text}”" if entry.text else ""
            return f"left out ({entry.rule}){quoted}"
        case Fate.METADATA:
            said = entry.rule.rpartition(": ")[2].removesuffix(", taken into the metadata")
            return f"metadata ({said})" if said else "metadata"
        case _:
            return f"{entry.fate}, {where}" if where else str(entry.fate)


def total(entries: Iterable[Entry]) -> str:
    """All words, and how many met each fate."""
    sums: Counter[Fate] = Counter()
    for entry in entries:
        sums[entry.fate] += entry.words
    parts = ", ".join(f"{sums[fate]:,} {fate}" for fate in Fate if sums[fate])
    return f"{sum(sums.values()):,} words: {parts}" if parts else "no words"
