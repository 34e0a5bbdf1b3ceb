"""RTF from Word, LibreOffice, Scrivener, TextEdit and WordPad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ficbook.config.schema import Config, TrackedChanges
from ficbook.diagnostics import Diagnostic, Report, Source, Span
from ficbook.model.draft import Draft
from ficbook.model.metadata import Metadata
from ficbook.model.walk import block_text
from ficbook.readers.word.drafts import draft_of
from ficbook.registry import Reader

if TYPE_CHECKING:
    from ficbook.readers.word.rtf_body import Body

_SIGNATURE = b"{\\rtf"
_NEUTRAL = frozenset({0, 1024})
"""Numbers that say of no language which it is."""


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a document; nothing in it is too broken to be read."""
    from ficbook.readers.word.rtf_body import Body

    body = Body(accept=config.manuscript.tracked_changes is TrackedChanges.ACCEPT)
    start = max(source.data.find(_SIGNATURE, 0, 1024), 0)
    body.read(source.data[start:])
    if body.unbalanced:
        said = "braces that do not match, or too many: some formatting may be amiss, no words are"
        report.add(Diagnostic("FB248", said, Span(source.name)))
    return draft_of(source.name, body.galley, _metadata(source.name, body), body.pictures, report)


def recognise(source: Source) -> float:
    """How surely it is RTF: by its first bytes."""
    return 1.0 if source.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_SIGNATURE) else 0.0


def _metadata(name: str, body: Body) -> Metadata:
    from locale import windows_locale

    from ficbook.readers.word.properties import language_of, metadata_of

    known = (n for n, _ in body.languages.most_common() if n not in _NEUTRAL)
    language = windows_locale.get(next(known, 0), "").replace("_", "-")
    sample = " ".join(block_text(piece.block) for piece in body.galley.pieces()[:200])
    return metadata_of(name, body.said, language_of(sample, language))


def tally(source: Source, config: Config) -> str:
    """The words of a document, counted without walking through it."""
    from ficbook.readers.word.rtf_tally import words

    del config
    return words(source.data)


READER = Reader(
    name="rtf", suffixes=frozenset({".rtf"}), read=read, recognise=recognise, tally=tally
)
