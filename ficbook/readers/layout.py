"""How a plain text is laid out on its lines, and the pieces that it falls into.

Paragraphs may stand apart by blank lines, by indents, or by nothing but a new line; their
lines may be broken at 70 columns, or be verse. The lengths of the lines tell which.
"""

import re
from collections.abc import Container, Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from ficbook.text.breaks import Likeness, break_likeness
from ficbook.text.documents import heads_email
from ficbook.text.headings import heading
from ficbook.text.labels import label
from ficbook.text.messages import speakers

BLANK = " \t\u00a0\u2002\u2003\u3000\u200b"
"""What a line may hold and still be blank."""

_SLACK = 8  # columns that a full line may stay below the width of its neighbours
_NARROWEST, _WIDEST = 35, 100  # columns between which people wrap by hand
_ENOUGH = 4000  # groups of lines that show how a file is laid out
_TAB = 4  # columns of an indent that opens a paragraph
_VERSE = 60  # lines: a stanza is no longer
_END = re.compile(r"""[.!?…:"'”’»」』)\]*_~—–-]$""")
_START = re.compile(r"""["'“‘«»„「『(\[*_~—–¿¡-]|[^\W\d_a-z]|\d""")
_SPEECH = re.compile(r"[\"“”«»„「『—–-]|['‘]\w")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_TOP = 12  # a title and its byline stand on the first lines of a file
_BYLINE = re.compile(r"(?:[Ww]ritten )?[Bb]y:? \S.{1,40}[^.!?,]")
_QUOTED = re.compile(r"(?>(?:>\s?)+)(?=[\w\"'“‘(\[*_.…-])")


class Piece(NamedTuple):
    """A paragraph's text (its meant line breaks as newlines), its first line and the gap above.

    `quoted` is True where each of its lines began with `>`.
    """

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


class Group(NamedTuple):
    """Lines between blank lines, and the blank lines above them."""

    gap: int
    lines: list[Line]


class Layout(NamedTuple):
    """The layout of a whole text.

    `width` is the columns at which its lines were broken by hand, 0 if they were not;
    `single` is True where paragraphs stand apart by nothing but a new line.
    """

    width: int
    single: bool


def pieces(
    text: str, layout: Layout | None = None, apart: Container[int] = frozenset()
) -> list[Piece]:
    """The paragraphs of a text, in order; its layout is found out unless it is known.

    The lines numbered in `apart` are paragraphs of their own.
    """
    groups = list(_groups(text, apart))
    layout = layout or _layout(groups)
    found: list[Piece] = []
    for gap, lines in groups:
        if layout.single or (len(lines) == 1 and lines[0].text[0] != ">"):
            found.append(Piece(lines[0].text, lines[0].number, gap))
            found.extend(Piece(line.text, line.number, 0) for line in lines[1:])
        elif layout.width and _is_filled(lines, layout.width):
            found.append(Piece(_run_on(lines), lines[0].number, gap))
        else:
            found.extend(_pieces_of(gap, lines, layout))
    return found


def _groups(text: str, apart: Container[int]) -> Iterator[Group]:
    gap, lines = 0, list[Line]()
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip(BLANK)
        if lines and bare and (number in apart or lines[-1].number in apart):
            yield Group(gap, lines)
            gap, lines = 0, []
        if bare:
            lines.append(Line(number, bare, _indent(raw) if raw[0] in BLANK else 0))
            continue
        if lines:
            yield Group(gap, lines)
            gap, lines = 0, []
        gap += 1
    if lines:
        yield Group(gap, lines)


def _indent(raw: str) -> int:
    """The columns before a line's words; a tab or a wide space is worth four."""
    blank = raw[: len(raw) - len(raw.lstrip(BLANK))]
    return len(blank) + 3 * (len(blank) - blank.count(" "))


def _layout(groups: list[Group]) -> Layout:
    groups = groups[:_ENOUGH]
    inner = [line for group in groups for line in group.lines[:-1]]
    width = _width(groups, inner)
    return Layout(width, not width and len(inner) >= 4 * len(groups))


def _width(groups: list[Group], inner: list[Line]) -> int:
    """The columns at which the lines were broken by hand; 0 if they were not."""
    if not inner:
        return 0
    lengths = sorted(line.indent + len(line.text) for line in inner)
    width = lengths[int(len(lengths) * 0.95)]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    if sum(line.text[0].isupper() for group in groups for line in group.lines[1:]) > 0.7 * len(
        inner
    ):
        return 0  # verse, or paragraphs on lines of their own
    pairs = (pair for group in groups for pair in pairwise(group.lines))
    full = sum(_is_full(line, after, width) for line, after in pairs)
    return width if full >= 0.4 * len(inner) and full >= 2 else 0


def _is_filled(lines: list[Line], width: int) -> bool:
    """Whether every line but the last is full, as in most paragraphs of a wrapped text."""
    before = lines[0]
    if len(lines) == 1 or before.text[0] == ">":
        return False
    base = min(before.indent, lines[1].indent) + 1
    room = width - _SLACK - 1
    for line in lines[1:]:
        word = line.text.find(" ")
        size = before.indent + len(before.text) + (word if word >= 0 else len(line.text))
        if size <= room or line.indent > base or line.text[0] == ">":
            return False
        before = line
    return True


def _run_on(lines: list[Line]) -> str:
    """Full lines as one; a word divided at its own hyphen is made whole."""
    texts = [line.text for line in lines]
    for at, text in enumerate(texts[:-1]):
        if text[-1] != "-" or not (texts[at + 1][0].islower() and _HYPHEN.search(text)):
            texts[at] = text + " "
    return "".join(texts)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    word = after.text.find(" ")
    first = word if word >= 0 else len(after.text)
    return line.indent + len(line.text) + 1 + first > width - _SLACK


def _pieces_of(gap: int, lines: list[Line], layout: Layout) -> Iterator[Piece]:
    if layout.width and _is_message(lines):
        yield Piece(_as_typed(lines), lines[0].number, gap)
        return
    for above, part in _parts(gap, lines, layout):
        first = part[0]
        quoted = first.text[0] == ">" and bool(_QUOTED.match(first.text))
        escaped = len(part) == 1 and first.text.startswith(">From ")  # as mail writes "From"
        shown = list(map(_unquoted, part)) if quoted else part
        kind = _kind(shown, layout)
        if kind is Kind.SEPARATE:
            for line in shown:
                yield Piece(line.text, line.number, above if line is shown[0] else 0, quoted)
        else:
            text = _joined(shown, layout.width) if kind is Kind.WRAPPED else _as_typed(shown)
            yield Piece(text, first.number, above, quoted and not escaped)


def _is_message(lines: list[Line]) -> bool:
    """Whether all lines are a chat's ("harry: hi") or all an e-mail's header: none was broken."""
    texts = [line.text for line in lines]
    if ":" not in texts[0][:_NARROWEST]:
        return False
    if all(map(heads_email, texts)):
        return True
    return len(set(speakers(texts))) > 1 and not any(map(label, texts))


def _as_typed(lines: list[Line]) -> str:
    """Lines that may be verse, each but the first further in by as much as it was typed."""
    base = min(line.indent for line in lines)
    first, *rest = lines
    return "\n".join((first.text, *(" " * (line.indent - base) + line.text for line in rest)))


def _unquoted(line: Line) -> Line:
    mark = _QUOTED.match(line.text)
    return line._replace(text=line.text[mark.end() :]) if mark else line


def _joined(lines: list[Line], width: int) -> str:
    """Wrapped lines as one; a line that ends far from the margin was meant to end there."""
    parts = [lines[0].text]
    for line, after in pairwise(lines):
        meant = line.indent + len(line.text) < width * 0.6 and not _is_full(line, after, width)
        hyphen = _HYPHEN.search(line.text) and after.text[0].islower()  # you-/know-who
        parts.append("\n" if meant else "" if hyphen else " ")
        parts.append(after.text)
    return "".join(parts)


def _parts(gap: int, lines: list[Line], layout: Layout) -> Iterator[tuple[int, list[Line]]]:
    """A group cut where a paragraph begins or ends without a blank line."""
    base = min(line.indent for line in lines)
    mostly_full = _is_wrapped(lines, layout.width)
    part = [lines[0]]
    for line, after in pairwise(lines):
        if _is_parted(line, after, base, layout, mostly_full=mostly_full):
            yield gap, part
            gap, part = 0, []
        part.append(after)
    yield gap, part


def _is_parted(line: Line, after: Line, base: int, layout: Layout, *, mostly_full: bool) -> bool:
    if (line.text[0] == ">") != (after.text[0] == ">"):
        return True
    if mostly_full and _is_full(line, after, layout.width):
        return after.indent > base + 1 and line.indent == base and bool(_END.search(line.text))
    if _stands_alone(line.text) or _stands_alone(after.text):
        return True
    if line.number < _TOP and _BYLINE.fullmatch(after.text):
        return True
    if label(after.text) or (label(line.text) and not layout.width):
        return True
    return mostly_full and bool(_END.search(line.text) and _START.match(after.text))


def _stands_alone(text: str) -> bool:
    """A scene break or a chapter's heading."""
    return break_likeness(text) is Likeness.SURE or heading(text) is not None


def _is_wrapped(lines: list[Line], width: int) -> bool:
    pairs = len(lines) - 1
    return bool(width) and sum(_is_full(a, b, width) for a, b in pairwise(lines)) >= 0.5 * pairs


def _kind(lines: list[Line], layout: Layout) -> Kind:
    if len(lines) == 1 or _is_wrapped(lines, layout.width):
        return Kind.WRAPPED
    if len(lines) > _VERSE or _is_tabbed(lines):
        return Kind.SEPARATE
    widest = max(len(line.text) for line in lines)
    if _reads_on(lines) and widest <= _WIDEST and len(lines[0].text) > widest * 0.6:
        return Kind.WRAPPED
    if widest > (layout.width or 70):
        return Kind.SEPARATE
    if layout.width:
        return Kind.VERSE
    speech = sum(bool(_SPEECH.match(line.text)) for line in lines)
    return Kind.SEPARATE if speech * 3 >= len(lines) else Kind.VERSE


def _is_tabbed(lines: list[Line]) -> bool:
    """Whether each of some lines is a paragraph of its own: a sentence below a tab."""
    base = lines[0].indent
    return base >= _TAB and all(
        line.indent == base and _END.search(line.text) and _START.match(line.text) for line in lines
    )


def _reads_on(lines: list[Line]) -> bool:
    """Whether lines go on in the middle of a sentence, as those of verse seldom do."""
    small = sum(line.text[0].islower() for line in lines[1:])
    return small * 2 >= len(lines) - 1 and len(lines[0].text) > _NARROWEST
