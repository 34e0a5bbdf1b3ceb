"""Blocks of header lines above a story, and those of their lines whose word no table knows."""

import re

from ficbook.model.draft import Finding, Role
from ficbook.recognition.matter import LIKELY
from ficbook.recognition.page import Page

_WORD = r"[\w'’/&.()]{1,20}"
_FIELD = re.compile(rf"(?=[A-Z])({_WORD}(?: {_WORD}){{0,3}}?)\s?(?::|\s[-–—]{{1,2}})\s+\S")
_BRIEF = frozenset(("header:title", "header:author"))
_VALUE = 150  # characters; a longer title is a story whose line ends were lost
_TITLE = 65  # characters; a shorter title may hold sentences: "I Came. I Saw. I Wept."
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"”']? [\"“'A-Z]")
_SENTENCES = 2  # ends of sentences inside a title that make it a story
_LONGEST = 300  # characters of a line whose word is unknown
_NEAR = 6  # findings; a header's last line stands no further above one of its fields


def is_field(page: Page, at: int) -> bool:
    """Whether a passage is a header line by its own word: "Rating: PG"."""
    label = page.signs[at].label
    return label is not None and label.opens.startswith("header:")


def settle_swallowed(page: Page) -> None:
    """Make header lines that hold a story too, its line ends lost, story and a question."""
    for at in range(len(page.passages)):
        if is_field(page, at) and page.settled[at] is None and _swallows(page, at):
            rule = "a header line, and all of the story on it?"
            page.settled[at] = Finding(Role.STORY, rule, 0.6)


def _swallows(page: Page, at: int) -> bool:
    """Whether a value that should be a few words is too long, or a title holds sentences."""
    mark, text = page.signs[at].label, page.text(at)
    if mark is None or mark.opens not in _BRIEF or "\n" in text:
        return False
    size = len(text) - mark.end
    told = mark.opens == "header:title" and len(_SENTENCE.findall(text, mark.end)) >= _SENTENCES
    return size > _VALUE or (told and size > _TITLE)


def within_header(page: Page, at: int, start: int, end: int, found: list[Finding]) -> bool:
    """Whether a passage stands in a block of header lines, of which `found` are those above it."""
    if at + 1 < end and is_field(page, at + 1):
        return True
    for i in range(at - 1, max(start, at - _NEAR) - 1, -1):
        finding = found[i - start]
        if finding.role is Role.HEADER:
            return True
        if finding.role is not Role.NOTE or not finding.label:
            break
    return False


def field(page: Page, at: int, end: int, found: list[Finding]) -> Finding | None:
    """A line of a header whose word no table knows: "Written: August 2003"."""
    if not found or found[-1].role is not Role.HEADER:
        return None
    if value := _value_below(page, at, found[-1].kind):
        return value
    text = page.text(at)
    below = at + 1 < end and page.signs[at + 1].label is not None
    match = _FIELD.match(text) if below and len(text) <= _LONGEST else None
    return Finding(Role.HEADER, "line of a header", LIKELY, "other", match[1]) if match else None


def _value_below(page: Page, at: int, kind: str) -> Finding | None:
    """A field's value on the line below its word: "Rating:", "Teen"."""
    mark, text = page.signs[at - 1].label, page.text(at)
    if mark is None or not mark.alone or page.signs[at].label or len(text) > _LONGEST:
        return None
    if text[-1] in {".", "!", "?", '"', "”"}:
        return None
    return Finding(Role.HEADER, "value of the field above", 0.85, kind, opens=False)
