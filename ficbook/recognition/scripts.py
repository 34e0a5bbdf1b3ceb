"""Notes written as a play: "Me: Hello, everybody! Who owns us? / Nils: She does not."."""

import re

from ficbook.model.draft import Finding, Role
from ficbook.recognition.page import Page
from ficbook.text.ownership import disclaims
from ficbook.text.voices import claims_ownership

_TOP = 16  # passages in which the first such note may begin
_LONGEST = 20  # passages of one below a story
_SAMPLE = 60  # characters that hold a name
_FEWEST = 2
_WORD = r"[\w'’.-]{1,20}"
_LINE = re.compile(rf"[*_]{{0,2}}(?P<name>{_WORD}(?: {_WORD})?)[*_]{{0,2}}\s?:\s*\S")
_AUTHORS = frozenset(("me", "author", "authoress", "writer", "moi", "myself"))


def settle_scripts(page: Page) -> None:
    """Settle what the author and the cast say to readers above a story, and below it.

    It is a note where the author's own line stands among them, they speak of who owns whom, and a
    rule ends it. Whoever speaks there may speak in one between the last rule and the end.
    """
    cast: set[str] = set()
    at = 0
    while at < min(_TOP, len(page.passages)):
        end = _block(page, at)
        if end - at >= _FEWEST and _is_note(page, at, end):
            cast |= {_name(page, i) for i in range(at, end)}
            _settle(page, at, end, "disclaimer")
        at = max(end, at + 1)
    if cast:
        _settle_last(page, cast)


def _settle_last(page: Page, cast: set[str]) -> None:
    end = begin = len(page.passages)
    while begin > 0 and end - begin < _LONGEST and _name(page, begin - 1) in cast:
        begin -= 1
    if 0 < begin < end and page.is_rule(begin - 1):
        _settle(page, begin, end, "author")


def _settle(page: Page, begin: int, end: int, kind: str) -> None:
    for at in range(begin, end):
        page.settled[at] = Finding(
            Role.NOTE, "a note written as a play", 0.8, kind, opens=at == begin
        )


def _block(page: Page, at: int) -> int:
    """Where lines with a name before each end that begin at a passage."""
    while at < len(page.passages) and _name(page, at) and page.settled[at] is None:
        at += 1
    return at


def _name(page: Page, at: int) -> str:
    sign = page.signs[at]
    match = None if sign.label or sign.heading else _LINE.match(page.text(at)[:_SAMPLE])
    return match["name"].lower() if match else ""


def _is_note(page: Page, begin: int, end: int) -> bool:
    if end >= len(page.passages) or not (page.is_rule(end) or page.signs[end].heading):
        return False
    text = " ".join(page.text(at) for at in range(begin, end))
    authored = any(_name(page, at) in _AUTHORS for at in range(begin, end))
    return authored and (disclaims(text) or claims_ownership(text))
