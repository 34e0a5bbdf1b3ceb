"""Names for files and ids."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.text.slugs import file_stem, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("At The Station", "at-the-station"),
        ("Don’t Look—Back!", "dont-look-back"),
        ("Ünïcödé & Co.", "unicode-co"),
        ("../../etc/passwd", "etc-passwd"),
        ("Die Straße nach Ærø", "die-strasse-nach-aero"),
        ("Война и мир", "война-и-мир"),
        ("灯台", "灯台"),
        ("???", "book"),
        ("", "book"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert file_stem(title) == expected


def test_a_long_title_is_cut_between_words() -> None:
    assert file_stem("lamp " * 40) == "-".join(["lamp"] * 16)
    assert len(file_stem("x" * 400)) == 80


@given(st.text(st.characters(codec=None)))
def test_any_title_gives_a_name_that_any_system_takes(title: str) -> None:
    stem = file_stem(title)
    assert stem
    assert not re.search(r"[\s/\\:*?\"<>|.\x00-\x1f]", stem)
    assert len(stem.encode()) <= 160
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(title))
