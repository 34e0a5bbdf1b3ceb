"""A book set on pages: its documents joined to one, laid out by WeasyPrint, finished."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from html import escape
from typing import Any

import msgspec

from ficbook.backends.pdf.conformance import options
from ficbook.backends.pdf.engine import weasyprint
from ficbook.backends.pdf.finish import finish
from ficbook.backends.pdf.fonts import boxes_of, completed, font_files, report_uncovered
from ficbook.backends.pdf.keeps import kept
from ficbook.backends.pdf.leaves import needless
from ficbook.backends.pdf.resources import BASE, fetcher
from ficbook.backends.pdf.sheet import FONTS, Place, sheet
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.model.metadata import Metadata
from ficbook.model.walk import plain_text
from ficbook.render import Document, documents, joined
from ficbook.render.pictures import fit, picture_files
from ficbook.render.words import direction
from ficbook.themes import Theme


def typeset(book: Book, theme: Theme, config: Config, report: Report) -> bytes:
    """The bytes of the PDF."""
    wanted = options(config.output.pdf.conformance)
    fitted, theme = fit(book, report), theme.varied(config.theme.variables)
    every = documents(fitted, theme)
    left_out = needless(fitted, every)
    sections = tuple(section for section in every if section.id not in left_out)
    outline = tuple(_outline(fitted, sections))
    text = "".join(section.body for section in sections)
    theme = completed(theme, text)
    imprint = next(_lengths(s.body) for s in sections if s.kind == "copyright-page")
    css = sheet(theme, fitted.metadata, config, outline, imprint=imprint)
    css += "".join(f"\n.contents .entry-{kind} {{ display: none }}" for kind in sorted(left_out))
    page = _page(fitted, sections, css, config)
    files = {**font_files(theme, FONTS), **_pictures(fitted)}
    html = weasyprint().HTML(string=page, base_url=BASE, url_fetcher=fetcher(files, report))
    boxes: list[frozenset[str]] = []

    def finished(document: Any, pdf: Any) -> None:
        boxes.append(boxes_of(document))
        finish(document, pdf)

    data: bytes = html.write_pdf(finisher=finished, **wanted)
    report_uncovered(text, theme, report, frozenset().union(*boxes))
    return data


_RUN_IN = re.compile(r'</dt>\n|(?<=<p class="note-label">)[^<]*</p>\n')


def _lengths(body: str) -> tuple[int, ...]:
    """The length of each paragraph of a page, in characters, its hidden heading left out."""
    lines = _RUN_IN.sub("", body.partition("</h1>")[2]).split("\n")
    return tuple(filter(None, (len(_TAG.sub("", line).strip()) for line in lines)))


def _outline(book: Book, sections: Iterable[Document]) -> Iterator[Place]:
    """Every section; chapters have running heads of their own unless there is only one."""
    chapters = tuple(book.chapters())
    heads = (plain_text(chapter.title) for chapter in chapters)
    for section in sections:
        title = book.metadata.title if section.kind == "titlepage" else section.title
        head = title if section.matter == "backmatter" and len(chapters) > 1 else ""
        if section.kind == "chapter":
            head = (next(heads) or title) if len(chapters) > 1 else ""
        yield Place(section.id, title, 2 if section.inside else 1, " ".join(head.split()))


def _pictures(book: Book) -> dict[str, bytes]:
    files = picture_files(book.assets)
    return {BASE + files[a.id]: a.data for a in reversed(book.assets) if a.id in files}


def _page(book: Book, sections: tuple[Document, ...], css: str, config: Config) -> str:
    """The whole book as one page of HTML."""
    language = book.metadata.language
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{direction(language)}">'
        '<head><meta charset="utf-8">\n'
        f"{_head(book.metadata, config.epoch)}\n<style>{css}</style></head>\n"
        f"<body>\n{divisible(tied(kept(joined(_marked(sections)))))}\n</body></html>"
    )


_NUMERAL = re.compile(r"(<(?:em|strong|i|p)(?: [^>]*)?>\d{1,3}\.) (?=[^\s<])")


_LAST_OF_TITLE = re.compile(
    r'((?:<h1 class="book-title">|<span class="chapter-title">)[^<]{20,}) ([^\s<]{1,9}</)'
)


def tied(html: str) -> str:
    """HTML whose lines break well: the number that opens an entry, "*1. Lit*", stays with it.

    So does the last word of a long title with the one before, lest it stand alone on a line.
    """
    return _LAST_OF_TITLE.sub("\\1\u00a0\\2", _NUMERAL.sub("\\1\u00a0", html))


_TAG = re.compile(r"<[^>]*>")
_LONG_TEXT = re.compile(r">[^<]{120,}")
_SIGN = r"(?:&#?\w{1,8};|[^\s&>\u2e80-\U0010ffff])"
_SOLID = re.compile(_SIGN + "{120,}")
_PIECE = re.compile(_SIGN + "{5}")


def divisible(html: str) -> str:
    """HTML whose words longer than 120 characters may be divided; CJK can be anywhere.

    Where a line may end nowhere, WeasyPrint 70 shapes the whole rest of a word for each of its
    lines: 20,000 letters without a space took 8 s. With a place every five they take 1 s, and
    fill their lines.
    """
    return _LONG_TEXT.sub(lambda text: _SOLID.sub(_in_pieces, text[0]), html)


def _in_pieces(word: re.Match[str]) -> str:
    return _PIECE.sub("\\g<0>\u200b", word[0])


def _marked(sections: Iterable[Document]) -> Iterator[Document]:
    """The documents, that with which the story begins wearing a class that says so."""
    waiting = True
    for section in sections:
        extra = {"backmatter": "back"}.get(section.matter, "")
        if waiting and section.matter == "bodymatter":
            extra, waiting = "first-of-story", False
        yield _with_class(section, extra) if extra else section


def _with_class(section: Document, name: str) -> Document:
    body = section.body.replace(' class="', f' class="{name} ', 1)
    return msgspec.structs.replace(section, body=body)


def _head(metadata: Metadata, epoch: int | None) -> str:
    """Title and meta elements, which WeasyPrint makes the PDF's metadata from."""
    named = [
        *(("author", author) for author in metadata.authors),
        ("description", " ".join(metadata.description.split())),
        ("keywords", ", ".join(_subjects(metadata))),
        ("generator", "ficbook"),
        ("dcterms.created", _day(metadata.published or metadata.updated, epoch)),
        ("dcterms.modified", _day(metadata.updated or metadata.published, epoch)),
    ]
    tags = [f'<meta name="{name}" content="{escape(value)}">' for name, value in named if value]
    return "\n".join((f"<title>{escape(metadata.title)}</title>", *tags))


def _subjects(metadata: Metadata) -> dict[str, None]:
    """What the book is about, each word once, commas within them given up to PDF's own."""
    words = (*metadata.subjects, *metadata.fandoms, *metadata.relationships, *metadata.tags)
    return dict.fromkeys(" ".join(word.replace(",", " ").split()) for word in words)


def _day(day: date | None, epoch: int | None) -> str:
    """A day as the PDF shall know it: the work's own, else the epoch's, else 2000-01-01."""
    if day is None and epoch is not None:
        return datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (day or date(2000, 1, 1)).isoformat()
