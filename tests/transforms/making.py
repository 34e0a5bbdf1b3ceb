"""Small books for the transforms to work on."""

from hypothesis import strategies as st

from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Part, Section, SectionKind
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import (
    Blocks,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    NoteReference,
    Paragraph,
    Preformatted,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Text,
    Verse,
)


def said(*paragraphs: str) -> Blocks:
    """Paragraphs of plain text."""
    return tuple(Paragraph((Text(text),)) for text in paragraphs)


def note(kind: str, *paragraphs: str, label: str = "") -> Note:
    """A note of a kind."""
    return Note(NoteKind(kind), said(*paragraphs), label)


def chapter(
    title: str = "", story: Blocks = (), before: object = (), after: object = ()
) -> Chapter:
    """A chapter with notes before and after its story."""
    return Chapter(
        (Text(title),) if title else (),
        story or said("Story."),
        notes=tuple(before),
        endnotes=tuple(after),
    )  # type: ignore[call-overload]


def book(*chapters: Chapter, **parts: object) -> Book:
    """A book of these chapters, with ids as `assemble` gives them."""
    import msgspec

    body = tuple(
        msgspec.structs.replace(one, id=one.id or f"chapter-{place:04}")
        for place, one in enumerate(chapters, 1)
    )
    return Book(Metadata(title="A Tale"), body, **parts)  # type: ignore[arg-type]


_characters = st.text(st.sampled_from("ab Z'\".-…— 9"), max_size=12)
_footnote_ids = st.sampled_from(["1", "2", "3"])
_leaf: st.SearchStrategy[Inline] = st.one_of(
    _characters.map(Text), st.just(LineBreak()), _footnote_ids.map(NoteReference)
)
_inlines: st.SearchStrategy[Inlines] = st.recursive(
    st.lists(_leaf, max_size=3).map(tuple),
    lambda inner: st.one_of(
        inner.map(lambda i: (Emphasis(i),)),
        inner.map(lambda i: (Strong(i), Text(" it's"))),
        inner.map(lambda i: (Span(SpanKind.CODE, i),)),
    ),
    max_leaves=4,
)
_blocks: st.SearchStrategy[Blocks] = st.lists(
    st.one_of(
        _inlines.map(Paragraph),
        st.builds(SceneBreak, st.sampled_from(["", "***"]), st.integers(1, 2)),
        _inlines.map(lambda i: Verse(((i, i),))),
        _characters.map(Preformatted),
    ),
    max_size=4,
).map(tuple)
_phrases = st.sampled_from(
    [said("I own nothing."), said("See chapter 1"), said("Same as last chapter."), said("Review!")]
)
_notes = st.lists(
    st.builds(Note, st.sampled_from(NoteKind), st.one_of(_blocks, _phrases), _characters),
    max_size=4,
).map(tuple)
_footnotes = st.lists(st.builds(Footnote, _footnote_ids, _blocks), max_size=3).map(tuple)
_chapters = st.builds(
    Chapter,
    _inlines,
    _blocks,
    st.sampled_from(["", "chapter-0001", "chapter-0002", "x"]),
    notes=_notes,
    endnotes=_notes,
    footnotes=_footnotes,
)
_sections = st.lists(
    st.builds(Section, st.sampled_from(SectionKind), _inlines, _blocks, _notes, _footnotes),
    max_size=2,
).map(tuple)
books = st.builds(
    Book,
    st.builds(Metadata, title=_characters, language=st.sampled_from(["en", "fr", "ja"])),
    st.lists(
        st.one_of(_chapters, st.builds(Part, _inlines, st.lists(_chapters, max_size=2).map(tuple))),
        max_size=4,
    ).map(tuple),
    _sections,
    _sections,
    notes=_notes,
)
