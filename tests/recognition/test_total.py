"""Recognition of any draft: it never raises, finds one thing for each passage, loses no word."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Part
from ficbook.model.draft import Draft, Finding, Passage, Role
from ficbook.model.nodes import Emphasis, Heading, Paragraph, SceneBreak, Strong, Text
from ficbook.model.walk import blocks_inlines, plain_text
from ficbook.recognition import assembled, recognise

LINES = [
    "A/N: Hello.", "AN:", "Author's Note", "Disclaimer: not mine", "Warnings: rain", "Title: Snow",
    "Author: Somebody", "Rating: PG-13", "Status: no idea", "Summary: It rains.", "by Somebody",
    "Chapter 1", "Chapter 2: The Weir", "Chapter 2", "The Weir", "Part One", "Part One", "Prologue", "1.", "2.",
    "***", "---", "oOo", "...", "~ Barley ~", "June 4th, 1992", "Harry's POV", "Flashback", "Enjoy!",
    "Please review!", "The End", "to be continued!", "Next Chapter: Snow", "PS: more", "Thanks: you",
    '"Come in," he said.', '"To be or not to be."', "- Somebody, Somewhere", "It rained (A/N: yes) all day.",
    "[[note]]", "[[/note]]", "[[story]]", "", " ", "[This is a story about reviews of my fic.]",
    "He walked down to the river and looked at it for a long while.",
    "I hope you guys like this chapter, thank you for the reviews!", "Contents", "第一章 雨", "後書き",
]  # fmt: skip

texts = st.one_of(st.sampled_from(LINES), st.text(max_size=60))


@st.composite
def passages(draw):
    made = []
    for number in range(draw(st.integers(0, 14))):
        text = draw(texts)
        inner = Text(text)
        face = draw(st.sampled_from([None, None, None, Strong, Emphasis]))
        children = (face((inner,)),) if face else (inner,)
        block = draw(
            st.sampled_from(
                [Paragraph(children, line=number + 1)] * 6
                + [Heading(2, children), SceneBreak("***" if text else "")]
            )
        )
        if isinstance(block, SceneBreak):
            text = block.ornament
        cue = draw(st.sampled_from([None] * 12 + [Finding(role, "test") for role in Role]))
        if cue and cue.role is Role.NOTE:
            cue = Finding(Role.NOTE, "test", kind="author")
        made.append(
            Passage(
                block,
                text,
                number + 1,
                draw(st.integers(0, 4)),
                draw(st.booleans()) and draw(st.booleans()),
                cue,
            )
        )
    return tuple(made)


def words(text):
    return Counter(re.findall(r"\w+", text))


def said(book: Book):
    told = Counter()
    for item in book.body:
        if isinstance(item, Part):
            told += words(f"{item.label} {plain_text(item.title)}")
    for chapter in book.chapters():
        told += words(f"{chapter.label} {plain_text(chapter.title)}")
        told += blocks_said(chapter.blocks)
        for note in (*chapter.notes, *chapter.endnotes):
            told += words(note.label) + blocks_said(note.blocks)
    for note in book.notes:
        told += words(note.label) + blocks_said(note.blocks)
    return told


def blocks_said(blocks):
    told = Counter()
    for inlines in blocks_inlines(blocks):
        told += words(plain_text(inlines))
    return told


@given(passages())
def test_one_finding_for_each_passage_and_no_word_lost(made):
    draft = Draft("any.txt", made)
    reading = recognise(draft, Config(), Report())
    assert len(reading.findings) == len(made)
    assembly = assembled((reading,), Config())
    kept = said(assembly.book)
    for left in assembly.left_out:
        kept += words(left.omission.text)
    drafted = Counter()
    for passage in made:
        drafted += words(passage.text)
    assert not drafted - kept
    assert assembly.book.metadata.title
    assert [c.id for c in assembly.book.chapters()] == [
        f"chapter-{n:04}" for n in range(1, len(list(assembly.book.chapters())) + 1)
    ]
    assert Book.from_json(assembly.book.to_json()) == assembly.book


@given(st.lists(passages(), max_size=3))
def test_several_drafts_make_one_book(drafts):
    readings = tuple(
        recognise(Draft(f"{n}.txt", made), Config(), Report()) for n, made in enumerate(drafts)
    )
    assert assembled(readings, Config()).book.metadata.title


def test_no_drafts_make_an_empty_book():
    book = assembled((), Config()).book
    assert book.metadata.title == "Untitled"
