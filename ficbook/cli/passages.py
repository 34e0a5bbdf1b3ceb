"""Readings as a table: a line for each passage, or for a run of plain story."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ficbook.cli.console import clip
from ficbook.diagnostics import columns, printable
from ficbook.model.draft import Finding, Passage, Reading, Role

SURE = 0.75
"""Below this a finding is worth a look."""

WIDTH = 80
Row = tuple[Passage, Finding]


def listing(readings: Iterable[Reading], *, unsure: bool, every: bool) -> Iterator[str]:
    """The table of some readings; runs of sure story are one line unless `every`."""
    for reading in readings:
        yield printable(reading.draft.source)
        rows = chosen(reading, unsure=unsure)
        if not rows:
            yield "  everything is sure" if unsure else "  nothing is in it"
        else:
            yield "  line  what it is              sure  rule            first words"
        for (plain, _), run in groupby(rows, key=lambda row: (is_plain(row), 0)):
            yield from table(list(run), folded=plain and not every)
        yield ""


def chosen(reading: Reading, *, unsure: bool) -> list[Row]:
    """The passages of a reading with their findings; only those not sure if `unsure`."""
    rows = zip(reading.draft.passages, reading.findings, strict=True)
    return [row for row in rows if not unsure or row[1].sureness < SURE]


def is_plain(row: Row) -> bool:
    """Whether a passage is story beyond doubt."""
    return row[1].role is Role.STORY and row[1].sureness >= SURE


def table(rows: list[Row], *, folded: bool) -> Iterator[str]:
    """A line for each passage; the first one and a count where a run is folded."""
    if not folded or len(rows) < 3:
        yield from map(line, rows)
        return
    yield line(rows[0])
    last = rows[-1][0].line
    yield f"{'…':>6}  story, {len(rows) - 1} more passages to line {last}"


def line(row: Row) -> str:
    """A passage in one line of the table."""
    passage, finding = row
    mark = "?" if finding.sureness < SURE else " "
    cells = (
        f"{passage.line:>6}",
        padded(named(finding), 24),
        f"{finding.sureness:>4.0%}{mark}",
        padded(finding.rule, 16),
    )
    head = f"{cells[0]}  {cells[1]}{cells[2]} {cells[3]}"
    return head + clip(printable(" ".join(passage.text[:200].split())), WIDTH - columns(head))


def padded(text: str, width: int) -> str:
    """`text` cut and filled to a column `width` wide, a space at its end."""
    kept = clip(printable(text), width - 1)
    return kept + " " * (width - columns(kept))


def named(finding: Finding) -> str:
    """What a passage is: its role, its kind, and whether it goes on with the one above."""
    kind = f" ({finding.kind})" if finding.kind else ""
    return f"{'' if finding.opens or finding.role is Role.STORY else '… '}{finding.role}{kind}"


def values(readings: Iterable[Reading], *, unsure: bool) -> list[dict[str, Any]]:
    """The same for machines."""
    return [
        {
            "source": reading.draft.source,
            "passages": [
                {"line": passage.line, "text": passage.text, "finding": finding}
                for passage, finding in chosen(reading, unsure=unsure)
            ],
        }
        for reading in readings
    ]
