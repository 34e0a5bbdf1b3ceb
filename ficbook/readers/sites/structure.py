"""What EPUB's own vocabulary says of the documents and sections of a page (EPUB SSV 1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.readers.markup.marks import Mark, cued, left_out
from ficbook.readers.markup.notes import said
from ficbook.readers.markup.parse import epub_type

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

APPARATUS = frozenset(
    {"titlepage", "title-page", "halftitlepage", "halftitle", "cover", "toc", "landmarks", "loi",
     "lot", "page-list", "imprint", "copyright-page", "colophon", "doc-toc", "doc-cover",
     "doc-colophon", "fff_titlepage", "fff_coverpage", "fff_tocpage", "fff_logpage"}
)  # fmt: skip
"""Sections that an edition has and a story has not; ours are made anew."""
_NOTES = {
    "dedication": NoteKind.DEDICATION,
    "doc-dedication": NoteKind.DEDICATION,
    "epigraph": NoteKind.EPIGRAPH,
    "doc-epigraph": NoteKind.EPIGRAPH,
    "acknowledgments": NoteKind.ACKNOWLEDGMENT,
    "doc-acknowledgments": NoteKind.ACKNOWLEDGMENT,
    "foreword": NoteKind.OTHER,
    "doc-foreword": NoteKind.OTHER,
    "preface": NoteKind.OTHER,
    "doc-preface": NoteKind.OTHER,
}
SECTIONS = ("body", "section", "div", "article", "nav")


def structure(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """The sections of a page that say what they are."""
    for section in tree.iter(*SECTIONS):
        words = _kinds(section)
        if named := sorted(words & APPARATUS):
            yield section, left_out(f"epub-{named[0]}")
        elif note := next((kind for word, kind in _NOTES.items() if word in words), None):
            yield section, cued(Role.NOTE, "epub-type", note)


def _kinds(section: Element) -> frozenset[str]:
    """What a section says it is; classes are a site's own words, but for the body's."""
    if section.tag == "body":
        return said(section)
    told = f"{epub_type(section)} {section.get('role') or ''}"
    return frozenset(told.lower().split())
