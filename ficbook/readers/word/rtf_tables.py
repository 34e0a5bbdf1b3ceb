"""The font table and the style sheet of an RTF file."""

from __future__ import annotations

from ficbook.readers.word.docx_styles import level_of, role_of


class Tables:
    """Fonts by number with their encodings, styles by number with what they are for."""

    def __init__(self) -> None:
        self._fonts: dict[int, tuple[str, str]] = {}
        self._styles: dict[int, tuple[int, str]] = {}
        self._number = 0
        self._encoding = ""
        self._symbols = False
        self._name = ""
        self._style = 0
        self._outline = 0
        self._words: list[str] = []

    # Fonts

    def begin_font(self, number: int) -> None:
        """An entry of the font table begins."""
        self.end_font()
        self._number = number

    def charset(self, encoding: str, *, symbol: bool) -> None:
        """The encoding of the open entry; `symbol`: it shows signs in place of letters."""
        self._encoding = encoding
        self._symbols = symbol

    def name(self, text: str) -> None:
        """Part of the open entry's name."""
        self._name = (self._name + text)[:100]

    def end_font(self) -> None:
        """The open entry ends."""
        if self._encoding or self._name:
            name = self._name.strip(" ;")
            signs = name if name in {"Symbol", "Wingdings"} or self._symbols else ""
            self._fonts[self._number] = (self._encoding, signs)
        self._encoding, self._symbols, self._name = "", False, ""

    def font(self, number: int, usual: str) -> tuple[str, str]:
        """The encoding of a font, and its name if it shows signs in place of letters."""
        encoding, signs = self._fonts.get(number, ("", ""))
        return encoding or usual, signs

    # Styles

    def begin_style(self, number: int) -> None:
        """An entry of the style sheet begins."""
        self._style, self._outline = number, 0

    def outline(self, level: int) -> None:
        """The heading level of the open entry."""
        self._outline = level

    def end_style(self, name: str) -> None:
        """The open entry ends with its name."""
        name = name.strip().rstrip(";").strip()
        self._styles[self._style] = (level_of(name) or self._outline, role_of(name))
        self._style, self._outline = 0, 0

    def style(self, number: int) -> tuple[int, str]:
        """The heading level of a style, and what it is for."""
        return self._styles.get(number, (0, ""))
