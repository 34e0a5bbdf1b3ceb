"""Titles compared, and parted from their author's name."""

import re
from unicodedata import category

from ficbook.text.headings import bare_title

_BY = re.compile(
    r"(?P<title>\S.{1,79}?)\s+by:?\s+(?P<author>[\w.'’-]{2,30}(?: [\w.'’-]{1,20}){0,2})"
)


_LONGEST = 65  # characters of a title
_SUNG = frozenset("♩♪♫♬🎵🎶🎼")
_JOINS = "\ufe0e\ufe0f\u200d "  # what stands between pictures and is none


def is_adorned(text: str) -> bool:
    """Whether a line of words stands between pictures, as titles do: "✨ the moon ✨"."""
    bare = text.strip(_JOINS)
    if not 5 <= len(bare) <= _LONGEST or "\n" in bare or not _SUNG.isdisjoint(bare):
        return False
    if not category(bare[0]) == category(bare[-1]) == "So":
        return False
    words = bare.strip("".join(c for c in set(bare) if category(c) == "So") + _JOINS)
    return any(map(str.isalpha, words)) and words[-1] not in '.,;:!?…"”»'


def title_and_author(text: str) -> tuple[str, str] | None:
    """The two of a line like "The Salt Road by quillon", None for any other line."""
    match = _BY.fullmatch(text.strip()) if len(text) <= 120 else None
    if not match or not bare_title(match["title"]):
        return None
    author = match["author"]
    named = author.istitle() if " " in author else not author.istitle()  # "Gone by Morning"
    return (match["title"], author) if named else None


def same_words(one: str, other: str) -> bool:
    """Whether two titles are one: all but a word or two of the longer stand in the shorter."""
    a, b = _words(one), _words(other)
    if not a or not b:
        return False
    common = sum(1 for w in a if any(w == v or (len(w) > 3 and v.startswith(w[:4])) for v in b))
    return common >= max(len(a), len(b)) * 0.75 and abs(len(a) - len(b)) <= 1


def _words(text: str) -> list[str]:
    cleaned = "".join(c if c.isalnum() else " " for c in text.lower().replace("'", ""))
    return cleaned.split()
