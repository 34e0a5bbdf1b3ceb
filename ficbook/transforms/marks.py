"""The marks of footnotes among the inlines: found, renamed, taken out."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

import msgspec

from ficbook.model.book import Chapter, Footnote, Note
from ficbook.model.nodes import (
    Blocks,
    Emphasis,
    Inline,
    InlineNote,
    Inlines,
    Link,
    NoteReference,
    Span,
    Strong,
)
from ficbook.model.walk import map_blocks, mixed_runs

_HOLDERS = (Emphasis, Strong, Span, Link, InlineNote)


def marks(run: Inlines) -> Iterator[str]:
    """The ids that the marks in a run of inlines name, in reading order."""
    for inline in run:
        if isinstance(inline, NoteReference):
            yield inline.note
        elif isinstance(inline, _HOLDERS):
            yield from marks(inline.children)


def blocks_marks(*several: Blocks) -> Iterator[str]:
    """The ids that the marks in some blocks name, in reading order."""
    for run in chain.from_iterable(map(mixed_runs, several)):
        yield from marks(run)


def reached(first: Iterator[str], footnotes: Mapping[str, Footnote]) -> tuple[str, ...]:
    """The footnotes that marks lead to, each once; a footnote may itself lead to others."""
    waiting = list(first)
    found: dict[str, None] = {}
    for name in waiting:  # it grows
        if name in footnotes and name not in found:
            found[name] = None
            waiting.extend(blocks_marks(footnotes[name].blocks))
    return tuple(found)


Naming = Callable[[str], str | None]
"""What a mark's id becomes; None takes the mark out."""


def renamed(run: Inlines, name: Naming) -> Inlines:
    """A run of inlines with its marks named anew."""
    found: list[Inline] = []
    for inline in run:
        if isinstance(inline, _HOLDERS):
            children = renamed(inline.children, name)
            found.append(msgspec.structs.replace(inline, children=children))
        elif not isinstance(inline, NoteReference):
            found.append(inline)
        elif (new := name(inline.note)) is not None:
            found.append(NoteReference(new))
    return tuple(found)


def blocks_renamed(blocks: Blocks, name: Naming) -> Blocks:
    """Blocks with their marks named anew."""
    return map_blocks(blocks, lambda run: renamed(run, name))


def taken_along(note: Note, chapter: Chapter) -> tuple[Note, tuple[Footnote, ...]]:
    """A note that leaves its chapter and the footnotes it takes along, by ids of their own.

    Elsewhere another chapter's footnotes may have the same ids: the chapter's goes before them.
    """
    footnotes = {footnote.id: footnote for footnote in reversed(chapter.footnotes)}
    along = reached(blocks_marks(note.blocks), footnotes)

    def elsewhere(name: str) -> str:
        return f"{chapter.id}-{name}"

    def moved(blocks: Blocks) -> Blocks:
        return blocks_renamed(blocks, elsewhere)

    left = msgspec.structs.replace(note, blocks=moved(note.blocks))
    gone = tuple(Footnote(elsewhere(name), moved(footnotes[name].blocks)) for name in along)
    return left, gone


def relieved(chapter: Chapter, without: Chapter) -> Chapter:
    """`without`, a chapter that has lost notes, without the footnotes that only they led to."""
    footnotes = {footnote.id: footnote for footnote in chapter.footnotes}
    before, now = (frozenset(reached(chapter_marks(c), footnotes)) for c in (chapter, without))
    left = tuple(f for f in chapter.footnotes if f.id in now or f.id not in before)
    return msgspec.structs.replace(without, footnotes=left)


def chapter_marks(chapter: Chapter) -> Iterator[str]:
    """The ids that the marks of a chapter name, its footnotes' own left out."""
    yield from marks(chapter.title)
    yield from blocks_marks(*(note.blocks for note in chapter.notes))
    yield from blocks_marks(chapter.blocks)
    yield from blocks_marks(*(note.blocks for note in chapter.endnotes))
