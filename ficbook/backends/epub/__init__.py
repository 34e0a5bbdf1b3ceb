"""EPUB 3, with what EPUB 2 readers need: NCX, guide, safe CSS.

https://www.w3.org/TR/epub-33/
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ficbook.backends.epub.cover import Cover, cover_of
from ficbook.backends.epub.metadata import entries, identifier, modified
from ficbook.backends.epub.navigation import guide, landmarks, ncx
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.registry import Backend
from ficbook.render import Document, Templates, documents
from ficbook.render.css import resolved
from ficbook.render.escape import attribute
from ficbook.render.pictures import fit, picture_files
from ficbook.render.words import Words, direction, words_of
from ficbook.themes import Theme

if TYPE_CHECKING:
    from ebooklib.epub import EpubItem

MEDIA_TYPE = "application/epub+zip"
_XHTML = "application/xhtml+xml"
_STYLESHEET = "style.css"
_SOURCE = re.compile(r'<img src="([^"]+)"')


def write(book: Book, theme: Theme, config: Config, report: Report) -> bytes:
    """The EPUB of a book."""
    return rewrite(book, theme, config, report, b"")


def rewrite(book: Book, theme: Theme, config: Config, report: Report, previous: bytes) -> bytes:
    """The EPUB of a book, the same bytes as `write`; sooner if `previous` is an older one."""
    from ficbook.backends.epub import container, package

    book, theme = fit(book, report), theme.varied(config.theme.variables)
    metadata, uid = book.metadata, identifier(book.metadata)
    language = metadata.language
    words = words_of(language)
    made = package.empty_book(uid, metadata.title, language, direction(language))
    package.describe(made, entries(book))
    pages = documents(book, theme)
    cover = cover_of(book, theme, report)
    front = _cover_page(cover, book, words)
    spine = list(_documents((front, *pages), theme, language, words))
    table = ncx(pages, metadata.title, uid, language).encode()
    sheet = _stylesheet(theme, config).encode()
    made.items = [
        package.item("style", _STYLESHEET, "text/css", sheet),
        package.item("ncx", "toc.ncx", "application/x-dtbncx+xml", table),
        *_pictures(cover, pages, book),
        *spine,
    ]
    made.spine = spine
    made.guide = guide(pages, words)
    return package.packed(made, modified(metadata, config), container.members(previous))


def _stylesheet(theme: Theme, config: Config) -> str:
    """The theme's sheets for e-readers, and the author's own after them."""
    sheets = (theme.sheets.get("book.css", ""), theme.sheets.get("epub.css", ""))
    css = "\n".join((*sheets, config.output.epub.css))
    return resolved(css, theme.variables)


def _documents(
    pages: Sequence[Document], theme: Theme, language: str, words: Words
) -> "Iterator[EpubItem]":
    """The spine, in its order."""
    from ficbook.backends.epub.package import item

    templates = Templates(theme)
    for page in pages:
        is_nav = page.kind == "contents"
        whole = page.with_body(f"{page.body}\n{landmarks(pages, words)}") if is_nav else page
        xhtml = templates.page(whole, language, _STYLESHEET).encode()
        yield item(page.id, page.href, _XHTML, xhtml, "nav" if is_nav else "")


def _cover_page(cover: Cover, book: Book, words: Words) -> Document:
    """The cover's document: a picture and nothing else, or Kobo takes it for a fixed layout."""
    title, authors = book.metadata.title, ", ".join(book.metadata.authors)
    key = "cover-alt-by" if authors else "cover-alt"
    alt = attribute(words(key, title=title, authors=authors))
    body = (
        '<section id="cover" class="cover" epub:type="cover">'
        f'<img src="{cover.href}" alt="{alt}"/></section>'
    )
    return Document("cover", "cover", words("cover"), body, "frontmatter")


def _pictures(cover: Cover, pages: Sequence[Document], book: Book) -> "Iterator[EpubItem]":
    """The cover, and those pictures that the text shows."""
    from ficbook.backends.epub.package import item

    yield item("cover-image", cover.href, cover.media_type, cover.data, "cover-image")
    shown = (
        {source for page in pages for source in _SOURCE.findall(page.body)}
        if book.assets
        else set()
    )
    files = picture_files(book.assets)
    for count, (name, href) in enumerate(files.items(), 1):
        if href in shown and href != cover.href:
            asset = next(asset for asset in book.assets if asset.id == name)
            yield item(f"picture-{count}", href, asset.media_type, asset.data)


BACKEND = Backend(name="epub", suffix=".epub", media_type=MEDIA_TYPE, write=write, rewrite=rewrite)
