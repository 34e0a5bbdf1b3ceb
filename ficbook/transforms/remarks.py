"""Remarks: what the author says in the midst of the story, where the policy wants it elsewhere.

A remark comments on the place where it stands, so only two policies move it: `drop` leaves it
out, `appendix` makes a footnote of one inside a paragraph, and a note behind the story of one
that is a paragraph of its own.
"""

from collections.abc import Iterator
from itertools import count

import msgspec

from ficbook.config.schema import Config, Place
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind
from ficbook.model.nodes import (
    Block,
    Emphasis,
    Inline,
    InlineNote,
    Inlines,
    Link,
    NoteReference,
    Paragraph,
    Span,
    Strong,
    Text,
)
from ficbook.model.walk import block_inlines, block_text, map_block
from ficbook.text.labels import label
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.marks import relieved
from ficbook.transforms.words import Teller


def place_remarks(book: Book, config: Config, report: Report) -> Book:
    """The book with the remarks inside its stories where the policy on author's notes wants them.

    A paragraph that is nothing but a remark becomes a note of its chapter, which `place_matter`
    takes from there.
    """
    if config.matter.author not in {Place.DROP, Place.APPENDIX}:
        return book
    teller = Teller(book, report)
    dropped = config.matter.author is Place.DROP
    return map_chapters(book, lambda chapter: _Cleared(chapter, teller, dropped=dropped).chapter())


def remarks(chapter: Chapter) -> Iterator[Note]:
    """The remarks in the midst of a chapter's story, as notes."""
    for block in chapter.blocks:
        for run in block_inlines(block):
            yield from (_as_note(remark, block.line) for remark in _inside(run))


def _inside(run: Inlines) -> Iterator[InlineNote]:
    for inline in run:
        if isinstance(inline, InlineNote):
            yield inline
        elif isinstance(inline, Emphasis | Strong | Span | Link):
            yield from _inside(inline.children)


class _Cleared:
    """One chapter, from whose story the remarks are being taken."""

    def __init__(self, chapter: Chapter, teller: Teller, *, dropped: bool) -> None:
        self._chapter = chapter
        self._teller = teller
        self._dropped = dropped
        self._notes: list[Note] = []
        self._footnotes: list[Footnote] = []
        taken = {footnote.id for footnote in chapter.footnotes}
        self._names = (name for n in count(1) if (name := f"remark-{n}") not in taken)
        self._line = 0

    def chapter(self) -> Chapter:
        blocks = tuple(self._blocks())
        if blocks == self._chapter.blocks:
            return self._chapter
        cleared = msgspec.structs.replace(
            self._chapter,
            blocks=blocks,
            notes=(*self._chapter.notes, *self._notes),
            footnotes=(*self._chapter.footnotes, *self._footnotes),
        )
        return relieved(self._chapter, cleared) if self._dropped else cleared

    def _blocks(self) -> Iterator[Block]:
        for block in self._chapter.blocks:
            if isinstance(block, Paragraph) and (remark := _standing(block)):
                self._notes.append(_as_note(remark, block.line))
                continue
            self._line = block.line
            cleared = map_block(block, self._run)
            if not self._dropped or cleared == block or block_text(cleared).strip():
                yield cleared  # a mark has no words, and stays

    def _run(self, run: Inlines) -> Inlines:
        """A run without its remarks; with each goes the space before it."""
        found: list[Inline] = []
        for inline in run:
            if isinstance(inline, InlineNote):
                if found and isinstance(last := found[-1], Text):
                    found[-1] = Text(last.text.rstrip(" "))
                found += self._mark(inline)
            elif isinstance(inline, Emphasis | Strong | Span | Link):
                found.append(msgspec.structs.replace(inline, children=self._run(inline.children)))
            else:
                found.append(inline)
        return run if tuple(found) == run else tuple(found)

    def _mark(self, remark: InlineNote) -> list[Inline]:
        """What stands in a remark's stead: the mark of the footnote it becomes, or nothing."""
        told = msgspec.structs.replace(_as_note(remark, self._line), origin=self._chapter.id)
        if self._dropped:
            self._teller.tell("FB352", told, 'is left out (author = "drop")')
            return []
        self._teller.tell("FB351", told, 'becomes a footnote (author = "appendix")')
        name = next(self._names)
        self._footnotes.append(Footnote(name, (Paragraph(remark.children),)))
        return [NoteReference(name)]


def _standing(block: Paragraph) -> InlineNote | None:
    """The remark that a paragraph is, if it is nothing else."""
    rest = [c for c in block.children if not (isinstance(c, Text) and not c.text.strip())]
    return rest[0] if len(rest) == 1 and isinstance(rest[0], InlineNote) else None


def _as_note(remark: InlineNote, line: int) -> Note:
    """A remark as a note, its label parted from its words."""
    first, *rest = remark.children or (Text(""),)
    known = label(first.text) if isinstance(first, Text) else None
    if known is None or not isinstance(first, Text):
        return Note(NoteKind.AUTHOR, (Paragraph(remark.children, line=line),), line=line)
    words: Inlines = (Text(first.text[known.end :].lstrip()), *rest)
    return Note(NoteKind.AUTHOR, (Paragraph(words, line=line),), known.written, line=line)
