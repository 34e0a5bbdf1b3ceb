"""Fields of a DOCX file: links, and numbers that only the printed page has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ficbook.readers.markup.links import target

_LINK = re.compile(r'\s*HYPERLINK\s+"([^"\s]{1,3900})"')
_DROPPED = {
    "TOC": "contents-list",
    "INDEX": "index",
    "PAGE": "page-number",
    "PAGEREF": "page-number",
    "NUMPAGES": "page-number",
    "SECTIONPAGES": "page-number",
}
_LONGEST = 4000
"""Characters of one instruction."""


@dataclass(slots=True)
class _Field:
    instruction: list[str] = field(default_factory=list)
    shown: bool = False
    rule: str = ""
    link: str = ""


class Fields:
    """The open fields, one inside another."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def mark(self, kind: str) -> None:
        """A field begins, begins to show its result, or ends."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._show(self._open[-1])
        elif self._open and kind == "end":
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Part of what the innermost field is told to do."""
        if self._open and sum(map(len, self._open[-1].instruction)) < _LONGEST:
            self._open[-1].instruction.append(text)

    @property
    def rule(self) -> str:
        """The rule by which the words here are left out; empty if they are shown."""
        return next((one.rule or "field-code" for one in self._open if _hides(one)), "")

    @property
    def link(self) -> str:
        """Where the words here lead."""
        return next((one.link for one in reversed(self._open) if one.link), "")

    def end_paragraph(self, *, heading: bool) -> None:
        """Only lists of contents go on from one paragraph to the next, and no heading is in one."""
        if self._open:
            kept = [one for one in self._open if one.rule == "contents-list" and not heading]
            self._open = kept if len(kept) != len(self._open) else self._open

    def _show(self, one: _Field) -> None:
        one.shown = True
        one.rule, one.link = meaning("".join(one.instruction))


def meaning(instruction: str) -> tuple[str, str]:
    """The rule by which a field's result is left out, and where its words lead."""
    name = instruction.split(maxsplit=1)[:1]
    link = _LINK.match(instruction)
    return _DROPPED.get(name[0].upper() if name else "", ""), target(link[1]) if link else ""


def _hides(one: _Field) -> bool:
    return bool(one.rule) or not one.shown
