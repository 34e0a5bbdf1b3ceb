"""Stories in other authors' habits, each beside a file that says what is what in it.

The truth files say of each chapter its title, the first and last words of its story, its scene
breaks, and each note with its kind, its extent and its place. Every one is read exactly so.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Book, Chapter, Note, Part
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import block_text, plain_text
from ficbook.readers import choose
from ficbook.recognition import assembled, recognise

STORIES = Path(__file__).parents[1] / "golden" / "recognition"
TRUTHS = sorted(STORIES.glob("*.truth.json"))
KINDS = {  # the truth files' words for what the Book tells apart more finely
    "note": {"author", "beta", "dedication", "edit", "legend", "other", "promotion", "recap",
             "reply", "translator", "acknowledgment"},
    "header": {"other"},
    "end-marker": {"status"},
}  # fmt: skip
MARKS = "*_`\"'“”‘’.,:;!?()（）「」-–—~ "
"""What a label or an emphasis takes away at a note's edges."""


def assembly(name: str):
    source = Source(name, (STORIES / name).read_bytes())
    draft = choose(source).read(source, Config(), Report())
    reading = recognise(draft, Config(), Report())
    return reading, assembled((reading,), Config())


def plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def text_of(note: Note) -> str:
    return plain(note.label + "".join(map(block_text, note.blocks)))


def story_of(chapter: Chapter) -> list[str]:
    texts = (plain(block_text(b)) for b in chapter.blocks if not isinstance(b, SceneBreak))
    return [text for text in texts if text]


def title_of(chapter: Chapter) -> str:
    return plain(f"{chapter.label} {plain_text(chapter.title)}")


def chapters(book: Book, truth: dict[str, Any]) -> Iterator[tuple[Chapter, dict[str, Any]]]:
    yield from zip(book.chapters(), truth["chapters"], strict=True)


@pytest.fixture(params=TRUTHS, ids=lambda path: path.name.removesuffix(".truth.json"))
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(request.param.read_text("utf-8"))
    return found


def test_there_are_many_habits():
    assert len(TRUTHS) >= 30


def test_chapters_titles_and_breaks(truth):
    _, made = assembly(truth["file"])
    for chapter, wanted in chapters(made.book, truth):
        assert title_of(chapter) in {plain(wanted["title"]), plain("Chapter " + wanted["title"])}
        breaks = sum(isinstance(b, SceneBreak) for b in chapter.blocks)
        assert breaks == wanted["scene_breaks"]


def test_the_story_begins_and_ends_where_it_does(truth):
    _, made = assembly(truth["file"])
    for chapter, wanted in chapters(made.book, truth):
        story = story_of(chapter)
        assert story[0].startswith(plain(wanted["first8"]))
        assert story[-1].endswith(plain(wanted["last8"]))


def test_notes_are_of_their_kind_and_extent(truth):
    reading, made = assembly(truth["file"])
    headers = {
        plain(p.text)
        for p, f in zip(reading.draft.passages, reading.findings, strict=True)
        if f.role == "header"
    }
    for chapter, wanted in chapters(made.book, truth):
        found = {
            "start": list(chapter.notes),
            "end": list(chapter.endnotes),
        }
        for note in wanted["notes"]:
            first, last = plain(note["first8"]), plain(note["last8"])
            if note["kind"] in {"header", "summary"} and any(h.startswith(first) for h in headers):
                continue
            hit = next((n for n in found[note["place"]] if first in text_of(n)), None)
            assert hit, (note["kind"], note["first8"])
            found[note["place"]].remove(hit)
            assert hit.kind in KINDS.get(note["kind"], {note["kind"]}) | {note["kind"]}, note
            assert text_of(hit).endswith(last), note
            assert text_of(hit).index(first) <= len(plain(hit.label))
        left = [n for n in (*found["start"], *found["end"]) if text_of(n) not in headers]
        assert not left, left


def test_no_word_is_lost(truth):
    reading, made = assembly(truth["file"])
    kept = "".join(
        text
        for chapter in made.book.chapters()
        for text in (
            *map(text_of, (*chapter.notes, *chapter.endnotes)),
            title_of(chapter),
            *map(plain, map(block_text, chapter.blocks)),
        )
    )
    kept += "".join(
        plain(f"{part.label} {plain_text(part.title)}")
        for part in made.book.body
        if isinstance(part, Part)
    )
    left = "".join(plain(o.omission.text) for o in made.left_out)
    drafted = sum(len(plain(p.text)) for p in reading.draft.passages)
    assert len(kept) + len(left) >= drafted
