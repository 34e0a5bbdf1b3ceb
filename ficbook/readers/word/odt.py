"""OpenDocument texts, packed (.odt) and flat (.fodt): LibreOffice, Google Docs, novelWriter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ficbook.config.schema import Config, TrackedChanges
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.model.metadata import Metadata
from ficbook.model.walk import block_text
from ficbook.readers.markup.parse import local
from ficbook.readers.word.drafts import draft_of, report_links
from ficbook.readers.word.odf import OFFICE, document_of
from ficbook.registry import Reader

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ficbook.readers.word.odt_body import Body

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_FLAT = b"urn:oasis:names:tc:opendocument:xmlns:office"
_NAMES = {"initial-creator": "creator", "creator": "creator", "keyword": "keywords"}


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a document.

    Raises FicbookError FB240 if it holds no text, FB241 if it is locked by a password, FB260
    if it is a damaged archive.
    """
    from ficbook.readers.word.odt_body import Body

    document = document_of(source, report)
    accept = config.manuscript.tracked_changes is TrackedChanges.ACCEPT
    body = Body(document, accept=accept)
    body.read(document.text)
    body.unused()
    report_links(source.name, body.refused, report)
    metadata = _metadata(source.name, document.meta, body)
    return draft_of(source.name, body.galley, metadata, document.pictures, report)


def recognise(source: Source) -> float:
    """How surely it is OpenDocument: by its first file, or by the name of its language."""
    data = source.data
    if _MIMETYPE in data[:200]:
        return 1.0
    if data.startswith(b"PK"):
        return 0.7 if b"content.xml" in data and b"META-INF/manifest.xml" in data else 0.0
    return 1.0 if _FLAT in data[:8192] and b"document" in data[:8192] else 0.0


def _metadata(name: str, root: Element | None, body: Body) -> Metadata:
    from ficbook.readers.word.properties import language_of, metadata_of

    said: dict[str, str] = {}
    meta = root.find(f"{OFFICE}meta") if root is not None else None
    for child in meta if meta is not None else ():
        key = local(str(child.tag))
        key = _NAMES.get(key, key)
        if key == "keywords" and key in said:
            said[key] += f", {child.text or ''}"
        else:
            said.setdefault(key, child.text or "")
    sample = " ".join(block_text(piece.block) for piece in body.galley.pieces()[:200])
    language = said.get("language") or body.styles.language
    return metadata_of(name, said, language_of(sample, language))


def tally(source: Source, config: Config) -> str:
    """The words of a document, counted without walking through it."""
    from ficbook.readers.archive import files_of
    from ficbook.readers.tally.documents import words_of_odf

    del config
    packed = source.data.startswith(b"PK")
    data = files_of(source, Report()).read("content.xml") if packed else source.data
    return words_of_odf(data or b"")


READER = Reader(
    name="odt",
    suffixes=frozenset({".odt", ".fodt", ".ott"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
