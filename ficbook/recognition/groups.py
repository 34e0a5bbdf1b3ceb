"""Passages that belong together made one block: a letter's paragraphs, a song's stanzas."""

from collections.abc import Iterable, Iterator

from msgspec import structs

from ficbook.model.draft import Finding, Role
from ficbook.model.nodes import (
    Block,
    Extract,
    ExtractKind,
    Inline,
    Inlines,
    LineBreak,
    Paragraph,
    Verse,
)
from ficbook.model.walk import block_inlines

Told = tuple[Block, Finding | None]
"""A block of the story and what was found of it; None for the pauses between."""

_TOGETHER = frozenset((Role.EXTRACT, Role.VERSE))


def grouped(pieces: Iterable[Told]) -> Iterator[Block]:
    """The blocks of a story, each run of an extract or of verse as one."""
    run: list[Block] = []
    first: Finding | None = None
    for block, finding in pieces:
        if run and first and not _continues(first, finding):
            yield _whole(first, run)
            run = []
        if finding is None or finding.role not in _TOGETHER:
            yield block
            continue
        first = first if run else finding
        run.append(block)
    if run and first:
        yield _whole(first, run)


def _continues(first: Finding, finding: Finding | None) -> bool:
    if finding is None or finding.opens:
        return False
    return finding.role is first.role and finding.kind == first.kind


def _whole(first: Finding, run: list[Block]) -> Block:
    if first.role is Role.VERSE:
        return _verse(run)
    if len(run) == 1 and isinstance(run[0], Extract):
        return run[0]
    children = tuple(b for block in run for b in _inside(block))
    return Extract(ExtractKind(first.kind or ExtractKind.LETTER), children, _line(run[0]))


def _inside(block: Block) -> tuple[Block, ...]:
    return block.children if isinstance(block, Extract) else (block,)


def _line(block: Block) -> int:
    return block.line


def _verse(run: list[Block]) -> Block:
    if not all(isinstance(block, Verse | Paragraph) for block in run):
        return run[0] if len(run) == 1 else Extract(ExtractKind.LETTER, tuple(run), _line(run[0]))
    stanzas = [s for block in run for s in _stanzas(block)]
    if len(run) > 1 and all(len(s) == 1 for s in stanzas):  # each line was a paragraph
        stanzas = [tuple(line for s in stanzas for line in s)]
    return Verse(tuple(stanzas), _line(run[0]))


def _stanzas(block: Block) -> tuple[tuple[Inlines, ...], ...]:
    if isinstance(block, Verse):
        return block.stanzas
    return (tuple(line for inlines in block_inlines(block) for line in lines_of(inlines)),)


def lines_of(inlines: Inlines) -> Iterator[Inlines]:
    """A run of inlines cut at its line breaks; what spans several lines is on each of them."""
    line: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, LineBreak):
            yield tuple(line)
            line = []
            continue
        parts = _cut(inline)
        line.append(parts[0])
        for part in parts[1:]:
            yield tuple(line)
            line = [part]
    yield tuple(line)


def _cut(inline: Inline) -> list[Inline]:
    children = getattr(inline, "children", None)
    if not children:
        return [inline]
    lines = list(lines_of(children))
    return (
        [structs.replace(inline, children=line) for line in lines] if len(lines) > 1 else [inline]
    )
