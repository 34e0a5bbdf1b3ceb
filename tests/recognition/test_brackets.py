"""A note in brackets is as long as its brackets, wherever it stands; prose beside it is story."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config, MatterTable, Place
from ficbook.diagnostics import Report
from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.model.nodes import InlineNote
from ficbook.model.walk import blocks_inlines, plain_text
from ficbook.transforms import prepare
from tests.recognition.test_posted_chapter import book, reading

PROSE = [
    "The tide had left the boats on their sides, and Ottilie walked out between them.",
    "She counted the ropes as she had counted them in the spring, and one was gone.",
    '"You were up early," he said, and put the kettle on the stove again.',
    "Nobody had asked the ferryman, who stood and looked at his hands.",
]
NOTES = [
    "(A/N: the rope is real lol)", "[AN: sorry, this is long]", "(Author's note: a knot.)",
    "(A/N: a smile :) in the middle)", "((A/N: twice))", "(A/N: at its end :)",
]  # fmt: skip


def found(text):
    return [(f.role, f.opens) for f in reading(f"Chapter 1\n\n{PROSE[0]}\n\n{text}").findings[2:]]


@pytest.mark.parametrize("end", ["", f"\n\n{PROSE[1]}"])
def test_prose_behind_a_note_is_story(end):
    made = book(f"Chapter 1\n\n{PROSE[0]}\n\n(A/N: the rope is real lol) {PROSE[3]}{end}")
    (chapter,) = made.chapters()
    assert not chapter.endnotes
    note, rest = chapter.blocks[1].children
    assert isinstance(note, InlineNote)
    assert plain_text((rest,)).strip() == PROSE[3]


def test_a_whole_paragraph_is_a_note_that_runs_no_further():
    note, story = found(f"(Author's note: a whole paragraph.)\n\n{PROSE[3]}")
    assert (note[0], story[0]) == (Role.NOTE, Role.STORY)
    note, story = found("(Author's note: a whole paragraph.)\n\nThe end of it was quiet.")
    assert (note[0], story[0]) == (Role.NOTE, Role.STORY)


def test_a_bracket_over_several_paragraphs_is_one_note():
    told = found(f"((Author's note: one\n\nand two))\n\n{PROSE[1]}")
    assert told == [(Role.NOTE, True), (Role.NOTE, False), (Role.STORY, True)]


def test_a_bracket_that_is_never_closed_is_asked():
    text = f"Chapter 1\n\n{PROSE[0]}\n\n(A/N: an open one. {PROSE[1]}\n\n{PROSE[3]}"
    _, _, asked, story = reading(text).findings
    assert (asked.role, story.role) == (Role.STORY, Role.STORY)
    assert asked.sureness < 0.7


def test_a_label_alone_in_its_bracket_opens_a_note():
    assert found("(A/N) I hope you liked it, more on Friday.")[0][0] is Role.NOTE


@pytest.mark.parametrize("line", ["A/N was scratched into the wood.", "A/N, it said."])
def test_a_label_without_a_sign_is_a_word(line):
    assert [role for role, _ in found(f"{line}\n\n{PROSE[3]}")] == [Role.STORY] * 2


def test_a_marked_note_keeps_its_label_once():
    (chapter,) = book(f"Chapter 1\n\n{PROSE[0]}\n\n[[author]]\n\nA/N: More on Friday.").chapters()
    (note,) = chapter.endnotes
    assert (note.kind, note.label) == (NoteKind.AUTHOR, "A/N")
    assert plain_text(note.blocks[0].children).strip() == "More on Friday."


@st.composite
def noted(draw):
    """Prose, and its paragraph with a note in brackets before, behind or inside it, one left open."""
    said = draw(st.sampled_from(PROSE))
    note = draw(st.sampled_from(NOTES))
    at = said.index(" ")
    text = draw(
        st.sampled_from(
            [
                said,
                f"{note} {said}",
                f"{said} {note}",
                f"{said[:at]} {note}{said[at:]}",
                f"(A/N: not closed. {said}",
                f"{note}\n\n{said}",
                f"{said}\n\n{note}",
            ]
        )
    )
    return said, text


@given(st.lists(noted(), min_size=1, max_size=8), st.booleans())
def test_dropped_notes_take_no_word_of_the_prose(paragraphs, headed):
    text = "\n\n".join(
        [*(["Chapter 1"] if headed else []), PROSE[0], *(shown for _, shown in paragraphs)]
    )
    config = Config(matter=MatterTable(author=Place.DROP))
    kept = prepare(book(text), config, Report())
    told = Counter(
        word
        for chapter in kept.chapters()
        for inlines in blocks_inlines(chapter.blocks)
        for word in re.findall(r"\w+", plain_text(inlines))
    )
    prose = Counter(
        word
        for said in (PROSE[0], *(said for said, _ in paragraphs))
        for word in re.findall(r"\w+", said)
    )
    assert not prose - told


@pytest.mark.parametrize(
    ("line", "said"),
    [("(A/N: a knot.)", "(a knot.)"), ("((A/N: a knot))", "((a knot))"), ("(A/N) I knot.", "I knot.")],
)  # fmt: skip
def test_the_label_in_a_bracket_is_said_once(line, said):
    (chapter,) = book(f"Chapter 1\n\n{PROSE[0]}\n\n{line}").chapters()
    (note,) = chapter.endnotes
    assert (note.label, plain_text(note.blocks[0].children)) == ("A/N", said)
