"""The package document, through ebooklib: its items are our bytes and nothing else.

ebooklib's own documents, navigation, cover and zip are left alone: it parses and prints
documents anew, which changes their text, and dates the zip by the clock (ebooklib 0.20).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from ebooklib import epub

from ficbook.backends.epub.container import Container, Member
from ficbook.backends.epub.metadata import Entry

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FOLDER = "EPUB"


def item(
    id: str, href: str, media_type: str, content: bytes, properties: str = ""
) -> epub.EpubItem:
    """A file of the book with its entry in the manifest."""
    made = epub.EpubItem(id, href, media_type, content)
    made.properties = properties.split()
    return made


def empty_book(uid: str, title: str, language: str, direction: str) -> epub.EpubBook:
    """A book without ebooklib's random identifier and generator."""
    book = epub.EpubBook()
    book.metadata = {}
    book.FOLDER_NAME = _FOLDER
    book.IDENTIFIER_ID = "pub-id"
    book.uid, book.title, book.language = uid, title, language
    if direction == "rtl":
        book.direction = direction
    return book


def describe(book: epub.EpubBook, entries: Iterable[Entry]) -> None:
    """Put the metadata into a book, in this order among elements of one name."""
    for name, text, attributes in entries:
        if name == "meta":
            book.add_metadata(None, "meta", text, attributes)
        else:
            book.add_metadata("DC", name.removeprefix("dc:"), text, attributes)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """ebooklib's writer with a container of ours, and the package's language."""

    def __init__(self, book: epub.EpubBook, out: Container, modified: datetime) -> None:
        super().__init__("", book, {"mtime": modified, "epub3_pages": False})
        self.out: Any = out

    def write(self) -> None:
        self.out.writestr("mimetype", "application/epub+zip", compress_type=0)
        self._write_container()
        self._write_opf()
        self._write_items()

    def _write_opf_file(self, root: Any) -> None:
        root.set(_XML_LANGUAGE, self.book.language)
        super()._write_opf_file(root)


def packed(book: epub.EpubBook, modified: datetime, previous: Mapping[str, Member]) -> bytes:
    """The whole EPUB; `previous` are the members of the file it replaces."""
    container = Container(previous)
    _Writer(book, container, modified).write()
    return container.bytes()
