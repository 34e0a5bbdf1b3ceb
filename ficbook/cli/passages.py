"""Readings as a table: a line for each passage, or for a run of plain story."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from ficbook.cli.console import clip
from ficbook.diagnostics import columns, printable
from ficbook.model.draft import Finding, Passage, Reading, Role
from ficbook.recognition.matter import UNSURE

Row = tuple[Passage, Finding]


def listing(readings: Iterable[Reading], width: int, *, unsure: bool, every: bool) -> Iterator[str]:
    """The table of some readings; runs of sure story are one line unless `every`."""
    why = min(max(26, 26 + (width - 80) // 2), 36)
    for reading in readings:
        yield printable(reading.draft.source)
        rows = chosen(reading, unsure=unsure)
        if not rows:
            yield "  everything is sure" if unsure else "  nothing is in it"
        else:
            yield f" line  {'what it is':<21}sure  {'why':<{why}}first words"
        for plain, run in groupby(rows, key=is_plain):
            for line in table(list(run), why, folded=plain and not every, full=every):
                yield clip(line, width)
        yield ""


def chosen(reading: Reading, *, unsure: bool) -> list[Row]:
    """The passages of a reading with their findings; only those not sure if `unsure`."""
    rows = zip(reading.draft.passages, reading.findings, strict=True)
    return [row for row in rows if not unsure or row[1].sureness < UNSURE]


def is_plain(row: Row) -> bool:
    """Whether a passage is story beyond doubt."""
    _, finding = row
    return finding.role is Role.STORY and finding.sureness >= UNSURE and not finding.pause


def table(rows: list[Row], why: int, *, folded: bool, full: bool) -> Iterator[str]:
    """A line for each passage; the first one and a count where a run is folded.

    If `full`, a rule too long for its column stands below it.
    """
    shown = rows[:1] if folded and len(rows) > 2 else rows
    for passage, finding in shown:
        if finding.pause and finding.role is not Role.BREAK:
            yield f"{'':>5}  {'scene-break':<21}{'':<6}{'white space':<{why}}"
        yield line(passage, finding, why)
        if full and columns(finding.rule) >= why:
            yield f"{'':>7}why: {printable(finding.rule)}"
    if len(shown) < len(rows):
        yield f"{'…':>5}  story, {len(rows) - 1} more passages to line {rows[-1][0].line}"


def line(passage: Passage, finding: Finding, why: int) -> str:
    """A passage in one line of the table, its words not yet cut."""
    sure = f"{finding.sureness:.0%}{'?' if finding.sureness < UNSURE else ''}"
    cells = padded(named(finding), 21), f"{sure:<6}", padded(finding.rule, why)
    words = printable(" ".join(passage.text.split()))
    return f"{passage.line:>5}  {''.join(cells)}{words}"


def padded(text: str, width: int) -> str:
    """`text` cut and filled to a column `width` wide, a space at its end."""
    kept = clip(printable(text), width - 1)
    return kept + " " * (width - columns(kept))


def named(finding: Finding) -> str:
    """What a passage is: its role and kind, and whether it goes on with the one above."""
    kind = f": {finding.kind}" if finding.kind else ""
    return f"{'' if finding.opens or finding.role is not Role.NOTE else '… '}{finding.role}{kind}"


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
