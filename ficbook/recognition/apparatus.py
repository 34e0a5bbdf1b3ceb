"""Footnotes and the chapters that they belong to: by their marks, else by where they stand."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from ficbook.model.book import Chapter, Footnote, Note, NoteKind
from ficbook.model.nodes import Blocks, Inlines, NoteReference
from ficbook.model.walk import blocks_inlines


def called(footnotes: tuple[Footnote, ...], chapter: Chapter) -> tuple[Footnote, ...]:
    """The footnotes whose marks stand in a chapter, or in another of its footnotes."""
    if not footnotes:
        return ()
    by_name = {footnote.id: footnote for footnote in footnotes}
    notes = (*chapter.notes, *chapter.endnotes)
    text = (*chapter.blocks, *(block for note in notes for block in note.blocks))
    waiting = [*_marks(chapter.title), *_marks_in(text)]
    wanted: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in by_name and name not in wanted:
            wanted.add(name)
            waiting += _marks_in(by_name[name].blocks)
    return tuple(footnote for footnote in footnotes if footnote.id in wanted)


def without_marks(inlines: Inlines) -> Inlines:
    """The inlines of a heading that can have no footnotes, such as a part's."""
    return tuple(inline for inline in inlines if not isinstance(inline, NoteReference))


def with_uncalled(
    chapters: Sequence[Chapter], footnotes: tuple[Footnote, ...]
) -> tuple[Chapter, ...]:
    """The chapters of a file, each footnote that none of them calls in the one that it stands in.

    Sections without a story can have no footnotes: what theirs say goes into a note.
    """
    kept = [_as_note(c, c.footnotes) if _is_bare(c) else c for c in chapters]
    there = {footnote.id for chapter in chapters for footnote in chapter.footnotes}
    for footnote in footnotes:
        if footnote.id not in there:
            at = _place(kept, footnote)
            kept[at:] = [_with(kept[at] if kept else Chapter((), ()), footnote), *kept[at + 1 :]]
    return tuple(kept)


def _with(chapter: Chapter, footnote: Footnote) -> Chapter:
    if _is_bare(chapter):
        return _as_note(chapter, (footnote,))
    return structs.replace(chapter, footnotes=(*chapter.footnotes, footnote))


def _as_note(chapter: Chapter, footnotes: tuple[Footnote, ...]) -> Chapter:
    notes = (Note(NoteKind.OTHER, footnote.blocks) for footnote in footnotes)
    return structs.replace(chapter, endnotes=(*chapter.endnotes, *notes), footnotes=())


def _is_bare(chapter: Chapter) -> bool:
    return not (chapter.blocks or chapter.title or chapter.label)


def _place(chapters: Sequence[Chapter], footnote: Footnote) -> int:
    """Which chapter a footnote stands in, by its line; one with a story where there is any."""
    line = max((getattr(block, "line", 0) for block in footnote.blocks), default=0)
    told = [at for at, chapter in enumerate(chapters) if not _is_bare(chapter)]
    above = [at for at in told if chapters[at].line <= line]
    return (above[-1:] or told[:1] or [0])[0]


def _marks_in(blocks: Blocks) -> Iterator[str]:
    for inlines in blocks_inlines(blocks):
        yield from _marks(inlines)


def _marks(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, NoteReference):
            yield inline.note
        elif hasattr(inline, "children"):
            yield from _marks(inline.children)
