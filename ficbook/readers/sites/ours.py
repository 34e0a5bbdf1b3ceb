"""EPUBs of our own making: the pages around the story are made anew, the notes on them kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.readers.markup.marks import Mark, Marks, cued, left_out
from ficbook.readers.sites.tree import body_of, by_id, with_class

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PAGES = ("cover", "titlepage", "copyright-page", "about", "notice", "contents")
_PAGE = left_out("ficbook-page")
_LABEL = left_out("ficbook-label")
_ORIGIN = left_out("ficbook-origin")
_KINDS = {f"note-{kind.value}": kind for kind in NoteKind}


def marks(tree: Element) -> Marks:
    """What stands where in a document of ours, besides the headings of its chapters."""
    found = dict(_notes(tree))
    if any(by_id(tree, page) is not None for page in _PAGES):
        found[body_of(tree)] = _PAGE
    return found


def _notes(tree: Element) -> Iterator[tuple[Element, Mark]]:
    for note in with_class(tree, "note", "aside"):
        named = (_KINDS.get(name) for name in (note.get("class") or "").split())
        yield note, cued(Role.NOTE, "ficbook-note", next(filter(None, named), NoteKind.OTHER))
        for label in with_class(note, "note-label", "p"):
            yield label, _LABEL
        for origin in with_class(note, "note-origin", "p"):
            yield origin, _ORIGIN
