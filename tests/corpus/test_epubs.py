"""Every work of the corpus as an EPUB: made without an exception, faultless, no word lost."""

import json
from collections import Counter
from pathlib import Path

import msgspec
import pytest

import ficbook
from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Source
from ficbook.model.book import Book
from ficbook.readers import choose
from tests.epubcheck import messages
from tests.reading import book_words, epub_documents, epub_words

pytestmark = pytest.mark.corpus

MOST = 30
"""Chapters of one work that EPUBCheck is shown: the rest of a long work is like its first."""


def works(corpus: Path) -> list[Path]:
    """The files and folders that lie beside the truths: each is one work."""
    found = (path for kind in sorted(corpus.iterdir()) if kind.is_dir() for path in kind.iterdir())
    return sorted(path for path in found if not path.name.endswith(".truth.json"))


def pytest_generate_tests(metafunc: pytest.Metafunc):
    corpus = metafunc.config.getoption("--corpus").resolve()
    if "work" in metafunc.fixturenames:
        known = works(corpus) if corpus.is_dir() else []
        ids = [f"{path.parent.name}/{path.name}" for path in known]
        metafunc.parametrize("work", known, ids=ids)


def shortened(book: Book) -> Book:
    """The book without the chapters after the first MOST."""
    body, left = [], MOST
    for item in book.body:
        chapters = getattr(item, "chapters", (item,))[:left]
        left -= len(chapters)
        if chapters:
            part = hasattr(item, "chapters")
            body.append(msgspec.structs.replace(item, chapters=chapters) if part else chapters[0])
    return msgspec.structs.replace(book, body=tuple(body))


def built(work: Path, folder: Path) -> tuple[Book, Path]:
    made = ficbook.build(work, formats=["epub"], output=folder / "whole.epub", config=Config())
    return made.book, made.files[0]


def is_readable(work: Path) -> bool:
    if work.is_dir():
        return True
    source = Source(work.name, work.read_bytes())
    return choose(source).recognise(source) > 0


def test_is_an_epub_without_a_fault(work: Path, tmp_path: Path):
    if not is_readable(work):
        assert not work.with_name(f"{work.name}.truth.json").exists()
        with pytest.raises(FicbookError, match="FB104"):
            built(work, tmp_path)
        return
    book, epub = built(work, tmp_path)
    read = epub_words(epub_documents(epub.read_bytes()).values())
    assert Counter(book_words(book)) - Counter(read) == Counter()
    if len(list(book.chapters())) > MOST:
        epub = ficbook.write(shortened(book), tmp_path / "short.epub")
    assert messages([epub]) == []


def test_the_shortest_are_set_as_pages(corpus: Path, tmp_path: Path):
    short = [path for path in works(corpus) if path.is_file() and path.stat().st_size < 12_000]
    made = []
    for work in short:
        truth = work.with_name(f"{work.name}.truth.json")
        if truth.exists() and json.loads(truth.read_text("utf-8"))["counts"]["chapters"] <= 1:
            pages = tmp_path / f"{work.name}.pdf"
            made += ficbook.build(work, formats=["pdf"], output=pages, config=Config()).files
    assert made
    assert [path.name for path in made if not path.read_bytes().startswith(b"%PDF-")] == []
