"""Footnotes made by hand: `[1]` or `*` in the story, and what it stands for at the chapter's end.

Only marks that agree are taken: each note's mark stands once in the story above it, in order.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import structs

from ficbook.model.book import Chapter, Footnote
from ficbook.model.draft import Finding, Omission, Passage, Role
from ficbook.model.nodes import (
    Blocks,
    Emphasis,
    Inline,
    Inlines,
    NoteReference,
    Paragraph,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.model.walk import map_blocks, plain_text
from ficbook.recognition.inlines import without_front
from ficbook.recognition.page import Page

_BACK = 60  # passages from the chapter's end among which its footnotes stand
_TEXT = re.compile(
    r"(?:[*_]{0,2}(?:\[(?P<square>\d{1,3})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})[.):](?=\s))"
    r"|(?P<star>\*{1,5}|[†‡])(?=\s?[^\s*])|(?P<sup>[¹²³⁴-⁹]{1,2}))[.:)]?\s?(?=\S)"
)
_FIRST = frozenset("[(*†‡_¹²³⁴⁵⁶⁷⁸⁹0123456789")
_HEADINGS = frozenset(("footnotes", "footnote", "notes", "endnotes", "references"))
_DIGITS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_UP = str.maketrans("1234567890", "¹²³⁴⁵⁶⁷⁸⁹⁰")
_DIGITS_OF_MARK = 3
_RULE = "hand-made footnote"
_HOLDERS = (Emphasis, Strong, Span)


class _Found(NamedTuple):
    """The text of a footnote: where it stands, its mark, and where its words begin."""

    at: int
    mark: str
    begins: int


def settle_footnotes(page: Page, start: int, end: int) -> None:
    """Settle the footnotes at the end of a chapter, where their marks stand in its story."""
    found = list(_texts(page, max(start, end - _BACK), end))
    if not found or not _agree(page, start, found):
        return
    for one in found:
        page.settled[one.at] = Finding(Role.FOOTNOTE, _RULE, 0.85, label=one.mark)
    above = found[0].at - 1
    if above > start and page.text(above).strip("*_:# ").lower() in _HEADINGS:
        page.settled[above] = Finding(Role.JUNK, "heading of the footnotes", 0.85)


def _texts(page: Page, start: int, end: int) -> Iterator[_Found]:
    for at in range(start, end):
        if (
            page.passages[at].text[:1] not in _FIRST
            or page.settled[at]
            or not isinstance(page.passages[at].block, Paragraph)
        ):
            continue
        if match := _TEXT.match(_raised_text(page.passages[at])):
            yield _Found(at, _mark(match), match.end())


def _mark(match: re.Match[str]) -> str:
    """The mark as it stands in the story; a plain number may stand there in several forms."""
    if number := match["square"]:
        return f"[{number}]"
    if number := match["round"]:
        return f"({number})"
    return match["star"] or (match["sup"] or match["plain"]).translate(_DIGITS)


def _is_raised(inline: Inline) -> bool:
    """Whether an inline is a number set above the line, as the mark of a footnote is."""
    if not isinstance(inline, Span) or inline.kind is not SpanKind.SUPERSCRIPT:
        return False
    said = plain_text((inline,)).strip()
    return said.isdecimal() and len(said) < _DIGITS_OF_MARK


def _raised(inlines: Inlines) -> str:
    """The words of inlines, numbers that stand above the line written so: "bank¹"."""
    parts: list[str] = []
    for inline in inlines:
        if _is_raised(inline):
            parts.append(plain_text((inline,)).translate(_UP))
        elif isinstance(inline, _HOLDERS):
            parts.append(_raised(inline.children))
        else:
            parts.append(plain_text((inline,)))
    return "".join(parts)


def _raised_text(passage: Passage) -> str:
    """The words of a passage as `_raised` has them."""
    block = passage.block
    if isinstance(block, Paragraph) and any(isinstance(i, _HOLDERS) for i in block.children):
        return _raised(block.children)
    return passage.text


def _agree(page: Page, start: int, found: list[_Found]) -> bool:
    marks = [one.mark for one in found]
    if not _count_on(marks):
        return False
    first = found[0].at
    at, before = start, 0
    for mark in marks:
        sign = _sign(mark)
        places = [
            (i, m.start())
            for i in range(start, first)
            for m in sign.finditer(_raised_text(page.passages[i]))
        ]
        if len(places) != 1 or (mark != marks[0] and places[0] < (at, before)):
            return False
        at, before = places[0]
    return True


def _count_on(marks: list[str]) -> bool:
    """Whether marks are 1, 2, 3 … in one form, or one star more each."""
    if marks[0][0] in "*†‡":
        return marks in (["*" * n for n in range(1, len(marks) + 1)], list("*†‡")[: len(marks)])
    numbers = [int(mark.strip("[]()")) for mark in marks]
    forms = {mark[0] if mark[0] in "[(" else "" for mark in marks}
    return len(forms) == 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _sign(mark: str) -> re.Pattern[str]:
    """What finds a mark in the story: behind a word or its full stop, never at a line's front."""
    if mark[:1] in {"*", "†", "‡"}:
        return re.compile(rf"(?<=[\w.,!?;:'\"’”]){re.escape(mark)}(?![*\w])")
    if mark[:1] in {"[", "("}:
        return re.compile(rf"(?<=[\w.,!?;:'\"’”*_ ]){re.escape(mark)}")
    raised = re.escape(mark.translate(_UP))
    return re.compile(rf"(?<=[\w.,!?;:'\"’”]){raised}(?![¹²³⁴-⁹])|\[{mark}\]|(?<=\S)\({mark}\)")


# Bound


def with_footnotes(
    chapter: Chapter, texts: list[tuple[Passage, Finding]]
) -> tuple[Chapter, list[Omission]]:
    """A chapter with footnotes for the texts found, and the marks that they replace."""
    left: list[Omission] = []
    notes: list[Footnote] = []
    blocks = chapter.blocks
    for number, (passage, finding) in enumerate(texts, 1):
        name = f"hand-{number}"
        marked = _Marker(finding.label, name)
        blocks = map_blocks(blocks, marked.inlines) if finding.label else blocks
        if not marked.done:  # the author says it is one, and no mark leads to it
            blocks = (*blocks, passage.block)
            continue
        typed, words = _parted(passage)
        left += [Omission(m, "mark of a footnote", passage.line) for m in (typed, marked.done) if m]
        notes.append(Footnote(name, words))
    footnotes = (*chapter.footnotes, *notes)
    return structs.replace(chapter, blocks=blocks, footnotes=footnotes), left


def _parted(passage: Passage) -> tuple[str, Blocks]:
    """A footnote's mark and what it says."""
    block, match = passage.block, _TEXT.match(_raised_text(passage))
    if not match or not isinstance(block, Paragraph):
        return "", (block,)
    children = without_front(block.children, match.end())
    return passage.text[: match.end()].strip(), (structs.replace(block, children=children),)


class _Marker:
    """Puts a reference where a mark stands, once."""

    def __init__(self, mark: str, name: str) -> None:
        self._mark = mark
        self._sign = _sign(mark)
        self._name = name
        self.done = ""  # the mark that was replaced

    def inlines(self, inlines: Inlines) -> Inlines:
        """The inlines with the first mark among them made a reference."""
        if self.done or not self._sign.search(_raised(inlines)):
            return inlines
        return tuple(new for inline in inlines for new in self._marked(inline))

    def _marked(self, inline: Inline) -> Iterator[Inline]:
        if self.done or not isinstance(inline, Text | Emphasis | Strong | Span):
            yield inline
        elif _is_raised(inline):
            said = plain_text((inline,))
            self.done = said if said.strip() == self._mark else ""
            yield NoteReference(self._name) if self.done else inline
        elif not isinstance(inline, Text):
            yield structs.replace(inline, children=self.inlines(inline.children))
        elif match := self._sign.search(inline.text):
            self.done = match[0]
            yield Text(inline.text[: match.start()])
            yield NoteReference(self._name)
            if match.end() < len(inline.text):
                yield Text(inline.text[match.end() :])
        else:
            yield inline
