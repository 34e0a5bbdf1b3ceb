"""A folder whose files are named for their chapters, and whose texts have no headings."""

from zipfile import ZipFile

import pytest

import ficbook
from ficbook.model.walk import plain_text

NAMES = ("10.txt", "2.txt", "9 - Nine.txt", "1.txt", "Chapter 3.txt", "epilogue.txt")


@pytest.fixture
def folder(tmp_path):
    for name in (*NAMES, "prologue.txt"):
        (tmp_path / name).write_text(f"The tide was out on the day of {name}.\n", "utf-8")
    return tmp_path


def test_names_give_heads_and_places(folder):
    chapters = list(ficbook.read(folder).chapters())
    assert [(c.label, c.number, plain_text(c.title)) for c in chapters] == [
        ("Prologue", None, ""),
        ("", 1, ""),
        ("", 2, ""),
        ("", 3, ""),
        ("", 9, "Nine"),
        ("", 10, ""),
        ("Epilogue", None, ""),
    ]


def test_the_contents_say_the_numbers_of_the_names(folder, tmp_path):
    built = ficbook.build(folder, formats=["epub"], output=tmp_path / "made")
    with ZipFile(built.files[0]) as archive:
        contents = archive.read("EPUB/contents.xhtml").decode()
    shown = ["Prologue", "Chapter 1", "Chapter 2", "Chapter 3", "Nine", "Chapter 10", "Epilogue"]
    places = [contents.find(f">{words}<") for words in shown]
    assert min(places) > 0
    assert places == sorted(places)
