"""A book's words, and the words that stand in XHTML: what must be the same."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from ficbook.model.book import Book, Note, Part
from ficbook.model.nodes import Blocks
from ficbook.model.walk import blocks_inlines, plain_text
from ficbook.render.escape import clean

XHTML = "{http://www.w3.org/1999/xhtml}"
_INLINE = frozenset(
    ["a", "b", "cite", "code", "em", "i", "img", "ruby", "rt", "s", "span", "strong", "sub", "sup"]
)


def words(text: str) -> list[str]:
    """The words of a text, characters that no document may hold replaced as `clean` does."""
    return clean(text).split()


def blocks_words(blocks: Blocks) -> list[str]:
    """The words of some blocks in reading order."""
    return words("\n".join(map(plain_text, blocks_inlines(blocks))))


def book_words(book: Book) -> list[str]:
    """Every word of a book's chapters, parts, sections and notes, without those of metadata."""
    found: list[str] = []
    for note in book.notes:
        found += _note_words(note)
    for section in (*book.front_matter, *book.back_matter):
        found += words(plain_text(section.title)) + blocks_words(section.blocks)
        found += [word for note in section.notes for word in _note_words(note)]
        found += [word for note in section.footnotes for word in blocks_words(note.blocks)]
    for part in book.body:
        if isinstance(part, Part):
            found += words(part.label) + words(plain_text(part.title))
    for chapter in book.chapters():
        found += words(chapter.label) + words(plain_text(chapter.title))
        found += [w for note in (*chapter.notes, *chapter.endnotes) for w in _note_words(note)]
        found += blocks_words(chapter.blocks)
        found += [w for note in chapter.footnotes for w in blocks_words(note.blocks)]
    return found


def _note_words(note: Note) -> list[str]:
    return words(note.label) + blocks_words(note.blocks)


def element_words(element: etree._Element) -> list[str]:
    """The words that stand in an element: pictures by their `alt`, breaks by what was typed."""
    return "".join(_pieces(element)).split()


def _pieces(element: etree._Element) -> Iterator[str]:
    tag = str(element.tag).removeprefix(XHTML)
    generated = element.get("class") in {"noteref", "note-link"}
    if not generated:
        around = {"rt": ("(", ")")}.get(tag, ("", "") if tag in _INLINE else ("\n", "\n"))
        yield around[0]
        yield element.get("alt") or element.get("data-ornament") or ""
        yield element.text or ""
        for child in element:
            yield from _pieces(child)
        yield around[1]
    yield element.tail or ""


def epub_documents(epub: bytes) -> dict[str, etree._Element]:
    """The XHTML documents of an EPUB by their names, parsed as XML."""
    with ZipFile(BytesIO(epub)) as archive:
        return {
            name.removeprefix("EPUB/"): etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def epub_words(documents: Iterable[etree._Element]) -> list[str]:
    """Every word in the bodies of some documents."""
    return [word for one in documents for word in element_words(one.find(f"{XHTML}body"))]
