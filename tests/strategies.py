"""Hypothesis strategies that make Books: every node, every kind, and hostile strings."""

from datetime import date
from itertools import count

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ficbook.model import nodes
from ficbook.model.book import (
    Asset,
    Book,
    Chapter,
    Footnote,
    Note,
    NoteKind,
    Part,
    Section,
    SectionKind,
)
from ficbook.model.metadata import Contributor, Metadata, Rating, Series, Status
from tests.books import GIF, HOSTILE

WORDS = st.lists(
    st.sampled_from(["tea", "storm", "lantern", "Æther", "naïve", "猫", "привет", "“Yes,”", "—"]),
    min_size=1,
    max_size=6,
).map(" ".join)

_ENGLISH = [
    "the",
    "lamp",
    "ferry",
    "said",
    "harbour",
    "I",
    "and",
    "Quay",
    "lighthouse-keeper's",
    "9",
]
SENTENCES = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(st.sampled_from(_ENGLISH), min_size=1, max_size=20),
    st.sampled_from([".", "!", "?", '."', ","]),
)
"""Words as a line of prose holds them."""

_OF_UNICODE = [text for text in HOSTILE if "\ud800" not in text]
TEXTS = st.one_of(WORDS, WORDS, st.sampled_from(_OF_UNICODE), st.text(max_size=12))
"""Strings of any characters, among them those that XML forbids; JSON has no lone surrogates."""

_NAMES = st.sampled_from(["1", "2", "a", "", '"><x'])
_TARGETS = st.sampled_from(
    [
        "https://example.org/a b?c=d&e=f#g#h",
        "mailto:ann@example.org",
        "#chapter-0001",
        "#nowhere",
        "javascript:alert(1)",
        "http://",
        "http://exämple.org/ü",
        "https://[::1",
        "file:///etc/passwd",
    ]
)
_LANGUAGES = st.sampled_from(["", "fr", "ja", "x-", '"><'])

_LEAVES = st.one_of(
    TEXTS.map(nodes.Text),
    TEXTS.map(nodes.Text),
    st.just(nodes.LineBreak()),
    st.builds(nodes.Image, asset=st.sampled_from(["pic", "none"]), alt=TEXTS),
    st.builds(nodes.NoteReference, note=_NAMES),
    st.builds(nodes.Ruby, base=TEXTS, reading=TEXTS),
)


def _inlines(children):
    several = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(nodes.Emphasis, children=several),
        st.builds(nodes.Strong, children=several),
        st.builds(
            nodes.Span, kind=st.sampled_from(nodes.SpanKind), children=several, language=_LANGUAGES
        ),
        st.builds(nodes.Link, target=_TARGETS, children=several),
        st.builds(
            nodes.InlineNote,
            children=several,
            opens=st.sampled_from(["(", "[", ""]),
            closes=st.sampled_from([")", "]", ""]),
        ),
    )


INLINES = st.lists(st.recursive(_LEAVES, _inlines, max_leaves=6), max_size=4).map(tuple)
"""Runs of inlines."""

_LINES = st.integers(0, 900)
_SIMPLE = st.one_of(
    st.builds(nodes.Paragraph, children=INLINES, align=st.sampled_from(nodes.Align), line=_LINES),
    st.builds(nodes.Paragraph, children=INLINES, line=_LINES),
    st.builds(nodes.Heading, level=st.integers(1, 9), children=INLINES, line=_LINES),
    st.builds(nodes.SceneHead, children=INLINES, line=_LINES),
    st.builds(nodes.SceneBreak, ornament=TEXTS, level=st.integers(1, 2), line=_LINES),
    st.builds(
        nodes.Verse,
        stanzas=st.lists(st.lists(INLINES, max_size=3).map(tuple), max_size=2).map(tuple),
        line=_LINES,
    ),
    st.builds(nodes.Preformatted, text=TEXTS, line=_LINES),
    st.builds(
        nodes.Figure,
        image=st.builds(nodes.Image, asset=st.sampled_from(["pic", "none"]), alt=TEXTS),
        caption=INLINES,
        line=_LINES,
    ),
    st.builds(
        nodes.Table,
        rows=st.lists(st.lists(INLINES, max_size=2).map(tuple), max_size=2).map(tuple),
        header=st.lists(INLINES, max_size=2).map(tuple),
        line=_LINES,
    ),
)


def _nested(children):
    several = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(nodes.Quotation, children=several, attribution=INLINES, line=_LINES),
        st.builds(
            nodes.Extract, kind=st.sampled_from(nodes.ExtractKind), children=several, line=_LINES
        ),
        st.builds(
            nodes.List,
            items=st.lists(several, max_size=2).map(tuple),
            ordered=st.booleans(),
            start=st.integers(-2, 40),
            line=_LINES,
        ),
    )


BLOCKS = st.lists(st.recursive(_SIMPLE, _nested, max_leaves=4), max_size=4).map(tuple)
"""Runs of blocks."""

_DATES = st.none() | st.dates(date(1999, 1, 1), date(2030, 1, 1))
_ORIGINS = st.sampled_from(["", "chapter-0001", "chapter-0002", "nowhere"])
NOTES = st.builds(
    Note,
    kind=st.sampled_from(NoteKind),
    blocks=BLOCKS,
    label=TEXTS,
    origin=_ORIGINS,
    also=st.lists(_ORIGINS, max_size=2).map(tuple),
    line=_LINES,
)
_SEVERAL_NOTES = st.lists(NOTES, max_size=2).map(tuple)
_FOOTNOTES = st.lists(st.builds(Footnote, id=_NAMES, blocks=BLOCKS), max_size=2).map(tuple)
CHAPTERS = st.builds(
    Chapter,
    title=INLINES,
    blocks=BLOCKS,
    id=st.just(""),
    label=TEXTS,
    number=st.none() | st.integers(0, 99),
    notes=_SEVERAL_NOTES,
    endnotes=_SEVERAL_NOTES,
    footnotes=_FOOTNOTES,
    published=_DATES,
    source=TEXTS,
    line=_LINES,
)
PARTS = st.builds(
    Part,
    title=INLINES,
    chapters=st.lists(CHAPTERS, max_size=2).map(tuple),
    label=TEXTS,
    number=st.none() | st.integers(0, 99),
)
SECTIONS = st.builds(
    Section,
    kind=st.sampled_from(SectionKind),
    title=INLINES,
    blocks=BLOCKS,
    notes=_SEVERAL_NOTES,
    footnotes=_FOOTNOTES,
)
_SEVERAL = st.lists(TEXTS, max_size=2).map(tuple)
METADATA = st.builds(
    Metadata,
    title=TEXTS.map(lambda title: title if title.strip() else "Untitled"),
    subtitle=TEXTS,
    contributors=st.lists(
        st.builds(
            Contributor,
            name=TEXTS,
            role=st.sampled_from(["aut", "edt", "trl", "??"]),
            file_as=TEXTS,
            url=st.one_of(st.just(""), _TARGETS),
        ),
        max_size=3,
    ).map(tuple),
    language=st.sampled_from(["en", "en-GB", "de", "ja", "ar", "zh-Hant", "ru", "nl"]),
    identifier=TEXTS,
    publisher=TEXTS,
    published=_DATES,
    updated=_DATES,
    description=TEXTS,
    subjects=_SEVERAL,
    rights=TEXTS,
    source=st.one_of(TEXTS, st.just("https://example.org/works/1")),
    series=st.lists(
        st.builds(Series, name=TEXTS, position=st.none() | st.sampled_from([1.0, 2.5])), max_size=2
    ).map(tuple),
    cover=st.sampled_from(["", "pic", "lost.png"]),
    fandoms=_SEVERAL,
    rating=st.sampled_from(Rating),
    rating_as_written=TEXTS,
    warnings=_SEVERAL,
    categories=_SEVERAL,
    relationships=_SEVERAL,
    characters=_SEVERAL,
    tags=_SEVERAL,
    status=st.none() | st.sampled_from(Status),
    planned_chapters=st.none() | st.integers(1, 99),
)
ASSETS = st.sampled_from(
    [
        (),
        (Asset("pic", "image/gif", "pic.gif", GIF),),
        (
            Asset("pic", "image/png", "Ü bér pic.gif", GIF),
            Asset("bad", "image/svg+xml", "x.svg", b"<svg/>"),
        ),
    ]
)


def _identified(book: Book) -> Book:
    """The book with its chapters' ids set by order, as assembly sets them."""
    numbers = count(1)

    def named(item: Chapter | Part) -> Chapter | Part:
        if isinstance(item, Part):
            return replace(item, chapters=tuple(map(named, item.chapters)))
        return replace(item, id=f"chapter-{next(numbers):04d}")

    return replace(book, body=tuple(map(named, book.body)))


UNSHRUNK = settings(
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""For tests that render whole books: to shrink one takes minutes."""

_MADE = st.builds(
    Book,
    metadata=METADATA,
    body=st.lists(st.one_of(CHAPTERS, PARTS), max_size=3).map(tuple),
    front_matter=st.lists(SECTIONS, max_size=2).map(tuple),
    back_matter=st.lists(SECTIONS, max_size=2).map(tuple),
    assets=ASSETS,
    notes=_SEVERAL_NOTES,
).map(_identified)


@st.composite
def _books(draw: st.DrawFn) -> Book:
    """A copy of what is made: Hypothesis would print as nested calls, for hours, what it saw made."""
    return replace(draw(_MADE))


BOOKS = _books()
"""Books, as assembly leaves them."""
