"""Chapters, scene breaks and footnotes in order."""

import msgspec
import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Chapter, Footnote
from ficbook.model.nodes import Block, Emphasis, NoteReference, Paragraph, SceneBreak, Text
from ficbook.transforms import prepare
from tests.transforms.making import book, chapter, said

A, B = said("a", "b")
BREAK, DRAWN, STRONG = SceneBreak(), SceneBreak("***"), SceneBreak("", 2)


def prepared(one: Chapter) -> tuple[Chapter, list[str]]:
    report = Report()
    (new,) = prepare(book(one), Config(), report).chapters()
    return new, [d.code for d in report]


@pytest.mark.parametrize(
    ("blocks", "expected", "told"),
    [
        ((BREAK, A), (A,), 1),
        ((A, BREAK), (A,), 1),
        ((A, BREAK, B), (A, BREAK, B), 0),
        ((A, BREAK, DRAWN, B), (A, DRAWN, B), 1),
        ((A, DRAWN, BREAK, BREAK, B), (A, DRAWN, B), 2),
        ((A, DRAWN, STRONG, B), (A, STRONG, B), 1),
    ],
)
def test_scene_breaks(blocks: tuple[Block, ...], expected: tuple[Block, ...], told: int) -> None:
    new, codes = prepared(chapter("One", blocks))
    assert new.blocks == expected
    assert codes == ["FB366"] * told


def test_an_empty_chapter_is_told_with_its_line() -> None:
    report = Report()
    one = Chapter((Text("Owls"),), (), source="a.txt", line=7)
    prepare(book(one), Config(), report)
    assert [str(d) for d in report] == [
        "a.txt:7:1: warning[FB365]: chapter “Owls” has no story in it"
    ]


def test_ids_are_given_where_they_are_missing_or_repeated() -> None:
    plain = Chapter((), said("x"))
    ids = ["chapter-0002", "", "chapter-0002", "end"]
    made = book()
    made = msgspec.structs.replace(
        made, body=tuple(msgspec.structs.replace(plain, id=one) for one in ids)
    )
    report = Report()
    new = prepare(made, Config(), report)
    assert [c.id for c in new.chapters()] == ["chapter-0002", "chapter-0001", "chapter-0003", "end"]
    assert [d.code for d in report] == ["FB350"]


def footnoted(*marks: str) -> tuple[Block, ...]:
    inner = tuple(NoteReference(mark) for mark in marks)
    return (Paragraph((Text("x"), Emphasis(inner))),)


def test_footnotes_stand_in_the_order_of_their_marks() -> None:
    notes = tuple(Footnote(name, said(name)) for name in "abc")
    one = msgspec.structs.replace(chapter("One", footnoted("c", "a", "b", "a")), footnotes=notes)
    new, codes = prepared(one)
    assert [f.id for f in new.footnotes] == ["c", "a", "b"]
    assert not codes


def test_a_footnote_of_a_footnote_follows() -> None:
    notes = (Footnote("z", said("z")), Footnote("a", footnoted("z")))
    one = msgspec.structs.replace(chapter("One", footnoted("a")), footnotes=notes)
    assert [f.id for f in prepared(one)[0].footnotes] == ["a", "z"]


def test_marks_and_footnotes_that_do_not_meet() -> None:
    one = msgspec.structs.replace(
        chapter("One", footnoted("lost")), footnotes=(Footnote("idle", said("n")),)
    )
    new, codes = prepared(one)
    assert new.blocks == (Paragraph((Text("x"), Emphasis(()))),)
    assert [f.id for f in new.footnotes] == ["idle"]
    assert codes == ["FB361", "FB360"]


def test_two_footnotes_of_one_name_are_both_kept() -> None:
    twice = (Footnote("1", said("a")), Footnote("1", said("b")))
    new, codes = prepared(msgspec.structs.replace(chapter("One", footnoted("1")), footnotes=twice))
    assert [f.blocks for f in new.footnotes] == [said("a"), said("b")]
    assert len({f.id for f in new.footnotes}) == 2
    assert codes == ["FB362", "FB361"]
