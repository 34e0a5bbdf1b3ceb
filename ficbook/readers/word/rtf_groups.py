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

    def open(self, count: int) -> None:
        """Some groups begin, each inside the one before."""
        room = min(count, DEEPEST - len(self._stack))
        self._stack.extend([self.state] * room)
        if count > room:
            self._over += count - room
            self.unbalanced = True

    def surplus(self, count: int) -> int:
        """How many of some groups that end are left once those too deep have ended."""
        ended = min(count, self._over)
        self._over -= ended
        left = count - ended
        if left > len(self._stack):
            self.unbalanced = True
        return min(left, len(self._stack))

    def close(self) -> str:
        """The innermost group ends; the place left with it, or "" where the words go on there."""
        closed, self.state = self.state, self._stack.pop()
        leaves = closed.place != self.state.place or closed.place == "stylesheet"
        return closed.place if leaves else ""

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
