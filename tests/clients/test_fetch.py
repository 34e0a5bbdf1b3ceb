"""A story by its address, from the test site that FanFicFare has in itself: no network."""

import os
import sys
from pathlib import Path

import pytest

from ficbook.model.book import Book
from ficbook.model.walk import plain_text
from tests.cli.conftest import Terminal

pytestmark = pytest.mark.clients

CLOSED = "http://127.0.0.1:9"


@pytest.fixture
def ficbook(tmp_path: Path, checkout: Path) -> Terminal:
    return Terminal(tmp_path, checkout)


def fetch(ficbook: Terminal, *arguments: str):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return ficbook(*arguments, PATH=path, HTTP_PROXY=CLOSED, HTTPS_PROXY=CLOSED)


def test_a_story_is_fetched_and_read_by_the_reader_of_epubs(ficbook: Terminal) -> None:
    done = fetch(ficbook, "build", "http://test1.com?sid=1", "-o", "told.json")
    assert done.code == 0, done.err
    assert ficbook.names() == ["told.json"]
    book = Book.from_json((ficbook.folder / "told.json").read_bytes())
    assert book.metadata.title == "Test Story Title 1"
    assert len([*book.chapters()]) > 1
    assert any(plain_text(chapter.title) for chapter in book.chapters())


def test_a_story_that_is_not_there(ficbook: Terminal) -> None:
    done = fetch(ficbook, "build", "http://test1.com?sid=668")
    assert done.is_kind
    assert done.code == 1
    assert "[FB137]" in done.err
    assert ficbook.names() == []
