"""Characters of fonts that show signs in place of letters: Wingdings, Symbol, Webdings."""

_WINGDINGS = {
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x45: "☜",
    0x4E: "☠", 0x52: "☼", 0x54: "❄", 0x59: "✡", 0x5B: "☯", 0x6C: "●", 0x6E: "■", 0x73: "⬧",
    0x75: "◆", 0x76: "❖", 0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xAA: "✦", 0xAB: "★",
    0xAC: "✶", 0xB5: "✪", 0xB6: "✰", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x96: "❧", 0x97: "☙",
    0x98: "❦", 0x99: "❧",
}  # fmt: skip
"""Source: the table of Wingdings' characters in Unicode 7.0 (L2/11-052), those met in prose."""
_SYMBOL = {
    0xB7: "•", 0xA9: "♥", 0xAA: "♠", 0xA7: "♣", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑",
    0xAE: "→", 0xAF: "↓", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xBC: "…", 0xBE: "—",
    0xE0: "◊", 0xD3: "©", 0xD2: "®", 0xD4: "™", 0x2A: "∗", 0x2D: "−",
}  # fmt: skip
"""Source: Adobe's Symbol encoding (Unicode's VENDORS/ADOBE/symbol.txt)."""
_UNKNOWN = "•"


def symbol(font: str, code: str) -> str:
    """The character that a font shows for a code in hexadecimal figures, as near as Unicode has."""
    try:
        number = int(code[:6], 16)
    except ValueError:
        return _UNKNOWN
    table = _SYMBOL if font == "Symbol" else _WINGDINGS if font == "Wingdings" else {}
    if 0xF000 <= number <= 0xF0FF or number in table:
        low = number & 0xFF
        return table.get(low) or (chr(low) if font == "Symbol" and low < 0x7F else _UNKNOWN)
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else _UNKNOWN
