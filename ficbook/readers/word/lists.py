"""Paragraphs that a word processor numbers or marks, as lists."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from ficbook.model.nodes import Block, List, Paragraph, Text
from ficbook.readers.markup.pieces import Piece, Pieces

_LEVELS = 9


class Item(NamedTuple):
    """A paragraph's place in a list; `label` is what the program sets before it."""

    list: str
    level: int = 0
    ordered: bool = False
    number: int = 1
    label: str = ""


class Listed(NamedTuple):
    """A block of a list; `item` is None where it goes on with the item above."""

    piece: Piece
    item: Item | None = None


def list_of(listed: list[Listed]) -> Pieces:
    """The list that some paragraphs make.

    One numbered paragraph alone is no list: "1. The Storm", which the program took for one.
    Nor are paragraphs marked with dashes: they are dialogue.
    """
    items = [one.item for one in listed if one.item]
    outermost = min((item.level for item in items), default=0)
    if any(item.label in _DASHES and item.level == outermost for item in items):
        return [_marked(one) for one in listed]
    if len(items) == 1 and items[0].ordered:
        return [_marked(one) for one in listed]
    first = listed[0].piece
    entries: list[tuple[Item, list[Block]]] = []
    for piece, item in listed:
        if item or not entries:
            entries.append((item or Item(""), [piece.block]))
        else:
            entries[-1][1].append(piece.block)
    return [first._replace(block=_nested(entries, 0))]


_DASHES = frozenset({"-", "–", "—", "―", "‒", "−"})


def _nested(entries: list[tuple[Item, list[Block]]], depth: int) -> List:
    """Entries of the outermost level, those of deeper levels inside the entry above them."""
    top = min(item.level for item, _ in entries) if depth < _LEVELS else _LEVELS
    items: list[tuple[Block, ...]] = []
    for inner, group in groupby(entries, lambda entry: entry[0].level > top):
        if inner:
            deeper = _nested(list(group), depth + 1)
            items[-1:] = [(*(items[-1] if items else ()), deeper)]
        else:
            items.extend(tuple(blocks) for _, blocks in group)
    first = entries[0][0]
    line = getattr(entries[0][1][0], "line", 0)
    return List(tuple(items), first.ordered, first.number if first.ordered else 1, line)


def _marked(one: Listed) -> Piece:
    """The paragraph with its number or sign as words."""
    block = one.piece.block
    if one.item and one.item.label and isinstance(block, Paragraph):
        block = replace(block, children=(Text(f"{one.item.label} "), *block.children))
    return one.piece._replace(block=block)
