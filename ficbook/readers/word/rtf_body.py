"""One pass through some RTF: groups are a stack of states, bounded; nothing recurses."""

from __future__ import annotations

from collections import Counter

from ficbook.model.nodes import Align, LineBreak, NoteReference
from ficbook.readers.markup.images import LARGEST, Pictures
from ficbook.readers.markup.marks import STORY
from ficbook.readers.word.docx_fields import meaning
from ficbook.readers.word.galley import BYLINE, TITLE, Galley, Shape
from ficbook.readers.word.lists import Item
from ficbook.readers.word.rtf_state import Block, State
from ficbook.readers.word.rtf_tables import Tables
from ficbook.readers.word.rtf_tokens import Kind, tokens
from ficbook.readers.word.rtf_words import (
    BESIDE,
    CHARACTERS,
    FACES,
    INFO,
    KNOWN,
    SIGNS,
    SKIPPED,
    charset_of,
    encoding_of,
)
from ficbook.readers.word.symbols import symbol

DEEPEST = 1000
"""Groups inside one another; those further in do not set their words apart."""
_MARKS = {"title": TITLE, "byline": BYLINE}
_LONGEST = 4000
"""Characters of a field's instruction, a style's name or a property."""
_ALIGNS = {"qc": Align.CENTER, "qr": Align.END, "ql": Align.START, "qj": Align.START}
_SIDES = {"brdrt": "top", "brdrb": "bottom", "brdrl": "left", "brdrr": "right", "box": "left"}
_IN_SHAPES = frozenset({"sn", "sv", "box"})
"""Destinations that are read inside those that are passed over."""
_HOLD = frozenset({"text", "note", "box", "skip", "info", "stylesheet", "fonttbl"})
"""Places that hold others."""
_BULLETS = frozenset("•·◦▪■●○-–—*§oü")


class Body:
    """The pass: the open groups, the open paragraph, and what destinations have gathered."""

    def __init__(self, *, accept: bool) -> None:
        self.galley = Galley()
        self.pictures = Pictures()
        self.said: dict[str, str] = {}
        self.languages: Counter[int] = Counter()
        self.unbalanced = False
        self._gone = "deleted" if accept else "revised"
        self._rule = "tracked-deletion" if accept else "tracked-insertion"
        self._state = State()
        self._stack: list[State] = []
        self._over = 0
        self._tables = Tables()
        self._usual = "cp1252"
        self._bytes = bytearray()
        self._gathered: list[str] = []
        self._starred = False
        self._skip = 0
        self._high = 0
        self._language = 0
        self._instruction = ""
        self._property = ""
        self._label = ""
        self._section = False
        self._side = ""
        self._ruled = False

    def read(self, data: bytes) -> None:
        """Read all of some RTF."""
        for kind, text, number, raw in tokens(data):
            match kind:
                case Kind.BYTES:
                    self._take(raw)
                case Kind.WORD:
                    self._decode()
                    self._word(text, number)
                case Kind.OPEN:
                    self._decode()
                    self._open()
                case Kind.CLOSE:
                    self._decode()
                    self._close()
                case Kind.SIGN:
                    self._sign(text)
                case Kind.BINARY if self._state.place == "pict":
                    self._gathered.append(raw[: LARGEST + 1].hex())
        self._decode()
        while self._stack or self._over:
            self.unbalanced = True
            self._close()

    # Groups

    def _open(self) -> None:
        self._skip = 0
        if len(self._stack) < DEEPEST:
            self._stack.append(self._state)
        else:
            self._over += 1
            self.unbalanced = True

    def _close(self) -> None:
        self._skip = 0
        if self._over:
            self._over -= 1
        elif not self._stack:
            self.unbalanced = True
        else:
            if len(self._stack) == 1 and self.galley.started:
                self._end()
            closed, self._state = self._state, self._stack.pop()
            if closed.place != self._state.place:
                self._leave(closed)
            elif closed.place == "stylesheet":
                self._leave(closed)  # one entry

    def _enter(self, place: str) -> None:
        """The words of this group go to another place."""
        here = self._state.place
        if here == place or (here == "skip" and place not in _IN_SHAPES):
            return
        if here not in _HOLD:  # words alone are gathered there
            if place in {"note", "box", "listtext", *BESIDE}:
                return
            place = "skip"
        if place in {"note", "box"}:
            self._state = State(place, encoding=self._state.encoding, spare=self._state.spare)
            (self.galley.open_note if place == "note" else self.galley.open_aside)()
            return
        self._state = self._state._replace(place=place)
        if place != "skip":
            self._gathered = []

    def _leave(self, closed: State) -> None:
        text = "".join(self._gathered)
        place = closed.place
        match place:
            case "note":
                if note := self.galley.close_note():
                    self.galley.put(NoteReference(note))
                return
            case "box":
                self.galley.close_aside()
                return
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
            case _ if place.startswith("info:"):
                self.said[place[5:]] = text[:_LONGEST]
            case _ if place in BESIDE:
                self.galley.omit(text, BESIDE[place])
            case _:
                return
        self._gathered = []

    def _line_drawn(self) -> None:
        self._ruled = True
        if self.galley.started:
            self.galley.end()
        self.galley.rule()

    # Control words

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if self._skip:
            self._skip = self._skip - 1 if word in CHARACTERS else 0
            if word in CHARACTERS:
                return
        if starred and word not in KNOWN:
            self._enter("skip")
        elif word == "u" and number is not None:
            self._unicode(number)
        elif (found := CHARACTERS.get(word)) is not None:
            self._say(found)
        elif (face := FACES.get(word)) is not None:
            self._state = self._state.turned(face, on=number != 0)
        elif not (self._destination(word) or self._paragraph_word(word, number)):
            self._character_word(word, number)

    def _destination(self, word: str) -> bool:
        """Whether a control word says where its group's words go."""
        if word in SKIPPED:
            self._enter("skip")
        elif word in INFO and self._state.place == "info":
            self._enter(f"info:{INFO[word]}")
        elif word in BESIDE:
            self._enter(word)
        elif word in {"pntext", "listtext"}:
            self._enter("listtext")
        elif word in {"fonttbl", "stylesheet", "info", "pict", "sn", "sv", "fldinst"}:
            self._enter(word)
        elif word == "footnote":
            self._enter("note")
        elif word == "shptxt":
            self._enter("box")
        elif word == "fldrslt":
            rule, link = meaning(self._instruction)
            self._instruction = ""
            self._state = self._state._replace(
                rule=rule or self._state.rule, link=link or self._state.link
            )
        else:
            return False
        return True

    def _paragraph_word(self, word: str, number: int | None) -> bool:
        state, block = self._state, self._state.block
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
            case "pard":
                self._state = state.set(Block())
            case "qc" | "qr" | "ql" | "qj":
                self._state = state.set(block._replace(align=_ALIGNS[word]))
            case "s":
                self._numbered(block._replace(style=number or 0), number)
            case "outlinelevel":
                self._outline(number)
            case "ls":
                self._state = state.set(block._replace(list=number or 0))
            case "ilvl":
                self._state = state.set(block._replace(level=max(0, min(number or 0, 8))))
            case "brdrt" | "brdrb" | "brdrl" | "brdrr" | "box":
                self._side = _SIDES[word]
                self._state = state.set(block._replace(borders=block.borders | {self._side}))
            case "brdrnone" | "brdrnil":
                self._state = state.set(block._replace(borders=block.borders - {self._side}))
            case "intbl":
                self._state = state.set(block._replace(in_table=True))
            case _ if word.startswith(("clbrdr", "trbrdr")):
                self._side = ""
            case _:
                return False
        return True

    def _numbered(self, block: Block, number: int | None) -> None:
        if self._state.place == "stylesheet":
            self._tables.begin_style(number or 0)
        else:
            self._state = self._state.set(block)

    def _outline(self, number: int | None) -> None:
        level = (number or 0) + 1
        if not 1 <= level <= 9:
            return
        if self._state.place == "stylesheet":
            self._tables.outline(level)
        else:
            self._state = self._state.set(self._state.block._replace(outline=level))

    def _character_word(self, word: str, number: int | None) -> None:
        state = self._state
        match word:
            case "plain":
                face = state.face & {"deleted", "revised"}
                self._state = state._replace(face=face, encoding=self._usual, symbols="")
            case "super" | "sub":
                other = "sub" if word == "super" else "super"
                self._state = state.turned(other, on=False).turned(word, on=number != 0)
            case "nosupersub":
                self._state = state.turned("super", on=False).turned("sub", on=False)
            case "ulnone":
                self._state = state.turned("ul", on=False)
            case "uc":
                self._state = state._replace(spare=max(0, min(number or 0, 16)))
            case "f" if number is not None:
                self._font(number)
            case "fcharset":
                self._tables.charset(charset_of(number or 0, self._usual), symbol=number == 2)
            case "ansicpg" if number is not None:
                self._page_of(encoding_of(number))
            case "mac":
                self._page_of("mac_roman")
            case "pc" | "pca":
                self._page_of("cp437" if word == "pc" else "cp850")
            case "lang" if number is not None:
                self._language = number
            case "deflang" if number is not None:
                self.languages[number] += 1
            case "pngblip" | "jpegblip":
                self._property = word

    def _page_of(self, encoding: str) -> None:
        self._usual = encoding
        self._state = self._state._replace(encoding=encoding)

    def _font(self, number: int) -> None:
        if self._state.place == "fonttbl":
            self._tables.begin_font(number)
        else:
            encoding, symbols = self._tables.font(number, self._usual)
            self._state = self._state._replace(encoding=encoding, symbols=symbols)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
            return
        self._decode()
        if self._skip and sign != "'":
            self._skip -= 1
        elif sign in "\r\n":
            self._end()
        elif (found := SIGNS.get(sign)) is not None:
            self._say(found)
        elif sign == "\t":
            self._say(" ")

    # Words

    def _take(self, raw: bytes) -> None:
        """Bytes of text, without those that stand for a character already taken."""
        if self._skip:
            taken = min(self._skip, len(raw))
            self._skip -= taken
            raw = raw[taken:]
        self._bytes += raw

    def _decode(self) -> None:
        if self._bytes:
            raw, self._bytes = bytes(self._bytes), bytearray()
            if self._state.symbols and self._state.place == "text":
                font = self._state.symbols
                self._say("".join(symbol(font, f"{0xF000 + b:x}") if b > 32 else " " for b in raw))
            else:
                self._say(raw.decode(self._state.encoding, "replace"))

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF if number < 0 else number
        self._skip = self._state.spare
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            if not high:
                return
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        if 0xF020 <= code < 0xF100:
            self._say(symbol(self._state.symbols or "Symbol", f"{code:x}"))
        elif (code >= 32 or code == 9) and code < 0x110000 and code & 0xFFFE != 0xFFFE:
            self._say(chr(code))

    def _say(self, text: str) -> None:
        place = self._state.place
        if place == "fonttbl":
            self._tables.name(text)
        elif place not in {"text", "note", "box"}:
            if place != "skip":
                self._gathered.append(text)
        elif self._gone in self._state.face:
            self.galley.leave_out(text, self._rule)
        elif "v" in self._state.face:
            self.galley.leave_out(text, "hidden-text")
        elif self._state.rule:
            self.galley.leave_out(text, self._state.rule)
        else:
            self._turn()
            self.languages[self._language] += len(text)
            self.galley.say(_clean(text), self._state.formats())

    def _line_break(self) -> None:
        if self._speaks() and not self._state.rule:
            self.galley.put(LineBreak(), self._state.formats())

    def _speaks(self) -> bool:
        return self._state.place in {"text", "note", "box"}

    def _turn(self) -> None:
        if self._section:
            self._section = False
            self.galley.page()

    def _page(self) -> None:
        if self._speaks():
            if self.galley.started:
                self._end()
            self.galley.page()

    def _end(self) -> None:
        """The paragraph ends."""
        if not self._speaks():
            self._gathered.append(" ")
            return
        if self._gone in self._state.face:
            return
        label, self._label = self._label, ""
        if self.galley.started or not self._state.block.in_table:
            self.galley.end(self._shape(label))

    def _shape(self, label: str) -> Shape:
        block = self._state.block
        heading, role = self._tables.style(block.style)
        mark = _MARKS.get(role, STORY)
        heading = min(block.outline or heading, 6) if mark is STORY else 0
        plain = not heading and mark is STORY
        box = bool(block.borders & {"left", "right"})
        ordered = any(map(str.isalnum, label)) and label not in _BULLETS
        item = Item(str(block.list or "old"), block.level, ordered, _number(label), label)
        return Shape(
            align=block.align,
            heading=heading,
            mark=mark,
            quoted=role == "quote" and plain,
            item=item if plain and label else None,
            above="top" in block.borders and plain and not box,
            below="bottom" in block.borders and plain and not box,
            label=label if heading and ordered else "",
        )

    def _picture(self, text: str) -> None:
        kind, self._property = self._property, ""
        ruled, self._ruled = self._ruled, False
        if ruled or not self._speaks():
            return
        data = "".join(text.split())
        data = data[: len(data) // 2 * 2]
        readable = kind in {"pngblip", "jpegblip"} and len(data) <= 2 * LARGEST
        try:
            raw = bytes.fromhex(data) if readable else b""
        except ValueError:
            raw = b""
        from base64 import b64encode

        image = self.pictures.take("data:;base64," + b64encode(raw).decode("ascii"), "")
        if image is not None:
            self.galley.put(image)


def _number(label: str) -> int:
    digits = "".join(c for c in label if c in "0123456789")[:6]
    return int(digits) if digits else 1


def _clean(text: str) -> str:
    """Text without the control characters that no book can hold."""
    if text.isprintable():
        return text
    return "".join(c for c in text if (c >= " " and not "\x7f" <= c < "\xa0") or c == "\t")
