"""EPUB 3, with what EPUB 2 readers need: NCX, guide, safe CSS.

https://www.w3.org/TR/epub-33/
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ficbook.backends.epub.cover import cover_image
from ficbook.backends.epub.metadata import entries, identifier, modified
from ficbook.backends.epub.navigation import guide, landmarks, ncx
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Asset, Book
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
COVER = "cover.jpg"


def write(book: Book, theme: Theme, config: Config, report: Report) -> bytes:
    """The EPUB of a book."""
    return rewrite(book, theme, config, report, b"")


def rewrite(book: Book, theme: Theme, config: Config, report: Report, previous: bytes) -> bytes:
    """The EPUB of a book, the same bytes as `write`; sooner if `previous` is an older one."""
    from ficbook.backends.epub import container, package

    book = fit(book, report)
    metadata, uid = book.metadata, identifier(book.metadata)
    language = metadata.language
    words = words_of(language)
    made = package.empty_book(uid, metadata.title, language, direction(language))
    package.describe(made, entries(book))
    pages = documents(book, theme)
    spine = list(_documents(pages, book, theme, words))
    table = ncx(pages, metadata.title, uid, language).encode()
    sheet = _stylesheet(theme, config).encode()
    made.items = [
        package.item("style", _STYLESHEET, "text/css", sheet),
        package.item("ncx", "toc.ncx", "application/x-dtbncx+xml", table),
        *_pictures(book, theme, report),
        *spine,
    ]
    made.spine = spine
    made.guide = guide(pages, words)
    return package.packed(made, modified(metadata, config), container.members(previous))


def _stylesheet(theme: Theme, config: Config) -> str:
    """The theme's sheets for e-readers, and the author's own after them."""
    sheets = (theme.sheets.get("book.css", ""), theme.sheets.get("epub.css", ""))
    css = "\n".join((*sheets, config.output.epub.css))
    return resolved(css, {**theme.variables, **config.theme.variables})


def _documents(
    pages: Sequence[Document], book: Book, theme: Theme, words: Words
) -> "Iterator[EpubItem]":
    """The spine: the cover, then every document."""
    from ficbook.backends.epub.package import item

    templates, language = Templates(theme), book.metadata.language
    for page in (_cover_page(book, words), *pages):
        properties = ""
        if page.kind == "contents":
            properties = "nav"
            page = page.with_body(f"{page.body}\n{landmarks(pages, words)}")
        xhtml = templates.page(page, language, _STYLESHEET).encode()
        yield item(page.id, page.href, _XHTML, xhtml, properties)


def _cover_page(book: Book, words: Words) -> Document:
    """The cover's document: a picture and nothing else, or Kobo takes it for a fixed layout."""
    title, authors = book.metadata.title, ", ".join(book.metadata.authors)
    key = "cover-alt-by" if authors else "cover-alt"
    alt = attribute(words(key, title=title, authors=authors))
    body = (
        '<section id="cover" class="cover" epub:type="cover">'
        f'<img src="{COVER}" alt="{alt}"/></section>'
    )
    return Document("cover", "cover", words("cover"), body, "frontmatter")


def _pictures(book: Book, theme: Theme, report: Report) -> "Iterator[EpubItem]":
    """The cover and the pictures in the text."""
    from ficbook.backends.epub.package import item

    cover = cover_image(book, theme, report)
    yield item("cover-image", COVER, "image/jpeg", cover, "cover-image")
    files = picture_files(book.assets)
    for count, asset in enumerate(_first_of_each(book.assets), 1):
        yield item(f"picture-{count}", files[asset.id], asset.media_type, asset.data)


def _first_of_each(assets: Sequence[Asset]) -> list[Asset]:
    """The assets without those whose id an earlier one has."""
    return list({asset.id: asset for asset in reversed(assets)}.values())[::-1]


BACKEND = Backend(name="epub", suffix=".epub", media_type=MEDIA_TYPE, write=write)
