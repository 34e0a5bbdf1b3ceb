"""The story that the project was made for, on pages: its words are read back from them."""

from pathlib import Path

import pytest

from tests.backends.test_pdf_words import not_found, pages, prepared

pytestmark = [pytest.mark.corpus, pytest.mark.slow]


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_every_word_is_on_the_pages(theme: str, corpus: Path) -> None:
    book = prepared(next((corpus / "seed").glob("*.txt")))
    assert not not_found(book, pages(book, theme))
