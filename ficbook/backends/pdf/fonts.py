"""The theme's fonts: their faces for the style sheet, their files, the characters they have."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from unicodedata import category, name

from msgspec.structs import replace

from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity
from ficbook.themes import Font, Theme

_SCRIPTS = {
    "CJK": "fonts-noto-cjk",
    "FULLWIDTH": "fonts-noto-cjk",
    "HALFWIDTH": "fonts-noto-cjk",
    "IDEOGRAPHIC": "fonts-noto-cjk",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "HANGUL": "fonts-noto-cjk",
    "ARABIC": "fonts-noto-core",
    "HEBREW": "fonts-noto-core",
    "DEVANAGARI": "fonts-noto-core",
    "THAI": "fonts-noto-core",
}
"""The Debian package with a good font for a script, by the first word of its letters' names."""

_SYMBOLS = "fonts-noto-core and fonts-symbola"
_EMOJI = "fonts-noto-color-emoji"
_COLOURED = frozenset("☔☕⚓⚡⚽⛄⛅⛔⛪⛵⛺✅✊✋✨❌❎❓❔❕❗➕➖➗➰⬛⬜⭐⭕⌚⌛⏩⏪⏰⏳")
"""Emoji below U+1F000, where they stand among other signs."""
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Cn", "Co"))


def font_faces(theme: Theme, url: str) -> str:
    """The @font-face rules of a theme; font number n lies at `url` and n."""
    return "\n".join(_face(font, f"{url}{number}") for number, font in enumerate(theme.fonts))


def _face(font: Font, url: str) -> str:
    # A variable font has every weight: without the descriptor each is made of its own instance.
    weight = f"font-weight: {font.weight}; " if font.weight else ""
    return (
        f'@font-face {{ font-family: "{font.family}"; src: url("{url}"); '
        f"{weight}font-style: {font.style} }}"
    )


def font_files(theme: Theme, url: str) -> Mapping[str, bytes]:
    """Where each font of a theme lies and its bytes.

    Raises FicbookError FB627 if a package that a font comes from is not installed.
    """
    return {f"{url}{number}": font_bytes(font) for number, font in enumerate(theme.fonts)}


def font_bytes(font: Font) -> bytes:
    """The bytes of a font, from its package or its theme."""
    if font.data:
        return font.data
    try:
        return _read(font.package, font.file)
    except (ImportError, OSError) as error:
        raise FicbookError(_missing(font), exit_code=4) from error


@cache
def _read(package: str, file: str) -> bytes:
    return (files(package) / file).read_bytes()


def _missing(font: Font) -> Diagnostic:
    package = font.package.replace("_", "-")
    return Diagnostic(
        "FB627",
        f'the font "{font.family}" is missing: there is no {font.file} in {font.package}',
        hint=f"pip install {package}",
        severity=Severity.ERROR,
    )


def completed(theme: Theme, text: str) -> Theme:
    """The theme with such of its fallbacks among its fonts as have characters it lacks.

    They stand behind the theme's own families wherever a variable names families.
    """
    lacking, fonts = _lacking(text, theme.fonts), list[Font]()
    for family in dict.fromkeys(font.family for font in theme.fallbacks):
        faces = [font for font in theme.fallbacks if font.family == family]
        covered = _covered(faces) if lacking else set()
        if covered & lacking:
            fonts += faces
            lacking -= covered
    families = ", ".join(dict.fromkeys(f'"{font.family}"' for font in fonts))
    variables = {k: _behind(v, families) for k, v in theme.variables.items() if k.endswith("-font")}
    return replace(theme.varied(variables if fonts else {}), fonts=(*theme.fonts, *fonts))


def _behind(written: str, families: str) -> str:
    """A list of families with others put in before the generic one that ends it."""
    own, comma, generic = written.rpartition(",")
    return f"{own}{comma} {families}, {generic.strip()}".strip()


def report_uncovered(
    text: str, theme: Theme, report: Report, boxes: frozenset[str] = frozenset()
) -> None:
    """Say which characters of a text no font of the theme has, once for each script.

    `boxes` are those that no font of the machine has, so that an empty box was printed.
    """
    lacking = sorted(_lacking(text, theme.fonts))
    for printed in (False, True):
        some = [c for c in lacking if (c not in boxes) is printed]
        for package, characters in _by_package(some).items():
            report.add(_uncovered(characters, package, printed=printed))


def _lacking(text: str, fonts: Iterable[Font]) -> set[str]:
    """The characters to be seen in a text that none of the fonts has."""
    return {c for c in set(text) - _covered(fonts) if category(c) not in _UNSEEN}


def boxes_of(document: Any) -> frozenset[str]:
    """The characters that WeasyPrint found in no font, once it has drawn a document."""
    return frozenset(chr(code) for font in document.fonts.values() for code in font.missing)


def _covered(fonts: Iterable[Font]) -> set[str]:
    return {c for font in fonts for c in _characters(font_bytes(font))}


@cache
def _characters(data: bytes) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    return frozenset(map(chr, TTFont(BytesIO(data), lazy=True).getBestCmap()))


def _by_package(characters: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for character in characters:
        found.setdefault(_package(character), []).append(character)
    return found


def _package(character: str) -> str:
    if (
        character >= "\U0001f000" and category(character) in {"So", "Sk"}
    ) or character in _COLOURED:
        return _EMOJI
    return _SCRIPTS.get(name(character, "").partition(" ")[0].partition("-")[0], _SYMBOLS)


def _uncovered(characters: list[str], package: str, *, printed: bool) -> Diagnostic:
    shown = " ".join(f"{c} (U+{ord(c):04X})" for c in characters[:5])
    more = f" and {len(characters) - 5} more" if len(characters) > 5 else ""
    fonts = "the theme's fonts lack" if printed else "no font of this machine has"
    instead = "another font of this machine sets them" if printed else "empty boxes are printed"
    aim = "so that they are set alike everywhere" if printed else "so that they are set"
    return Diagnostic(
        "FB622",
        f"{fonts} {shown}{more}: {instead}",
        hint=f"{aim}, install {package}, or give your theme a font that has them",
    )
