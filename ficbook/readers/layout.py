"""How a plain text is laid out on its lines, and the pieces that it falls into.

Paragraphs may stand apart by blank lines, by indents, or by nothing but a new line; their
lines may be broken at 70 columns, or be verse. The lengths of the lines tell which.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

BLANK = " \t\u00a0\u2002\u2003\u3000\u200b"
"""What a line may hold and still be blank."""

_SLACK = 8  # columns that a full line may stay below the width of its neighbours
_WIDEST = 100  # columns: nobody wraps by hand beyond
_NARROWEST = 35
_END = re.compile(r"""[.!?…:"'”’»」』)\]*_~—–-]\s*$""")
_START = re.compile(r"""["'“‘«»„「『(\[*_~—–¿¡-]|[^\W\d_a-z]|\d""")
_LABEL = re.compile(r"[^\W\d_][\w '’/-]{1,30}\s?(?::|--|–) ")
_NUMBERED = re.compile(
    r"(chapter|part|book|prologue|epilogue|interlude|kapitel|chapitre|cap[ií]tulo|capitolo|глава"
    r"|часть|第|[ivxlc]+\.|\d+\.)",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"[\"“”«»„「『—–-]|'\w")


class Piece(NamedTuple):
    """A paragraph's text (its meant line breaks as newlines), its first line and the gap above."""

    text: str
    line: int
    gap: int
    quoted: bool = False


class Line(NamedTuple):
    """A line's number, its text without the blanks around it, and the columns before it."""

    number: int
    text: str
    indent: int


class Kind(Enum):
    """What the new lines inside a group of lines mean."""

    WRAPPED = auto()  # nothing: the line was full
    VERSE = auto()  # a new line of the same paragraph
    SEPARATE = auto()  # a new paragraph


def pieces(text: str) -> list[Piece]:
    """The paragraphs of a text, in order."""
    groups = list(_groups(text))
    width = _width(groups)
    found: list[Piece] = []
    for gap, lines in groups:
        if len(lines) == 1:
            found.append(Piece(lines[0].text, lines[0].number, gap))
        else:
            found.extend(_pieces_of(gap, lines, width))
    return found


def _groups(text: str) -> Iterator[tuple[int, list[Line]]]:
    """The runs of lines between blank lines, each with the number of blank lines above it."""
    gap, lines = 0, list[Line]()
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip(BLANK)
        if bare:
            lines.append(Line(number, bare, len(raw) - len(raw.lstrip(BLANK))))
            continue
        if lines:
            yield gap, lines
            gap, lines = 0, []
        gap += 1
    if lines:
        yield gap, lines


def _width(groups: list[tuple[int, list[Line]]]) -> int:
    """The columns at which the lines were broken by hand; 0 if they were not."""
    inner = [line for _, lines in groups for line in lines[:-1]]
    if not inner:
        return 0
    lengths = sorted(line.indent + len(line.text) for line in inner)
    width = lengths[int(len(lengths) * 0.95)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(
        _is_full(line, after, width) for _, lines in groups for line, after in pairwise(lines)
    )
    return width if full >= 0.4 * len(inner) and full >= 2 else 0


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = after.text.find(" ")
    first = word if word >= 0 else len(after.text)
    return line.indent + len(line.text) + 1 + first > width - _SLACK


def _pieces_of(gap: int, lines: list[Line], width: int) -> Iterator[Piece]:
    for above, part in _parts(gap, lines, width):
        kind = _kind(part, width)
        if kind is Kind.SEPARATE:
            yield Piece(part[0].text, part[0].number, above)
            yield from (Piece(line.text, line.number, 0) for line in part[1:])
            continue
        joint = " " if kind is Kind.WRAPPED else "\n"
        yield Piece(joint.join(line.text for line in part), part[0].number, above)


def _parts(gap: int, lines: list[Line], width: int) -> Iterator[tuple[int, list[Line]]]:
    """A group cut where a paragraph begins or ends without a blank line."""
    base = min(line.indent for line in lines)
    part = [lines[0]]
    for line, after in pairwise(lines):
        if _parts_at(line, after, base, width):
            yield gap, part
            gap, part = 0, []
        part.append(after)
    yield gap, part


def _parts_at(line: Line, after: Line, base: int, width: int) -> bool:
    if _is_rule(line.text) or _is_rule(after.text):
        return True
    if not width:
        return False
    if after.indent > base >= line.indent and _END.search(line.text):
        return True
    short = not _is_full(line, after, width)
    return (
        short and line.indent == base and bool(_END.search(line.text) and _START.match(after.text))
    )


def _is_rule(text: str) -> bool:
    """A line of signs alone."""
    return not any(map(str.isalnum, text[:80]))


def _kind(lines: list[Line], width: int) -> Kind:
    if len(lines) == 1:
        return Kind.WRAPPED
    pairs = list(pairwise(lines))
    if width and sum(_is_full(a, b, width) for a, b in pairs) >= 0.6 * len(pairs):
        return Kind.WRAPPED
    if max(len(line.text) for line in lines) > (width or 70) or len(lines) > 60:
        return Kind.SEPARATE
    listed = sum(bool(_LABEL.match(line.text) or _NUMBERED.match(line.text)) for line in lines)
    speech = sum(bool(_SPEECH.match(line.text)) for line in lines)
    if listed * 2 >= len(lines) or speech * 3 >= len(lines):
        return Kind.SEPARATE
    return Kind.VERSE
