"""Typography over the tree: each paragraph is set as one run, whatever is emphasised in it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

import msgspec

from ficbook.config.schema import Config, Quotes, TypographyTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Footnote, Note, Part, Section
from ficbook.model.nodes import (
    Emphasis,
    Image,
    Inline,
    InlineNote,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Ruby,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.model.walk import map_blocks
from ficbook.text.house_style import HouseStyle, house_style
from ficbook.text.sweeps import Piece
from ficbook.text.typography import set_pieces, set_text, straighten

_PICTURE = "\ufffc"  # stands for a picture among the characters


def set_typography(book: Book, config: Config, report: Report) -> Book:  # noqa: ARG001 - a Transform
    """The book with its quotation marks, dashes and ellipses set, in its language's style."""
    table = config.typography
    style = chosen_style(book.metadata.language, table)
    if not table.enabled or style is None:
        return book
    return _Compositor(style, table).book(book)


def chosen_style(language: str, table: TypographyTable) -> HouseStyle | None:
    """The house style of a language, less what [typography] turns off."""
    style = house_style(language)
    if style is None:
        return None
    return replace(
        style,
        marks=table.quotes is Quotes.CURLY,
        dashes=table.dashes,
        ellipses=table.ellipses,
    )


class _Compositor:
    """Sets every part of a book in one style."""

    def __init__(self, style: HouseStyle, table: TypographyTable) -> None:
        self._style = style
        self._table = table
        self._straight = table.quotes is Quotes.STRAIGHT

    def book(self, book: Book) -> Book:
        metadata = msgspec.structs.replace(
            book.metadata,
            title=self.words(book.metadata.title),
            subtitle=self.words(book.metadata.subtitle),
            description=self.words(book.metadata.description),
        )
        return msgspec.structs.replace(
            book,
            metadata=metadata,
            body=tuple(map(self._item, book.body)),
            front_matter=tuple(map(self._section, book.front_matter)),
            back_matter=tuple(map(self._section, book.back_matter)),
            notes=tuple(map(self._note, book.notes)),
        )

    def words(self, text: str) -> str:
        """A text outside the tree: a title, a label."""
        if not text:
            return text
        new = set_text(text, self._style)
        return straighten(new) if self._straight else new

    def run(self, inlines: Inlines) -> Inlines:
        """The inlines of one paragraph, set."""
        if len(inlines) == 1 and type(only := inlines[0]) is Text:
            new = self.words(only.text)
            return inlines if new == only.text else (Text(new),)
        pieces: list[Piece] = []
        for inline in inlines:
            self._part(inline, self._style, pieces)
        texts = set_pieces(pieces)
        if self._straight:
            styled = zip(texts, pieces, strict=True)
            texts = [straighten(text) if style else text for text, (_, style) in styled]
        if texts == [text for text, _ in pieces]:
            return inlines
        return _refill(inlines, iter(texts))

    def _part(self, inline: Inline, style: HouseStyle | None, pieces: list[Piece]) -> None:
        """Put the pieces of an inline behind the others."""
        match inline:
            case Text():
                pieces.append((inline.text, style))
            case Emphasis() | Strong() | Link():
                for child in inline.children:
                    self._part(child, style, pieces)
            case Span(kind, children, language):
                inner = chosen_style(language, self._table) if language else style
                for child in children:
                    self._part(child, None if kind is SpanKind.CODE else inner, pieces)
            case InlineNote(children, opens, closes):
                pieces.append((opens, None))
                for child in children:
                    self._part(child, style, pieces)
                pieces.append((closes, None))
            case LineBreak():
                pieces.append(("\n", None))
            case Image():
                pieces.append((_PICTURE, None))
            case Ruby(base):
                pieces.append((base, None))
            case NoteReference():
                pass
            case _ as never:
                assert_never(never)

    def _item(self, item: Part | Chapter) -> Part | Chapter:
        if isinstance(item, Chapter):
            return self._chapter(item)
        return msgspec.structs.replace(
            item,
            title=self.run(item.title),
            label=self.words(item.label),
            chapters=tuple(map(self._chapter, item.chapters)),
        )

    def _chapter(self, chapter: Chapter) -> Chapter:
        return msgspec.structs.replace(
            chapter,
            title=self.run(chapter.title),
            label=self.words(chapter.label),
            blocks=map_blocks(chapter.blocks, self.run),
            notes=tuple(map(self._note, chapter.notes)),
            endnotes=tuple(map(self._note, chapter.endnotes)),
            footnotes=tuple(map(self._footnote, chapter.footnotes)),
        )

    def _note(self, note: Note) -> Note:
        return msgspec.structs.replace(
            note, label=self.words(note.label), blocks=map_blocks(note.blocks, self.run)
        )

    def _footnote(self, footnote: Footnote) -> Footnote:
        return msgspec.structs.replace(footnote, blocks=map_blocks(footnote.blocks, self.run))

    def _section(self, section: Section) -> Section:
        return msgspec.structs.replace(
            section,
            title=self.run(section.title),
            blocks=map_blocks(section.blocks, self.run),
            notes=tuple(map(self._note, section.notes)),
            footnotes=tuple(map(self._footnote, section.footnotes)),
        )


def _refill(inlines: Inlines, texts: Iterator[str]) -> Inlines:
    """The same inlines with the next texts in them, in the order `_part` takes them."""
    return tuple([_refilled(inline, texts) for inline in inlines])


def _refilled(inline: Inline, texts: Iterator[str]) -> Inline:
    match inline:
        case Text():
            return Text(next(texts))
        case Emphasis():
            return Emphasis(_refill(inline.children, texts))
        case Strong() | Link() | Span():
            return msgspec.structs.replace(inline, children=_refill(inline.children, texts))
        case InlineNote():
            next(texts)
            children = _refill(inline.children, texts)
            next(texts)
            return msgspec.structs.replace(inline, children=children)
        case LineBreak() | Image() | Ruby():
            next(texts)
            return inline
        case NoteReference():
            return inline
        case _ as never:
            assert_never(never)
