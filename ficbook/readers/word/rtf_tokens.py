"""RTF cut into tokens, in one pass and without a stack (RTF 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    SIGN = "sign"
    BYTES = "bytes"
    BINARY = "binary"


class Token(NamedTuple):
    """A token: `text` is the name of a control word or sign, `raw` are bytes of text.

    `number` is the parameter of a control word, None if it has none, or how many braces stand in
    a row.
    """

    kind: Kind
    text: str = ""
    number: int | None = None
    raw: bytes = b""


_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,9})?[0-9]* ?"
    rb"|((?:\\'[0-9A-Fa-f]{2})+)"
    rb"|\\([^A-Za-z])"
    rb"|(\{+|\}+)"
    rb"|([^\\{}\r\n\0]+)"
    rb"|[\r\n\0]+|\\",
    re.DOTALL,
)
_HEX = re.compile(rb"\\'")


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of some RTF; line ends between them mean nothing."""
    at, match = 0, _TOKEN.match(data)
    while match:
        at = match.end()
        word, number, coded, sign, brace, text = match.groups()
        if text is not None:
            yield Token(Kind.BYTES, raw=text)
        elif word is not None:
            count = int(number) if number else None
            if word == b"bin":
                if 0 < (count or 0) <= len(data) - at:  # else it would swallow the story
                    yield Token(Kind.BINARY, raw=data[at : at + (count or 0)])
                    at += count or 0
            else:
                yield Token(Kind.WORD, word.decode("ascii"), count)
        elif coded is not None:
            yield Token(Kind.BYTES, raw=bytes.fromhex(_HEX.sub(b"", coded).decode("ascii")))
        elif brace is not None:
            yield Token(Kind.OPEN if brace[:1] == b"{" else Kind.CLOSE, number=len(brace))
        elif sign is not None:
            yield Token(Kind.SIGN, sign.decode("latin-1"))
        match = _TOKEN.match(data, at)
