"""Footnotes: in the order of their marks, each mark with its footnote."""

from collections.abc import Iterator

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter, Footnote, Note, Section
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.marks import (
    Naming,
    blocks_marks,
    blocks_renamed,
    chapter_marks,
    marks,
    reached,
    renamed,
)
from ficbook.transforms.words import blocks_text, chapter_name


def order_footnotes(book: Book, _: Config, report: Report) -> Book:
    """The book with the footnotes of each chapter and section in the order of their marks.

    A mark without a footnote is taken out, a footnote without a mark stays, last; both are
    reported.
    """
    book = map_chapters(book, lambda chapter: _chapter(chapter, report))
    return msgspec.structs.replace(
        book,
        front_matter=tuple(_section(section, report) for section in book.front_matter),
        back_matter=tuple(_section(section, report) for section in book.back_matter),
    )


def _chapter(chapter: Chapter, report: Report) -> Chapter:
    found = tuple(chapter_marks(chapter))
    if not found and not chapter.footnotes:
        return chapter
    span = Span(chapter.source, chapter.line) if chapter.source and chapter.line else None
    apparatus = _Apparatus(chapter_name(chapter), span, report)
    footnotes, dangling = apparatus.settled(found, chapter.footnotes)
    ordered = msgspec.structs.replace(chapter, footnotes=footnotes)
    if not dangling:
        return ordered
    kept = _but(dangling)
    return msgspec.structs.replace(
        ordered,
        title=renamed(chapter.title, kept),
        blocks=blocks_renamed(chapter.blocks, kept),
        notes=_unmarked(chapter.notes, kept),
        endnotes=_unmarked(chapter.endnotes, kept),
    )


def _section(section: Section, report: Report) -> Section:
    found = tuple(_section_marks(section))
    if not found and not section.footnotes:
        return section
    apparatus = _Apparatus(f"the {section.kind}", None, report)
    footnotes, dangling = apparatus.settled(found, section.footnotes)
    ordered = msgspec.structs.replace(section, footnotes=footnotes)
    if not dangling:
        return ordered
    kept = _but(dangling)
    return msgspec.structs.replace(
        ordered,
        title=renamed(section.title, kept),
        blocks=blocks_renamed(section.blocks, kept),
        notes=_unmarked(section.notes, kept),
    )


def _section_marks(section: Section) -> Iterator[str]:
    yield from marks(section.title)
    yield from blocks_marks(section.blocks, *(note.blocks for note in section.notes))


class _Apparatus:
    """The footnotes of one chapter or section, which is called `place`."""

    def __init__(self, place: str, span: Span | None, report: Report) -> None:
        self._place = place
        self._span = span
        self._report = report

    def settled(
        self, found: tuple[str, ...], footnotes: tuple[Footnote, ...]
    ) -> tuple[tuple[Footnote, ...], frozenset[str]]:
        """The footnotes in the order of the marks, and the ids of marks that have none."""
        by_id = self._by_id(footnotes)
        order = reached(iter(found), by_id)
        for name in (name for name in by_id if name not in order):
            quote = blocks_text(by_id[name].blocks)
            self._tell("FB361", f"nothing refers to footnote “{name}”", quote)
        inside = blocks_marks(*(footnote.blocks for footnote in by_id.values()))
        dangling = frozenset({*found, *inside} - by_id.keys())
        for name in sorted(dangling):
            self._tell("FB360", f"the mark of footnote “{name}” has no footnote")
        kept = _but(dangling)
        in_order = (by_id[name] for name in dict.fromkeys((*order, *by_id)))
        return tuple(Footnote(f.id, blocks_renamed(f.blocks, kept)) for f in in_order), dangling

    def _by_id(self, footnotes: tuple[Footnote, ...]) -> dict[str, Footnote]:
        """The footnotes by id; one whose id is taken gets another."""
        found: dict[str, Footnote] = {}
        taken = {footnote.id for footnote in footnotes}
        for number, footnote in enumerate(footnotes, 1):
            name = footnote.id
            if name in found:
                self._tell("FB362", f"footnote “{name}” is there more than once")
                while name in taken:
                    name = f"{name}-{number}"
                taken.add(name)
            found[name] = msgspec.structs.replace(footnote, id=name)
        return found

    def _tell(self, code: str, fault: str, quote: str = "") -> None:
        message = f"{fault} in {self._place}"
        self._report.add(
            Diagnostic(code, message, self._span, severity=Severity.WARNING, quote=quote[:80])
        )


def _but(dangling: frozenset[str]) -> Naming:
    """Names as they are, none for those that are dangling."""
    return lambda name: None if name in dangling else name


def _unmarked(notes: tuple[Note, ...], kept: Naming) -> tuple[Note, ...]:
    return tuple(
        msgspec.structs.replace(note, blocks=blocks_renamed(note.blocks, kept)) for note in notes
    )
