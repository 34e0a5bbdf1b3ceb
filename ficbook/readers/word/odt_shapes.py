"""What an OpenDocument text says of a paragraph as a Shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ficbook.readers.markup.marks import STORY
from ficbook.readers.markup.parse import local
from ficbook.readers.word.galley import BYLINE, TITLE, Shape
from ficbook.readers.word.odf import TEXT
from ficbook.readers.word.odt_lists import Counting
from ficbook.readers.word.odt_styles import Style

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MARKS = {"title": TITLE, "byline": BYLINE}


def shape_of(paragraph: Element, style: Style, counting: Counting) -> Shape:
    """The shape of the next paragraph or heading; lists and headings are counted."""
    heading = style.heading
    if local(str(paragraph.tag)) == "h":
        outline = str(paragraph.get(f"{TEXT}outline-level", ""))
        heading = int(outline) if outline in {*"123456789"} else heading or 1
    mark = _MARKS.get(style.role, STORY)
    heading = 0 if mark is not STORY else min(heading, 6)
    plain = not heading and mark is STORY
    above, below = style.lines if plain else (False, False)
    return Shape(
        align=style.align,
        heading=heading,
        mark=mark,
        quoted=style.role == "quote" and plain,
        item=counting.item() if plain else None,
        above=above,
        below=below,
        label=counting.heading(paragraph, heading) if heading else "",
    )
