"""Notes and footnotes as XHTML, and the links between a note and the chapter it came from."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from ficbook.model.book import Book, Footnote, Note, NoteKind
from ficbook.render.blocks import blocks
from ficbook.render.escape import attribute, escape
from ficbook.render.scope import Library, Scope

_SPEAKS_FOR_ITSELF = frozenset(
    (
        NoteKind.LEGEND,
        NoteKind.DEDICATION,
        NoteKind.EPIGRAPH,
        NoteKind.PROMOTION,
        NoteKind.EDIT,
        NoteKind.PLEA,
        NoteKind.PREVIEW,
        NoteKind.STATUS,
        NoteKind.RECAP,
        NoteKind.OTHER,
    )
)
"""Kinds that need no label when the author gave none: "To be continued!" says it all."""


class Moved(msgspec.Struct, frozen=True):
    """A note that stands after the story: the place it has there and where it was written."""

    note: Note
    document: str
    index: int

    @property
    def place(self) -> str:
        """The id of the note where it stands now."""
        return f"{self.document}-note-{self.index}"

    def mark(self, chapter: str) -> str:
        """The id of the link that stands in its stead in a chapter's document."""
        return f"{chapter}-from-{self.place}"


def note(note: Note, scope: Scope, *, id: str = "", after: str = "") -> str:
    """A note set apart from the story; `after` is XHTML to follow its blocks."""
    name = scope.library.words.named("notes", note.kind)
    written = note.label or ("" if note.kind in _SPEAKS_FOR_ITSELF else name)
    classes = "note-label" if note.label else "note-label unlabelled"
    label = f'<p class="{classes}">{escape(written)}</p>\n' if written.strip() else ""
    anchor = f' id="{id}"' if id else ""
    return (
        f'<aside{anchor} class="note note-{note.kind}" role="note" aria-label="{attribute(name)}">'
        f"\n{label}{blocks(note.blocks, scope)}{after}\n</aside>"
    )


def notes(several: Iterable[Note], scope: Scope) -> str:
    """Notes of a chapter one below the other; each says in which others it stood too."""
    return "\n".join(
        [note(one, scope, after=origins("also-in", one.also, scope)) for one in several]
    )


def notes_from_chapters(several: Iterable[Note], scope: Scope) -> str:
    """Notes of several chapters one below the other; each says where it comes from."""
    return "\n".join(
        [note(one, scope, after=origins("from", (one.origin, *one.also), scope)) for one in several]
    )


def origins(key: str, ids: Iterable[str], scope: Scope) -> str:
    """A line with links to the chapters a note stood in, empty if none is in the book."""
    library = scope.library
    found = dict.fromkeys(filter(None, map(library.chapters.get, ids)))
    if not found:
        return ""
    places = ", ".join(" – ".join(_ways(run, library)) for run in _runs(tuple(found), library))
    line = library.words(key, places="\0").split("\0")
    return f'\n<p class="note-origin">{places.join(map(escape, line))}</p>'


def _runs(documents: tuple[str, ...], library: Library) -> Iterator[tuple[str, ...]]:
    """Of three or more chapters that follow each other the first and the last, others alone."""
    order = {document: place for place, document in enumerate(library.titles)}
    in_order = sorted(documents, key=order.__getitem__)
    for _, group in groupby(enumerate(in_order), lambda pair: order[pair[1]] - pair[0]):
        run = [document for _, document in group]
        if len(run) > 2:
            yield run[0], run[-1]
        else:
            yield from ((document,) for document in run)


def _ways(documents: Iterable[str], library: Library) -> Iterator[str]:
    for document in documents:
        yield f'<a href="{document}.xhtml">{escape(library.titles[document])}</a>'


def moved_notes(book: Book, documents: Iterable[str]) -> tuple[Moved, ...]:
    """The notes in the back matter; `documents` are the ids of its sections' documents."""
    return tuple(
        Moved(note, document, index)
        for document, section in zip(documents, book.back_matter, strict=True)
        for index, note in enumerate(section.notes, 1)
    )


def links_to(several: Iterable[Moved], chapter: str, library: Library) -> str:
    """What stands in a chapter where notes were that have moved behind the story: one line."""
    links = " · ".join(_link_to(moved, chapter, library) for moved in several)
    return f'<p class="note-link">{links}</p>' if links else ""


def _link_to(moved: Moved, chapter: str, library: Library) -> str:
    name = moved.note.label or library.words.named("notes", moved.note.kind)
    href = f"{moved.document}.xhtml#{moved.place}"
    return f'<a id="{moved.mark(chapter)}" href="{href}">{escape(name)}</a>'


def footnotes(several: tuple[Footnote, ...], scope: Scope) -> str:
    """A chapter's footnotes, which reading systems that can show as pop-ups; empty if none."""
    if not several:
        return ""
    name = attribute(scope.library.words("footnotes"))
    seen: set[str] = set()
    inner = "\n".join([_footnote(one, scope, seen) for one in several])
    return f'<section class="footnotes" aria-label="{name}">\n{inner}\n</section>'


def _footnote(one: Footnote, scope: Scope, seen: set[str]) -> str:
    number = scope.footnotes[one.id]
    inner = blocks(one.blocks, scope)
    if one.id in seen:  # a second note of one id keeps its words, but nothing can lead to it
        return f'<aside class="footnote">\n{inner}\n</aside>'
    seen.add(one.id)
    mark = _back_mark(one, number, scope)
    return (
        f'<aside id="{scope.document}-fn-{number}" class="footnote" epub:type="footnote" '
        f'role="doc-footnote">\n{mark}\n{inner}\n</aside>'
    )


def _back_mark(one: Footnote, number: int, scope: Scope) -> str:
    if one.id not in scope.cited:
        return f'<span class="footnote-mark">{number}</span>'
    name = attribute(scope.library.words("back"))
    return (
        f'<a class="footnote-mark" epub:type="backlink" role="doc-backlink" '
        f'href="#{scope.document}-ref-{number}" aria-label="{number}: {name}">{number}</a>'
    )
