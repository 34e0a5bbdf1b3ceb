"""A Book as XHTML documents, in the order they are read. Every backend begins here."""

from collections.abc import Iterator

from ficbook.model.book import Book, Chapter, Part
from ficbook.render.chapters import chapter_document, heading, part_document
from ficbook.render.document import Document, joined
from ficbook.render.front import front_documents
from ficbook.render.notes import Moved, moved_notes
from ficbook.render.pictures import picture_files, stand_alone
from ficbook.render.scope import Library
from ficbook.render.sections import back_document, back_ids, back_title
from ficbook.render.templates import Templates
from ficbook.render.words import words_of
from ficbook.themes import Theme

__all__ = ["Document", "Templates", "documents", "joined"]


def documents(book: Book, theme: Theme) -> tuple[Document, ...]:
    """The documents of a book: front matter, contents, parts and chapters, back matter.

    Raises FicbookError FB610 if a page template of the theme fails.
    """
    templates = Templates(theme)
    library, body = _library(book, theme)
    ids = back_ids(book.back_matter)
    moved = moved_notes(book, ids)
    front = front_documents(book, moved, library, templates)
    story = tuple(_story(body, moved, library, templates))
    back = tuple(_back(book, ids, moved, library, templates))
    contents = _contents((*front, *story, *back), library, templates)
    return (*front, contents, *story, *back)


_Slots = tuple[tuple[Part | Chapter, Document], ...]


def _library(book: Book, theme: Theme) -> tuple[Library, _Slots]:
    """What the documents share, and each part and chapter with its document, still empty."""
    words = words_of(book.metadata.language)
    alone = book.metadata.title.strip() if len(tuple(book.chapters())) == 1 else ""
    slots = tuple(_slots(book, words("chapter"), words("part"), alone))
    chapters = [(item, document) for item, document in slots if isinstance(item, Chapter)]
    library = Library(
        words=words,
        language=book.metadata.language,
        pictures=picture_files(book.assets),
        high_pictures=stand_alone(book.assets),
        chapters={item.id or document.id: document.id for item, document in reversed(chapters)},
        titles={document.id: document.title for _, document in chapters},
        draws_breaks=theme.variables.get("scene-breaks") != "as-typed",
    )
    return library, slots


def _slots(
    book: Book, chapter_words: str, part_words: str, alone: str
) -> Iterator[tuple[Part | Chapter, Document]]:
    """Parts and chapters with empty documents, numbered in order, their titles never empty."""
    chapters = parts = 0
    for item in book.body:
        inside = ""
        if isinstance(item, Part):
            parts += 1
            inside = f"part-{parts:04d}"
            title = heading(item) or part_words.format(number=parts)
            yield item, Document(inside, "part", title, "", "bodymatter")
        for chapter in item.chapters if isinstance(item, Part) else (item,):
            chapters += 1
            numbered = chapter_words.format(number=chapter.number or chapters)
            title = heading(chapter) or alone or numbered
            yield (
                chapter,
                Document(f"chapter-{chapters:04d}", "chapter", title, "", "bodymatter", inside),
            )


def _story(
    slots: _Slots, moved: tuple[Moved, ...], library: Library, templates: Templates
) -> Iterator[Document]:
    for item, document in slots:
        if isinstance(item, Part):
            yield part_document(item, document, library, templates)
        else:
            lost = [
                m
                for m in moved
                if document.id in map(library.chapters.get, (m.note.origin, *m.note.also))
            ]
            yield chapter_document(item, document, lost, library, templates)


def _back(
    book: Book,
    ids: tuple[str, ...],
    moved: tuple[Moved, ...],
    library: Library,
    templates: Templates,
) -> Iterator[Document]:
    for name, section in zip(ids, book.back_matter, strict=True):
        document = Document(name, section.kind, back_title(section, library), "", "backmatter")
        own = [m for m in moved if m.document == name]
        yield back_document(section, document, own, library, templates)


def _contents(others: tuple[Document, ...], library: Library, templates: Templates) -> Document:
    """The contents page: every document, chapters below their part."""
    title = library.words("contents")
    tops = [document for document in others if not document.inside]
    below: dict[str, list[Document]] = {document.id: [] for document in tops}
    for document in others:
        if document.inside:
            below[document.inside].append(document)
    entries = [(document, below[document.id]) for document in tops]
    body = templates.fill("contents", title=title, entries=entries)
    return Document("contents", "contents", title, body, "frontmatter")
