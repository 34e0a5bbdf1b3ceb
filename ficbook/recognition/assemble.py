"""From readings to a Book: chapters, parts, notes by place, metadata by whose word counts."""

import re
from collections.abc import Iterator
from functools import reduce
from pathlib import PurePath
from typing import NamedTuple

from msgspec import structs

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Asset, Book, Chapter, Note, Part
from ficbook.model.draft import Omission, Reading
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Text
from ficbook.model.walk import plain_text
from ficbook.recognition.apparatus import with_uncalled
from ficbook.recognition.binding import Binder, Bound, Piece
from ficbook.recognition.headers import configured, joined, posted_summary
from ficbook.recognition.language import spoken
from ficbook.recognition.naming import PartLine

_QUOTE = 70


class LeftOut(NamedTuple):
    """An omission and the source it comes from."""

    source: str
    omission: Omission


class Assembly(NamedTuple):
    """A book, every word of its sources that is not in it, and what was noticed."""

    book: Book
    left_out: tuple[LeftOut, ...]
    said: tuple[Diagnostic, ...] = ()


def assemble(readings: tuple[Reading, ...], config: Config, report: Report) -> Book:
    """The Book of some readings, in their order; what is left out is put to the report."""
    return told(assembled(readings, config), report)


def told(made: Assembly, report: Report) -> Book:
    """The book of an assembly, when what is left out of it has been put to the report."""
    for left in made.left_out:
        report.add(_said(left))
    for said in made.said:
        report.add(said)
    return made.book


def assembled(readings: tuple[Reading, ...], config: Config) -> Assembly:
    """The Book of some readings, in their order, and what is not in it."""
    metadata = reduce(joined, (r.draft.metadata for r in readings), Metadata())
    bounds: list[Bound] = []
    left: list[LeftOut] = []
    for reading in readings:
        left += (LeftOut(reading.draft.source, o) for o in reading.draft.omissions)
        for bound in _with_footnotes(reading, list(_bounds(reading, metadata, bounds))):
            metadata = bound.metadata
            bounds.append(bound)
            left += (LeftOut(reading.draft.source, o) for o in bound.omissions)
    metadata, said = spoken(configured(metadata, config.book), readings, config)
    return Assembly(_book(metadata, bounds, readings), tuple(left), said)


def _bounds(reading: Reading, metadata: Metadata, before: list[Bound]) -> Iterator[Bound]:
    part = next((b.part for b in reversed(before) if b.part), None)
    for pieces in _chapters(reading):
        bound = Binder(reading.draft, metadata, part).bound(pieces)
        metadata, part = bound.metadata, bound.part or part
        yield bound


def _with_footnotes(reading: Reading, bounds: list[Bound]) -> list[Bound]:
    """The chapters of a reading with the footnotes of its draft that none of them calls."""
    if not reading.draft.footnotes:
        return bounds
    chapters = with_uncalled([b.chapter for b in bounds], reading.draft.footnotes)
    if not bounds:
        return [Bound(chapter, reading.draft.metadata) for chapter in chapters]
    return [b._replace(chapter=c) for b, c in zip(bounds, chapters, strict=True)]


def _chapters(reading: Reading) -> Iterator[list[Piece]]:
    """The passages of a reading with their findings, chapter by chapter."""
    pieces: list[Piece] = []
    for piece in zip(reading.draft.passages, reading.findings, strict=True):
        if piece[1].begins and pieces:
            yield pieces
            pieces = []
        pieces.append(piece)
    if pieces:
        yield pieces


def _book(metadata: Metadata, bounds: list[Bound], readings: tuple[Reading, ...]) -> Book:
    told = [b for b in bounds if b.headed or b.chapter.blocks or b.part]
    notes = _work_notes(bounds)
    if not told:
        told = [Bound(Chapter((), ()), metadata)]
    chapters = [_numbered(b.chapter, n) for n, b in enumerate(told, 1)]
    if not metadata.description and (summary := posted_summary(chapters[0], notes, readings[:1])):
        metadata = structs.replace(metadata, description=summary)
    if not metadata.title:
        metadata = structs.replace(metadata, title=_title(chapters, readings))
    if len(chapters) == 1 and not _name(chapters[0]):
        chapters[0] = structs.replace(chapters[0], title=(Text(metadata.title),))
    return Book(metadata, _body(told, chapters), assets=_assets(readings), notes=notes)


def _work_notes(bounds: list[Bound]) -> tuple[Note, ...]:
    """Notes of sections without heading and story: they speak of the whole work."""
    loose = (b.chapter for b in bounds if not (b.headed or b.chapter.blocks or b.part))
    return tuple(note for c in loose for note in (*c.notes, *c.endnotes))


def _numbered(chapter: Chapter, number: int) -> Chapter:
    return structs.replace(chapter, id=f"chapter-{number:04}")


def _body(bounds: list[Bound], chapters: list[Chapter]) -> tuple[Part | Chapter, ...]:
    """Chapters in their parts; those before the first part stand by themselves."""
    body: list[Part | Chapter] = []
    for bound, chapter in zip(bounds, chapters, strict=True):
        if bound.part:
            body.append(_part(bound.part, chapter))
        elif body and isinstance(body[-1], Part):
            body[-1] = structs.replace(body[-1], chapters=(*body[-1].chapters, chapter))
        else:
            body.append(chapter)
    return tuple(body)


def _part(line: PartLine, chapter: Chapter) -> Part:
    return Part(line.title, (chapter,), line.label, line.number)


def _name(chapter: Chapter) -> str:
    return f"{chapter.label} {plain_text(chapter.title)}".strip()


def _title(chapters: list[Chapter], readings: tuple[Reading, ...]) -> str:
    """A title for a work that has none: its only chapter's, else its first file's name."""
    if len(chapters) == 1 and (title := " ".join(plain_text(chapters[0].title).split())):
        return title
    stem = PurePath(readings[0].draft.source).stem if readings else ""
    return readable(stem) or "Untitled"


def readable(stem: str) -> str:
    """A file's name made readable: "03-the_long road" -> "The Long Road"."""
    words = re.sub(r"[\s_.-]+", " ", re.sub(r"^\d+(?=[\s_.-]+\D)", "", stem)).strip()
    return words if any(c.isupper() for c in words) else words.title()


def _assets(readings: tuple[Reading, ...]) -> tuple[Asset, ...]:
    found = {asset.id: asset for r in readings for asset in r.draft.assets}
    return tuple(found.values())


def _said(left: LeftOut) -> Diagnostic:
    repeated = "repeated" in left.omission.rule
    return Diagnostic(
        "FB311" if repeated else "FB310",
        f"left out of the text: {left.omission.rule}",
        Span(left.source, left.omission.line),
        severity=Severity.NOTE,
        quote=" ".join(left.omission.text[:_QUOTE].split()),
    )
