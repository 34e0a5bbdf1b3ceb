"""The words of a Book, text by text, without those of its metadata."""

from collections.abc import Iterable, Iterator

from ficbook.model.book import Book, Chapter, Note, Part, Section
from ficbook.model.nodes import Block, SceneBreak
from ficbook.model.walk import block_text, plain_text


def text_of(block: Block) -> str:
    """The words of a block; a drawn line between scenes has none."""
    return "" if type(block) is SceneBreak else block_text(block)


def note_text(note: Note) -> str:
    """The words of a note, its label first."""
    return "\n".join((note.label, *map(text_of, note.blocks)))


def book_texts(book: Book) -> Iterator[str]:
    """Every text of a book: headings, story, notes, footnotes, sections."""
    yield from map(note_text, book.notes)
    for section in (*book.front_matter, *book.back_matter):
        yield from _section_texts(section)
    for item in book.body:
        if isinstance(item, Part):
            yield f"{item.label}\n{plain_text(item.title)}"
            for chapter in item.chapters:
                yield from chapter_texts(chapter)
        else:
            yield from chapter_texts(item)


def chapter_texts(chapter: Chapter) -> Iterator[str]:
    """Every text of a chapter."""
    yield f"{chapter.label}\n{plain_text(chapter.title)}"
    yield from map(note_text, chapter.notes)
    yield from [text_of(block) for block in chapter.blocks]
    yield from map(note_text, chapter.endnotes)
    for footnote in chapter.footnotes:
        yield from map(text_of, footnote.blocks)


def _section_texts(section: Section) -> Iterator[str]:
    yield plain_text(section.title)
    yield from map(text_of, section.blocks)
    yield from map(note_text, section.notes)
    for footnote in getattr(section, "footnotes", ()):
        yield from map(text_of, footnote.blocks)


def notes(book: Book) -> Iterable[Note]:
    """Every note of a book, wherever it stands."""
    yield from book.notes
    for section in (*book.front_matter, *book.back_matter):
        yield from section.notes
    for chapter in book.chapters():
        yield from chapter.notes
        yield from chapter.endnotes
