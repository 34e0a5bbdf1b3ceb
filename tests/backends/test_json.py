"""The JSON file: the Book, for programs and for eyes."""

from ficbook.backends.json import write
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.themes import find_theme
from tests.books import VARIETY, book


def test_it_is_the_book() -> None:
    theme = find_theme("base")
    for story in (book(), VARIETY["ar"]):
        assert Book.from_json(write(story, theme, Config(), Report())) == story


def test_it_is_indented_and_ends_in_a_new_line() -> None:
    data = write(book(), find_theme("base"), Config(), Report())
    assert data.startswith(b'{\n  "metadata": {')
    assert data.endswith(b"}\n")
