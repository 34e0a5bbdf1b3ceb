from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.text.headings import HeadingKind, bare_number, bare_title, heading
from ficbook.text.numerals import han, number, roman

UNITS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]  # fmt: skip


def written(value):
    text = ""
    for unit, letters in UNITS:
        while value >= unit:
            text += letters
            value -= unit
    return text


@given(st.integers(1, 3999))
def test_roman_numbers_are_read_back(value):
    assert roman(written(value)) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "mix it", "IC", "hello"])
def test_other_words_are_no_roman_numbers(text):
    assert roman(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-1", -1),
        ("2.1", Fraction("2.1")),
        ("21 3/4", Fraction("21.75")),
        ("9¾", Fraction("9.75")),
        ("Twelve", 12),
        ("Twenty-One", 21),
        ("one hundred and three", 103),
        ("XII", 12),
        ("двенадцать", 12),
        ("vierzehn", 14),
        ("quinze", 15),
        ("一百零三", 103),
        ("二〇", 20),
    ],
)
def test_numbers_of_chapters(text, value):
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "of me", "it!", "twelve two", "1/0 9"])
def test_what_is_no_number(text):
    assert number(text) is None


def test_han_numbers_count_units():
    assert [han(t) for t in ("十", "十二", "二十", "千二百")] == [10, 12, 20, 1200]


@pytest.mark.parametrize(
    ("line", "label", "count", "title"),
    [
        ("Chapter 12: The Storm", "Chapter 12", 12, "The Storm"),
        ("CHAPTER I. Down the Path", "CHAPTER I", 1, "Down the Path"),
        ("Chapter Twenty-One", "Chapter Twenty-One", 21, ""),
        ("Ch. 2 - Rain", "Ch. 2", 2, "Rain"),
        ("Chapter 21 3/4", "Chapter 21 3/4", None, ""),
        ("Chapter 1 of 5", "Chapter 1 of 5", 1, ""),
        ("Kapitel 3", "Kapitel 3", 3, ""),
        ("Capítulo Primero", "Capítulo Primero", 1, ""),
        ("Глава 1. Снег", "Глава 1", 1, "Снег"),
        ("第十二章 雨", "第十二章", 12, "雨"),
        ("Erstes Kapitel: Staub", "Erstes Kapitel", 1, "Staub"),
        ("Siebenundzwanzigstes Kapitel", "Siebenundzwanzigstes Kapitel", 27, ""),
        ("Premier chapitre", "Premier chapitre", 1, ""),
        ("Chapitre premier : La clef", "Chapitre premier", 1, "La clef"),
        ("Primer capítulo. El puente", "Primer capítulo", 1, "El puente"),
        ("Capítulo II", "Capítulo II", 2, ""),
        ("Capítulo Dezesseis", "Capítulo Dezesseis", 16, ""),
        ("Capitolo Secondo", "Capitolo Secondo", 2, ""),
        ("Глава двадцать первая", "Глава двадцать первая", 21, ""),
        ("Вторая глава. Ключ", "Вторая глава", 2, "Ключ"),
        ("Chapter the First: Dust", "Chapter the First", 1, "Dust"),
        ("第3話　鍵", "第3話", 3, "鍵"),
        ("第一回：风起", "第一回", 1, "风起"),
        ("Prologue: The Fall", "Prologue", None, "The Fall"),
        ("Interlude II", "Interlude II", None, ""),
        ("-- Chapter 4 --", "Chapter 4", 4, ""),
    ],
)
def test_chapter_headings(line, label, count, title):
    found = heading(line)
    assert found
    assert (found.label, found.number, found.title) == (label, count, title)
    assert found.kind is HeadingKind.CHAPTER


@pytest.mark.parametrize(
    "line",
    [
        "Part II",
        "Zweiter Teil",
        "Première partie",
        "Часть вторая",
        "Arc 1: Snow",
        "Season I: The Veil",
        "Book One",
        "第一部",
    ],
)
def test_part_headings(line):
    found = heading(line)
    assert found
    assert found.kind is HeadingKind.PART


@pytest.mark.parametrize(
    "line",
    ["Part of me wanted it", "Book it!", "1998", "Chapter 3 was great, she thought.", "Prelude to war",
     "Act natural", "Chapters", "Arcs of light"],
)  # fmt: skip
def test_lines_that_are_no_headings(line):
    assert heading(line) is None


def test_bare_numbers_and_titles():
    assert bare_number("3. The Storm")
    assert bare_number("IV")
    assert bare_number("Four") is None
    assert bare_title("At The Weir")
    assert bare_title("Rain is Cheap and Sun is Dear")
    assert not bare_title("It was dark")
    assert not bare_title("He was late.")


@given(st.text(max_size=200))
def test_any_line_is_looked_at(text):
    heading(text)
    number(text)
    bare_number(text)
    bare_title(text)
