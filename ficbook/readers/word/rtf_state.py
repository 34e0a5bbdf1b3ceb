"""What holds inside a group of RTF, and ends with it."""

from __future__ import annotations

from typing import NamedTuple

from ficbook.model.nodes import Align, SpanKind
from ficbook.readers.markup.looks import EMPHASIS, LINK, STRONG, Format, Formats

_FORMATS = (
    ("b", Format(STRONG)),
    ("i", Format(EMPHASIS)),
    ("ul", Format(SpanKind.UNDERLINE)),
    ("strike", Format(SpanKind.STRIKETHROUGH)),
    ("scaps", Format(SpanKind.SMALL_CAPS)),
    ("super", Format(SpanKind.SUPERSCRIPT)),
    ("sub", Format(SpanKind.SUBSCRIPT)),
)
_NOTHING: frozenset[str] = frozenset()


class Block(NamedTuple):
    r"""What holds of a paragraph; `\pard` takes it all back.

    `side` is the one whose border is being described.
    """

    align: Align = Align.START
    style: int = 0
    outline: int = 0
    list: int = 0
    level: int = 0
    borders: frozenset[str] = _NOTHING
    in_table: bool = False
    side: str = ""


class State(NamedTuple):
    r"""What holds in a group. `place` is where its words go: "text", "skip", or a name.

    `spare` counts the characters after `\u` that old programs show in its stead;
    `encoding` is empty where it is the file's.
    """

    place: str = "text"
    face: frozenset[str] = _NOTHING
    block: Block = Block()
    spare: int = 1
    encoding: str = ""
    symbols: str = ""
    link: str = ""
    rule: str = ""

    def formats(self) -> Formats:
        """The formats of words here."""
        if not self.face and not self.link:
            return ()
        found = [Format(LINK, self.link)] if self.link else []
        found += [f for name, f in _FORMATS if name in self.face and not (name == "ul" and found)]
        return tuple(found)

    def turned(self, name: str, *, on: bool) -> State:
        """The state with something about the words' face turned on or off."""
        return self._replace(face=self.face | {name} if on else self.face - {name})

    def set(self, block: Block) -> State:
        """The state with a paragraph set in another way."""
        return self._replace(block=block)
