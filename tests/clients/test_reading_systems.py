"""The EPUB opens, turns its pages and gives its words back in reading systems."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ficbook.model.walk import plain_text
from tests.building import BuiltBook
from tests.clients.letters import letters, missing
from tests.clients.programs import run

pytestmark = pytest.mark.clients

Open = Callable[[str, Path], dict[str, Any]]


@pytest.mark.parametrize("reader", ["foliate", "epubjs", "readium"])
def test_reading_system(reader: str, built: BuiltBook, open_book: Open) -> None:
    seen = open_book(reader, built.epub)

    assert seen["errors"] == []
    assert seen["title"] == built.book.metadata.title
    assert seen["language"] == built.book.metadata.language
    assert seen["cover"]
    assert missing(built.book, "".join(seen["sections"].values())) == []
    assert seen["turns"] > len(seen["sections"])

    toc = letters(" ".join(seen["toc"]))
    for chapter in built.book.chapters():
        assert letters(plain_text(chapter.title)) in toc
    marks = {letters(mark) for mark in seen["landmarks"]}
    # Readium's parser keeps the landmarks' words, the others their types.
    assert marks >= (
        {"cover", "contents"} if reader == "readium" else {"cover", "toc", "bodymatter"}
    )


def test_mupdf(built: BuiltBook) -> None:
    assert missing(built.book, run("mutool", "draw", "-q", "-F", "txt", built.epub)) == []
