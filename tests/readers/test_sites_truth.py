"""Pages in the shapes of many sites, each beside a file that says what is what in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Book, Chapter, Note
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import block_text, plain_text
from ficbook.pipeline import read
from ficbook.readers.html import READER

PAGES = Path(__file__).parents[1] / "golden" / "sites"
KINDS = {"note": "author", "end-marker": "status"}


def plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def text_of(note: Note) -> str:
    return plain(note.label + "".join(map(block_text, note.blocks)))


def story(chapter: Chapter) -> list[str]:
    return [plain(block_text(b)) for b in chapter.blocks if not isinstance(b, SceneBreak)]


@pytest.fixture(params=sorted(PAGES.glob("*.json")), ids=lambda path: path.name.partition(".")[0])
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.param.read_text("utf-8"))
    return found


@pytest.fixture
def book(truth: dict[str, Any]) -> Book:
    return read(PAGES / truth["file"], Config())


def test_titles_words_and_breaks(truth: dict[str, Any], book: Book):
    for chapter, wanted in zip(book.chapters(), truth["chapters"], strict=True):
        title = plain_text(chapter.title)
        assert plain(wanted["title"]) in {plain(title), plain(f"{chapter.label} {title}")}
        assert story(chapter)[0].startswith(plain(wanted["first8"]))
        assert story(chapter)[-1].endswith(plain(wanted["last8"]))
        breaks = sum(isinstance(block, SceneBreak) for block in chapter.blocks)
        assert breaks == wanted["scene_breaks"]


def test_notes_are_those_and_no_more(truth: dict[str, Any], book: Book):
    for chapter, wanted in zip(book.chapters(), truth["chapters"], strict=True):
        places = {"start": chapter.notes, "end": chapter.endnotes}
        for place, notes in places.items():
            there = [note for note in wanted["notes"] if note["place"] == place]
            assert [n.kind for n in notes] == [KINDS.get(n["kind"], n["kind"]) for n in there]
            for note, one in zip(notes, there, strict=True):
                assert plain(one["first8"]) in text_of(note)
                assert text_of(note).endswith(plain(one["last8"]))


def test_what_is_said_of_the_whole_work(truth: dict[str, Any], book: Book):
    said = [text_of(note) for note in book.notes]
    for name in ("summary_first8", "work_notes_first8"):
        if name in truth:
            assert any(plain(truth[name]) in text for text in said)
    if truth["title"]:
        assert book.metadata.title.casefold() == truth["title"].casefold()
    if truth["author"]:
        assert book.metadata.authors[0] == truth["author"]


def test_hidden_words_and_pages_around_are_left_out():
    page = PAGES / "royalroad.html"
    draft = READER.read(Source(page.name, page.read_bytes()), Config(), Report())
    left = {o.rule: o.text for o in draft.omissions}
    assert left["hidden-by-css"] == "This story has been stolen."
