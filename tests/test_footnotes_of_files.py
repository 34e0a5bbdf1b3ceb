"""Footnotes of a Markdown file: called in a heading, called by another, or called by nothing."""

from zipfile import ZipFile

import pytest

import ficbook
from ficbook.diagnostics import Severity, Source
from tests import epubcheck

IN_A_TITLE = "# Low Tide[^1]\n\nThe boats lay on the sand.\n\n[^1]: Said of the harbour.\n"
UNCALLED = (
    "# Low Tide\n\nThe boats lay on the sand.\n\n[^x]: nobody calls me\n\n# High\n\nIt rose.\n"
)
CHAINED = "The boats lay on the sand.[^a]\n\n[^a]: In rows.[^b]\n\n[^b]: And alone.\n"
IN_A_PART = (
    "# Part One: Sand[^p]\n\n## Chapter 1\n\nThe boats lay.\n\n## Chapter 2\n\nIt rose.\n\n"
    "[^p]: Of the part.\n"
)
IN_A_NOTE = "A/N: thanks to all![^n]\n\n[^n]: All three.\n"
ALONE = "[^n]: Nothing else is here.\n"
EVERY = {
    "title": (IN_A_TITLE, "Said of the harbour."),
    "uncalled": (UNCALLED, "nobody calls me"),
    "chained": (CHAINED, "And alone."),
    "part": (IN_A_PART, "Of the part."),
    "note": (IN_A_NOTE, "All three."),
    "alone": (ALONE, "Nothing else is here."),
}


@pytest.mark.parametrize("name", EVERY)
def test_every_footnote_is_in_the_book(tmp_path, name):
    text, words = EVERY[name]
    built = ficbook.build(
        Source(f"{name}.md", text.encode()), formats=["epub", "html"], output=tmp_path
    )
    assert not [said for said in built.diagnostics if said.severity is Severity.ERROR]
    assert words in (tmp_path / f"{built.files[1].name}").read_text("utf-8")
    with ZipFile(built.files[0]) as archive:
        assert any(words.encode() in archive.read(file) for file in archive.namelist())


def test_the_mark_stays_in_the_title_and_has_its_footnote():
    (chapter,) = ficbook.read(Source("a.md", IN_A_TITLE.encode())).chapters()
    assert [footnote.id for footnote in chapter.footnotes] == ["1"]
    assert chapter.title[-1].note == "1"


def test_an_uncalled_footnote_stays_in_the_chapter_that_it_stands_in():
    first, second = ficbook.read(Source("a.md", UNCALLED.encode())).chapters()
    assert [footnote.id for footnote in first.footnotes] == ["x"]
    assert second.footnotes == ()


def test_an_uncalled_footnote_is_warned_of_and_no_mark_is_said_to_lack_one(tmp_path):
    text = f"{UNCALLED}\n# Ebb[^t]\n\nIt fell.\n\n[^t]: Of the ebb.\n"
    built = ficbook.build(Source("a.md", text.encode()), formats=["epub"], output=tmp_path)
    assert [said.code for said in built.diagnostics if said.code.startswith("FB36")] == ["FB361"]


@pytest.mark.slow
def test_checkers_have_nothing_to_say(tmp_path):
    for name, (text, _) in EVERY.items():
        source = Source(f"{name}.md", text.encode())
        ficbook.build(source, formats=["epub", "pdf"], output=tmp_path)
    assert epubcheck.messages(sorted(tmp_path.glob("*.epub"))) == []
    assert len(list(tmp_path.glob("*.pdf"))) == len(EVERY)
