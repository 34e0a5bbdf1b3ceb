"""What is compared: words by their letters, which neither typography nor emphasis changes."""

import re
from collections import Counter
from collections.abc import Iterable

_SIGNS = re.compile(r"[\W_]+")
_KEPT = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") | frozenset(
    byte for byte in range(0xC3, 0xF5) if byte != 0xE2
)
"""Bytes of UTF-8 that are letters of ASCII, or begin others; 0xC2 and 0xE2 begin mostly signs."""
_DROPPED = bytes(byte for byte in range(256) if byte not in _KEPT)


def letters(text: str) -> str:
    """The letters and digits of a text, in order: no white space, punctuation or symbols."""
    return text if text.isalnum() else _SIGNS.sub("", text)


def weight(texts: Iterable[str]) -> int:
    """How many letters some texts have, found a hundred times sooner than the letters are.

    The same for a text set with other quotation marks, dashes, dots and spaces.
    """
    return weight_of("".join(texts).encode("utf-8", "replace"))


def weight_of(data: bytes) -> int:
    """How many letters a text in UTF-8 has."""
    return len(data.translate(None, _DROPPED))


def words(texts: Iterable[str]) -> Counter[str]:
    """The words of some texts by their letters, with how often they stand there."""
    found = Counter(word for text in texts for word in text.split())
    bare: Counter[str] = Counter()
    for word, count in found.items():
        bare[letters(word)] += count
    del bare[""]
    return bare


def missing(before: Counter[str], after: Counter[str]) -> tuple[str, ...]:
    """The words of `before` that `after` lacks; none if only their borders are others.

    Words are parted and joined on the way: at hyphens, dashes and tags. So letters that stand
    in other words now are not missing.
    """
    short = before - after
    if not short:
        return ()
    lacking = Counter("".join(short.elements())) - Counter("".join((after - before).elements()))
    if not lacking:
        return ()
    wholly = tuple(word for word in short if not Counter(word) - lacking)
    return wholly or tuple(short)
