"""The font table and the style sheet of an RTF file."""

from __future__ import annotations

from ficbook.readers.word.docx_styles import level_of, role_of
from ficbook.readers.word.rtf_state import State
from ficbook.readers.word.rtf_words import charset_of, encoding_of


class Tables:
    """Fonts by number with their encodings, styles by number with what they are for.

    `usual` is the encoding of the file.
    """

    def __init__(self) -> None:
        self._fonts: dict[int, tuple[str, str]] = {}
        self._styles: dict[int, tuple[int, str]] = {}
        self.usual = "cp1252"
        self._number = 0
        self._encoding = ""
        self._symbols = False
        self._name = ""
        self._style = 0
        self._outline = 0

    def state_after(self, word: str, number: int | None, state: State) -> State | None:
        """The state after a control word that fills or uses a table; None if it does neither."""
        match word:
            case "f":
                return self._font(number or 0, state)
            case "fcharset":
                self._encoding, self._symbols = charset_of(number or 0), number == 2
            case "ansicpg":
                self.usual = encoding_of(number or 0)
            case "mac":
                self.usual = "mac_roman"
            case "pc" | "pca":
                self.usual = "cp437" if word == "pc" else "cp850"
            case "s":
                return self._numbered(number or 0, state)
            case "outlinelevel":
                return self._outlined(number or 0, state)
            case _:
                return None
        return state

    # Fonts

    def _font(self, number: int, state: State) -> State:
        if state.place == "fonttbl":
            self.end_font()
            self._number = number
            return state
        encoding, symbols = self._fonts.get(number, ("", ""))
        return state._replace(encoding=encoding, symbols=symbols)

    def name(self, text: str) -> None:
        """Part of the open entry's name."""
        self._name = (self._name + text)[:100]

    def end_font(self) -> None:
        """The open entry of the font table ends."""
        if self._encoding or self._name:
            name = self._name.strip(" ;")
            signs = name if name in {"Symbol", "Wingdings"} or self._symbols else ""
            self._fonts[self._number] = (self._encoding, signs)
        self._encoding, self._symbols, self._name = "", False, ""

    # Styles

    def _numbered(self, number: int, state: State) -> State:
        if state.place == "stylesheet":
            self._style, self._outline = number, 0
            return state
        return state.set(state.block._replace(style=number))

    def _outlined(self, number: int, state: State) -> State:
        level = number + 1 if 0 <= number < 9 else 0
        if state.place == "stylesheet":
            self._outline = level
            return state
        return state.set(state.block._replace(outline=level))

    def end_style(self, name: str) -> None:
        """The open entry of the style sheet ends with its name."""
        name = name.strip().rstrip(";").strip()
        self._styles[self._style] = (level_of(name) or self._outline, role_of(name))
        self._style, self._outline = 0, 0

    def style(self, number: int) -> tuple[int, str]:
        """The heading level of a style, and what it is for."""
        return self._styles.get(number, (0, ""))
