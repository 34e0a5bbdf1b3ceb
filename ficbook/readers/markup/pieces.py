"""Blocks on their way to passages, and the elements that gather them: quotes, lists, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ficbook.model.nodes import (
    Block,
    Extract,
    ExtractKind,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    List,
    Paragraph,
    Quotation,
    SceneBreak,
    Table,
    Verse,
)
from ficbook.model.walk import block_text
from ficbook.readers.markup.marks import ATTRIBUTION, STORY, Mark


class Piece(NamedTuple):
    """A block, where it stands, the blank lines above it, what its element is marked as."""

    block: Block
    line: int = 0
    gap: int = 1
    mark: Mark = STORY


Pieces = list[Piece]


@dataclass(slots=True)
class Container:
    """An open element that gathers blocks.

    `kind` is quote, quotation, verse, stanza, ul, ol, item, table, row, cell, figure, note, loose
    or page, or that of an extract of ours;
    `limit` is the size that no quoted thing has; `parts` are the items of a list, the cells of
    a row, the rows of a table.
    """

    kind: str
    mark: Mark = STORY
    line: int = 0
    limit: int = 0
    pieces: Pieces = field(default_factory=list)
    parts: list[Container] = field(default_factory=list)
    start: int = 1
    header: bool = False

    def close(self) -> Pieces:
        """What the element comes to: one block, or its blocks one by one if it only held them."""
        make = _MAKERS.get(self.kind)
        pieces = self.everything()
        if make is None or not pieces or self._only_holds(pieces):
            return pieces
        if (block := make(self)) is None:
            return pieces
        return [pieces[0]._replace(block=block)]

    def everything(self) -> Pieces:
        """All that was gathered, in order."""
        inner = [piece for part in self.parts for piece in part.everything()]
        return [*inner, *self.pieces] if inner else self.pieces

    def _only_holds(self, pieces: Pieces) -> bool:
        """Whether the element is there for its look: a page in a table, a story in a quote."""
        if self.kind in _SURE:
            return False
        if any(
            isinstance(p.block, Heading | SceneBreak) or p.mark is not self.mark for p in pieces
        ):
            return True
        return sum(len(block_text(p.block)) for p in pieces) > self.limit


def _blocks(pieces: Pieces) -> tuple[Block, ...]:
    return tuple(piece.block for piece in pieces)


def _quotation(quote: Container) -> Block:
    return Quotation(_blocks(quote.pieces), line=quote.line)


def _signed_quotation(quote: Container) -> Block:
    """A quotation of ours, whose last paragraph may say whose words they are."""
    blocks = _blocks(quote.pieces)
    last = blocks[-1]
    if isinstance(last, Paragraph) and quote.pieces[-1].mark is ATTRIBUTION:
        return Quotation(blocks[:-1], last.children, quote.line)
    return Quotation(blocks, line=quote.line)


def _extract(extract: Container) -> Block:
    return Extract(ExtractKind(extract.kind), _blocks(extract.pieces), extract.line)


def _stanza(stanza: Container) -> Block | None:
    """The lines of a stanza that are paragraphs each, as one."""
    blocks = _blocks(stanza.pieces)
    lines = [b.children for b in blocks if isinstance(b, Paragraph)]
    return Paragraph(_joined(lines), line=stanza.line) if len(lines) == len(blocks) else None


def _verse(verse: Container) -> Block | None:
    blocks = _blocks(verse.everything())
    stanzas = tuple(lines_of(b.children) for b in blocks if isinstance(b, Paragraph))
    return Verse(stanzas, verse.line) if len(stanzas) == len(blocks) else None


def _list(list_: Container) -> Block | None:
    if list_.pieces:  # words between the items
        return None
    items = tuple(_blocks(item.pieces) for item in list_.parts if item.pieces)
    return List(items, ordered=list_.kind == "ol", start=list_.start, line=list_.line)


def _table(table: Container) -> Block | None:
    rows = [row.parts for row in table.parts if row.kind == "row" and not row.pieces]
    if table.pieces or len(rows) < len(table.parts) or max(map(len, rows), default=0) < 2:
        return None
    if any(not _is_small(cell) for row in rows for cell in row):
        return None
    header = rows[0] if all(cell.header for cell in rows[0]) else []
    body = rows[1:] if header else rows
    return Table(
        tuple(tuple(map(_words, row)) for row in body), tuple(map(_words, header)), table.line
    )


def _figure(figure: Container) -> Block | None:
    match _blocks(figure.pieces):
        case (Figure(image, ()), *rest) if all(isinstance(b, Paragraph) for b in rest):
            caption = _joined([b.children for b in rest if isinstance(b, Paragraph)])
            return Figure(image, caption, figure.line)
        case _:
            return None


def _is_small(cell: Container) -> bool:
    return not cell.parts and all(isinstance(p.block, Paragraph) for p in cell.pieces)


def _words(cell: Container) -> Inlines:
    return _joined([p.block.children for p in cell.pieces if isinstance(p.block, Paragraph)])


def _joined(parts: list[Inlines]) -> Inlines:
    found: list[Inline] = []
    for part in parts:
        if found:
            found.append(LineBreak())
        found.extend(part)
    return tuple(found)


def lines_of(children: Inlines) -> tuple[Inlines, ...]:
    """The lines of a paragraph, cut at its own line breaks."""
    found: list[list[Inline]] = [[]]
    for inline in children:
        if isinstance(inline, LineBreak):
            found.append([])
        else:
            found[-1].append(inline)
    return tuple(tuple(line) for line in found if line)


_MAKERS: dict[str, Callable[[Container], Block | None]] = {
    "quote": _quotation,
    "quotation": _signed_quotation,
    "verse": _verse,
    "stanza": _stanza,
    "ul": _list,
    "ol": _list,
    "table": _table,
    "figure": _figure,
    **dict.fromkeys(ExtractKind, _extract),
}
_SURE = frozenset({"quotation", *ExtractKind})
"""What only our own books say, which mean it."""
