"""Which pages the printed book goes without."""

import msgspec
import pytest

from ficbook.backends.pdf.leaves import needless
from ficbook.model.book import Book, NoteKind, Section, SectionKind
from ficbook.model.metadata import Rating
from ficbook.render import documents
from ficbook.themes import find_theme
from tests.books import EVERYTHING, book, chapter, note


def left_out(made: Book) -> set[str]:
    return set(needless(made, documents(made, find_theme("base"))))


def test_a_bare_story_of_one_chapter_needs_no_page_before_it() -> None:
    assert left_out(book(chapter(1))) == {"about", "notice", "contents"}


def test_a_full_book_keeps_every_page() -> None:
    assert left_out(EVERYTHING) == set()


@pytest.mark.parametrize(
    ("fields", "page"),
    [
        ({"description": "A lamp goes out."}, "about"),
        ({"tags": ("Fog",)}, "about"),
        ({"warnings": ("No Archive Warnings Apply",)}, "notice"),
        ({"rating": Rating.TEEN}, "notice"),
    ],
)
def test_a_page_that_says_something_stays(fields: dict[str, object], page: str) -> None:
    assert page not in left_out(book(chapter(1), **fields))


def test_a_note_on_a_page_keeps_it() -> None:
    sections = (
        Section(SectionKind.NOTICE, notes=(note(NoteKind.WARNING, "Storms."),)),
        Section(SectionKind.PREFACE, notes=(note(NoteKind.AUTHOR, "Hello!"),)),
    )
    made = msgspec.structs.replace(book(chapter(1)), front_matter=sections)
    assert left_out(made) == {"contents"}


def test_two_chapters_have_their_contents() -> None:
    assert "contents" not in left_out(book(chapter(1), chapter(2)))
