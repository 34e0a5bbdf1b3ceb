"""The Book as a value: JSON both ways, its schema, and going through its tree."""

import base64
import json
from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given

from ficbook.diagnostics import FicbookError
from ficbook.model.book import (
    FORMAT,
    Asset,
    Book,
    Chapter,
    Footnote,
    Note,
    NoteKind,
    Part,
    Section,
    SectionKind,
    schema,
)
from ficbook.model.metadata import Contributor, Metadata, Rating, Series
from ficbook.model.nodes import (
    Align,
    Block,
    Emphasis,
    Extract,
    ExtractKind,
    Figure,
    Heading,
    Image,
    Inline,
    InlineNote,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Preformatted,
    Quotation,
    Ruby,
    SceneBreak,
    SceneHead,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
    Verse,
)
from ficbook.model.walk import block_inlines, block_text, map_block, map_blocks, plain_text
from tests.books import HOSTILE
from tests.strategies import BOOKS

X, Y = (Text("x"),), (Text("y"),)
INLINES: tuple[Inline, ...] = (
    Text("a"),
    Emphasis((Text("b"),)),
    Strong((Text("c"),)),
    Span(SpanKind.SMALL_CAPS, (Text("d"),), "de"),
    Link("https://a.example/", (Text("e"),)),
    Image("p", "f"),
    NoteReference("1"),
    LineBreak(),
    Ruby("g", "h"),
    InlineNote((Text("i"),), "[", "]"),
)
BLOCKS: tuple[Block, ...] = (
    Paragraph(X, Align.CENTER, 3),
    Heading(2, X),
    SceneHead(X),
    SceneBreak("***", 2),
    Quotation((Paragraph(X),), Y),
    Extract(ExtractKind.LETTER, (Paragraph(X), Paragraph(Y))),
    Verse(((X, Y), (X,))),
    List(((Paragraph(X),), (Paragraph(Y),)), ordered=True, start=3),
    Table(((X, Y), (Y, X)), (X, Y)),
    Figure(Image("p", "alt"), X),
    Preformatted(" x\n y"),
)
TEXTS = [
    "x",
    "x",
    "x",
    "***",
    "x\ny",
    "x\ny",
    "x\ny\nx",
    "x\ny",
    "x\ny\nx\ny\ny\nx",
    "alt\nx",
    " x\n y",
]


@given(BOOKS)
def test_json_both_ways(book: Book) -> None:
    data = book.to_json()
    again = Book.from_json(data)
    assert again == book
    assert again.to_json() == data


def filled(kind: object, depth: int = 6) -> tuple[object, ...]:
    """Values of a type with nothing left at its default, one for each kind that it allows."""
    arguments = get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind)
        names = (name for name in kind.__struct_fields__ if name != "format")
        return (kind(**{name: filled(hints[name], depth - 1)[-1] for name in names}),)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if get_origin(kind) is tuple:
        return (filled(arguments[0], depth) if depth > 0 else (),)
    if arguments:
        return tuple(value for one in arguments for value in filled(one, depth))
    plain = {str: "de", bytes: b"\0", int: 7, float: 2.5, bool: True, date: date(2020, 2, 29)}
    return (plain[kind],) if kind in plain else ()


def structs(value: object) -> Iterator[msgspec.Struct]:
    """Every struct in a value."""
    if isinstance(value, tuple):
        for one in value:
            yield from structs(one)
    elif isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))


def test_every_field_of_every_node_goes_both_ways() -> None:
    (book,) = filled(Book)
    assert isinstance(book, Book)
    assert Book.from_json(book.to_json()) == book
    found = {type(one) for one in structs(book)}
    assert found >= {*get_args(Inline), *get_args(Block), Chapter, Part, Section, Footnote, Note}
    for one in structs(book):
        for field in msgspec.structs.fields(one):
            value = getattr(one, field.name)
            if value != () and field.name != "format" and field.default is not msgspec.NODEFAULT:
                assert value != field.default, (one, field.name)


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\ud800" not in text])
def test_strings_that_mean_harm_go_both_ways(text: str) -> None:
    book = Book(Metadata(title=text), (Chapter((Text(text),), (Preformatted(text),)),))
    assert Book.from_json(book.to_json()) == book


def test_the_tables_here_are_whole() -> None:
    assert {type(inline) for inline in INLINES} == set(get_args(Inline))
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


def test_json_names() -> None:
    note = Note(NoteKind.WARNING, BLOCKS, "Warnings", "chapter-0001", ("chapter-0002",), 4)
    chapter = Chapter(INLINES, BLOCKS, "chapter-0001", "Chapter 1", 1, endnotes=(note,))
    metadata = Metadata(
        title="T", contributors=(Contributor("A", file_as="A, B"),), rating=Rating.TEEN
    )
    picture = Asset("p", "image/png", "p.png", b"\x89PNG")
    found = json.loads(Book(metadata, (Part(X, (chapter,)),), assets=(picture,)).to_json())
    assert found["metadata"] == {
        "title": "T",
        "contributors": [{"name": "A", "file-as": "A, B"}],
        "rating": "teen",
    }
    assert base64.b64decode(found["assets"][0]["data"]) == b"\x89PNG"
    (part,) = found["body"]
    (one,) = part["chapters"]
    assert (part["t"], one["t"]) == ("part", "chapter")
    assert [inline["t"] for inline in one["title"]] == [
        *("text", "emphasis", "strong", "span", "link", "image", "note-reference"),
        *("line-break", "ruby", "inline-note"),
    ]
    assert [block["t"] for block in one["blocks"]] == [
        *("paragraph", "heading", "scene-head", "scene-break", "quotation", "extract", "verse"),
        *("list", "table", "figure", "preformatted"),
    ]
    assert one["endnotes"][0]["also"] == ["chapter-0002"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "truncated"),
        (b"[]", "Expected `object`"),
        (b"{}", "metadata"),
        (b'{"metadata": {}, "body": [], "boddy": []}', "boddy"),
        (b'{"metadata": {"language": "not a language"}, "body": []}', "language"),
        (b'{"metadata": {"rating": "pg"}, "body": []}', "rating"),
        (
            b'{"metadata": {}, "body": [{"t": "chapter", "title": [{"t": "txt"}], "blocks": []}]}',
            "txt",
        ),
        (
            b'{"metadata": {}, "body": [{"t": "chapter", "title": [{"t": "text", "text": 1}], "blocks": []}]}',
            "title",
        ),
    ],
)
def test_other_json_is_refused_with_its_place(data: bytes, complaint: str) -> None:
    with pytest.raises(FicbookError, match=complaint):
        Book.from_json(data)


def test_schema_names_every_kind() -> None:
    found = schema()
    text = json.dumps(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$id"].endswith(f":{FORMAT}")
    assert found["title"]
    definitions = found["$defs"]
    assert {node.__name__ for node in (*get_args(Inline), *get_args(Block))} <= definitions.keys()
    assert all(f'"{kind.value}"' in text for kind in (*NoteKind, *SectionKind))
    assert definitions["Book"]["additionalProperties"] is False
    assert set(definitions["Book"]["required"]) == {"metadata", "body"}


def test_a_book_is_of_the_present_format() -> None:
    assert Book(Metadata(), ()).format == FORMAT


@pytest.mark.parametrize("value", [Text("a"), Paragraph(X), Metadata(), Note(NoteKind.AUTHOR, ())])
def test_values_are_frozen(value: msgspec.Struct) -> None:
    field = value.__struct_fields__[0]
    with pytest.raises(AttributeError, match="immutable"):
        setattr(value, field, None)


def test_chapters_stand_in_order_in_parts_or_out() -> None:
    a, b, c = (Chapter((), (), id=i) for i in "abc")
    assert [one.id for one in Book(Metadata(), (a, Part((), (b,)), c)).chapters()] == [
        "a",
        "b",
        "c",
    ]


def test_authors_are_those_who_wrote() -> None:
    people = (Contributor("A"), Contributor("B", "bkp"), Contributor("C"))
    assert Metadata(contributors=people, series=(Series("S", 1.5),)).authors == ("A", "C")


def test_plain_text() -> None:
    assert plain_text(INLINES) == "abcdef\ng(h)[i]"


@pytest.mark.parametrize(
    ("block", "text"), list(zip(BLOCKS, TEXTS, strict=True)), ids=lambda v: type(v).__name__
)
def test_block_text(block: Block, text: str) -> None:
    assert block_text(block) == text


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_map_block_changes_each_run_and_nothing_else(block: Block) -> None:
    def shout(run: Inlines) -> Inlines:
        return (Text(plain_text(run).upper()),)

    seen = [plain_text(run) for run in block_inlines(block)]
    changed = [plain_text(run) for run in block_inlines(map_block(block, shout))]
    settled = isinstance(block, SceneBreak | Preformatted)
    pictures = ["alt"] if isinstance(block, Figure) else []
    assert changed == (seen if settled else pictures + [s.upper() for s in seen[len(pictures) :]])
    assert map_block(block, lambda run: run) == block


def test_map_block_goes_in_reading_order() -> None:
    runs: list[str] = []

    def see(run: Inlines) -> Inlines:
        runs.append(plain_text(run))
        return run

    blocks = tuple(b for b in BLOCKS if not isinstance(b, SceneBreak | Preformatted | Figure))
    map_blocks(blocks, see)
    assert runs == [plain_text(run) for block in blocks for run in block_inlines(block)]
