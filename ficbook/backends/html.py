"""HTML: the whole book in one file that needs nothing else, to read in a browser or to print."""

import re
from base64 import b64encode

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.registry import Backend
from ficbook.render import Templates, documents, joined
from ficbook.render.css import resolved
from ficbook.render.pictures import fit, picture_files
from ficbook.render.templates import set_as_is
from ficbook.render.words import direction, words_of
from ficbook.themes import Theme

_ONLY_XHTML = re.compile(r' (?:epub:type|xml:lang)="[^"]*"')
_WARNING = re.compile(
    r'(<aside[^>]* class="note note-warning"[^>]*>\n)'
    r'<p( class="note-label(?: unlabelled)?">.*?)</p>(.*?)</aside>',
    re.DOTALL,
)
_DETAILS = re.compile(r'<h2>([^<]*)</h2>\n(<dl class="details">.*?</dl>)', re.DOTALL)
_SOURCE = re.compile(r'<img src="([^"]+)"')


def write(book: Book, theme: Theme, config: Config, report: Report) -> bytes:
    """The book as one HTML page."""
    book, theme = fit(book, report), theme.varied(config.theme.variables)
    language = book.metadata.language
    body = _closed(_body(book, theme))
    folds = config.matter.warnings_folded
    page = Templates(theme).fill(
        "page",
        metadata=book.metadata,
        words=words_of(language),
        language=language,
        direction=direction(language),
        css=set_as_is(_stylesheet(theme)),
        body=set_as_is(_folded(body) if folds else body),
    )
    return page.encode()


def _body(book: Book, theme: Theme) -> str:
    """Every document in HTML's own spelling, the pictures inside it."""
    sources = {href: _embedded(book, name) for name, href in picture_files(book.assets).items()}
    xhtml = _ONLY_XHTML.sub("", joined(documents(book, theme)))
    return _SOURCE.sub(lambda m: f'<img src="{sources[m[1]]}"', xhtml) if sources else xhtml


def _closed(html: str) -> str:
    """The page with the archive's fields closed: sixty tags would stand before the story."""
    closed = r"<details>\n<summary>\1</summary>\n\2\n</details>"
    return _DETAILS.sub(closed, html, count=1)


def _folded(html: str) -> str:
    """The page with each warning closed, its label outside: a reader opens those she wants."""
    return _WARNING.sub(r"\1<details>\n<summary\2</summary>\3</details>\n</aside>", html)


def _embedded(book: Book, name: str) -> str:
    """A picture as a data URI (RFC 2397)."""
    asset = next(asset for asset in book.assets if asset.id == name)
    return f"data:{asset.media_type};base64,{b64encode(asset.data).decode('ascii')}"


def _stylesheet(theme: Theme) -> str:
    """The theme's sheet for every format; `</` is broken up, it would end the style element."""
    css = resolved(theme.sheets.get("book.css", ""), theme.variables)
    return css.replace("</", "<\\/")


BACKEND = Backend(name="html", suffix=".html", media_type="text/html", write=write)
