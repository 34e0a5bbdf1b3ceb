"""The words ficbook puts in: the same ones in every language it speaks."""

from datetime import date

import pytest

from ficbook.render.words import LANGUAGES, direction, words_of


def shape(table: dict) -> dict:
    """A table's keys, and the places to fill in each of its words."""
    return {
        key: shape(value)
        if isinstance(value, dict)
        else sorted(part.split("}")[0] for part in str(value).split("{")[1:])
        for key, value in table.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_and_every_place(language: str) -> None:
    from ficbook.render.words import _read

    assert shape(_read(language)) == shape(_read("en"))


def test_a_language_is_found_whatever_its_region() -> None:
    assert words_of("de-CH")("contents") == "Inhalt"
    assert words_of("zh-Hant-TW").language == "zh"
    assert words_of("tlh")("contents") == "Contents"


def test_days_and_numbers_are_written_as_the_language_does() -> None:
    day = date(2024, 5, 6)
    assert words_of("en").day(day) == "6 May 2024"
    assert words_of("de").day(day) == "6. Mai 2024"
    first = date(2024, 6, 1)
    assert words_of("fr").day(first) == "1er juin 2024"
    assert words_of("it").day(first) == "1º giugno 2024"
    assert words_of("ru").day(first) == "1 июня 2024\u00a0г."
    assert words_of("ja").day(day) == "2024年5月6日"
    assert words_of("de").number(1234567) == "1.234.567"
    assert words_of("fr").number(999) == "999"


def test_which_way_a_language_runs() -> None:
    assert [direction(language) for language in ("ar", "he-IL", "en", "ja")] == [
        *("rtl", "rtl", "ltr", "ltr"),
    ]
