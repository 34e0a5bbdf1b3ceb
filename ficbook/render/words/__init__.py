"""The words ficbook itself puts into a book, by language: one file of them for each.

`en.toml` holds them all; a language that lacks one borrows the English.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Any

import msgspec

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja")

_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi")
)


class Words(msgspec.Struct, frozen=True):
    """The words of one language, as a mapping from their keys."""

    language: str
    table: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        """The word for `key`, its places filled with `values`; `key` itself if there is none."""
        word = str(self.table.get(key, key))
        return word.format(**values) if values else word

    def named(self, table: str, key: str) -> str:
        """The word for `key` in one of the tables of words, empty if it has none."""
        return str(self.table.get(table, {}).get(key, ""))

    def number(self, number: int) -> str:
        """`number` with its thousands set apart."""
        return f"{number:,}".replace(",", str(self.table["thousands"]))

    def day(self, day: date) -> str:
        """`day` as it is written out."""
        month = self.table["months"][day.month - 1]
        number = self.table["first-day"] if day.day == 1 else day.day
        return str(self.table["date"]).format(day=number, month=month, year=day.year)


def direction(language: str) -> str:
    """`rtl` or `ltr`: which way most text in a language (BCP 47) runs."""
    return "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def words_of(language: str) -> Words:
    """The words of a language (BCP 47), English where ficbook does not speak it."""
    primary = language.partition("-")[0].lower()
    english = _read("en")
    if primary not in LANGUAGES or primary == "en":
        return Words("en", english)
    return Words(primary, _over(english, _read(primary)))


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads((files(__name__) / f"{language}.toml").read_text(encoding="utf-8"))


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """`above`, and what only `below` has; tables are laid over each other likewise."""
    merged = {**below, **above}
    for key, value in below.items():
        if isinstance(value, dict) and key in above:
            merged[key] = {**value, **above[key]}
    return merged
