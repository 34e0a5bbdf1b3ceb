"""Folders: which files are chapters, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config, ManuscriptTable
from ficbook.diagnostics import Source
from ficbook.readers import READERS, SUFFIXES, choose
from ficbook.readers.folder import (
    chapter_files,
    label_from_name,
    listed,
    metadata_of,
    natural_key,
    number_from_name,
    title_from_name,
    unmet,
)


def files(*names: str, **table: tuple[str, ...]) -> tuple[str, ...]:
    return chapter_files(names, Config(manuscript=ManuscriptTable(**table)))


def test_natural_order():
    assert files("10.txt", "9.txt", "1.txt") == ("1.txt", "9.txt", "10.txt")
    assert files("ch2.md", "Ch10.md", "ch 1.md") == ("ch 1.md", "ch2.md", "Ch10.md")


def test_chapters_by_number_whatever_they_are_called():
    names = ("prologue.txt", "1.txt", "2.txt", "Chapter 3.txt", "9 - Nine.txt", "10.txt")
    assert files(*sorted(names), "epilogue.txt") == (*names, "epilogue.txt")


@pytest.mark.parametrize(
    ("name", "number", "label"),
    [
        ("3.txt", 3, ""),
        ("Chapter 03.txt", 3, ""),
        ("9 - Nine.txt", 9, ""),
        ("epilogue.txt", None, "Epilogue"),
        ("000_20d8b3702d4d.txt", None, ""),
        ("2019-05-03.txt", None, ""),
        ("story.txt", None, ""),
    ],
)
def test_numbers_and_labels_from_names(name: str, number: int | None, label: str):
    assert (number_from_name(name), label_from_name(name)) == (number, label)


def test_what_stands_beside_a_story_is_left_out():
    assert files("README.md", "1.txt", "notes.txt", ".hidden.txt", "cover.png") == ("1.txt",)


def test_a_folder_of_notes_alone_is_read():
    assert files("notes.txt") == ("notes.txt",)


def test_prologues_come_first_and_epilogues_last():
    assert files("epilogue.txt", "2.txt", "prologue.txt", "1.txt") == (
        "prologue.txt",
        "1.txt",
        "2.txt",
        "epilogue.txt",
    )


def test_the_settings_come_before_any_rule():
    assert files("a.txt", "b.txt", files=("b.*", "*.txt")) == ("b.txt", "a.txt")
    assert files("a.txt", "b.txt", exclude=("a*",)) == ("b.txt",)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Book.txt", "b.md\n\na.md\nmissing.md\n", ("b.md", "a.md")),
        ("SUMMARY.md", "# Summary\n\n- [B](./b.md)\n  - [A](a.md#top)\n", ("b.md", "a.md")),
        ("SUMMARY.md", "- [Out](../secret.md)\n- [A](a.md)\n", ("a.md",)),
    ],
)
def test_a_list_of_chapters(name: str, text: str, expected: tuple[str, ...]):
    assert listed(name, text, ("a.md", "b.md")) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Book.txt", "b.md\n\nmissing.md\nmainmatter:\n{class: part}\n", ((3, "missing.md"),)),
        (
            "SUMMARY.md",
            "- [A](a.md)\n- [Out](../x.md)\n- [Web](https://a.b/c.md)\n",
            ((2, "../x.md"),),
        ),
        (
            "SUMMARY.md",
            "- [Draft]()\n- [A](<my gate.md>)\n- [B](the%20toll.md)\n",
            ((3, "the toll.md"),),
        ),
    ],
)
def test_what_a_list_names_and_is_not_there(name: str, text: str, expected: tuple[object, ...]):
    assert unmet(name, text, ("a.md", "b.md", "my gate.md")) == expected


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("metadata.json", b'{"title": "T", "author": "A", "summary": "S"}'),
        ("info.yml", b"title: T\nauthor: A\nsummary: S\n"),
        ("book.toml", b'title = "T"\nauthor = "A"\nsummary = "S"\n'),
    ],
)
def test_metadata_beside_the_story(name: str, data: bytes):
    metadata = metadata_of(name, data)
    assert metadata is not None
    assert (metadata.title, metadata.authors, metadata.description) == ("T", ("A",), "S")


def test_metadata_that_is_none():
    assert metadata_of("metadata.json", b"{not json") is None
    assert metadata_of("metadata.json", b"[1, 2]") is None
    assert metadata_of("story.txt", b"title: T") is None


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("01-at-the-station.txt", "At the Station"),
        ("Chapter 3 - The Ledger.md", "The Ledger"),
        ("[0007] The Quay.md", "The Quay"),
        ("ch12.txt", ""),
        ("000_20d8b3702d4d.txt", ""),
        ("story.txt", ""),
    ],
)
def test_titles_from_names(name: str, title: str):
    assert title_from_name(name) == title


@given(st.lists(st.text()))
def test_any_names_can_be_ordered(names: list[str]):
    assert len(sorted(names, key=natural_key)) == len(names)
    assert set(files(*names)) <= set(names)


def test_the_suffixes_known_beforehand_are_those_of_the_readers():
    assert list(SUFFIXES) == list(READERS)
    for name in READERS:
        assert choose(Source("x", b""), name).suffixes == SUFFIXES[name]
