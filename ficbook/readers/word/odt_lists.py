"""Numbers and bullets of OpenDocument lists and headings (ODF 1.3 part 3, 5.3 and 16.30)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ficbook.readers.word.docx_numbering import written
from ficbook.readers.word.lists import Item
from ficbook.readers.word.odf import TEXT
from ficbook.readers.word.odt_styles import Marker, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FORMS = {
    "1": "decimal",
    "I": "upperRoman",
    "i": "lowerRoman",
    "A": "upperLetter",
    "a": "lowerLetter",
}


@dataclass(slots=True)
class _Open:
    style: str
    name: str
    number: int = 0
    fresh: bool = False
    counted: dict[int, int] = field(default_factory=dict)


class Counting:
    """The open lists, and how far they and the headings have counted."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_Open] = []
        self._lists = 0
        self._headings: dict[int, int] = {}

    def open(self, style: str) -> None:
        """A list begins; one inside another is marked as that is."""
        if not self._open:
            self._lists += 1
        inherited = self._open[-1].style if self._open else ""
        self._open.append(_Open(style or inherited, str(self._lists)))

    def close(self) -> None:
        """The innermost list ends."""
        self._open.pop()

    def begin(self, item: Element) -> None:
        """An item of the innermost list begins."""
        if self._open:
            one = self._open[-1]
            start = str(item.get(f"{TEXT}start-value", ""))
            first = self._marker(one).start if not one.number else one.number + 1
            one.number = int(start[:6]) if start.isdecimal() else first
            one.fresh = True

    def item(self) -> Item | None:
        """The place of the next paragraph; None if it stands in no list."""
        if not self._open:
            return None
        one = self._open[-1]
        marker = self._marker(one)
        ordered = marker.format in _FORMS
        label = marker.sign
        if ordered:
            number = written(one.number, _FORMS[marker.format])
            label = f"{marker.prefix}{number}{marker.suffix}"
        if not one.fresh:
            label = ""
        one.fresh = False
        return Item(one.name, len(self._open) - 1, ordered, max(one.number, 1), label.strip())

    def _marker(self, one: _Open) -> Marker:
        return self._styles.lists.get(one.style, {}).get(len(self._open), Marker(sign="•"))

    def heading(self, element: Element, level: int) -> str:
        """What the program sets before a heading: "Chapter 2:"."""
        marker = self._styles.outline.get(level)
        unnumbered = element.get(f"{TEXT}is-list-header") == "true"
        if marker is None or marker.format not in _FORMS or unnumbered:
            return ""
        self._headings[level] = self._headings.get(level, marker.start - 1) + 1
        for deeper in [at for at in self._headings if at > level]:
            del self._headings[deeper]
        shown = range(max(1, level - marker.levels + 1), level + 1)
        numbers = (self._headings.get(at, 1) for at in shown)
        forms = [written(number, _FORMS[marker.format]) for number in numbers]
        return f"{marker.prefix}{'.'.join(forms)}{marker.suffix}".strip()
