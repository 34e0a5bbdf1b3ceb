"""Previews: a teaser is for readers who must wait; who holds the next chapter need not."""

import msgspec

from ficbook.config.schema import Config, Place
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.model.walk import block_text, plain_text
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.marks import relieved
from ficbook.transforms.words import Teller, blocks_text, words

_PROMISE = 5
"""A preview of no more words than these promises nothing that could be compared."""
_EXCERPT = 6
"""So many words of an excerpt, found in the next chapter, show that it comes from there."""


def drop_previews(book: Book, config: Config, report: Report) -> Book:
    """The book without the previews of chapters that are in it.

    A preview whose title and words are not those of the next chapter is kept and reported; what
    is kept goes where the policy wants it.
    """
    if config.matter.preview is Place.DROP:
        return book
    following = iter((*book.chapters(), None))
    next(following)
    teller = Teller(book, report)

    def kept(chapter: Chapter) -> Chapter:
        coming = next(following)
        return chapter if coming is None else _without_previews(chapter, coming, teller)

    return map_chapters(book, kept)


def _without_previews(chapter: Chapter, coming: Chapter, teller: Teller) -> Chapter:
    def stays(note: Note) -> bool:
        return note.kind is not NoteKind.PREVIEW or not _left_out(note, chapter, coming, teller)

    left = msgspec.structs.replace(
        chapter,
        notes=tuple(filter(stays, chapter.notes)),
        endnotes=tuple(filter(stays, chapter.endnotes)),
    )
    return relieved(chapter, left) if chapter.footnotes else left


def _left_out(note: Note, chapter: Chapter, coming: Chapter, teller: Teller) -> bool:
    """Whether a preview announces the chapter that comes; either way it is told."""
    placed = msgspec.structs.replace(note, origin=chapter.id)
    next_name = teller.names((coming.id,))
    if announces(note, coming):
        teller.tell("FB353", placed, f"is left out: the next chapter, {next_name}, is here")
        return True
    hint = 'leave all previews out with preview = "drop" in [matter]'
    teller.tell("FB354", placed, f"is kept: it does not announce {next_name}, which follows", hint)
    return False


def announces(preview: Note, coming: Chapter) -> bool:
    """Whether a preview is of a chapter, by title, number or words, or has none to compare."""
    head = block_text(preview.blocks[0]) if preview.blocks else ""
    promised = words(f"{preview.label} {head}")
    names = (words(plain_text(coming.title)), words(coming.label))
    if any(name.strip() and name in promised for name in names):
        return True
    said = words(f"{preview.label} {blocks_text(preview.blocks)}")
    return len(said.split()) <= _PROMISE or _quotes(preview, coming)


def _quotes(preview: Note, coming: Chapter) -> bool:
    """Whether a paragraph of the preview opens with words of the chapter."""
    story = words(blocks_text(coming.blocks))
    for block in preview.blocks:
        opening = words(block_text(block)).split()[:_EXCERPT]
        if len(opening) == _EXCERPT and f" {' '.join(opening)} " in story:
            return True
    return False
