"""Footnotes: in the order of their marks, each mark with its footnote."""

from collections.abc import Iterator

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter, Footnote, Note
from ficbook.model.nodes import (
    Blocks,
    Emphasis,
    InlineNote,
    Inlines,
    Link,
    NoteReference,
    Strong,
)
from ficbook.model.nodes import Span as InlineSpan
from ficbook.model.walk import blocks_inlines, map_blocks
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.words import blocks_text, chapter_name


def order_footnotes(book: Book, _: Config, report: Report) -> Book:
    """The book with the footnotes of each chapter in the order of their marks.

    A mark without a footnote is taken out, a footnote without a mark stays, last; both are
    reported.
    """
    return map_chapters(book, lambda chapter: _ordered(chapter, report))


def _ordered(chapter: Chapter, report: Report) -> Chapter:
    marks = {*_marks(chapter.title), *_blocks_marks(*_story(chapter))}
    if not marks and not chapter.footnotes:
        return chapter
    footnotes = _by_id(chapter, report)
    order = _order(chapter, footnotes)
    for name in (name for name in footnotes if name not in order):
        quote = blocks_text(footnotes[name].blocks)
        report.add(_about(chapter, "FB361", f"nothing refers to footnote “{name}”", quote))
    marks.update(_blocks_marks(*(footnote.blocks for footnote in footnotes.values())))
    dangling = frozenset(marks - footnotes.keys())
    for name in sorted(dangling):
        report.add(_about(chapter, "FB360", f"the mark of footnote “{name}” has no footnote"))
    in_order = tuple(footnotes[name] for name in {**order, **footnotes})
    ordered = msgspec.structs.replace(chapter, footnotes=in_order)
    return _without(ordered, dangling) if dangling else ordered


def _order(chapter: Chapter, footnotes: dict[str, Footnote]) -> dict[str, None]:
    """The ids of the footnotes that are referred to, those first that the text itself names."""
    order = [*_marks(chapter.title), *_blocks_marks(*_story(chapter))]
    found: dict[str, None] = {}
    for name in order:  # it grows: a footnote may refer to another
        if name in footnotes and name not in found:
            found[name] = None
            order.extend(_blocks_marks(footnotes[name].blocks))
    return found


def _by_id(chapter: Chapter, report: Report) -> dict[str, Footnote]:
    """The footnotes of a chapter by id; one whose id is taken gets another."""
    found: dict[str, Footnote] = {}
    taken = {footnote.id for footnote in chapter.footnotes}
    for number, footnote in enumerate(chapter.footnotes, 1):
        name = footnote.id
        if name in found:
            report.add(_about(chapter, "FB362", f"footnote “{name}” is there more than once"))
            while name in taken:
                name = f"{name}-{number}"
            taken.add(name)
        found[name] = msgspec.structs.replace(footnote, id=name)
    return found


def _story(chapter: Chapter) -> Iterator[Blocks]:
    """Everything of a chapter that can bear marks, but its footnotes, in reading order."""
    yield from (note.blocks for note in chapter.notes)
    yield chapter.blocks
    yield from (note.blocks for note in chapter.endnotes)


def _blocks_marks(*several: Blocks) -> Iterator[str]:
    """The ids that the marks in some blocks name."""
    for blocks in several:
        for run in blocks_inlines(blocks):
            yield from _marks(run)


def _marks(run: Inlines) -> Iterator[str]:
    for inline in run:
        match inline:
            case NoteReference(note):
                yield note
            case Emphasis() | Strong() | InlineSpan() | Link() | InlineNote():
                yield from _marks(inline.children)
            case _:
                pass


def _without(chapter: Chapter, dangling: frozenset[str]) -> Chapter:
    """The chapter without the marks that name these ids."""

    def kept(run: Inlines) -> Inlines:
        return _unmarked(run, dangling)

    def changed(note: Note) -> Note:
        return msgspec.structs.replace(note, blocks=map_blocks(note.blocks, kept))

    return msgspec.structs.replace(
        chapter,
        title=kept(chapter.title),
        blocks=map_blocks(chapter.blocks, kept),
        notes=tuple(map(changed, chapter.notes)),
        endnotes=tuple(map(changed, chapter.endnotes)),
        footnotes=tuple(
            msgspec.structs.replace(footnote, blocks=map_blocks(footnote.blocks, kept))
            for footnote in chapter.footnotes
        ),
    )


def _unmarked(run: Inlines, dangling: frozenset[str]) -> Inlines:
    return tuple(
        msgspec.structs.replace(inline, children=_unmarked(inline.children, dangling))
        if isinstance(inline, Emphasis | Strong | InlineSpan | Link | InlineNote)
        else inline
        for inline in run
        if not (isinstance(inline, NoteReference) and inline.note in dangling)
    )


def _about(chapter: Chapter, code: str, fault: str, quote: str = "") -> Diagnostic:
    span = Span(chapter.source, chapter.line) if chapter.source and chapter.line else None
    message = f"{fault} in {chapter_name(chapter)}"
    return Diagnostic(code, message, span, severity=Severity.WARNING, quote=quote[:80])
