"""Pictures: one alone in its paragraph is a figure, and one without words is told of."""

from collections.abc import Iterator, Mapping

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter
from ficbook.model.nodes import Block, Blocks, Figure, Image, Paragraph, Text
from ficbook.model.walk import block_images
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.words import chapter_name


def set_pictures(book: Book, _: Config, report: Report) -> Book:
    """The book with its lone pictures as figures; says which pictures have no words for the blind.

    Without them, a listener does not know that there is a picture (WCAG 2.2, criterion 1.1.1).
    """
    if not book.assets:
        return book
    names = {asset.id: asset.name for asset in book.assets}
    for chapter in book.chapters():
        for diagnostic in _wordless(chapter, names):
            report.add(diagnostic)
    return map_chapters(
        book, lambda one: msgspec.structs.replace(one, blocks=_with_figures(one.blocks))
    )


def _with_figures(blocks: Blocks) -> Blocks:
    return tuple(map(_as_figure, blocks))


def _as_figure(block: Block) -> Block:
    """A paragraph as the figure it is; any other block as it is."""
    if not isinstance(block, Paragraph):
        return block
    seen = [c for c in block.children if not (isinstance(c, Text) and not c.text.strip())]
    if len(seen) == 1 and isinstance(seen[0], Image):
        return Figure(seen[0], line=block.line)
    return block


def _wordless(chapter: Chapter, names: Mapping[str, str]) -> Iterator[Diagnostic]:
    notes = (note.blocks for note in (*chapter.notes, *chapter.endnotes))
    for blocks in (chapter.blocks, *notes):
        for block in blocks:
            for image in block_images(block):
                if image.asset in names and not image.alt.strip():
                    yield _told(names[image.asset], block.line, chapter)


def _told(name: str, line: int, chapter: Chapter) -> Diagnostic:
    span = Span(chapter.source, line) if chapter.source and line else None
    return Diagnostic(
        "FB604",
        f"no words say what the picture “{name}” in {chapter_name(chapter)} shows",
        span,
        hint="write them where the picture is put in: ![a boat at sea](boat.png)",
        severity=Severity.WARNING,
    )
