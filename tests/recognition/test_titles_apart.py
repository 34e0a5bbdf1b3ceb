"""Chapters of one file under bare titles: taken where a fence stands at each, else asked about."""

import pytest

from ficbook.model.draft import Role
from ficbook.recognition.matter import UNSURE
from ficbook.recognition.questions import questions
from tests.recognition.test_posted_chapter import reading

TALE = "\n\n".join(
    f"The {thing} had been mended in the spring, and Ottilie walked past it with her shoes in "
    "her hand. She counted the ropes as she had always counted them, twice, and wrote nothing."
    for thing in ("gate", "pump", "wheel", "sluice", "net", "oar", "mast", "lamp", "bell")
)
TITLES = ("The Weir", "What the Heron Saw", "Low Water", "Home by Lantern")


def chapters(text: str) -> list[str]:
    found = reading(text)
    pairs = zip(found.draft.passages, found.findings, strict=True)
    return [passage.text for passage, finding in pairs if finding.role is Role.CHAPTER]


def asked(text: str) -> list[str]:
    return [question.quote for question in questions(reading(text))]


def serial(above: str = "\n\n", below: str = "\n\n", titles: tuple[str, ...] = TITLES) -> str:
    told = above.join(f"{title}{below}{TALE}" for title in titles)
    return f"The Ferry Papers\nby Corncrake\n\n{told}\n"


@pytest.mark.parametrize("titles", [TITLES, tuple(map(str.upper, TITLES))])
def test_titles_with_wide_white_space_round_them_head_chapters(titles):
    found = chapters(serial("\n\n\n\n", "\n\n\n", titles).replace("quake\n", "quake\n\n\n"))
    assert found[-3:] == list(titles[1:])


def test_titles_with_a_note_below_each_head_chapters():
    assert chapters(serial("\n\n", "\n\nA/N: Hello again, and thank you!\n\n")) == list(TITLES)


@pytest.mark.parametrize("titles", [TITLES, tuple(map(str.upper, TITLES))])
def test_titles_without_any_fence_are_asked_about(titles):
    text = serial(titles=titles)
    assert asked(text) == list(titles[1:])
    assert all(finding.sureness >= UNSURE or "title" in finding.rule
               for finding in reading(text).findings)  # fmt: skip
    assert '= "chapter"' in next(iter(questions(reading(text)))).hint


@pytest.mark.parametrize(
    "lines",
    [
        ("KEEP OUT!", "STOP!", "NOBODY HOME!"),  # shouts and signs
        ("Ottilie", "Bram", "Ottilie", "Bram"),  # whose scene it is
        ("Beloved Bram", "Your Own Ottilie"),  # too few
        ("“The Weir”", "“Low Water”", "“The Heron”"),
        ("By Noon", "The weir was open", "Nobody came."),
    ],
)
def test_other_short_lines_are_story(lines):
    text = f"Chapter 1\n\n{TALE}\n\n" + "\n\n".join(f"{line}\n\n{TALE}" for line in lines)
    assert chapters(text) == ["Chapter 1"]
    bare = text.removeprefix("Chapter 1\n\n")
    assert chapters(bare) == asked(bare) == []


def test_titles_in_a_row_are_no_chapters():
    assert chapters("\n\n\n".join((TALE, *TITLES, TALE))) == []
