"""What each rule finds, and what it lets pass."""

import re

import msgspec
import pytest
from hypothesis import given

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic
from ficbook.lint import RULES, check
from ficbook.lint.structure import LONG
from ficbook.model.book import Book, Chapter, Note, NoteKind, Part
from ficbook.model.metadata import Contributor, Metadata, Rating
from ficbook.model.nodes import (
    Block,
    Extract,
    ExtractKind,
    Paragraph,
    Preformatted,
    SceneBreak,
    Text,
)
from tests.building import CHECKOUT
from tests.growth import grows_linearly
from tests.transforms.making import books, said

METADATA = Metadata(
    title="T", contributors=(Contributor("Ratty"),), description="D", rating=Rating.TEEN
)


def tale(*blocks: Block, language: str = "en") -> Book:
    one = Chapter((Text("One"),), blocks, "chapter-0001", source="a.txt", line=1)
    return Book(msgspec.structs.replace(METADATA, language=language), (one,))


def codes(made: Book) -> list[str]:
    return [d.code for d in check(made, Config())]


def numbered(*numbers: int | None) -> tuple[Chapter, ...]:
    return tuple(Chapter((), said(f"Story {i}."), number=n) for i, n in enumerate(numbers))


def test_a_good_book_gives_nothing_to_say() -> None:
    assert codes(tale(*said("“Stay,” she said.", "He had had enough that that day."))) == []


def test_a_fault_names_its_place() -> None:
    made = tale(*said("So."), Paragraph((Text("Down to the the river."),), line=9))
    (found,) = check(made, Config())
    assert isinstance(found, Diagnostic)
    assert str(found) == "a.txt:9:1: note[FB404]: “the” stands there twice: Down to the the river."


# Structure


def test_no_chapter() -> None:
    assert "FB370" in codes(Book(METADATA, ()))


@pytest.mark.parametrize(
    ("numbers", "faults"),
    [
        ((1, 2, 3), 0),
        ((0, 1, 2), 0),
        ((None, 1, None, 2), 0),
        ((5, 6), 0),
        ((1, 3), 1),
        ((2, 2), 1),
        ((1, 2, 1, 2), 0),
        ((3, 2, 4), 2),
    ],
)
def test_chapter_numbers(numbers: tuple[int | None, ...], faults: int) -> None:
    assert codes(Book(METADATA, numbered(*numbers))) == ["FB371"] * faults


def test_each_part_is_numbered_by_itself() -> None:
    parts = (Part((), numbered(1, 2)), Part((), numbered(7, 8)))
    assert codes(Book(METADATA, parts)) == []


def test_a_long_chapter() -> None:
    assert codes(tale(*said("word " * LONG))) == ["FB372"]
    assert codes(tale(*said("word " * (LONG - 2)))) == []


def test_the_same_chapter_twice() -> None:
    story, short = said("Every word of it again. " * 20), said("Later.")
    same = (Chapter((Text("a"),), story), Chapter((Text("b"),), story))
    assert codes(Book(METADATA, same)) == ["FB373"]
    assert codes(Book(METADATA, (Chapter((), short), Chapter((), short)))) == []


def test_scene_breaks_drawn_in_several_ways() -> None:
    a, b, c = said("a", "b", "c")
    assert codes(tale(a, SceneBreak("***"), b, SceneBreak("~"), c)) == ["FB374"]
    assert codes(tale(a, SceneBreak("***"), b, SceneBreak("***"), c, SceneBreak(""), a)) == []
    assert codes(tale(a, SceneBreak("***", 2), b, SceneBreak("~"), c)) == []


# Prose


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“One.”",),
        ("“One,", "“two.”"),
        ("“One,", "two", "three.”"),
        ("“One,", "“two,", "“three.” So. “Four.”"),
        ('"One," "two."',),
        ("It’s ‘so’",),
        ("“One,", "“two.”", "“Three.”"),
    ],
)
def test_quotation_marks_in_order(paragraphs: tuple[str, ...]) -> None:
    assert codes(tale(*said(*paragraphs))) == []


@pytest.mark.parametrize(
    "paragraphs",
    [("“One.",), ("One.”",), ("“One,", "two."), ("“One,", "“two."), ('"One.',), ("“One”, two”",)],
)
def test_quotation_marks_out_of_order(paragraphs: tuple[str, ...]) -> None:
    assert codes(tale(*said(*paragraphs))) == ["FB401"]


def test_quotation_marks_of_other_languages() -> None:
    assert codes(tale(*said("„Ja“, sagte er."), language="de")) == []
    assert codes(tale(*said("„Ja, sagte er."), language="de")) == ["FB401"]
    assert codes(tale(*said("”Ja, sa han."), language="sv")) == ["FB401"]
    assert codes(tale(*said("「はい"), language="ja")) == []


def test_an_extract_is_read_by_itself() -> None:
    letter = Extract(ExtractKind.LETTER, said("“One."))
    assert codes(tale(letter)) == ["FB401"]
    assert codes(tale(Preformatted('"[b]'))) == []


@pytest.mark.parametrize(
    "text",
    [
        "**No",
        "__no__",
        "[b]No[/b]",
        "[url=x]",
        "a&nbsp;b",
        "&#8217;",
        "<br>",
        "<br />",
        "</p>",
        '<a href="x">',
    ],
)
def test_markup_left_over(text: str) -> None:
    assert codes(tale(*said(f"So {text}"))) == ["FB402"]


@pytest.mark.parametrize(
    "text",
    [
        "s**t",
        "sh**",
        "*** So",
        "a < b > c",
        "<3",
        "R&D; so",
        "[Skill gained]",
        "[bold]",
        "____",
        "f(x) & g;",
    ],
)
def test_what_only_looks_like_markup(text: str) -> None:
    assert codes(tale(*said(text))) == []


@pytest.mark.parametrize("text", ["donâ€™t", "â€œSo", "cafÃ©", "Â\u00a0so", "a\ufffdb"])
def test_mojibake(text: str) -> None:
    assert "FB403" in codes(tale(*said(text)))


@pytest.mark.parametrize("text", ["café", "É, Ã e Â", "âme", "«Âge»", "PÃO"])
def test_accents_are_no_mojibake(text: str) -> None:
    assert codes(tale(*said(text))) == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("to the the river", "en", ["FB404"]),
        ("Of of", "en-GB", ["FB404"]),
        ("he had had her her", "en", []),
        ("bathe the", "en", []),
        ("the The-something", "en", []),
        ("die die", "de", []),
        ("a a", "fr", []),
    ],
)
def test_double_words(text: str, language: str, found: list[str]) -> None:
    assert codes(tale(*said(text), language=language)) == found


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x85", "\u200b", "\ufeff", "\u2060"])
def test_stray_characters(character: str) -> None:
    assert codes(tale(*said(f"a{character}b"))) == ["FB405"]


def test_joiners_and_spaces_are_no_strays() -> None:
    assert codes(tale(*said("a\u200db\u00a0c\u202fd\te\u00adf"))) == []


# Metadata


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"contributors": ()}, "FB520"),
        ({"contributors": (Contributor("A", "edt"),)}, "FB520"),
        ({"description": ""}, "FB523"),
        ({"rating": Rating.NOT_RATED, "warnings": ("Storms",)}, "FB522"),
    ],
)
def test_metadata(change: dict[str, object], code: str) -> None:
    made = tale(*said("So."))
    changed = msgspec.structs.replace(made.metadata, **change)
    assert codes(msgspec.structs.replace(made, metadata=changed)) == [code]


def test_a_warning_note_asks_for_a_rating() -> None:
    note = Note(NoteKind.WARNING, said("Storms."))
    made = msgspec.structs.replace(tale(*said("So.")), notes=(note,))
    unrated = msgspec.structs.replace(made.metadata, rating=Rating.NOT_RATED)
    assert codes(msgspec.structs.replace(made, metadata=unrated)) == ["FB522"]
    worded = msgspec.structs.replace(unrated, rating_as_written="K+")
    assert codes(msgspec.structs.replace(made, metadata=worded)) == []


GERMAN = (
    "Der Fluss war hoch, und die Ratte ist nicht mit dem Boot gefahren, das ich den Leuten gab. "
)


def test_language() -> None:
    assert codes(tale(*said(GERMAN * 20))) == ["FB521"]
    assert codes(tale(*said(GERMAN * 20), language="de-AT")) == []
    assert codes(tale(*said(GERMAN * 5))) == []
    assert codes(tale(*said("Quux! " * 300))) == []


# All of them


@given(books)
def test_any_book_can_be_checked(made: Book) -> None:
    assert {d.code for d in check(made, Config())} <= RULES.keys()


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["a", "the ", "**", "[b", "<a ", "&#1", "“", '"', "â€", "aa aa", " \n"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert grows_linearly(lambda n: check(tale(*said(unit * n)), Config()))
    assert grows_linearly(lambda n: check(tale(*said(*[unit] * n)), Config()), 300)


@pytest.mark.parametrize("code", RULES)
def test_each_code_has_its_page(code: str) -> None:
    page = (CHECKOUT / "docs" / "codes" / f"{code}.md").read_text("utf-8")
    assert re.match(rf"# {code}: \S", page)
