"""Chapters: an id for each, and a word about those that are empty."""

from collections.abc import Callable, Iterator
from itertools import count

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter, Part
from ficbook.transforms.words import chapter_name


def map_chapters(book: Book, change: Callable[[Chapter], Chapter]) -> Book:
    """The book with each of its chapters changed, in order."""

    def changed(item: Part | Chapter) -> Part | Chapter:
        if isinstance(item, Chapter):
            return change(item)
        return msgspec.structs.replace(item, chapters=tuple(map(change, item.chapters)))

    return msgspec.structs.replace(book, body=tuple(map(changed, book.body)))


def check_chapters(book: Book, _: Config, report: Report) -> Book:
    """The book with an id of its own for each chapter; says which chapters are empty."""
    for chapter in book.chapters():
        if not chapter.blocks:
            report.add(_about(chapter, "FB365", "has no story in it", Severity.WARNING))
    ids = _ids(book, report)
    return map_chapters(book, lambda chapter: msgspec.structs.replace(chapter, id=next(ids)))


def _ids(book: Book, report: Report) -> Iterator[str]:
    """An id for each chapter: its own where no other has it, else the next that is free."""
    taken = {chapter.id for chapter in book.chapters()}
    free = (new for number in count(1) if (new := f"chapter-{number:04}") not in taken)
    used: set[str] = set()
    for chapter in book.chapters():
        if chapter.id and chapter.id in used:
            report.add(_about(chapter, "FB350", f"repeats the id “{chapter.id}”", Severity.NOTE))
        unique = bool(chapter.id) and chapter.id not in used
        used.add(chapter.id)
        yield chapter.id if unique else next(free)


def _about(chapter: Chapter, code: str, fault: str, severity: Severity) -> Diagnostic:
    span = Span(chapter.source, chapter.line) if chapter.source and chapter.line else None
    message = f"chapter {chapter_name(chapter)} {fault}"
    return Diagnostic(code, message, span, severity=severity)
