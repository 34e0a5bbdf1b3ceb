"""Notes inside a paragraph, in several shapes and languages: the prose round them is story."""

import pytest

from ficbook.model.nodes import InlineNote
from ficbook.model.walk import plain_text
from tests.recognition.test_posted_chapter import book

TALE = "The tide had left the boats on their sides, and Ottilie walked out between them."


def notes(text, name="story.txt"):
    (chapter,) = book(f"Chapter 1\n\n{TALE}\n\n{text}\n\n{TALE}", name).chapters()
    assert not (*chapter.notes, *chapter.endnotes)
    children = chapter.blocks[1].children
    told = "".join(plain_text((i,)) for i in children if not isinstance(i, InlineNote))
    return [plain_text(i.children) for i in children if isinstance(i, InlineNote)], told


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("She took the rope (A/N: a real one) home.", "A/N: a real one"),
        ("She took the rope [AN - a real one] home.", "AN - a real one"),
        ("She took the rope {T/N: a painter} home.", "T/N: a painter"),
        ("She took the rope <<A/N: a real one>> home.", "A/N: a real one"),
        ("She took the rope (Author's note: a real one) home.", "Author's note: a real one"),
        ("She took the rope (N/A: de verdad) home.", "N/A: de verdad"),
        ("She took the rope (Anm. d. Autorin: echt) home.", "Anm. d. Autorin: echt"),
        ("She took the rope (NdA : une vraie) home.", "NdA : une vraie"),
        ("She took the rope (прим. автора: настоящую) home.", "прим. автора: настоящую"),
        ("She took the rope （作者注：真的） home.", "作者注：真的"),
    ],
)
def test_shapes(text, note):
    found, told = notes(text)
    assert found == [note]
    assert told.split() == "She took the rope home.".split()  # noqa: SIM905 -- one sentence


def test_a_note_in_one_face():
    found, told = notes("She took the rope *A/N: a real one* home.", "story.md")
    assert (found, told.split()[-1]) == (["A/N: a real one"], "home.")


@pytest.mark.parametrize(
    "text",
    [
        "She took the rope (an old one) home.", "She took the rope (a note: none) home.",
        "She took the rope [from the author] home.", "She took the rope << of old >> home.",
        "She took the rope (анна не пришла) home.", "She took *another: the long one* home.",
    ],
)  # fmt: skip
def test_brackets_that_are_story(text):
    found, told = notes(text, "story.md")
    assert not found
    assert told.startswith("She took")
