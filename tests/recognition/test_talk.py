"""Notes without a label: an author who talks to readers at a chapter's edge, and who does not."""

import pytest

from ficbook.model.draft import Role
from ficbook.text.voices import posts
from tests.recognition.test_posted_chapter import reading

TIDE = (
    "The tide had left the boats on their sides, and Ottilie walked out between them with her "
    "shoes in her hand. She counted the ropes as she had counted them in the spring."
)
KETTLE = '"You were up early," he said, and put the kettle on the stove again.'


def roles(text):
    return [finding.role for finding in reading(text).findings]


def kinds(text):
    return [(f.kind, f.opens) for f in reading(text).findings if f.role is Role.NOTE]


CLOSING = [
    "Sooo what did you think? Hated it? Loved it? Tell me, next update on Sunday (I hope lol).",
    "Thanks to everyone who reviewed! Sorry this one is so short, real life got in the way.",
    "hiii guys i know its been ages but the next chapter is already half done!!",
    "If you want to read ahead, there are six more chapters on my Patreon.",
]


@pytest.mark.parametrize("talk", CLOSING)
def test_talk_below_the_last_rule_is_a_note(talk):
    text = f"Chapter 1\n\n{TIDE}\n\n***\n\n{TIDE}\n\n---\n\n{talk}\n\nStay dry,\n\nottilie98"
    assert roles(text)[-4:] == [Role.FENCE, Role.NOTE, Role.NOTE, Role.NOTE]
    assert kinds(text) == [("author", True), ("author", False), ("author", False)]


def test_answers_to_reviewers_belong_to_the_thanks_above_them():
    thanks = "Thank you so much for the reviews, all of you!"
    answers = "Marigold: no, his sister never had the key.\n\nquill_9: She did, and she lost it."
    text = f"Chapter 1\n\n{TIDE}\n\n{TIDE}\n\n-x-\n\n{thanks}\n\n{answers}"
    assert len(kinds(text)) == 3


def test_two_fenced_notes_are_both_found():
    text = f"Chapter 1\n\n{TIDE}\n\n{TIDE}\n\n---\n\n{CLOSING[1]}\n\n---\n\n{CLOSING[3]}"
    assert len(kinds(text)) == 2


@pytest.mark.parametrize(
    "scene",
    [
        f"{KETTLE}\n\nShe thought about the review that she had read that morning.",
        "I wrote the last chapter of my book that night.\n\nThen I walked down to the water.",
        "He updated the log. Nobody would read it, and he signed it all the same.",
        "Thank you, she wrote, for everything.",
        "I thought about the reviews. Somebody was going to be so mad about the next chapter.",
    ],
)
def test_a_last_scene_is_story(scene):
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n***\n\n{TIDE}\n\n***\n\n{scene}")


def test_a_scene_between_a_rule_and_a_note_is_story():
    scene = "The telegram said only: Come home.\n\nHe read it twice, and then he put it away."
    note = "A/N: ok so thats chap 2! reviews = love.\n\nHeron7: lol yes she will find out soon"
    more = "Your review has been posted.\n\nStory: Follow Favorite"
    found = kinds(f"Chapter 1\n\n{TIDE}\n\n{TIDE}\n\nXxXxX\n\n{scene}\n\n{note}\n\n{more}")
    assert len(found) <= len(f"{note}\n\n{more}".split("\n\n"))


@pytest.mark.parametrize(
    "words",
    [
        "So that is my story. I hope you enjoyed it. If you see him, tell him I kept the cup.",
        "Hi guys. So I'm back, and this is my story, and I hope you like it, because nobody else did.",
        "Thank you for reading this far, stranger. Leave the book where you found it, and go.",
    ],
)
def test_who_names_nothing_that_is_posted_may_be_in_the_story(words):
    assert not kinds(f"Chapter 1\n\n{words}\n\n***\n\n{TIDE}\n\n{KETTLE}")
    assert not kinds(f"{words}\n\n{KETTLE}\n\n{TIDE}\n\n{KETTLE}")
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n{KETTLE}\n\n***\n\n{words}")
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n{KETTLE}\n\n{words}")


OPENING = (
    "Hello again, everybody! This is another one-shot that came to me on the bus.\n\n"
    "It takes place after the second season, so it has spoilers. My sister says hi.\n\n"
    "I hope you all like it."
)


@pytest.mark.parametrize("end", ["***", "At the Weir", "Disclaimer: I own nothing but the boat."])
def test_talk_above_a_rule_a_title_or_a_label_is_a_note(end):
    found = kinds(f"{OPENING}\n\n{end}\n\n{TIDE}\n\n{KETTLE}\n\n{TIDE}")
    assert found[:3] == [("author", True), ("author", False), ("author", False)]


def test_a_note_runs_on_over_talk_to_the_next_label():
    text = f"A/N: Hi!\n\n{OPENING}\n\nSummary: A boat is lost.\n\n***\n\n{TIDE}\n\n{KETTLE}"
    assert [kind for kind, _ in kinds(text)] == ["author"] * 4 + ["summary"]


@pytest.mark.parametrize(
    "line",
    [
        "Disclaimer: the sign read, in letters a foot high, and below it there was nothing else.",
        "TW: she read on the door, and wondered what the letters stood for.",
        "Warning: he had never been good at reading signs, and he did not read this one.",
        "Author's Note: the old man had put it at the top of every page, and nobody asked him why.",
    ],
)
def test_narration_behind_a_label_is_story(line):
    assert not kinds(f"Chapter 1\n\n{line}\n\n{TIDE}\n\n{KETTLE}")
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n{KETTLE}\n\n{line}")


@pytest.mark.parametrize(
    "line",
    [
        "Disclaimer: the characters were made by somebody richer than me.",
        "TW: she gets hurt, and there is blood.",
        "Warning: a character died in season two, and it is mentioned.",
        "A/N: the title was taken from a song by the Low Anthems.",
    ],
)
def test_a_note_that_tells_is_a_note(line):
    assert len(kinds(f"Chapter 1\n\n{line}\n\n{TIDE}\n\n{KETTLE}")) == 1


def test_here_we_go_is_said_in_stories():
    text = "A/N: I own nothing.\n\nIs this thing on?\n\nAll right. Good.\n\nHere we go.\n\n"
    assert len(kinds(f"{text}{TIDE}\n\n{KETTLE}")) == 1


@pytest.mark.parametrize(
    "line", [TIDE, KETTLE, "Here we go.", "The story was told in the village."]
)
def test_a_story_has_at_most_one_sign_of_posting(line):
    assert posts(line) < 2


@pytest.mark.parametrize(
    "line",
    [
        "I should have been updating my fic. I had promised my readers a chapter by Friday.",
        "I read my reviews at the bus stop, and the last of them said that the story was stolen.",
    ],
)
def test_a_story_about_a_writer_begins_below_its_heading(line):
    assert not kinds(f"Chapter 1\n\n{line}\n\n{TIDE}\n\n{KETTLE}\n\n{TIDE}")


def test_a_letter_found_on_the_last_line_is_story():
    line = "Note to whoever finds this: the pump handle sticks. Lift, then turn."
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n{KETTLE}\n\n{line}")


def test_a_greeting_a_disclaimer_and_a_key_above_a_rule():
    key = "\"blah\" - talking\n'blah' - thinking\n~~~~ - scene change"
    top = (
        f"Konnichiwa minna! Sorry for not updating sooner -_-\n\nUsual disclaimers apply.\n\n{key}"
    )
    found = kinds(f"Chapter 3\n\n{top}\n\n~~~~\n\n{TIDE}\n\n{KETTLE}")
    assert [kind for kind, _ in found] == ["author", "disclaimer", "legend", "legend"]


def test_a_letter_to_a_reader_in_the_last_scene_is_story():
    letter = "Dear reader of the gazette,\n\nThank you for your comments on my last story."
    assert not kinds(f"Chapter 1\n\n{TIDE}\n\n***\n\n{letter}\n\nYours,\n\nIda Harrow")
