"""Story that has the words of notes in it stays story, and what is doubtful is asked."""

import pytest

from ficbook.model.draft import Role
from tests.recognition.test_posted_chapter import reading

TIDE = (
    "The tide had left the boats on their sides, and Ottilie walked out between them with her "
    "shoes in her hand. She counted the ropes as she had counted them in the spring."
)


def roles(text: str) -> list[Role]:
    return [finding.role for finding in reading(text).findings]


def told(*lines: str) -> list[Role]:
    """The roles of lines that stand in a chapter, below its heading and a paragraph of prose."""
    return roles("\n\n".join(("Chapter 1", TIDE, *lines)))[2:]


@pytest.mark.parametrize(
    "line",
    [
        "Note: bring rope, said the list.", "To be continued, she thought.", "The End was near.",
        "Please review the papers, the clerk said.", "Thanks: he wrote it on the slate.",
        "Next chapter: he turned the leaf. There was nothing on it.",
        "Warning: wet paint.", "To be continued by other hands than hers.",
    ],
)  # fmt: skip
def test_words_of_notes_above_prose_are_story(line):
    assert told(line, TIDE, "And then she laughed.") == [Role.STORY] * 3


def test_a_chapter_full_of_such_lines_is_story():
    lines = (
        '"Dear Ottilie," it said. "I am gone."',
        "Note: bring rope, said the list.",
        "Please review the papers, the clerk said.",
        "Next chapter: he turned the leaf. There was nothing on it.",
        "To be continued, she thought.",
        "The End was near.",
        TIDE,
        "Warning: this gate is locked.",
        "And then she laughed.",
    )
    assert told(*lines) == [Role.STORY] * len(lines)


@pytest.mark.parametrize("line", ["Note: bring rope, said the list.", "To be continued, he said."])
def test_a_last_line_that_somebody_says_is_story(line):
    assert told(TIDE, line) == [Role.STORY] * 2


def test_a_label_that_opens_nothing_is_less_than_sure():
    finding = reading(f"Chapter 1\n\n{TIDE}\n\nWarning: wet paint.\n\n{TIDE}").findings[2]
    assert finding.role is Role.STORY
    assert finding.sureness < 1


def test_an_excerpt_below_a_title_is_a_preview():
    found = told(TIDE, "Next Chapter: Low Water", TIDE, "to be continued...")
    assert found == [Role.STORY, Role.NOTE, Role.NOTE, Role.NOTE]
