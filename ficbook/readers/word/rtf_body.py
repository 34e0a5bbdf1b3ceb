"""One pass through some RTF: groups are a stack of states, bounded; nothing recurses."""

from __future__ import annotations

from collections import Counter

from ficbook.model.nodes import LineBreak, NoteReference
from ficbook.readers.markup.images import LARGEST, Pictures
from ficbook.readers.word.docx_fields import meaning
from ficbook.readers.word.galley import Galley
from ficbook.readers.word.rtf_characters import Characters, clean
from ficbook.readers.word.rtf_formatting import block_after, state_after
from ficbook.readers.word.rtf_groups import Groups
from ficbook.readers.word.rtf_shapes import shape_of
from ficbook.readers.word.rtf_state import State
from ficbook.readers.word.rtf_tables import Tables
from ficbook.readers.word.rtf_tokens import Kind, tokens
from ficbook.readers.word.rtf_words import (
    BESIDE,
    CHARACTERS,
    KNOWN,
    SIGNS,
    destination_of,
)

_LONGEST = 4000
"""Characters of a field's instruction, a style's name or a property."""


class Body:
    """The pass: the open groups, the open paragraph, and what destinations have gathered."""

    def __init__(self, *, accept: bool) -> None:
        self.galley = Galley()
        self.pictures = Pictures()
        self.said: dict[str, str] = {}
        self.languages: Counter[int] = Counter()
        self._gone = "deleted" if accept else "revised"
        self._rule = "tracked-deletion" if accept else "tracked-insertion"
        self._groups = Groups()
        self._characters = Characters()
        self._tables = Tables()
        self._starred = False
        self._language = 0
        self._instruction = ""
        self._property = ""
        self._label = ""
        self._section = False
        self._ruled = False

    @property
    def unbalanced(self) -> bool:
        """Whether the braces do not match."""
        return self._groups.unbalanced

    @property
    def _state(self) -> State:
        return self._groups.state

    @_state.setter
    def _state(self, state: State) -> None:
        self._groups.state = state

    def read(self, data: bytes) -> None:
        """Read all of some RTF."""
        for kind, text, number, raw in tokens(data):
            match kind:
                case Kind.BYTES:
                    self._characters.take(raw)
                case Kind.WORD:
                    self._decode()
                    self._word(text, number)
                case Kind.OPEN:
                    self._decode()
                    self._open(number or 1)
                case Kind.CLOSE:
                    self._decode()
                    self._close(number or 1)
                case Kind.SIGN:
                    self._sign(text)
                case Kind.BINARY if self._state.place == "pict":
                    self._groups.gathered.append(raw[: LARGEST + 1].hex())
        self._decode()
        if self._groups.depth:
            self._groups.unbalanced = True
            self._close(self._groups.depth)

    # Groups

    def _open(self, count: int) -> None:
        self._characters.settle()
        self._groups.open(count)

    def _close(self, count: int) -> None:
        self._characters.settle()
        for _ in range(self._groups.surplus(count)):
            if self._groups.depth == 1 and self.galley.started:
                self._end()
            if place := self._groups.close():
                self._leave(place)

    def _enter(self, place: str) -> None:
        if self._groups.enter(place):
            (self.galley.open_note if place == "note" else self.galley.open_aside)()

    def _leave(self, place: str) -> None:
        """A group ends whose words went to a place of their own."""
        match place:
            case "skip":
                return
            case "note":
                if note := self.galley.close_note():
                    self.galley.put(NoteReference(note))
            case "box":
                self.galley.close_aside()
            case _:
                self._take_down(place, self._groups.taken())

    def _take_down(self, place: str, text: str) -> None:
        """Words that were gathered in a place."""
        match place:
            case "fldinst":
                self._instruction = text[:_LONGEST]
            case "fonttbl":
                self._tables.end_font()
            case "stylesheet":
                self._tables.end_style(text[:_LONGEST])
            case "listtext":
                self._label = text[:100].strip()
            case "sn":
                self._property = text.strip()
            case "sv":
                if self._property == "fHorizRule" and text.strip() == "1":
                    self._line_drawn()
            case "pict":
                self._picture(text)
            case _ if place in BESIDE:
                self.galley.omit(text, BESIDE[place])
            case _:
                self.said[place.removeprefix("info:")] = text[:_LONGEST]

    def _line_drawn(self) -> None:
        self._ruled = True
        if self.galley.started:
            self.galley.end()
        self.galley.rule()

    # Control words

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word not in CHARACTERS:
            self._characters.settle()
        elif self._characters.passes():
            return
        if starred and word not in KNOWN:
            self._enter("skip")
        elif word == "u" and number is not None:
            self._say(self._characters.unicode(number, self._state))
        elif (found := CHARACTERS.get(word)) is not None:
            self._say(found)
        elif (state := self._changed(word, number)) is not None:
            self._state = state
        elif place := destination_of(word, self._state.place):
            self._enter(place)
        elif word == "fldrslt":
            self._result()
        elif not self._paragraph_word(word, number):
            self._other_word(word, number)

    def _changed(self, word: str, number: int | None) -> State | None:
        found = state_after(word, number, self._state)
        return found or self._tables.state_after(word, number, self._state)

    def _result(self) -> None:
        """What a field shows."""
        rule, link = meaning(self._instruction)
        self._instruction = ""
        state = self._state
        self._state = state._replace(rule=rule or state.rule, link=link or state.link)

    def _paragraph_word(self, word: str, number: int | None) -> bool:
        """Whether a control word ends a paragraph, breaks it, or says how it is set."""
        match word:
            case "par" | "cell" | "nestcell":
                self._end()
            case "sect":
                self._end()
                self._section = True
            case "sbknone":
                self._section = False
            case "page" | "pagebb":
                self._page()
            case "line" | "lbr":
                self._line_break()
            case _:
                block = block_after(word, number, self._state.block)
                if block is None:
                    return False
                self._state = self._state.set(block)
        return True

    def _other_word(self, word: str, number: int | None) -> None:
        match word:
            case "lang" if number is not None:
                self._language = number
            case "deflang" if number is not None:
                self.languages[number] += 1
            case "pngblip" | "jpegblip":
                self._property = word

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
            return
        self._decode()
        if sign != "'" and self._characters.passes():
            return
        if sign in "\r\n":
            self._end()
        elif (found := SIGNS.get(sign)) is not None:
            self._say(found)
        elif sign == "\t":
            self._say(" ")

    # Words

    def _decode(self) -> None:
        if text := self._characters.decoded(self._state, self._tables.usual):
            self._say(text)

    def _say(self, text: str) -> None:
        place = self._state.place
        if place == "fonttbl":
            self._tables.name(text)
        elif not self._groups.speaks:
            if place != "skip":
                self._groups.gathered.append(text)
        elif self._gone in self._state.face:
            self.galley.leave_out(text, self._rule)
        elif "v" in self._state.face:
            self.galley.leave_out(text, "hidden-text")
        elif self._state.rule:
            self.galley.leave_out(text, self._state.rule)
        else:
            self._turn()
            self.languages[self._language] += len(text)
            self.galley.say(clean(text), self._state.formats())

    def _line_break(self) -> None:
        if self._groups.speaks and not self._state.rule:
            self.galley.put(LineBreak(), self._state.formats())

    def _turn(self) -> None:
        if self._section:
            self._section = False
            self.galley.page()

    def _page(self) -> None:
        if self._groups.speaks:
            if self.galley.started:
                self._end()
            self.galley.page()

    def _end(self) -> None:
        """The paragraph ends."""
        if not self._groups.speaks:
            self._groups.gathered.append(" ")
            return
        if self._gone in self._state.face:
            return
        label, self._label = self._label, ""
        if self.galley.started or not self._state.block.in_table:
            self.galley.end(shape_of(self._state.block, self._tables, label))

    def _picture(self, text: str) -> None:
        kind, self._property = self._property, ""
        ruled, self._ruled = self._ruled, False
        if ruled or not self._groups.speaks:
            return
        image = self.pictures.take(_address(kind, text), "")
        if image is not None:
            self.galley.put(image)


def _address(kind: str, text: str) -> str:
    """A picture in hexadecimal figures as an address; an empty one for kinds no reader shows."""
    from base64 import b64encode

    figures = "".join(text.split())
    readable = kind in {"pngblip", "jpegblip"} and len(figures) <= 2 * LARGEST
    try:
        raw = bytes.fromhex(figures[: len(figures) // 2 * 2]) if readable else b""
    except ValueError:
        raw = b""
    return f"data:;base64,{b64encode(raw).decode('ascii')}"
