"""Story that has the words of notes in it stays story, and what is doubtful is asked."""

import pytest

from ficbook.model.book import Part
from ficbook.model.draft import Role
from ficbook.model.walk import plain_text
from tests.recognition.test_posted_chapter import book, reading

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


@pytest.mark.parametrize("line", ["The end of the world.", "Конец флешбэка", "End of Flashback"])
def test_what_ends_no_chapter_is_story_or_heads_a_scene(line):
    found = told(line, "She opened it.")
    assert Role.NOTE not in found


def test_a_label_that_opens_nothing_is_less_than_sure():
    finding = reading(f"Chapter 1\n\n{TIDE}\n\nWarning: wet paint.\n\n{TIDE}").findings[2]
    assert finding.role is Role.STORY
    assert finding.sureness < 1


def test_an_excerpt_below_a_title_is_a_preview():
    found = told(TIDE, "Next Chapter: Low Water", TIDE, "to be continued...")
    assert found == [Role.STORY, Role.NOTE, Role.NOTE, Role.NOTE]


SHORT = """\
LOW WATER

CONTENTS

CHAPTER I. The Boat
CHAPTER II. The Rope
CHAPTER III. The Net

CHAPTER I.

The Boat

It rained on the boat.

CHAPTER II.

The Rope

The rope was gone, and nobody said a word.

CHAPTER III.

The Net

He came back in the evening.
"""


def test_very_short_chapters_are_chapters():
    chapters = list(book(SHORT).chapters())
    titles = [plain_text(chapter.title) for chapter in chapters]
    assert titles == ["The Boat", "The Rope", "The Net"]
    assert [len(chapter.blocks) for chapter in chapters] == [1, 1, 1]
    assert not [note for chapter in chapters for note in (*chapter.notes, *chapter.endnotes)]
    assert book(SHORT).metadata.title == "LOW WATER"


def test_the_head_of_a_list_of_chapters_is_no_title():
    text = f"Contents\n\nChapter 1: Ebb\nChapter 2: Flood\n\nChapter 1: Ebb\n\n{TIDE}"
    made = book(f"{text}\n\nChapter 2: Flood\n\n{TIDE}", "low-water.txt")
    assert made.metadata.title == "Low Water"
    assert len(list(made.chapters())) == 2


def test_a_disclaimer_above_a_line_of_story_stays_with_its_chapter():
    text = "Chapter {0}: Ebb {0}\n\nDisclaimer: not my river.\n\nIt rained on the boat.\n\n"
    chapters = list(book("".join(map(text.format, (1, 2, 3)))).chapters())
    assert [len(chapter.notes) for chapter in chapters] == [1, 1, 1]
    assert [len(chapter.blocks) for chapter in chapters] == [1, 1, 1]


def test_a_part_holds_the_chapters_below_it():
    chapters = "".join(f"## Chapter {n}: Ebb {n}\n\nIt rained on the boat.\n\n" for n in (1, 2, 3))
    (part,) = book(f"# Part One: Winter\n\n{chapters}", "tide.md").body
    assert isinstance(part, Part)
    assert [chapter.number for chapter in part.chapters] == [1, 2, 3]


def test_a_title_and_its_byline_may_share_a_paragraph():
    made = book(f"The Forty Days\nBy Q. Writer\n\nChapter 1: Ebb\n\n{TIDE}")
    assert (made.metadata.title, made.metadata.authors) == ("The Forty Days", ("Q. Writer",))
    assert not next(made.chapters()).notes


def test_a_chat_with_its_hours_is_a_message():
    chat = "[14:02] ottilie: are you up\n[14:02] bram: no\n[14:03] ottilie: where is my boat :("
    assert told(chat, TIDE) == [Role.EXTRACT, Role.STORY]


def test_a_stat_box_keeps_its_name():
    box = "NAME: Ottilie Vane\nLEVEL: 14\nHP: 220/220\nSTR: 12"
    assert set(told(box, TIDE)[:-1]) == {Role.EXTRACT}


def test_a_song_without_capitals_is_verse():
    song = (
        "    The sea is wide,\n    the sea is deep,\n      and what it takes\n    it means to keep."
    )
    assert (
        told(f"{song}\n\n    The sea is kind\n    the sea is cruel", TIDE)[:2] == [Role.VERSE] * 2
    )


def test_whose_scene_it_is_heads_it():
    assert told("***Ottilie***", TIDE) == [Role.SCENE_HEAD, Role.STORY]
    assert told("[Time skip: two years]", TIDE) == [Role.SCENE_HEAD, Role.STORY]
    assert told("**STOP**", TIDE) == [Role.STORY] * 2


def test_who_only_says_i_below_a_label_is_in_the_story():
    told = "I put my coat on and my boots, and I took my lamp."
    tide = "The tide had left the boats on their sides, and nobody had come for the rope."
    roles = [f.role for f in reading(f"A/N: Hi there!\n\n{told}\n\n{tide}\n\n{tide}").findings]
    assert roles == [Role.NOTE, Role.STORY, Role.STORY, Role.STORY]
