"""HTML that stands between paragraphs of Markdown, read as a page is read."""

import re
from typing import NamedTuple

import msgspec

from ficbook.model.draft import Omission
from ficbook.model.nodes import Block
from ficbook.readers.markup.images import Pictures

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_CUT_OFF = re.compile(
    r"""<(?=/?[A-Za-z](?>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|))*)\Z)"""
)
"""The beginning of a tag that never ends: a parser would take all that follows for a part of it."""


class Unwrapped(NamedTuple):
    """The blocks of a stretch of HTML with the gap above each, and what was left out."""

    blocks: tuple[tuple[Block, int], ...]
    omissions: tuple[Omission, ...]


def unwrapped(html: str, line: int, pictures: Pictures) -> Unwrapped:
    """The words of some HTML as blocks of the model; nothing of its markup survives."""
    from ficbook.readers.markup.frames import Page
    from ficbook.readers.markup.parse import parse_html
    from ficbook.readers.markup.walk import walk

    walked = walk(Page(parse_html(_CUT_OFF.sub("&lt;", html)), pictures=pictures))
    unseen = tuple(
        Omission(match[0], (match[1] or "comment").lower(), line)
        for match in _UNSEEN.finditer(html)
    )
    blocks = tuple((_moved(block, line), gap) for block, _, gap, _ in walked.pieces)
    return Unwrapped(blocks, (*unseen, *walked.omissions))


def _moved(block: Block, line: int) -> Block:
    """A block on the line that it has in the whole file."""
    return msgspec.structs.replace(block, line=block.line + line - 1 if block.line else line)
