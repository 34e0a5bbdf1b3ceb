"""The story that the project was made for, read back from where it lies beside the checkout."""

import pytest

from ficbook.config.schema import Config
from ficbook.model.book import NoteKind
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import block_text, plain_text
from ficbook.pipeline import find
from ficbook.pipeline import read as read_book

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def chapter(corpus):
    story = next((corpus / "seed").glob("*.txt"))
    assert find(story, config=Config()).files
    (only,) = read_book(story, Config()).chapters()
    return only


def test_one_opening_note_of_three_paragraphs_disclaimer_and_warnings(chapter):
    assert [(n.kind, len(n.blocks)) for n in chapter.notes] == [
        (NoteKind.AUTHOR, 3),
        (NoteKind.DISCLAIMER, 1),
        (NoteKind.WARNING, 1),
    ]


def test_title_and_scene_break(chapter):
    assert plain_text(chapter.title) == "At The Station"
    breaks = [b for b in chapter.blocks if isinstance(b, SceneBreak)]
    assert len(breaks) == 1
    after = chapter.blocks[chapter.blocks.index(breaks[0]) + 1]
    assert block_text(after).endswith("sound too enthusiastic.")


def test_closing_note_teaser_and_end_marker(chapter):
    assert [(n.kind, len(n.blocks)) for n in chapter.endnotes] == [
        (NoteKind.AUTHOR, 1),
        (NoteKind.PREVIEW, 2),
        (NoteKind.STATUS, 1),
    ]
    assert plain_text(chapter.endnotes[1].blocks[0].children) == "On The Train"
