"""Sections around the story: inside a page before it, or documents of their own behind it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ficbook.model.book import Section, SectionKind
from ficbook.model.walk import plain_text
from ficbook.render.blocks import blocks
from ficbook.render.document import Document
from ficbook.render.escape import attribute, escape
from ficbook.render.inlines import inlines
from ficbook.render.notes import Moved, footnotes, note, notes_from_chapters
from ficbook.render.scope import Library, Scope, numbered
from ficbook.render.templates import Templates, set_as_is

ROLES = {
    SectionKind.DEDICATION: "doc-dedication",
    SectionKind.EPIGRAPH: "doc-epigraph",
    SectionKind.FOREWORD: "doc-foreword",
    SectionKind.NOTICE: "doc-notice",
    SectionKind.PREFACE: "doc-preface",
    SectionKind.ACKNOWLEDGMENTS: "doc-acknowledgments",
    SectionKind.AFTERWORD: "doc-afterword",
    SectionKind.APPENDIX: "doc-appendix",
    SectionKind.COLOPHON: "doc-colophon",
}
"""The DPUB-ARIA role of each kind of section that has one."""

_OWN = (SectionKind.DEDICATION, SectionKind.EPIGRAPH, SectionKind.FOREWORD)
"""Kinds that are sections of their own even inside the page about the story."""


def inner_section(section: Section, scope: Scope) -> str:
    """A section inside a page, empty if it holds nothing."""
    heading = inlines(section.title, scope).strip()
    title = f"<h2>{heading}</h2>" if heading else ""
    parts = (title, blocks(section.blocks, scope), _notes(section, scope))
    inner = "\n".join(filter(None, parts))
    if not inner or section.kind not in _OWN:
        return inner
    name = attribute(
        plain_text(section.title).strip() or scope.library.words.named("sections", section.kind)
    )
    return (
        f'<section class="{section.kind}" epub:type="{section.kind}" '
        f'role="{ROLES[section.kind]}" aria-label="{name}">\n{inner}\n</section>'
    )


def _notes(section: Section, scope: Scope) -> str:
    """The notes of a section: those whose words do not belong where they stand say whence."""
    gathered = section.kind is SectionKind.PREFACE
    return "\n".join(
        notes_from_chapters((one,), scope) if gathered or one.also else note(one, scope)
        for one in section.notes
    )


def back_ids(sections: Sequence[Section]) -> tuple[str, ...]:
    """The ids of the documents behind the story: the kind, and from the second on its number."""
    counted: dict[str, int] = {}
    ids = []
    for section in sections:
        counted[section.kind] = count = counted.get(section.kind, 0) + 1
        ids.append(f"back-{section.kind}" + (f"-{count}" if count > 1 else ""))
    return tuple(ids)


def back_title(section: Section, library: Library) -> str:
    """The title of a section behind the story, as plain text."""
    written = " ".join(plain_text(section.title).split())
    return written or library.words.named("sections", section.kind)


def back_document(
    section: Section,
    document: Document,
    moved: Sequence[Moved],
    library: Library,
    templates: Templates,
) -> Document:
    """`document`, an empty one, with a section set in it; `moved` are the section's notes."""
    scope = Scope(document.id, library, numbered(section.footnotes))
    title = inlines(section.title, scope).strip()
    parts = [blocks(section.blocks, scope), *_by_chapter(moved, scope)]
    parts.append(footnotes(section.footnotes, scope))
    body = templates.fill(
        "section",
        document=document,
        role=ROLES.get(section.kind, ""),
        title=set_as_is(title or escape(document.title)),
        named=bool(title),
        content=set_as_is("\n".join(filter(None, parts))),
    )
    return document.with_body(body)


def _by_chapter(moved: Sequence[Moved], scope: Scope) -> Iterator[str]:
    """Notes behind the story, those of one chapter under its title."""
    for ways, several in groupby(moved, lambda one: tuple(_ways_back(one, scope.library))):
        if ways:
            scope.level(2)
            links = ", ".join(f'<a href="{href}">{escape(name)}</a>' for href, name in ways)
            yield f'<h2 class="note-origin">{links}</h2>'
        yield from (_with_way_back(one, scope) for one in several)


def _ways_back(moved: Moved, library: Library) -> Iterator[tuple[str, str]]:
    """The chapters that said a note: each with its address and its title."""
    for origin in (moved.note.origin, *moved.note.also):
        if chapter := library.chapters.get(origin, ""):
            yield f"{chapter}.xhtml", library.titles[chapter]


def _with_way_back(moved: Moved, scope: Scope) -> str:
    """A note behind the story, with links to every place in it where it stood."""
    library = scope.library
    links = []
    for href, title in _ways_back(moved, library):
        words = library.words("back-to", place=title)
        mark = moved.mark(href.removesuffix(".xhtml"))
        links.append(f'<a href="{href}#{mark}">{escape(words)}</a>')
    after = f'\n<p class="note-origin">{" · ".join(links)}</p>' if links else ""
    return note(moved.note, scope, id=moved.place, after=after)
