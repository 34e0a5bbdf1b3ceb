"""The table of what authors say when they post: cues and phrases agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ficbook.text.posting import SIGNS, signs

_PHRASES = [
    pytest.param(cues.split("|"), phrase, id=f"{name} {number}")
    for name, cues, phrases in SIGNS
    for number, phrase in enumerate(phrases)
]


@pytest.mark.parametrize(("cues", "phrase"), _PHRASES)
@given(data=st.data())
@settings(max_examples=10)
def test_no_phrase_is_without_one_of_its_cues(
    cues: list[str], phrase: str, data: st.DataObject
) -> None:
    said = data.draw(st.from_regex(phrase))
    assert any(cue in said for cue in cues)
    assert signs(said) >= 1
