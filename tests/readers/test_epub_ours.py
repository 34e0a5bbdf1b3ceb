"""A book of ours read again: the same story, notes and metadata, none of the pages around them."""

from collections import Counter
from pathlib import Path

import pytest

from ficbook.config.schema import Config
from ficbook.model.book import Book
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import block_text, plain_text
from ficbook.pipeline import build, read, write
from tests.building import CHECKOUT
from tests.reading import book_words

APART = ("title", "contributors", "language", "description", "published", "rights", "series",
         "fandoms", "rating", "warnings", "categories", "relationships", "characters", "tags")  # fmt: skip
"""What the package says; the dates and counts on the page about the story are not read."""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Book]:
    """The sample story as it went into its EPUB, and as it came out."""
    epub = tmp_path_factory.mktemp("ours") / "book.epub"
    made = build(CHECKOUT / "manuscript", formats=["epub"], output=epub).book
    return made, read(epub, Config())


def test_story_is_the_same(books: tuple[Book, Book]):
    made, again = books
    for one, other in zip(made.chapters(), again.chapters(), strict=True):
        assert plain_text(one.title) == plain_text(other.title)
        assert [type(b) for b in one.blocks] == [type(b) for b in other.blocks]
        assert [block_text(b) for b in one.blocks] == [block_text(b) for b in other.blocks]
        ornaments = [
            [b.ornament for b in c.blocks if isinstance(b, SceneBreak)] for c in (one, other)
        ]
        assert ornaments[0] == ornaments[1]


def test_notes_are_the_same_but_for_their_labels(books: tuple[Book, Book]):
    kinds = [
        [[(n.kind, len(n.blocks)) for n in (*c.notes, *c.endnotes)] for c in book.chapters()]
        for book in books
    ]
    assert kinds[0] == kinds[1]
    made, again = (Counter(book_words(book)) for book in books)
    assert again - made == Counter()
    labels = {"AN", "A/N", "Author’s", "Note", "Disclaimer", "Warnings", "Next", "Chapter"}
    assert set(made - again) <= labels


def test_metadata_is_the_same(books: tuple[Book, Book]):
    made, again = (book.metadata for book in books)
    people = [[(c.name, c.role) for c in m.contributors] for m in (made, again)]
    assert people[0] == people[1]
    differing = [n for n in APART if getattr(made, n) != getattr(again, n)]
    assert set(differing) <= {"contributors"}  # a catalogue adds how a name is filed


def test_the_second_time_changes_nothing(books: tuple[Book, Book], tmp_path: Path):
    _, once = books
    path = tmp_path / "twice.epub"
    write(once, path)
    assert book_words(read(path, Config())) == book_words(once)
