"""Formats that are not read: what they are, and what to make of them first."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NoReturn

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source, Span
from ficbook.model.draft import Draft
from ficbook.readers.word.odf import locked
from ficbook.registry import Reader

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORDPERFECT = b"\xffWPC"
_WORD_2 = (b"\xdb\xa5\x2d\x00", b"\x31\xbe\x00\x00", b"\xfe\x37\x00\x23")
_PAGES = (b"Index/Document.iwa", b"buildVersionHistory.plist")
_SAVE = "open it in {} and save it as .docx or .odt"
_CALIBRE = "convert it to EPUB with calibre: ebook-convert {0} {1}.epub"
_PANDOC = "convert it with Pandoc: pandoc --sandbox -f {} {{0}} -o {{1}}.epub"
_NAMES = {
    "word": ("a document of Word 97 to 2003", _SAVE.format("Word or LibreOffice")),
    "wordperfect": ("a WordPerfect document", _SAVE.format("WordPerfect or LibreOffice")),
    "pages": ("a document of Apple's Pages", _SAVE.format("Pages (File, Export To, Word)")),
    "pdf": (
        "a PDF: pages, of whose paragraphs and italics little is left",
        "take the story from where the PDF was made; pdftotext gives its words at least",
    ),
    "mobi": ("an e-book of Kindle or Mobipocket", _CALIBRE),
    "lit": ("an e-book of Microsoft Reader", _CALIBRE),
    "fb2": ("a FictionBook", _PANDOC.format("fb2")),
    "docbook": ("a DocBook document", _PANDOC.format("docbook")),
    "tex": ("a LaTeX document", _PANDOC.format("latex")),
    "org": ("an Org document", _PANDOC.format("org")),
}
"""What each kind is called, and what to do about it; `{0}` is the file, `{1}` its stem."""
_SIGNS = (
    (re.compile(rb"%PDF-"), "pdf"),
    (re.compile(rb".{60}(?:BOOKMOBI|TEXtREAd)", re.DOTALL), "mobi"),
    (re.compile(rb"ITOLITLS"), "lit"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]*>\s*)*<FictionBook\b"), "fb2"),
    (re.compile(rb"\s*(?:<[?!][^>]*>\s*)*<(?:book|article)\s[^>]*docbook"), "docbook"),
    (re.compile(rb".{0,4000}?^\\documentclass[\[{]", re.DOTALL | re.MULTILINE), "tex"),
    (re.compile(rb"(?:#[^\n]*\n)*#\+(?:TITLE|title|AUTHOR|author):"), "org"),
)
_BYTES = 4096  # in which one of the signs stands


def read(source: Source, config: Config, report: Report) -> Draft:
    """Never a draft. Raises FicbookError FB241 if a password locks it, FB249 if it is too old."""
    del config, report
    _refuse(source)


def _refuse(source: Source) -> NoReturn:
    kind = _kind(source.data)
    if kind == "locked":
        raise FicbookError(locked(source.name))
    what, hint = _NAMES[kind or "word"]
    path = PurePath(source.name)
    raise FicbookError(
        Diagnostic(
            "FB249",
            f"{source.name} is {what}, which ficbook does not read",
            Span(source.name),
            hint.format(path.name, path.stem),
            Severity.ERROR,
        )
    )


def _kind(data: bytes) -> str:
    """What it is; empty for anything else."""
    if data.startswith(_COMPOUND):
        return "locked" if _LOCKED in data else "word"
    if data.startswith(_WORDPERFECT):
        return "wordperfect"
    if data.startswith(_WORD_2):
        return "word"
    if data.startswith(b"PK") and any(name in data for name in _PAGES):
        return "pages"
    return next((name for sign, name in _SIGNS if sign.match(data, 0, _BYTES)), "")


def recognise(source: Source) -> float:
    """How surely it is one of them."""
    return 0.95 if _kind(source.data) else 0.0


READER = Reader(
    name="unreadable",
    suffixes=frozenset({".doc", ".wpd", ".pages"}),
    read=read,
    recognise=recognise,
)
