"""The Book as a value: JSON both ways, its schema, and going through its tree."""

import base64
import json
from typing import get_args

import msgspec
import pytest
from hypothesis import given

from ficbook.model.book import (
    FORMAT,
    Asset,
    Book,
    Chapter,
    Note,
    NoteKind,
    Part,
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
from tests.transforms.making import books

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


@given(books)
def test_json_both_ways(book: Book) -> None:
    assert Book.from_json(book.to_json()) == book


@given(books)
def test_json_is_the_same_each_time(book: Book) -> None:
    data = book.to_json()
    assert Book.from_json(data).to_json() == data


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
    with pytest.raises((msgspec.ValidationError, msgspec.DecodeError), match=complaint):
        Book.from_json(data)


def test_schema_names_every_kind() -> None:
    found = schema()
    text = json.dumps(found)
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
