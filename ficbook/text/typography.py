"""Quotation marks, apostrophes, dashes, ellipses and spaces, as a typesetter sets them.

Strings in, strings out. Only the marks between words change: the words themselves, and whatever
is already set, stay as they are; setting a text twice is setting it once.
"""

import re
from collections.abc import Iterable, Sequence

from ficbook.text.house_style import NARROW, NO_BREAK, HouseStyle
from ficbook.text.sweeps import Piece, has_addresses, pieces_with_speech, swept, with_speech
from ficbook.text.tokens import (
    ADDRESS,
    EMOTICON,
    SPACED_TOKENS,
    closers,
    ellipsis,
    is_range,
    tokens,
)

_SPEECH = re.compile(r"-{1,3}(?:(?P<gap>[ \u00a0]+)|(?=[^\W\d]|[¿¡]))")
_OPENING = frozenset("([{¿¡/")
_CLOSING = frozenset(",;:)]}")
_DASHES = frozenset("-–—―")
_LEADING = _DASHES | {":", "="}
_WORD = re.compile(r"[^\W\d_]+")
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'"))


def set_text(text: str, style: HouseStyle) -> str:
    """A text on its own, set in a style."""
    text = swept(text, style)
    new = with_speech(text, style)
    return _set_in_turn([(text, style)])[0] if new is None else new


def straighten(text: str) -> str:
    """A text with its curly quotation marks made straight."""
    return text.translate(_STRAIGHT)


def set_pieces(pieces: Iterable[Piece]) -> list[str]:
    """The pieces of one paragraph, each set in its style and in sight of its neighbours.

    A piece without a style (code, a picture) is context and stays as it is.
    """
    run = [(swept(text, style), style) for text, style in pieces]
    new = pieces_with_speech(run)
    return _set_in_turn(run) if new is None else new


def _set_in_turn(run: Sequence[Piece]) -> list[str]:
    """The swept pieces of one paragraph, set mark by mark."""
    setter = _Setter("".join([text for text, _ in run]))
    new, at = [], 0
    for text, style in run:
        end = at + len(text)
        new.append(setter.stretch(at, end, style) if style and text else text)
        at = end
    return new


class _Setter:
    """Sets one paragraph from left to right, knowing which quotation marks are open."""

    __slots__ = (
        "_addresses",
        "_before",
        "_closers",
        "_single_open",
        "_text",
        "_ticks",
        "_tokens",
        "_within",
    )

    def __init__(self, text: str) -> None:
        self._text = text
        self._addresses = has_addresses(text)  # asked once: a paragraph may have many pieces
        self._tokens = tokens(text)
        self._before = ""  # the character before the mark in hand, as set
        self._within = False  # an outer quotation mark is open
        self._ticks = False  # … and was typed as two single marks
        self._single_open = False
        self._closers: tuple[int, int] | None = None

    def stretch(self, start: int, end: int, style: HouseStyle) -> str:
        """The text from `start` to `end`, set."""
        out: list[str] = []
        for begin, stop in self._left_alone(start, end):
            if begin >= start:
                self._set(start, begin, style, out)
                out.append(self._text[begin:stop])
                start = stop
        self._set(start, end, style, out)
        return "".join(out)

    def _left_alone(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where addresses and emoticons in a stretch begin and end, in order."""
        spans = [match.span() for match in EMOTICON.finditer(self._text, start, end)]
        if self._addresses:
            spans += [match.span() for match in ADDRESS.finditer(self._text, start, end)]
            spans.sort()
        return spans

    def _set(self, at: int, end: int, style: HouseStyle, out: list[str]) -> None:
        text, new = self._text, ""
        if at == 0 and style.speech and style.dashes:
            new, at = self._speech(end)
            out.append(new)
        tokens = SPACED_TOKENS if style.spaced else self._tokens
        for match in tokens.finditer(text, at, end):
            start = match.start()
            self._before = new[-1:] if new and start == at else text[start - 1] if start else ""
            out.append(text[at:start])
            at = match.end()
            new = self._mark(match[0], start, at, style)
            out.append(new)
        out.append(text[at:end])

    def _speech(self, end: int) -> tuple[str, int]:
        """The dash that opens direct speech, and where it ended as typed."""
        match = _SPEECH.match(self._text, 0, end)
        if match is None:
            return "", 0
        return "—" + (NO_BREAK if match["gap"] else ""), match.end()

    def _mark(self, token: str, start: int, stop: int, style: HouseStyle) -> str:
        """What stands for a mark as typed."""
        match token[0]:
            case '"' if style.marks:
                return self._double(start, stop, style)
            case "'" | "`" if style.marks:
                return self._ticked(token, stop, style)
            case "," if style.marks and self._may_open(style):
                return self._outer(style, opens=True)
            case "." if style.ellipses:
                return ellipsis(token)
            case "-" if style.dashes:
                return self._dash(token, start, stop, style)
            case " ":
                return self._space(token, stop, style)
            case ";" | ":" | "!" | "?":
                return self._spaced(token, stop, style)
            case "“" | "”" | "„" | "«" | "»":
                return self._seen(token, stop, style)
            case _:
                return token

    def _after(self, stop: int) -> str:
        return self._text[stop : stop + 1]

    def _may_open(self, style: HouseStyle) -> bool:
        """Whether what stands before lets a quotation open here."""
        before = self._before
        return not before or before.isspace() or before in _OPENING or before in style.openers

    def _double(self, start: int, stop: int, style: HouseStyle) -> str:
        """A straight double mark: opening, closing, or inches."""
        if self._before.isdigit():
            feet = any(mark in self._text[max(0, start - 3) : start] for mark in "'′’")
            if feet or not self._within or self._after(stop) == '"':
                return "″"
        return self._outer(style, opens=self._opens(stop, style))

    def _opens(self, stop: int, style: HouseStyle) -> bool:
        """Whether a mark that ends at `stop` opens a quotation rather than closes one."""
        before, after = self._before, self._after(stop)
        if self._may_open(style):
            if not after or after.isspace():
                return not self._within and (not before or bool(after))
            return not (self._within and after in _CLOSING)
        if self._within:
            return False
        return after.isalnum() or (before in _DASHES and after in "'.…¿¡" and after != "")

    def _outer(self, style: HouseStyle, *, opens: bool) -> str:
        self._within = opens
        self._ticks = False
        opening, closing = style.quotes
        return opening + style.inside if opens else style.inside + closing

    def _seen(self, token: str, stop: int, style: HouseStyle) -> str:
        """Take note of a mark that is already set."""
        opening, closing = style.quotes
        if opening == closing == token[0]:
            self._within = not self._within
        elif token[0] in style.quotes:
            self._within = token[0] == opening
        return self._angle(token, stop) if style.inside and token[0] in "«»" else token

    def _angle(self, token: str, stop: int) -> str:
        """A guillemet, and the narrow space on its inner side."""
        if token.startswith("»"):
            spaced = not self._before or self._before.isspace()
            return token if spaced else NARROW + token
        return token if (self._after(stop) or " ").isspace() else "«" + NARROW

    def _ticked(self, token: str, stop: int, style: HouseStyle) -> str:
        """One straight single mark or two, or backticks."""
        match token:
            case "``":
                new = self._outer(style, opens=True)
                self._ticks = True
                return new
            case "''":
                return self._two_ticks(stop, style)
            case "`":
                self._single_open = self._after(stop).isalnum()
                return style.inner[0] if self._single_open else token
            case _:
                return self._single(stop, style)

    def _two_ticks(self, stop: int, style: HouseStyle) -> str:
        if self._ticks and self._within:
            return self._outer(style, opens=False)
        if not self._within and self._opens(stop, style):
            new = self._outer(style, opens=True)
            self._ticks = True
            return new
        first = self._single(stop - 1, style)
        self._before = first[-1]
        return first + self._single(stop, style)

    def _single(self, stop: int, style: HouseStyle) -> str:
        """An apostrophe, a single quotation mark, or feet."""
        before, after = self._before, self._after(stop)
        if before.isalnum() and after.isalnum():
            return "′" if before.isdigit() and after.isdigit() else "’"
        if before.isdigit() and after.isspace() and not self._single_open:
            return "′"
        opening = self._may_open(style) or (before in _LEADING and after.isalnum())
        if not opening or not after or after.isspace():
            return self._close_single(style)
        if self._elided(stop, style):
            return "’"
        self._single_open = True
        return style.inner[0]

    def _close_single(self, style: HouseStyle) -> str:
        was_open, self._single_open = self._single_open, False
        return style.inner[1] if was_open else "’"

    def _elided(self, stop: int, style: HouseStyle) -> bool:
        """Whether a word has lost its beginning here: 'tis, '90s, 'Arry."""
        text = self._text
        if text[stop : stop + 2].isdigit() and not self._after(stop + 2).isdigit():
            return True
        found = _WORD.match(text, stop)
        word = found[0].lower() if found else ""
        if word in style.elisions:
            return True
        closer, sure_closer = self._find_closers()
        if closer <= stop:
            return bool(word)
        return word in style.dropped and sure_closer <= stop

    def _find_closers(self) -> tuple[int, int]:
        """Where the last mark ends that can close a single quotation, and the last that must."""
        if self._closers is None:
            self._closers = closers(self._text)
        return self._closers

    def _dash(self, token: str, start: int, stop: int, style: HouseStyle) -> str:
        if len(token) == 1:
            return "–" if is_range(self._text, start, stop) else token
        return style.dash if len(token) < 4 else token

    def _space(self, token: str, stop: int, style: HouseStyle) -> str:
        """A space and what must not be parted from it; a run of spaces becomes one."""
        mark = token.lstrip(" ")
        space = token[: len(token) - len(mark)]
        inside = self._before and not self._before.isspace()
        if not mark:
            return " " if inside and not (self._after(stop) or "\n").isspace() else token
        if not inside:
            return space + (ellipsis(mark) if mark[0] in ".…" and style.ellipses else mark)
        match mark[0]:
            case "." | "…" if style.ellipses:
                glued = not self._after(stop).isalnum()
                return (NO_BREAK if glued else " ") + ellipsis(mark)
            case "-" if style.dashes and len(mark) < 4:
                return NO_BREAK + (style.spaced_dash if len(mark) == 1 else style.dash)
            case "»":
                self._within = False
                return NARROW + mark
            case ";" | ":" | "!" | "?" if mark in style.spaced and not self._after(stop).isalnum():
                return NARROW + mark
            case _:
                return " " + mark

    def _spaced(self, mark: str, stop: int, style: HouseStyle) -> str:
        """A mark that takes a narrow space before it, where it ends a word."""
        before = self._before
        ends = before.isalnum() or before in ")]”’…%"
        if before and ends and mark in style.spaced and not self._after(stop).isalnum():
            return NARROW + mark
        return mark
