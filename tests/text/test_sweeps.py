"""Sweeps set what looking at each mark would set, and leave the rest alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.text.house_style import HouseStyle, house_style
from ficbook.text.sweeps import swept, with_speech
from ficbook.text.typography import _set_in_turn


def style(language: str) -> HouseStyle:
    found = house_style(language)
    assert found
    return found


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("It's the lamp's, isn't it?", "It’s the lamp’s, isn’t it?"),
        ("She waited... and went.", "She waited… and went."),
        ("She waited. . . and went.", "She waited… and went."),
        ("The sea -- grey - slept.", "The sea\u00a0— grey\u00a0– slept."),
        ("boys' and 'tis, well.... 3-4", "boys' and 'tis, well.... 3-4"),
    ],
)
def test_marks_that_need_no_look_around_are_swept(typed: str, expected: str) -> None:
    assert swept(typed, style("en")) == expected


def test_an_address_is_not_swept() -> None:
    assert swept("http://it.is/it's...so", style("en")) == "http://it.is/it's...so"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"Go," she said. "Now!"', "“Go,” she said. “Now!”"),
        ('"Go," she said. "Now', None),  # speech that goes on in the next paragraph
        ('The 6" nail, "he said.', None),
        ('"Plan D": go.', None),
        ('It was "so so".', "It was “so so”."),
        ("No speech.", "No speech."),
        ("It’s two..", None),
    ],
)
def test_only_plain_speech_is_set_in_a_sweep(typed: str, expected: str | None) -> None:
    assert with_speech(typed, style("en")) == expected


words = st.sampled_from(
    (
        *(
            '"Go',
            "on",
            'on,"',
            'word."',
            '"',
            "it's",
            "'tis",
            "D",
            'D":',
            "4",
            '5"',
            "x.",
            "?",
            "“",
        ),
        *("...", ". . .", "....", "-", "--", "---", "—", "\n", "\u00a0", ",", "(", ":)", "«", "//"),
    )
)
texts = st.lists(st.tuples(words, st.sampled_from(("", " ", " ")))).map(
    lambda parts: "".join(map("".join, parts))
)


@given(texts, st.sampled_from(("en", "de", "fr", "ru", "pl", "sv", "pt")))
def test_a_sweep_sets_what_a_look_at_each_mark_sets(text: str, language: str) -> None:
    house = style(language)
    in_turn = _set_in_turn([(text, house)])[0]
    before = swept(text, house)
    assert _set_in_turn([(before, house)])[0] == in_turn
    assert with_speech(before, house) in {None, in_turn}
