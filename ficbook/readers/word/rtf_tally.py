"""The words of RTF: what stands outside of the groups that hold none, by its fonts' encodings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ficbook.readers.word.rtf_words import SKIPPED, charset_of, encoding_of

_TOKEN = re.compile(
    rb"\\bin(?P<binary>\d{1,9})[ ]?"
    rb"|\\u(?P<unicode>-?\d{1,7})[ ]?"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{0,9})\d*[ ]?"
    rb"|\\'(?P<code>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>.)"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n\0]+)",
    re.DOTALL,
)
_FONT = re.compile(rb"\\f(\d{1,6})\b[^{};]{0,200}?\\fcharset(\d{1,3})")
_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
_SIGNS = 2  # the character set of fonts that show signs, not letters
_NO_WORDS = SKIPPED | {
    "fonttbl", "stylesheet", "info", "pict", "fldinst", "sn", "sv", "listtext", "pntext",
}  # fmt: skip
_STARRED = frozenset({"footnote", "annotation", "shppict"})
"""Groups that hold words though a `\\*` stands before them."""
_BREAKS = frozenset({"par", "cell", "nestcell", "line", "tab", "sect", "page"})


class _Group(NamedTuple):
    r"""What holds in a group: whether its words are none, their font, what follows a `\u`."""

    silent: bool = False
    font: bytes = b""
    spare: int = 1


def words(data: bytes) -> str:
    """The text of an RTF file."""
    return "".join(_Tally(data[max(data.find(b"{\\rtf", 0, 1024), 0) :]).texts())


class _Tally:
    """A pass through a file: the open groups, and the bytes that wait to be decoded."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._stack: list[_Group] = []
        self._group = _Group()
        self._starred = False
        self._passed = 0
        self._charsets = {font: int(number) for font, number in _FONT.findall(data)}
        page = _PAGE.search(data, 0, 2000)
        self._usual = encoding_of(int(page[1])) if page else "cp1252"

    def texts(self) -> Iterator[str]:
        """The text of the file, piece by piece."""
        waiting = bytearray()
        at = 0
        while match := _TOKEN.search(self._data, at):
            at = match.end() + int(match["binary"] or 0)
            if raw := match["text"] or (match["code"] and bytes.fromhex(match["code"].decode())):
                waiting += self._after_spare(raw)
                continue
            yield self._decoded(waiting)
            waiting.clear()
            yield self._control(match)
        yield self._decoded(waiting)

    def _after_spare(self, raw: bytes) -> bytes:
        passed = min(self._passed, len(raw))
        self._passed -= passed
        return raw[passed:]

    def _decoded(self, raw: bytearray) -> str:
        charset = self._charsets.get(self._group.font, 0)
        if self._group.silent or charset == _SIGNS or not raw:
            return ""
        return raw.decode(charset_of(charset) or self._usual, "replace")

    def _control(self, match: re.Match[bytes]) -> str:
        """What a brace, sign or control word does; the text it stands for."""
        self._passed = 0
        if brace := match["brace"]:
            self._brace(brace)
        elif match["unicode"]:
            self._passed = self._group.spare
            code = int(match["unicode"]) & 0xFFFF
            return "" if self._group.silent else chr(code)
        elif match["sign"]:
            self._starred = match["sign"] == b"*"
        elif match["word"]:
            return self._word(match["word"].decode(), match["number"])
        return ""

    def _brace(self, brace: bytes) -> None:
        if brace == b"{":
            self._stack.append(self._group)
        elif self._stack:
            self._group = self._stack.pop()
        self._starred = False

    def _word(self, word: str, number: bytes) -> str:
        starred, self._starred = self._starred, False
        if word == "shptxt":  # the words of a shape, among figures that say how it is drawn
            self._group = self._group._replace(silent=False)
        elif word in _NO_WORDS or (starred and word not in _STARRED):
            self._group = self._group._replace(silent=True)
        elif word == "uc" and number.isdigit():
            self._group = self._group._replace(spare=int(number))
        elif word in {"f", "plain"}:
            self._group = self._group._replace(font=number)
        return " " if word in _BREAKS else ""
