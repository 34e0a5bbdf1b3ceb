"""Chapters and parts as documents."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ficbook.model.book import Chapter, Part
from ficbook.model.walk import plain_text
from ficbook.render.blocks import story
from ficbook.render.document import Document
from ficbook.render.inlines import inlines
from ficbook.render.notes import Moved, footnotes, links_to, notes
from ficbook.render.scope import Library, Scope, numbered
from ficbook.render.templates import Templates, set_as_is

if TYPE_CHECKING:
    from markupsafe import Markup


def heading(item: Chapter | Part) -> str:
    """A chapter's or part's label and title on one line of plain text, empty if it has neither."""
    parts = (" ".join(part.split()) for part in (item.label, plain_text(item.title)))
    return ": ".join(filter(None, parts))


def chapter_document(
    chapter: Chapter,
    document: Document,
    moved: Sequence[Moved],
    library: Library,
    templates: Templates,
) -> Document:
    """`document`, an empty one, with the chapter set in it; `moved` are notes it lost."""
    scope = Scope(document.id, library, numbered(chapter.footnotes))
    title = inlines(chapter.title, scope)
    before, within, after = _way_to(moved, chapter, document.id, library)
    body = templates.fill(
        "chapter",
        document=document,
        label=chapter.label.strip(),
        title=set_as_is(title.strip()),
        head=_stack(notes(chapter.notes, scope), before),
        story=set_as_is(story(chapter.blocks, scope, within)),
        end=_stack(notes(chapter.endnotes, scope), after),
        footnotes=set_as_is(footnotes(chapter.footnotes, scope)),
    )
    return document.with_body(body)


def part_document(
    part: Part, document: Document, library: Library, templates: Templates
) -> Document:
    """`document`, an empty one, with a part's title set in it."""
    title = inlines(part.title, Scope(document.id, library)).strip()
    label = part.label.strip()
    return document.with_body(
        templates.fill("part", document=document, label=label, title=set_as_is(title))
    )


def _way_to(
    moved: Sequence[Moved], chapter: Chapter, document: str, library: Library
) -> tuple[str, Sequence[tuple[int, str]], str]:
    """Links to the notes that stood before a chapter's story, within it (by line), and after."""
    lines = [block.line for block in chapter.blocks if block.line] or [0]
    before: list[Moved] = []
    within: list[Moved] = []
    after: list[Moved] = []
    for one in moved:
        line = one.note.line
        own = library.chapters.get(one.note.origin) == document
        if not line or line < lines[0]:
            before.append(one)
        else:
            (within if own and line < lines[-1] else after).append(one)
    head, end = (links_to(several, document, library) for several in (before, after))
    return head, [(one.note.line, links_to((one,), document, library)) for one in within], end


def _stack(*parts: str) -> "Markup":
    return set_as_is("\n".join(filter(None, parts)))
