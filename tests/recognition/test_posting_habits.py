"""Habits of particular sites and hands: what their authors write round a chapter."""

import pytest

from ficbook.model.draft import Role
from tests.recognition.test_posted_chapter import reading

WEIR = (
    "The weir had been rebuilt in the autumn, and Hanne walked along it with the lantern held low. "
    "Nothing moved in the water but the light, and she did not trust the light."
)
SLUICE = "He closed the sluice by hand, for the engine had been cold since the flood took the mill."
STORY = f"{WEIR}\n\n{SLUICE}\n\n{WEIR}"


def found(text):
    return reading(text).findings


def roles(text):
    return [finding.role for finding in found(text)]


def test_a_note_above_a_chapters_heading_ends_there():
    drabbles = "\n\n".join(f"{n}. {name}\n\n{STORY}" for n, name in ((1, "Rope"), (2, "Bread")))
    text = f"Two drabbles for the weir100 community.\n\n{drabbles}"
    assert roles(text)[:3] == [Role.NOTE, Role.CHAPTER, Role.STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Previous Chapter | Next Chapter",
        "[First] [Previous] [Next]",
        "[Previous] [Table of Contents] [Next]",
    ],
)
def test_links_to_other_chapters_are_no_story(line):
    text = f"Chapter 4\n\n{line}\n\n{STORY}\n\n{line}"
    assert roles(text)[1] is Role.JUNK
    assert roles(text)[-1] is Role.JUNK


@pytest.mark.parametrize(
    "line",
    ["End of Ch 4", "End Ch. 3, part 1", "The End (for now)", "TBC by Ottilie...", "1432 words"],
)
def test_words_that_end_a_chapter(line):
    last = found(f"Chapter 4\n\n{STORY}\n\n{line}")[-1]
    assert (last.role, last.kind) == (Role.NOTE, "status")


@pytest.mark.parametrize("line", ["End of the ch", "The end came for now and ever.", "Two words."])
def test_words_of_an_ending_that_a_story_says(line):
    assert roles(f"Chapter 4\n\n{STORY}\n\n{line}")[-1] is Role.STORY


def test_a_plea_in_signs():
    last = found(f"Chapter 4\n\n{STORY}\n\n---\n\nvote ⭐ comment 💬 share 💕")[-1]
    assert (last.role, last.kind) == (Role.NOTE, "plea")


TALK = [
    "So this wouldn't leave me alone. Have another snippet.",
    "hi anon!! i'm so sorry this took three weeks. hope it makes you cry",
    "Written for the Winter Weir exchange. Beta'd by Runa. All remaining mistakes are mine.",
    "It's my first story and English isn't my first language, please be kind.",
]


@pytest.mark.parametrize("talk", TALK)
def test_talk_of_posting_above_a_rule(talk):
    assert roles(f"Chapter 4\n\n{talk}\n\n---\n\n{STORY}")[:3] == [
        Role.CHAPTER, Role.NOTE, Role.FENCE,
    ]  # fmt: skip


def test_snippets_of_a_thread_are_chapters():
    talk = "So this wouldn't leave me alone. Have another snippet."
    assert roles(f"Snippet 3\n\n{talk}\n\n---\n\n{STORY}")[0] is Role.CHAPTER


def test_a_line_of_requests_below_the_last_rule():
    assert roles(f"{STORY}\n\n---\n\nsend me prompts! | my ko-fi | masterlist")[-1] is Role.NOTE


def test_a_question_for_readers_below_a_story():
    talk = "So, that was the first chapter! Did you like it? Should I go on? I'm all ears, let me know!"
    assert roles(f"Chapter 1\n\n{STORY}\n\n{talk}")[-1] is Role.NOTE


@pytest.mark.parametrize("label", ["Edited by: Runa.", "Anonymous reviews:"])
def test_labels_of_those_who_helped_and_who_read(label):
    assert found(f"Chapter 1\n\n{label}\n\n---\n\n{STORY}")[1].role is Role.NOTE


def test_names_of_translator_and_editor_stand_side_by_side():
    text = f"Chapter 1\n\nTranslator: Runa\n\nEditor: Sif\n\n---\n\n{STORY}"
    assert roles(text)[1:3] == [Role.NOTE, Role.NOTE]


def test_one_who_translates_aloud_is_story():
    text = f"Chapter 1\n\nTranslator: he says the weir is not for sale, my lady.\n\n{STORY}"
    assert roles(text)[1] is Role.STORY
