"""What plainly speaks to readers and has no label is asked about, and kept as story."""

import pytest

from ficbook.model.draft import Role
from tests.recognition.test_posted_chapter import reading

TIDE = (
    "The tide had left the boats on their sides, and Ottilie walked out between them with her "
    "shoes in her hand. She counted the ropes as she had counted them in the spring."
)


def unsure(text):
    found = reading(text)
    return [
        (passage.text.split()[0], finding.role)
        for passage, finding in zip(found.draft.passages, found.findings, strict=True)
        if finding.sureness < 0.7
    ]


@pytest.mark.parametrize(
    "talk",
    [
        "Review or the ferryman gets it.",
        "Aaand that is it for today, folks! I know, I know. Shout at me in the comments.",
    ],
)
def test_talk_below_the_last_rule_is_asked(talk):
    text = f"Chapter 1\n\n{TIDE}\n\n***\n\n{TIDE}\n\n***\n\n{talk}\n\nStay dry,\n\nottilie98"
    assert unsure(text) == [
        (talk.split()[0], Role.STORY), ("Stay", Role.STORY), ("ottilie98", Role.STORY),
    ]  # fmt: skip


def test_a_greeting_above_a_rule_is_a_note():
    found = reading(f"Hi, everyone! This is chapter 4. Enjoy!\n\n---\n\n{TIDE}\n\n{TIDE}").findings
    assert [f.role for f in found] == [Role.NOTE, Role.FENCE, Role.STORY, Role.STORY]


def test_a_last_scene_that_narrates_is_not_asked():
    assert not unsure(f"Chapter 1\n\n{TIDE}\n\n***\n\nI put the kettle on.\n\n{TIDE}")


def test_a_first_person_ending_is_not_asked():
    assert not unsure(f"Chapter 1\n\n{TIDE}\n\n***\n\nI love you, I thought. I always will.")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Warning: this gate is locked.", Role.STORY),
        ("Note to whoever finds this: the handle sticks. Lift, then turn.", Role.STORY),
        ("Thanks: he cut it into the slate.", Role.STORY),
    ],
)
def test_a_word_of_stories_on_the_last_line_is_asked(line, role):
    assert unsure(f"Chapter 1\n\n{TIDE}\n\n{TIDE}\n\n{line}") == [(line.split()[0], role)]


def test_narration_below_a_label_alone_is_asked():
    text = f"Chapter 1\n\n{TIDE}\n\n{TIDE}\n\nNotes:\n\nShe left the boat there.\n\nHe took it."
    assert [word for word, _ in unsure(text)] == ["She", "He"]


@pytest.mark.parametrize(
    "report",
    [
        "There is no review of the sentence. There is no appeal. Thursday, then.",
        "You are reading this because I am dead. I hope you like the house.",
    ],
)
def test_a_report_above_a_plea_is_not_asked_about(report):
    assert not unsure(f"{TIDE}\n\n{TIDE}\n\n***\n\n{report}\n\nPlease review!")


def test_an_anecdote_that_hands_over_further_down_is_asked_about():
    more = "He looked at it for a long time.\n\nAnyway, he got off at Crewe. Onwards!"
    told = "A/N: Funny story! An old man sat down beside me on the bus."
    text = f"Chapter 1\n\n{told}\n\n{more}\n\n{TIDE}\n\n{TIDE}"
    assert unsure(text) == [("He", Role.STORY)]
