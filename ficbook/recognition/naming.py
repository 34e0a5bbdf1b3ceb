"""Headings taken apart: the label, number and title of a chapter or part."""

from typing import NamedTuple

from ficbook.model.draft import Passage
from ficbook.model.nodes import Inlines, Text
from ficbook.model.walk import plain_text
from ficbook.recognition.apparatus import without_marks
from ficbook.recognition.inlines import without_front
from ficbook.recognition.pieces import inlines_of
from ficbook.text.headings import heading


class PartLine(NamedTuple):
    """A part's heading, taken apart."""

    label: str
    title: Inlines
    number: int | None


def named(passage: Passage) -> tuple[str, int | None, Inlines]:
    """A chapter's label, number and title, from its heading."""
    text = " ".join(passage.text.split())
    line = heading(text)
    if line is None:
        return "", None, inlines_of(passage)
    return line.label, line.number, _rest(inlines_of(passage), line.title)


def _rest(inlines: Inlines, title: str) -> Inlines:
    """The inlines of a heading's title, its emphasis kept where that can be."""
    if not title:
        return ()
    whole = plain_text(inlines)
    at = whole.find(title)
    if at >= 0 and whole.endswith(title):
        return without_front(inlines, at)
    return (Text(title),)


def part_line(passage: Passage) -> PartLine:
    """The heading that a part's passage is."""
    name, number, title = named(passage)
    return PartLine(name, without_marks(title), number)


def part_name(part: PartLine) -> str:
    """A part's whole name in lower case: two parts with one name are one part."""
    return f"{part.label} {plain_text(part.title)}".lower().strip()
