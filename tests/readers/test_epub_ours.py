"""A book of ours read again: the same book, as near as a file can tell."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from ficbook.backends import epub as epub_backend
from ficbook.backends import html as html_backend
from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Part
from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status
from ficbook.model.nodes import (
    Align,
    Emphasis,
    Extract,
    ExtractKind,
    InlineNote,
    LineBreak,
    List,
    NoteReference,
    Paragraph,
    Quotation,
    SceneBreak,
    SceneHead,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
    Verse,
)
from ficbook.pipeline import build, load_config, read, write
from ficbook.readers import choose
from ficbook.recognition import assemble, recognise
from ficbook.themes import find_theme
from ficbook.transforms import prepare
from tests.building import CHECKOUT
from tests.reading import book_words

_OF_SOURCES = frozenset({"line", "source"})


def bare(value: Any) -> Any:
    """A book without the lines and names of the files it was read from, and without pictures."""
    match value:
        case tuple():
            return [bare(v) for v in value]
        case dict():
            return {k: bare(v) for k, v in value.items() if k not in _OF_SOURCES}
        case _ if hasattr(value, "__struct_fields__"):
            return [type(value).__name__, bare(structs.asdict(value))]
        case _:
            return value


def parts_of(book: Book) -> dict[str, Any]:
    return bare(structs.asdict(structs.replace(book, assets=())))


def made_again(book: Book, backend: Any = epub_backend, name: str = "b.epub") -> Book:
    """A book written and read, its notes placed as before."""
    report = Report()
    data = backend.BACKEND.write(book, find_theme("classic"), Config(), report)
    source = Source(name, data)
    draft = choose(source).read(source, Config(), report)
    again = assemble((recognise(draft, Config(), report),), Config(), report)
    return prepare(again, Config(), report)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Book]:
    """The sample story as it went into its EPUB, and as it came out."""
    epub = tmp_path_factory.mktemp("ours") / "book.epub"
    made = build(CHECKOUT / "manuscript", formats=["epub"], output=epub).book
    return made, read(epub, Config())


def test_sample_is_the_same_book(books: tuple[Book, Book]):
    made, again = books
    prepared = prepare(again, load_config(CHECKOUT / "manuscript"), Report())
    assert parts_of(prepared) == parts_of(made)


def test_notes_stand_in_their_chapters_again(books: tuple[Book, Book]):
    _, again = books
    warnings = [n.label for c in again.chapters() for n in c.notes if n.kind is NoteKind.WARNING]
    assert warnings == ["Warnings"] * 3
    disclaimed = [any(n.kind is NoteKind.DISCLAIMER for n in c.notes) for c in again.chapters()]
    assert disclaimed == [True, True, False]
    assert again.notes == ()


def test_the_second_time_changes_nothing(books: tuple[Book, Book], tmp_path: Path):
    _, once = books
    path = tmp_path / "twice.epub"
    write(once, path)
    assert book_words(read(path, Config())) == book_words(once)


def _p(*children: Any, **fields: Any) -> Paragraph:
    return Paragraph(tuple(Text(c) if isinstance(c, str) else c for c in children), **fields)


STORY = (
    _p("Note: the bell rang. I do not own Naruto, she thought."),
    _p("By the quay ", Emphasis((Text("the"),)), " tide ", Strong((Text("turned"),)), "."),
    _p("A line that is much longer than the hundred characters at which lines of pages are taken "
       "for paragraphs", LineBreak(), "and its second line."),
    _p("Midships", align=Align.CENTER),
    SceneBreak("* * *"),
    SceneHead((Text("Ada’s POV"),)),
    _p("She read on ", InlineNote((Text("A/N: I know"),)), " and laughed."),
    Extract(ExtractKind.LETTER, (_p("Dear Ib,"), _p("Come home."), _p("Ada"))),
    SceneBreak("~", 2),
    Quotation((_p("Keep the light."),), (Text("the Board"),)),
    Verse((((Text("O wind,"),), (Text("O wave,"),)), ((Text("be still."),),))),
    List(((_p("oil"),), (_p("wick"),)), ordered=True, start=4),
    Table((((Text("Mon"),), (Text("fog"),)),), ((Text("Day"),), (Text("Sky"),))),
    _p("The last ", Span(SpanKind.SMALL_CAPS, (Text("word"),)), NoteReference("note-1"), "."),
)  # fmt: skip
MADE = Book(
    Metadata(
        title="Salt",
        subtitle="A Tale",
        contributors=(Contributor("brine"), Contributor("tide", "trl", "Tide, The")),
        language="en-GB",
        identifier="https://example.org/works/7",
        published=date(2020, 1, 2),
        updated=date(2021, 3, 4),
        description="A keeper.\n\nA storm.",
        subjects=("Fan fiction",),
        source="https://example.org/works/7",
        series=(Series("The Lights", 2.0), Series("Salt", 1.5)),
        fandoms=("The Sea",),
        rating=Rating.TEEN,
        rating_as_written="PG-13",
        warnings=("No Archive Warnings Apply",),
        relationships=("Ada/Ib",),
        characters=("Ada", "Ib"),
        tags=("Fog", "Oil"),
        status=Status.HIATUS,
        planned_chapters=9,
    ),
    (
        Part((Text("Ebb"),), (
            Chapter((Text("1984, or the Board"),), STORY, "chapter-0001",
                    notes=(Note(NoteKind.AUTHOR, (_p("Hello."),), "My Very Own Label"),
                           Note(NoteKind.WARNING, (_p("A storm."),))),
                    footnotes=(Footnote("note-1", (_p("Of the sea."),)),)),
            Chapter((), (_p("It went on."),), "chapter-0002",
                    notes=(Note(NoteKind.DISCLAIMER, (_p("Not mine."),), "Disclaimer"),)),
        ), label="Part One", number=1),
        Part((Text("Flow"),), (
            Chapter((Text("The Fog"),), (_p("It ended."),), "chapter-0003", "Chapter 3", 3,
                    notes=(Note(NoteKind.DISCLAIMER, (_p("Not mine."),), "Disclaimer"),),
                    endnotes=(Note(NoteKind.STATUS, (_p("TBC"),)),)),
        )),
    ),
    notes=(Note(NoteKind.AUTHOR, (_p("Of the whole work."),), "A/N"),),
)  # fmt: skip
"""What a story has, with words that recognition would take for something else."""


def test_every_kind_of_block_and_note():
    made = prepare(MADE, Config(), Report())
    again, wanted = parts_of(made_again(made)), parts_of(made)
    for name, value in wanted.items():
        assert again[name] == value, name


WORDS = st.lists(
    st.sampled_from(["tea", "storm", "Æther", "naïve", "猫", "привет", "“Yes,”", "Note:", "AN"]),
    min_size=1,
    max_size=7,
).map(lambda words: " ".join(["The", *words, "end."]))
BLOCKS = st.lists(st.sampled_from(STORY[:-1]) | WORDS.map(_p), min_size=1, max_size=6)
NOTES = st.lists(
    st.builds(
        lambda kind, text, label: Note(kind, (_p(text),), label),
        st.sampled_from([NoteKind.AUTHOR, NoteKind.WARNING, NoteKind.DISCLAIMER, NoteKind.RECAP]),
        WORDS,
        st.sampled_from(["", "A/N", "Beware", "Disclaimer"]),
    ),
    max_size=2,
).map(tuple)
CHAPTERS = st.builds(
    lambda title, blocks, notes, endnotes: Chapter(
        (Text(title),),
        (_p("It began."), *blocks, _p("It ended.")),
        notes=notes,
        endnotes=endnotes,
    ),
    WORDS,
    BLOCKS,
    NOTES,
    NOTES,
)


@settings(max_examples=12, deadline=None)
@given(st.lists(CHAPTERS, min_size=1, max_size=4))
def test_any_book(chapters: list[Chapter]):
    numbered = tuple(structs.replace(c, id=f"chapter-{n:04}") for n, c in enumerate(chapters, 1))
    made = prepare(Book(Metadata(title="Any"), numbered), Config(), Report())
    again = made_again(made)
    assert [plain(c) for c in again.chapters()] == [plain(c) for c in made.chapters()]
    assert sorted(book_words(again)) == sorted(book_words(made))


def plain(chapter: Chapter) -> Any:
    return bare(chapter.title), bare(chapter.blocks), bare(chapter.notes), bare(chapter.endnotes)


def test_our_html_page():
    made = prepare(MADE, Config(), Report())
    again = made_again(made, html_backend, "b.html")
    assert [plain(c)[1:] for c in again.chapters()] == [plain(c)[1:] for c in made.chapters()]
    assert (again.metadata.title, again.metadata.authors) == ("Salt", ("brine",))
