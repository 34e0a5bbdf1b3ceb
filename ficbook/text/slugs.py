"""Names for files and ids, made from titles."""

import re
import unicodedata

_SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | dict.fromkeys("'’ʼ‘", "")
)
"""Letters that Unicode does not decompose, and apostrophes, which part no word."""
_LONGEST = 80  # leaves room for folders and suffixes within 185 characters, Kobo's limit


def slug(text: str) -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens; empty if none is left."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_SPELT))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    return _shortened("-".join(re.findall(r"[a-z0-9]+", plain)))


def file_stem(title: str) -> str:
    """A file's name for a title, without suffix: a slug, or in its own script if that has none.

    "book" if the title has neither letter nor digit.
    """
    if found := slug(title):
        return found
    words = re.findall(r"\w+", unicodedata.normalize("NFC", title))
    stem = _shortened("-".join(words).lower())
    while len(stem.encode("utf-8", "ignore")) > 2 * _LONGEST:
        stem = stem[:-1]
    return stem.encode("utf-8", "ignore").decode() or "book"


def _shortened(stem: str) -> str:
    """At most 80 characters, cut between words where that is possible."""
    if len(stem) <= _LONGEST:
        return stem
    head, _, _ = stem[: _LONGEST + 1].rpartition("-")
    return head or stem[:_LONGEST]
