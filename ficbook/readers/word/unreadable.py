"""Formats of word processors that are not read: what they are, and what to save as."""

from __future__ import annotations

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
_NAMES = {
    "word": ("a document of Word 97 to 2003", "Word or LibreOffice"),
    "wordperfect": ("a WordPerfect document", "WordPerfect or LibreOffice"),
    "pages": ("a document of Apple's Pages", "Pages (File, Export To, Word)"),
}


def read(source: Source, config: Config, report: Report) -> Draft:
    """Never a draft. Raises FicbookError FB241 if a password locks it, FB249 if it is too old."""
    del config, report
    _refuse(source)


def _refuse(source: Source) -> NoReturn:
    kind = _kind(source.data)
    if kind == "locked":
        raise FicbookError(locked(source.name))
    what, program = _NAMES[kind or "word"]
    raise FicbookError(
        Diagnostic(
            "FB249",
            f"{source.name} is {what}, which ficbook does not read",
            Span(source.name),
            f"open it in {program} and save it as .docx or .odt",
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
    return ""


def recognise(source: Source) -> float:
    """How surely it is one of them."""
    return 0.9 if _kind(source.data) else 0.0


READER = Reader(
    name="unreadable",
    suffixes=frozenset({".doc", ".wpd", ".pages"}),
    read=read,
    recognise=recognise,
)
