"""What stands on the label of a drawn cover, and how large."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import as_file, files
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import msgspec

from ficbook.model.metadata import Metadata
from ficbook.render.catalogue import series
from ficbook.render.words import words_of
from ficbook.themes import Font, Theme

if TYPE_CHECKING:
    from PIL.ImageFont import Axis, FreeTypeFont

Room = tuple[int, int]
"""Width and height in pixels."""

Measure = Callable[[str], float]
"""The width of a text at the size `_MEASURED`."""

_TITLE_SIZES = range(280, 69, -10)
_SMALL_SIZES = range(68, 51, -4)
_AUTHOR_SIZES = range(124, 67, -4)  # to be read on a thumbnail 90 pixels wide
_GAP = 0.4  # of the room that the lettering leaves, the share that parts its groups
_MEASURED = 100  # pixels; widths are taken at one size: each size of a font is dear to load
_LONGEST = 160  # characters; more could not be read on a cover
_NO_CHARACTER = "\U0010ffff"


class Line(msgspec.Struct, frozen=True):
    """A line of lettering; `above` is the white over it, `height` includes that, in pixels.

    `main` lines, the title's, are in the darkest ink.
    """

    text: str
    font: "FreeTypeFont"
    height: int
    above: int = 0
    main: bool = False


def lines_of(metadata: Metadata, theme: Theme, room: Room) -> tuple[Line, ...]:
    """Fandom, title, series and author as lines that fit a room.

    A line that no font of the theme can write is left out; so are emoji among letters.
    """
    width, height = room
    fandom = _small(" · ".join(metadata.fandoms[:2]), theme, width, _SMALL_SIZES)
    place = _small(_series(metadata), theme, width, _SMALL_SIZES)
    authors = _small(_authors(metadata), theme, width, _AUTHOR_SIZES)
    left = height - _height((*fandom, *place, *authors)) - 4 * _WHITE
    title = _title(metadata.title, theme, (width, left))
    groups = [fandom, (*title, *_lowered(place, _WHITE)), authors]
    return _spread([group for group in groups if group], height)


_WHITE = 60
"""The white above a line that does not go on with the one before, in pixels."""


def _height(lines: Iterable[Line]) -> int:
    return sum(line.height for line in lines)


def _lowered(lines: tuple[Line, ...], white: int) -> tuple[Line, ...]:
    """The lines with more white above the first of them."""
    if not lines:
        return lines
    first = lines[0]
    return (Line(first.text, first.font, first.height + white, white, first.main), *lines[1:])


def _spread(groups: Sequence[tuple[Line, ...]], height: int) -> tuple[Line, ...]:
    """Groups of lines with white between them, the more the more the room has."""
    spare = height - sum(map(_height, groups))
    gap = round(spare * _GAP)
    lines = [_lowered(group, gap if place else 0) for place, group in enumerate(groups)]
    return tuple(line for group in lines for line in group)


def _series(metadata: Metadata) -> str:
    return next(iter(series(metadata, words_of(metadata.language))), "")


def _authors(metadata: Metadata) -> str:
    """The authors' names, which a line must not part."""
    names = (_NO_BREAK.join(name.split()) for name in metadata.authors)
    return f"{_NO_BREAK}& ".join(filter(None, names))


def _title(text: str, theme: Theme, room: Room) -> tuple[Line, ...]:
    """A title in the largest size that fits, the first that does not break a word if possible."""
    text, font = _lettered(" ".join(text[:_LONGEST].split()), theme)
    if not text or not font:
        return ()
    measure = cache(loaded(font, _MEASURED, weight=560).getlength)
    best = _best(_wrapped(text, measure, size, room) for size in _TITLE_SIZES)
    if best is None:
        return _title(_shortened(text), theme, room)
    leading = round(best.size * 1.12)
    letters = loaded(font, best.size, weight=560)
    return tuple(Line(line, letters, leading, main=True) for line in best.lines)


def _best(settings: Iterable["_Setting | None"]) -> "_Setting | None":
    """The first setting that breaks no word, looked for no further; else the first of all."""
    first = None
    for one in settings:
        if one and one.whole:
            return one
        first = first or one
    return first


def _shortened(text: str) -> str:
    """Less of a title that is too long for any cover."""
    less = text[: len(text) * 5 // 6]
    return (less.rpartition(" ")[0] or less).rstrip(" …,.;:") + " …"


class _Setting(msgspec.Struct, frozen=True):
    """A text broken into lines at one size; `whole` if no word had to be broken."""

    lines: tuple[str, ...]
    size: int
    whole: bool


def _wrapped(text: str, measure: Measure, size: int, room: Room) -> _Setting | None:
    """The text at a size, or None if it is too high or too wide for the room."""
    height = room[1]
    width = room[0] * _MEASURED / size
    words = text.split()
    whole = all(measure(word) <= width for word in words)
    if not whole and size > _TITLE_SIZES[-1] + 40:
        return None
    lines: list[str] = [""]
    for word in words if whole else text:
        longer = f"{lines[-1]} {word}".strip() if whole else lines[-1] + word
        if lines[-1] and measure(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) * round(size * 1.12) > height:
        return None
    return _Setting(tuple(lines), size, whole)


def _small(text: str, theme: Theme, width: int, sizes: range) -> tuple[Line, ...]:
    """One line, or two in the smallest size, shortened if need be; none if it cannot be written."""
    text, font = _lettered(" ".join(filter(None, text[:_LONGEST].split(" "))), theme)
    if not text or not font:
        return ()
    for size in sizes:
        letters = loaded(font, size, weight=500)
        if letters.getlength(text) <= width:
            return (Line(text.replace(_NO_BREAK, " "), letters, round(size * 1.3)),)
    first, rest = _two_lines(text, lambda part: letters.getlength(part) <= width)
    return tuple(
        Line(part.replace(_NO_BREAK, " "), letters, round(size * 1.3))
        for part in (first, rest)
        if part
    )


def _two_lines(text: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """A text in two lines that fit, names whole if they can be; shortened if it must be."""
    first, rest = _halves(text, fits)
    if _NO_BREAK in text and not (fits(first) and fits(rest)):
        first, rest = _halves(text.replace(_NO_BREAK, " "), fits)
    while rest and not fits(rest):
        rest = rest[:-2].rstrip(" …") + "…"
    return first, rest


def _halves(text: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """A text in two lines of which the first fits: about as long as each other if both can be."""
    spaces = [i for i, letter in enumerate(text) if letter == " " and fits(text[:i])]
    both = [i for i in spaces if fits(text[i + 1 :])]
    at = min(both, key=lambda i: abs(2 * i - len(text))) if both else max(spaces, default=0)
    if not at:
        at = next(i for i in range(len(text), 0, -1) if i == 1 or fits(text[:i]))
    return text[:at].rstrip(), text[at:].lstrip()


def _lettered(text: str, theme: Theme) -> tuple[str, Font | None]:
    """What a line says, and the font that has every letter of it.

    The theme's own fonts come first, even if emoji are left out for them; then its fallbacks.
    """
    bare = "".join(c for c in text if unicodedata.category(c) not in _SIGNS)
    bare = re.sub("([ \u00a0])[ \u00a0]+", "\\1", bare).strip()
    for fonts, said in product((theme.fonts, theme.fallbacks), (text, bare)):
        if said and (font := _font_for(said, fonts, theme)):
            return said, font
    return text, None


_SIGNS = frozenset(("So", "Sk", "Cf", "Me", "Mn"))
_NO_BREAK = "\u00a0"


def _font_for(text: str, fonts: Iterable[Font], theme: Theme) -> Font | None:
    """The first upright font, the theme's head font before all, that has every letter."""
    upright = [font for font in fonts if font.style == "normal"]
    wanted = theme.variables.get("head-font", "")
    in_order = sorted(upright, key=lambda font: font.family not in wanted)
    return next((font for font in in_order if _covers(font, text)), None)


def _covers(font: Font, text: str) -> bool:
    """Whether a font has a glyph for each letter; right-to-left scripts need more than glyphs."""
    if any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text):
        return False
    letters = loaded(font, 40, weight=400)
    nothing = bytes(letters.getmask(_NO_CHARACTER))
    return all(bytes(letters.getmask(c)) != nothing for c in set(text) if not c.isspace())


def loaded(font: Font, size: int, weight: int) -> "FreeTypeFont":
    """A font at a size in pixels; a variable one at a weight, its other axes as they come."""
    from PIL.ImageFont import Layout, truetype

    if font.data or not font.package:
        letters = truetype(BytesIO(font.data), size, layout_engine=Layout.BASIC)
    else:
        with as_file(files(font.package) / font.file) as path:
            letters = truetype(str(path), size, layout_engine=Layout.BASIC)
    _set_weight(letters, weight)
    return letters


def _set_weight(letters: "FreeTypeFont", weight: int) -> None:
    try:
        axes = letters.get_variation_axes()
    except OSError:  # not a variable font
        return
    letters.set_variation_by_axes([_value(axis, weight) for axis in axes])


def _value(axis: "Axis", weight: int) -> float:
    """An axis's default, or for the weight what is asked for within its limits."""
    least, most = axis["minimum"] or 0, axis["maximum"] or weight
    if axis["name"] in {b"Weight", "Weight"}:
        return max(least, min(weight, most))
    return axis["default"] or least
