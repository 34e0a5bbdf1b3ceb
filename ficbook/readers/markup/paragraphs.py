"""The runs of one block element to paragraphs: lines, blank lines, hard-wrapped text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ficbook.model.nodes import (
    Align,
    Block,
    Figure,
    Heading,
    Image,
    LineBreak,
    Paragraph,
    Preformatted,
)
from ficbook.readers.markup.runs import Run, Runs, inlines, joined, length, lines

_PROSE_LINE = 100
"""Characters: a line longer than this is a paragraph, not a line of verse or of an address."""
_PROSE_PRE = 2000
"""Characters: preformatted text longer than this is a story pasted into a page."""
_WRAPPED_LINE = 45
"""Characters: preformatted lines longer than this on average are prose, hard-wrapped."""
_COLUMNS = re.compile(r"\S {3,}\S")


class Place(NamedTuple):
    """What the element around the runs says of them."""

    line: int = 0
    align: Align = Align.START
    heading: int = 0
    preformatted: bool = False
    lines_kept: bool = False
    newlines: bool = False


def blocks(runs: Runs, place: Place) -> Iterator[tuple[Block | None, int]]:
    """The blocks of an element and the blank lines above each; last None and those below."""
    if place.preformatted and not place.heading and _is_set_by_hand(runs):
        yield _preformatted(runs, place), 0
        yield None, 0
        return
    if place.lines_kept and not place.preformatted:
        yield (_block(runs, place) if any(lines(runs)) else None), 0
        yield None, 0
        return
    groups = [_paragraphs(group, place) if group else [] for group in _groups(list(lines(runs)))]
    cut = sum(len(group) - 1 for group in groups if group)
    # Where single line breaks part the paragraphs, each blank line is one more than usual.
    more = 1 if cut > sum(not group for group in groups) else 0
    blank, inside = 0, False
    for group in groups:
        for paragraph in group:
            yield _block(paragraph, place), max(1, blank + more) if inside else blank
            blank, inside = 0, True
        blank += not group
    yield None, blank


def _groups(all_lines: list[Runs]) -> Iterator[list[Runs]]:
    """Lines that stand together; an empty list for each blank line between them."""
    group: list[Runs] = []
    for line in all_lines:
        if line:
            group.append(line)
            continue
        if group:
            yield group
        group = []
        yield []
    if group:
        yield group


def _paragraphs(group: list[Runs], place: Place) -> list[Runs]:
    if place.heading or len(group) == 1:
        return [joined(group)]
    if place.preformatted:
        return [_unwrapped(group)]
    longest = _WRAPPED_LINE if place.newlines else _PROSE_LINE
    if any(length(line) > longest for line in group):
        return group
    return [joined(group)]


def _unwrapped(group: list[Runs]) -> Runs:
    """Hard-wrapped lines as one."""
    found: Runs = []
    for line in group:
        if found:
            found.append(Run((), " "))
        found.extend(
            Run(f, re.sub(r"[ \t]+", " ", c)) if isinstance(c, str) else Run(f, c) for f, c in line
        )
    return found


def _block(runs: Runs, place: Place) -> Block:
    children = inlines(runs)
    if place.heading:
        return Heading(place.heading, children, place.line)
    if len(children) == 1 and isinstance(image := children[0], Image):
        return Figure(image, line=place.line)
    return Paragraph(children, place.align, place.line)


def _is_set_by_hand(runs: Runs) -> bool:
    """Whether the spaces and lines of preformatted text matter: a sign, a table, a drawing."""
    rows = [line for line in lines(runs) if line]
    if not rows or any(not isinstance(c, str | LineBreak) for _, c in runs):
        return False
    if length(runs) > _PROSE_PRE:
        return False
    if any(_COLUMNS.search(str(c)) for _, c in runs if isinstance(c, str)):
        return True
    return length(runs) < _WRAPPED_LINE * len(rows)


def _preformatted(runs: Runs, place: Place) -> Block:
    text = "".join(
        "\n" if isinstance(c, LineBreak) else c if isinstance(c, str) else "" for _, c in runs
    )
    return Preformatted(text.strip("\n").rstrip(), place.line)
