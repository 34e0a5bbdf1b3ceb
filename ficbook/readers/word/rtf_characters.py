"""Bytes and numbers of RTF as characters."""

from __future__ import annotations

from ficbook.readers.word.rtf_state import State
from ficbook.readers.word.symbols import symbol


class Characters:
    r"""Bytes that wait to be decoded together, and what is passed over after a `\u`."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._spare = 0
        self._high = 0

    def take(self, raw: bytes) -> None:
        """Bytes of text, but for those that stand for a character already taken."""
        if self._spare:
            passed = min(self._spare, len(raw))
            self._spare -= passed
            raw = raw[passed:]
        self._bytes += raw

    def passes(self) -> bool:
        """Whether a character written as a word or sign stands for one already taken."""
        if self._spare:
            self._spare -= 1
            return True
        return False

    def settle(self) -> None:
        """Nothing more stands for the character before."""
        self._spare = 0

    def decoded(self, state: State, usual: str) -> str:
        """The bytes taken so far as characters; `usual` is the file's encoding."""
        if not self._bytes:
            return ""
        raw, self._bytes = bytes(self._bytes), bytearray()
        if state.symbols and state.place == "text":
            signs = (symbol(state.symbols, f"{0xF000 + b:x}") if b > 32 else " " for b in raw)
            return "".join(signs)
        return raw.decode(state.encoding or usual, "replace")

    def unicode(self, number: int, state: State) -> str:
        """The character of a number; pairs of halves (UTF-16) come out with the second."""
        self._spare = state.spare
        code = number & 0xFFFF if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return ""
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            return chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)) if high else ""
        if 0xF020 <= code < 0xF100:
            return symbol(state.symbols or "Symbol", f"{code:x}")
        fits = (code >= 32 or code == 9) and code < 0x110000 and code & 0xFFFE != 0xFFFE
        return chr(code) if fits else ""


def clean(text: str) -> str:
    """Text without the control characters that no book can hold."""
    if text.isprintable():
        return text
    return "".join(c for c in text if (c >= " " and not "\x7f" <= c < "\xa0") or c == "\t")
