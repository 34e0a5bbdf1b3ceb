"""DOCX from Word, Google Docs, LibreOffice and whatever else writes it (ECMA-376, ISO 29500)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ficbook.config.schema import Config, TrackedChanges
from ficbook.diagnostics import Diagnostic, Report, Source, Span
from ficbook.model.draft import Draft
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Paragraph
from ficbook.model.walk import block_text
from ficbook.readers.archive import files_of
from ficbook.readers.markup.parse import local
from ficbook.readers.word.drafts import draft_of, report_links
from ficbook.readers.word.ooxml import Package, words_of
from ficbook.registry import Reader

if TYPE_CHECKING:
    from ficbook.readers.word.docx_body import Body

_PART = re.compile(r"word/[^/]+\.xml")
_APART = {"header": "running-head", "footer": "running-head", "comments": "comment"}
"""Parts beside the text, and the rule by which their words are left out."""


def read(source: Source, config: Config, report: Report) -> Draft:
    """The draft of a document.

    Raises FicbookError FB260 if it is no archive, FB240 if it holds no text.
    """
    from ficbook.readers.word.docx_body import Body

    package = Package(source, report)
    accept = config.manuscript.tracked_changes is TrackedChanges.ACCEPT
    body = Body(package, accept=accept)
    body.read(package.main.root)
    body.unused()
    for kind, rule in _APART.items():
        for part in package.related(kind):
            for child in part.root:
                body.galley.omit(words_of(child), rule)
    report_links(source.name, body.refused, report)
    if body.unread:
        said = f"{body.unread} documents inside this one are not read"
        hint = "open it in Word and save it again, or give those documents as files of their own"
        report.add(Diagnostic("FB250", said, Span(source.name), hint))
    metadata = _metadata(source.name, package, body)
    return draft_of(source.name, body.galley, metadata, body.pictures, report)


def recognise(source: Source) -> float:
    """How surely it is a DOCX file: an archive with Word's own part in it."""
    if not source.data.startswith(b"PK"):
        return 0.0
    return 0.95 if b"word/document" in source.data else 0.0


def _metadata(name: str, package: Package, body: Body) -> Metadata:
    from ficbook.readers.word.properties import language_of, metadata_of

    core = package.core
    said = {local(str(c.tag)): c.text or "" for c in core.root} if core else {}
    sample = " ".join(
        block_text(p.block) for p in body.galley.pieces()[:200] if isinstance(p.block, Paragraph)
    )
    return metadata_of(name, said, language_of(sample, _language(said, body)))


def _language(said: dict[str, str], body: Body) -> str:
    """The language the document says it is in: most of its runs, else its styles."""
    if body.words.languages:
        return body.words.languages.most_common(1)[0][0]
    return said.get("language") or body.styles.languages.get("val", "")


def tally(source: Source, config: Config) -> str:
    """The words of a document, and of what stands beside its text, counted without a walk."""
    from ficbook.readers.tally.documents import words_of_ooxml

    del config
    files = files_of(source, Report())
    parts = (files.read(name) for name in files.names if _PART.fullmatch(name))
    return " ".join(words_of_ooxml(part) for part in parts if part)


READER = Reader(
    name="docx",
    suffixes=frozenset({".docx", ".docm", ".dotx"}),
    read=read,
    recognise=recognise,
    tally=tally,
)
