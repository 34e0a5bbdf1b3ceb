"""Each form of scene break between two paragraphs of a story, and each line that is none."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Role
from ficbook.readers import choose
from ficbook.recognition import recognise
from tests.text.test_breaks import BREAKS, PROSE

ABOVE = [
    "The water had been rising since Tuesday, and by Thursday the Rat had moved upstairs.",
    '"It will go down," he told the Mole, who was standing on a chair.',
    "They ate their supper on the landing by one candle, and listened to the river below.",
]
BELOW = [
    "In the morning there was a duck in the hall, who looked as if she had been kept waiting.",
    '"Good morning," said the duck. "Is this the Otter\'s?"',
    "Nobody could think of an answer to that, and after a while she swam away again.",
]
TALK = ['"You could have told me," said the Mole.', '"You might at least say something."']


def role(line: str, above: list[str], below: list[str]) -> Role:
    text = "\n\n".join([*ABOVE, *above, line, *below, *BELOW])
    source = Source("story.txt", text.encode())
    draft = choose(source).read(source, Config(), Report())
    found = recognise(draft, Config(), Report())
    return found.findings[len(ABOVE) + len(above)].role


@pytest.mark.parametrize("line", [*BREAKS, "...", ". . .", "…", ".", "x", "X"])
def test_a_break_between_two_scenes(line):
    assert role(line, [], []) is Role.BREAK


@pytest.mark.parametrize("line", ["~Time Skip~", "***Flashback***", "1 week later...", "Rat's POV"])
def test_a_break_in_words_keeps_them(line):
    assert role(line, [], []) is Role.SCENE_HEAD


@pytest.mark.parametrize(
    "line",
    [p for p in PROSE.splitlines() if p != "Chapter 1"] + ["...", "…", "I...", "Sixth: 8:00"],
)
def test_a_beat_of_a_dialogue_stays_story(line):
    assert role(line, TALK[:1], TALK[1:]) in {Role.STORY, Role.EXTRACT}


@pytest.mark.parametrize("line", [p for p in PROSE.splitlines() if p != "Chapter 1"])
def test_a_short_line_between_two_scenes_stays_story(line):
    assert role(line, [], []) in {Role.STORY, Role.EXTRACT, Role.SCENE_HEAD}


@pytest.mark.parametrize("line", ["*:･ﾟ✧*:･ﾟ✧", "☆.｡.:*・°☆.｡.:*・°☆", "✧*̥˚*"])
@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_a_divider_of_signs_is_a_break_and_keeps_its_stars(line, name):
    source = Source(name, "\n\n".join([*ABOVE, line, *BELOW]).encode())
    found = recognise(choose(source).read(source, Config(), Report()), Config(), Report())
    assert found.findings[len(ABOVE)].role is Role.BREAK
    assert found.draft.passages[len(ABOVE)].text == line


def test_an_x_below_a_letter_is_put_to_the_author():
    letter = ["Dear Mole,", "The boat is mended.", "With love,\nRat"]
    assert role("x", letter, []) is Role.STORY


def first_role(*lines: str) -> Role:
    source = Source("story.txt", "\n\n".join([*lines, *ABOVE]).encode())
    found = recognise(choose(source).read(source, Config(), Report()), Config(), Report())
    return found.findings[0].role


def test_a_first_line_between_pictures_is_the_title():
    assert first_role("✨ the river & the 🦊 ✨") is Role.TITLE
    assert first_role("🌙 The River 🌙", "Chapter 1") is Role.TITLE
    assert first_role("♪ la la, said the river ♪") is Role.STORY
    assert first_role("✨ It rained. ✨") is Role.STORY
