"""The pages before the story: title page, copyright page, about, notice.

All four stand in every book, whatever it holds: a page more at the front would move every
reader's place in the book (foliate-js, epub.js and KOReader count documents of the spine).
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ficbook.model.book import Book, Note, NoteKind, Section, SectionKind
from ficbook.model.walk import block_text
from ficbook.render.catalogue import contributors, details, imprint, paragraphs, rating, series
from ficbook.render.document import Document
from ficbook.render.notes import Moved, footnotes, note, notes
from ficbook.render.scope import Library, Scope, numbered
from ficbook.render.sections import inner_section
from ficbook.render.templates import Templates, set_as_is

if TYPE_CHECKING:
    from markupsafe import Markup

FRONT = ("titlepage", "copyright-page", "about", "notice")
"""The kinds of the pages before the contents, in their order."""

_PAGE_OF_SECTION = {SectionKind.COPYRIGHT_PAGE: "copyright-page", SectionKind.NOTICE: "notice"}
_PAGE_OF_NOTE = {NoteKind.DISCLAIMER: "copyright-page", NoteKind.WARNING: "notice"}


def front_documents(
    book: Book, moved: Sequence[Moved], library: Library, templates: Templates
) -> tuple[Document, ...]:
    """The pages before the contents."""
    values: dict[str, dict[str, Any]] = {
        "titlepage": {"series": series(book.metadata, library.words)},
        "copyright-page": {"imprint": imprint(book.metadata, library.words)},
        "about": {
            "summary": () if _is_summed_up(book) else paragraphs(book.metadata.description),
            "details": details(book, library),
            "gathered": _is_gathered(book),
        },
        "notice": {},
    }
    return tuple(_page(kind, book, moved, values[kind], library, templates) for kind in FRONT)


def _page(
    kind: str,
    book: Book,
    moved: Sequence[Moved],
    values: dict[str, Any],
    library: Library,
    templates: Templates,
) -> Document:
    title = library.words(kind)
    on_page = _sections(kind, book)
    several = tuple(footnote for section in on_page for footnote in section.footnotes)
    scope = Scope(kind, library, numbered(several), deepest=2)
    matter = _matter(kind, book, on_page, scope)
    warnings = _warnings(book, moved, scope) if kind == "notice" else {}
    body = templates.fill(
        kind,
        title=title,
        words=library.words,
        metadata=book.metadata,
        contributors=contributors(book.metadata, library.words),
        matter=matter,
        footnotes=set_as_is(footnotes(several, scope)),
        **values,
        **warnings,
    )
    return Document(kind, kind, title, body, "frontmatter")


def _sections(kind: str, book: Book) -> tuple[Section, ...]:
    """The sections that stand on the page of a kind."""
    return tuple(s for s in book.front_matter if _PAGE_OF_SECTION.get(s.kind, "about") == kind)


def _matter(kind: str, book: Book, sections: Sequence[Section], scope: Scope) -> "Markup":
    """The sections that the author's words make on a page, notes that nobody placed last.

    The notes of the notice page are not here: they stand by chapter.
    """
    parts = [inner_section(_without_warnings(section), scope) for section in sections]
    parts.append(notes((n for n in book.notes if _stands_alone(n, kind)), scope))
    return set_as_is("\n".join(filter(None, parts)))


def _is_gathered(book: Book) -> bool:
    """Whether the page holds notes from chapters, which may be long: the details go before them."""
    prefaces = (s for s in book.front_matter if s.kind is SectionKind.PREFACE)
    return any(one.origin for section in prefaces for one in section.notes)


def _is_summed_up(book: Book) -> bool:
    """Whether the author's own summary stands on the page or above a chapter, saying the same."""
    placed = (note for section in book.front_matter for note in section.notes)
    if any(n.kind is NoteKind.SUMMARY and not n.origin for n in (*book.notes, *placed)):
        return True
    told = (note for chapter in book.chapters() for note in chapter.notes)
    return any(n.kind is NoteKind.SUMMARY and _says(n, book.metadata.description) for n in told)


def _says(note: Note, words: str) -> bool:
    return " ".join("\n".join(map(block_text, note.blocks)).split()) == " ".join(words.split())


def _without_warnings(section: Section) -> Section:
    if section.kind is not SectionKind.NOTICE:
        return section
    return Section(section.kind, section.title, section.blocks)


def _stands_alone(note: Note, kind: str) -> bool:
    return note.kind is not NoteKind.WARNING and _PAGE_OF_NOTE.get(note.kind, "about") == kind


def _warnings(book: Book, moved: Sequence[Moved], scope: Scope) -> dict[str, Any]:
    """The content warnings by chapter, and those that wait behind the story."""
    library = scope.library
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in _notices(book):
        chapters = tuple(filter(None, map(library.chapters.get, (one.origin, *one.also))))
        groups.setdefault(chapters, []).append(note(one, scope))
    return {
        "rating": "".join(rating(book.metadata, library.words)),
        "archive_warnings": [w for w in book.metadata.warnings if w.strip()],
        "groups": [
            (
                [(f"{chapter}.xhtml", library.titles[chapter]) for chapter in chapters],
                set_as_is("\n".join(said)),
            )
            for chapters, said in groups.items()
        ],
        "folded": [
            (f"{m.document}.xhtml#{m.place}", library.titles.get(m.note.origin, ""))
            for m in moved
            if m.note.kind is NoteKind.WARNING
        ],
    }


def _notices(book: Book) -> Iterator[Note]:
    for section in book.front_matter:
        if section.kind is SectionKind.NOTICE:
            yield from section.notes
    yield from (note for note in book.notes if note.kind is NoteKind.WARNING)
