"""What quick sweeps can set, as looking at each mark in its turn would: most marks of a story.

The dots, dashes and apostrophes of a piece are swept first; if then nothing is left in a
paragraph but plain speech, that is set in a sweep too.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from ficbook.text.house_style import NO_BREAK, HouseStyle

Piece = tuple[str, HouseStyle | None]
"""A stretch of a paragraph and its style; one without a style stays as it is."""

# Each begins with a literal character, which lets the regex engine skip ahead.
_DOTS = re.compile(r"\.(?<=\w\.)(?:\.\.|(?: \.){2})(?![ \u00a0]?\.)")
_HYPHEN = re.compile(r" -(?<=[^\s-] -)(?= [^\s-])")
_HYPHENS = re.compile(r" --(?<=[^\s-] --)(?= [^\s-])")
_APOSTROPHE = re.compile(r"'(?<=[^\W_]')(?=[^\W\d_])")
_SPEECH = re.compile(r'[^"]*+(?>(?:"(?<![^ ]")(?!\s)[^"]++"(?<=[.,!?…A-Za-zÀ-ɏ]")(?!:)[^"]*+)*)')
"""Quotations that begin after a space and end with a word or its punctuation."""

_RARE = (" …", ".\u00a0.")
_DASH = re.compile(r"\A-|-[-\d]| -")


def swept(text: str, style: HouseStyle | None) -> str:
    """A piece with those marks set that need no look at what is around them."""
    if style is None or has_addresses(text):
        return text
    if style.marks and "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if style.spaced or style.inside:
        return text
    if style.ellipses and (".." in text or ". ." in text):
        text = _DOTS.sub("…", text)
    if style.dashes and "-" in text:
        text = _HYPHEN.sub(NO_BREAK + style.spaced_dash, text)
        text = _HYPHENS.sub(NO_BREAK + style.dash, text)
    return text


def with_speech(text: str, style: HouseStyle) -> str | None:
    """A swept paragraph with its speech set; None where a mark is left that needs a closer look."""
    if style.spaced or style.inside or _is_intricate(text):
        return None
    if '"' not in text:
        return text
    if not style.marks or not _SPEECH.fullmatch(text) or has_addresses(text):
        return None
    opening, closing = style.quotes
    if text[0] == '"':
        text = opening + text[1:]
    return text.replace(' "', f" {opening}").replace('"', closing)


def pieces_with_speech(run: Sequence[Piece]) -> list[str] | None:
    """The swept pieces of one paragraph with its speech set; None as `with_speech`."""
    style = run[0][1] if run else None
    if style is None or any([other is not style for _, other in run]):  # noqa: C419 -- faster
        return None
    new = with_speech("".join([text for text, _ in run]), style)
    if new is None:
        return None
    ends = accumulate([len(text) for text, _ in run])  # speech is as long as it was
    return [new[end - len(text) : end] for end, (text, _) in zip(ends, run, strict=True)]


def _is_intricate(text: str) -> bool:
    """Whether marks are left that depend on each other or on what is beside them."""
    # A chain takes half the time of a loop.
    if (
        "'" in text
        or "`" in text
        or "“" in text
        or "”" in text
        or "„" in text
        or "«" in text
        or "»" in text
        or ".." in text
        or ". ." in text
        or "  " in text
        or ",," in text
    ):
        return True
    if "-" in text and _DASH.search(text):
        return True
    return not text.isascii() and any(sign in text for sign in _RARE)


def has_addresses(text: str) -> bool:
    """Whether there may be an address of the web or of mail in a text."""
    return ("/" in text and "://" in text) or "www." in text or "@" in text
