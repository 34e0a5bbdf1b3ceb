"""Numbers and bullets that Word sets before paragraphs (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ficbook.readers.word.lists import Item
from ficbook.readers.word.ooxml import VAL, Part, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_GREATEST = 3999


class _Level(NamedTuple):
    format: str = "decimal"
    text: str = ""
    start: int = 1


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counted: dict[str, dict[int, int]] = {}
        for part in parts:
            for abstract in part.root.iter(f"{W}abstractNum"):
                name = str(abstract.get(f"{W}abstractNumId", ""))
                self._levels[name] = dict(map(_level, abstract.iterfind(f"{W}lvl")))
            for number in part.root.iter(f"{W}num"):
                self._take(number)

    def _take(self, number: Element) -> None:
        name = str(number.get(f"{W}numId", ""))
        abstract = number.find(f"{W}abstractNumId")
        self._lists[name] = str(abstract.get(VAL, "")) if abstract is not None else ""
        for override in number.iterfind(f"{W}lvlOverride"):
            start = override.find(f"{W}startOverride")
            if start is not None:
                place = (name, _integer(override.get(f"{W}ilvl"), 0))
                self._starts[place] = _integer(start.get(VAL), 1)

    def item(self, name: str, level: int) -> Item | None:
        """The place of the next paragraph of a list at a level; None if it is in no list."""
        abstract = self._lists.get(name, "")
        levels = self._levels.get(abstract, {})
        kind = levels.get(level)
        if kind is None or not 0 <= level < _LEVELS:
            return None
        if kind.format in {"bullet", "none"} and "%" not in kind.text:
            return Item(name, level, label=kind.text.strip()) if kind.text.strip() else None
        counted = self._counted.setdefault(name if (name, level) in self._starts else abstract, {})
        start = self._starts.get((name, level), kind.start)
        counted[level] = number = counted.get(level, start - 1) + 1
        for deeper in [at for at in counted if at > level]:
            del counted[deeper]
        return Item(name, level, ordered=True, number=number, label=_label(levels, level, counted))


def _label(levels: dict[int, _Level], level: int, counted: dict[int, int]) -> str:
    """The number as it is set: "Chapter Two:", "IV.", "1.2"."""

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        kind = levels.get(at, _Level())
        return written(counted.get(at, kind.start), kind.format)

    return _PLACE.sub(number, levels[level].text).strip()


def written(number: int, format_: str) -> str:
    """A number in one of Word's forms (17.18.59); those we do not know in figures."""
    if not 0 < number <= _GREATEST:
        return str(number)
    match format_:
        case "upperRoman":
            return _roman(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperLetter":
            return chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "lowerLetter":
            return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "cardinalText" if number < 100:
            return _in_words(number).capitalize()
        case "decimalZero":
            return f"{number:02}"
        case "none" | "bullet":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    found = []
    for value, sign in _ROMAN:
        found.append(sign * (number // value))
        number %= value
    return "".join(found)


def _in_words(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens, units = divmod(number, 10)
    return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")


def _level(element: Element) -> tuple[int, _Level]:
    def value(name: str, default: str) -> str:
        child = element.find(f"{W}{name}")
        return str(child.get(VAL, default)) if child is not None else default

    kind = _Level(value("numFmt", "decimal"), value("lvlText", "")[:100], 1)
    start = _integer(value("start", "1"), 1)
    return _integer(element.get(f"{W}ilvl"), 0), kind._replace(start=start)


def _integer(text: object, default: int) -> int:
    digits = str(text)[:9]
    return int(digits) if digits.isascii() and digits.isdigit() else default
