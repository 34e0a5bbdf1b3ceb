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


def test_a_title_stands_between_its_number_and_a_name():
    text = f"CHAPTER THREE\n\nThe Drowned Bell\n\nIrene\n\n{STORY}"
    assert roles(text)[:2] == [Role.CHAPTER, Role.SUBTITLE]


def test_numbers_may_begin_anywhere_at_the_top_of_a_file():
    text = "\n\n".join(f"{n}\n\n" + "\n\n".join([STORY] * 2) for n in ("IV. Frost", "V. Thaw"))
    assert [i for i, role in enumerate(roles(text)) if role is Role.CHAPTER] == [0, 7]


def test_a_quotation_with_its_attribution_on_the_next_line():
    quoted = '"Count your oars before you curse the water."\n— Almanac of the Weir, 1871'
    assert found(f"Chapter 4\n\n{quoted}\n\n{STORY}")[1].kind == "epigraph"


def test_speech_with_a_dash_below_it_is_story():
    said = '"Count your oars."\n— and she laughed until the lamp went out.'
    assert roles(f"Chapter 4\n\n{said}\n\n{STORY}")[1] is Role.STORY


def test_a_disclaimer_of_characters_needs_no_rule():
    talk = "I do not own Weir High or its characters. I only own Hanne and the plot."
    assert found(f"Chapter 1\n\n{talk}\n\n{STORY}")[1].kind == "disclaimer"


def test_one_who_owns_nothing_tells_so():
    told = "I do not own the weir, and the men who do have never seen it."
    assert roles(f"Chapter 1\n\n{told}\n\n{STORY}")[1] is Role.STORY


def test_a_key_with_a_line_of_its_own_kind():
    key = "\"Blah\" - speech\n'Blah' - thoughts\n**Blah** - demons"
    assert found(f"Chapter 1\n\n{key}\n\n---\n\n{STORY}")[1].kind == "legend"


def test_the_last_words_below_a_rule_look_back():
    talk = "The rope and half the insults are my brother's. Hope you enjoyed!"
    assert roles(f"{STORY}\n\n---\n\n{talk}")[-2:] == [Role.FENCE, Role.NOTE]


def test_rules_between_messages_are_no_scene_breaks():
    sent = [f"[Client HB]: The weir held {n} nights." for n in ("one", "two", "three")]
    text = f"{STORY}\n\n***\n\n" + "\n\n----\n\n".join(sent) + f"\n\n***\n\n{STORY}"
    assert roles(text)[3:10] == [
        Role.BREAK, Role.EXTRACT, Role.FENCE, Role.EXTRACT, Role.FENCE, Role.EXTRACT, Role.BREAK,
    ]  # fmt: skip


def test_lines_with_names_in_brackets_and_no_rules_stay_story():
    sent = [f"[Hanne]: The weir held {n} nights." for n in ("one", "two", "three")]
    assert Role.EXTRACT not in roles("\n\n".join([STORY, *sent, STORY]))
