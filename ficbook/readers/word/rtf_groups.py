"""The open groups of an RTF file: a stack of states, bounded."""

from __future__ import annotations

from ficbook.readers.word.rtf_state import State
from ficbook.readers.word.rtf_words import BESIDE

DEEPEST = 1000
"""Groups inside one another; those further in do not set their words apart."""
FLOWS = frozenset({"note", "box"})
"""Places that hold paragraphs of their own."""
TEXT = FLOWS | {"text"}
"""Places whose words are in the book."""
_IN_SHAPES = FLOWS | {"sn", "sv"}
"""Places that are looked for inside those that are passed over."""
_HOLD = TEXT | {"skip", "info", "stylesheet", "fonttbl"}
"""Places that hold others; in all the rest, words alone are gathered."""
_WORDS = FLOWS | {"listtext", *BESIDE}


class Groups:
    """The open groups. `state` is the innermost one's, `gathered` the words of its place."""

    def __init__(self) -> None:
        self.state = State()
        self.gathered: list[str] = []
        self.unbalanced = False
        self._stack: list[State] = []
        self._over = 0

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._stack) + self._over

    @property
    def speaks(self) -> bool:
        """Whether words here are in the book."""
        return self.state.place in TEXT

    def open(self) -> None:
        """A group begins."""
        if len(self._stack) < DEEPEST:
            self._stack.append(self.state)
        else:
            self._over += 1
            self.unbalanced = True

    def close(self) -> str:
        """A group ends; the place that is left with it, or "" where the words go on there."""
        if self._over:
            self._over -= 1
        elif not self._stack:
            self.unbalanced = True
        else:
            closed, self.state = self.state, self._stack.pop()
            if closed.place != self.state.place or closed.place == "stylesheet":
                return closed.place
        return ""

    def enter(self, place: str) -> bool:
        """The words of this group go to another place; whether that holds paragraphs."""
        here = self.state.place
        if here == place or (here == "skip" and place not in _IN_SHAPES):
            return False
        if here not in _HOLD:
            if place in _WORDS:
                return False
            place = "skip"
        if place in FLOWS:
            self.state = State(place, encoding=self.state.encoding, spare=self.state.spare)
            return True
        self.state = self.state._replace(place=place)
        if place != "skip":
            self.gathered = []
        return False

    def taken(self) -> str:
        """The words that were gathered, which are gathered no longer."""
        text, self.gathered = "".join(self.gathered), []
        return text
