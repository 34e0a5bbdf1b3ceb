"""What RTF says of a paragraph as a Shape."""

from __future__ import annotations

from ficbook.readers.markup.marks import STORY
from ficbook.readers.word.galley import BYLINE, TITLE, Shape
from ficbook.readers.word.lists import Item
from ficbook.readers.word.rtf_state import Block
from ficbook.readers.word.rtf_tables import Tables

_MARKS = {"title": TITLE, "byline": BYLINE}
_BULLETS = frozenset("•·◦▪■●○-–—*§oü")


def shape_of(block: Block, tables: Tables, label: str) -> Shape:
    """The shape of a paragraph; `label` is the number or sign set before it."""
    heading, role = tables.style(block.style)
    mark = _MARKS.get(role, STORY)
    heading = min(block.outline or heading, 6) if mark is STORY else 0
    plain = not heading and mark is STORY
    ruled = plain and not block.borders & {"left", "right"}
    ordered = any(map(str.isalnum, label)) and label not in _BULLETS
    item = Item(str(block.list or "old"), block.level, ordered, _number(label), label)
    return Shape(
        align=block.align,
        heading=heading,
        mark=mark,
        quoted=role == "quote" and plain,
        item=item if plain and label else None,
        above=ruled and "top" in block.borders,
        below=ruled and "bottom" in block.borders,
        label=label if heading and ordered else "",
    )


def _number(label: str) -> int:
    digits = "".join(c for c in label if c in "0123456789")[:6]
    return int(digits) if digits else 1
