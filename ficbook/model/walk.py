"""Going through the tree: plain text of it, and copies with something changed."""

from collections.abc import Callable, Iterator
from itertools import filterfalse
from typing import assert_never

import msgspec

from ficbook.model.nodes import (
    Block,
    Blocks,
    Emphasis,
    Extract,
    Figure,
    Heading,
    Image,
    Inline,
    InlineNote,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Ruby,
    SceneBreak,
    SceneHead,
    Span,
    Strong,
    Table,
    Text,
    Verse,
)

MAX_DEPTH = 32
"""How deep readers may nest blocks and inlines; everything after them may recurse."""


def plain_text(inlines: Inlines) -> str:
    """The characters of a run of inlines, line breaks as newlines, pictures as their words."""
    if len(inlines) == 1 and type(only := inlines[0]) is Text:
        return only.text
    return "".join(map(_inline_text, inlines))


def is_bare(inlines: Inlines) -> bool:
    """Whether a run is characters and nothing else, as most of a story's are."""
    return len(inlines) == 1 and type(inlines[0]) is Text


def _inline_text(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Emphasis() | Strong() | Span() | Link():
            return plain_text(inline.children)
        case InlineNote(children, opens, closes):
            return f"{opens}{plain_text(children)}{closes}"
        case LineBreak():
            return "\n"
        case Image(_, alt):
            return alt
        case NoteReference():
            return ""
        case Ruby(base, reading):
            return f"{base}({reading})"
        case _ as never:
            assert_never(never)


def block_text(block: Block) -> str:
    """The characters of a block, its parts separated by newlines."""
    if type(block) is Paragraph:
        children = block.children
        if len(children) == 1 and type(only := children[0]) is Text:
            return only.text
        return plain_text(children)
    return "\n".join(map(plain_text, block_inlines(block)))


def block_inlines(block: Block) -> Iterator[Inlines]:
    """Every run of inlines in a block, in reading order; preformatted text as one Text."""
    match block:
        case Paragraph() | SceneHead() | Heading():
            yield block.children
        case SceneBreak(ornament):
            if ornament:
                yield (Text(ornament),)
        case Quotation(children, attribution):
            yield from blocks_inlines(children)
            if attribution:
                yield attribution
        case Extract(_, children):
            yield from blocks_inlines(children)
        case Verse(stanzas):
            for stanza in stanzas:
                yield from stanza
        case List(items):
            for item in items:
                yield from blocks_inlines(item)
        case Table(rows, header):
            yield from header
            for row in rows:
                yield from row
        case Figure(image, caption):
            yield (image,)
            yield caption
        case Preformatted(text):
            yield (Text(text),)
        case _ as never:
            assert_never(never)


def mixed_runs(blocks: Blocks) -> Iterator[Inlines]:
    """Every run in some blocks that holds more than characters, in reading order."""
    for block in blocks:
        if type(block) is not Paragraph:
            yield from filterfalse(is_bare, block_inlines(block))
        elif len(block.children) != 1 or type(block.children[0]) is not Text:  # not bare
            yield block.children


def block_images(block: Block) -> Iterator[Image]:
    """Every picture in a block, in reading order."""
    for run in mixed_runs((block,)):
        yield from _images(run)


def _images(run: Inlines) -> Iterator[Image]:
    for inline in run:
        if isinstance(inline, Image):
            yield inline
        elif isinstance(inline, Emphasis | Strong | Span | Link | InlineNote):
            yield from _images(inline.children)


def blocks_inlines(blocks: Blocks) -> Iterator[Inlines]:
    """Every run of inlines in some blocks, in reading order."""
    for block in blocks:
        yield from block_inlines(block)


def map_block(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """A copy of a block with each of its runs of inlines changed, in reading order."""
    match block:
        case Paragraph() | SceneHead() | Heading():
            new = change(block.children)
            if new is block.children:
                return block
            if type(block) is Paragraph:
                return Paragraph(new, block.align, block.line)
            return msgspec.structs.replace(block, children=new)
        case Quotation(children, attribution):
            inner = map_blocks(children, change)
            return msgspec.structs.replace(
                block, children=inner, attribution=change(attribution) if attribution else ()
            )
        case Extract(_, children):
            return msgspec.structs.replace(block, children=map_blocks(children, change))
        case Verse(stanzas):
            new_stanzas = tuple(tuple(map(change, stanza)) for stanza in stanzas)
            return msgspec.structs.replace(block, stanzas=new_stanzas)
        case List(items):
            new_items = tuple(map_blocks(item, change) for item in items)
            return msgspec.structs.replace(block, items=new_items)
        case Table(rows, header):
            return msgspec.structs.replace(
                block,
                header=tuple(map(change, header)),
                rows=tuple(tuple(map(change, row)) for row in rows),
            )
        case Figure(_, caption):
            return msgspec.structs.replace(block, caption=change(caption) if caption else ())
        case SceneBreak() | Preformatted():
            return block
        case _ as never:
            assert_never(never)


def map_blocks(blocks: Blocks, change: Callable[[Inlines], Inlines]) -> Blocks:
    """A copy of some blocks with each of their runs of inlines changed, in reading order."""
    return tuple([map_block(block, change) for block in blocks])
