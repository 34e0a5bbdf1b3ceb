"""A book's language, where neither its settings nor its source say it."""

import pytest

import ficbook
from ficbook.config.schema import BookTable, Config
from ficbook.diagnostics import Report, Severity, Source
from ficbook.pipeline import book_of, find
from tests.text.test_language import SAMPLES


def book_and_said(text, name="story.txt", config=None):
    report = Report()
    book = book_of(find(Source(name, text.encode()), config=config), report)
    return book, [said for said in report if said.code == "FB305"]


@pytest.mark.parametrize("tag", [tag for tag in SAMPLES if tag != "en"])
def test_the_book_says_the_language_of_its_story(tag):
    book, said = book_and_said(f"{SAMPLES[tag]}\n\n{SAMPLES[tag]}\n")
    assert book.metadata.language == tag
    assert [one.severity for one in said] == [Severity.NOTE]
    assert f'language = "{tag}"' in said[0].hint


def test_english_is_said_without_a_word():
    book, said = book_and_said(SAMPLES["en"])
    assert (book.metadata.language, said) == ("en", [])


def test_the_settings_have_the_last_word():
    config = Config(book=BookTable(language="en-GB"))
    book, said = book_and_said(SAMPLES["de"], config=config)
    assert (book.metadata.language, said) == ("en-GB", [])


def test_the_source_is_believed():
    book, said = book_and_said(f"---\nlanguage: nl\n---\n\n{SAMPLES['de']}\n", "story.md")
    assert (book.metadata.language, said) == ("nl", [])


def test_notes_in_english_do_not_make_a_story_english():
    notes = "A/N: I wrote this on the train, and I do not own any of it. Thanks to you all!"
    book, _ = book_and_said(f"{notes}\n\n***\n\n{SAMPLES['fr']}\n\n{SAMPLES['fr']}\n")
    assert book.metadata.language == "fr"


def test_an_unknown_language_is_asked_for():
    text = (
        "Daeth hi i lawr i'r harbwr gyda'r wawr, ac yr oedd y cychod wedi mynd. Nid oedd neb ar y"
        " wal ond hen ddyn gyda rhwyd, ac nid edrychodd i fyny pan ofynnodd hi iddo ble."
    )
    book, said = book_and_said(text)
    assert book.metadata.language == "en"
    assert [one.severity for one in said] == [Severity.WARNING]


def test_a_language_from_right_to_left_is_set_so(tmp_path):
    from zipfile import ZipFile

    built = ficbook.build(
        Source("a.txt", SAMPLES["ar"].encode()), formats=["epub"], output=tmp_path
    )
    with ZipFile(built.files[0]) as archive:
        assert b'dir="rtl"' in archive.read("EPUB/chapter-0001.xhtml")
        assert b'page-progression-direction="rtl"' in archive.read("EPUB/content.opf")
