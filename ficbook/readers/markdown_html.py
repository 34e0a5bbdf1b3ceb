"""HTML that stands between paragraphs of Markdown."""

import re
from typing import NamedTuple

from ficbook.model.draft import Omission
from ficbook.model.nodes import Align, Block, Heading, Paragraph, SceneBreak
from ficbook.readers.inline import inlines

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_BLOCK = re.compile(
    r"(</?(?:p|div|h[1-6]|hr|center|blockquote|ul|ol|li|table|tr|section|article|br\s*/?><br)\b[^<>]*>)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"</?(?!(?:i|em|b|strong|u|s|strike|del|sup|sub|br)\b)[a-zA-Z][^<>]*>", re.IGNORECASE
)
_CENTRED = re.compile(r"<center|align\s*[=:]\s*[\"']?center", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])", re.IGNORECASE)


class Unwrapped(NamedTuple):
    """The blocks of a stretch of HTML, and what in it is not for readers."""

    blocks: tuple[Block, ...]
    omissions: tuple[Omission, ...]


def unwrapped(html: str, line: int) -> Unwrapped:
    """The words of some HTML as blocks of the model; scripts, styles and comments left out."""
    gone = tuple(
        Omission(match[0], "comment" if not match[1] else match[1].lower(), line)
        for match in _UNSEEN.finditer(html)
    )
    blocks: list[Block] = []
    align, level = Align.START, 0
    for part in _BLOCK.split(_UNSEEN.sub("", html)):
        if _BLOCK.fullmatch(part):
            align = Align.CENTER if _CENTRED.search(part) else Align.START
            head = _HEADING.match(part)
            level = int(head[1]) if head else 0
            if part[:3].lower() == "<hr":
                blocks.append(SceneBreak(line=line))
            continue
        children = inlines(" ".join(_OTHER.sub("", part).split()))
        if children and level:
            blocks.append(Heading(level, children, line))
        elif children:
            blocks.append(Paragraph(children, align, line))
    return Unwrapped(tuple(blocks), gone)
