"""Patterned paper for drawn covers, printed in two colours."""

from collections.abc import Callable
from math import cos, pi, sin
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

SIZE = (1600, 2560)
"""Width and height of a cover in pixels: what shops ask for, and enough for any e-reader."""

_TILE = 320  # pixels; five to the width, eight to the height
_FINER = 4  # tiles are drawn this much larger, then reduced: Pillow's pen has no soft edges


class Colours(msgspec.Struct, frozen=True):
    """The paper's ground and figure, the label and the ink on it, as `#rrggbb`."""

    ground: str
    figure: str
    label: str = "#f7f1e3"
    ink: str = "#22201d"


_PALETTES = (
    Colours("#24405c", "#8fb0c4"),
    Colours("#7a2a2f", "#d9a58c"),
    Colours("#2e5246", "#9dc0a0"),
    Colours("#4d3a63", "#b8a3cf"),
    Colours("#8a4a1c", "#e3b878"),
    Colours("#1f4e57", "#88bdb9"),
    Colours("#59343f", "#cf9fa6"),
    Colours("#3b3f48", "#a9b0ba"),
)


def colours_of(seed: str) -> Colours:
    """The colours that a text chooses."""
    return _PALETTES[_number(seed) % len(_PALETTES)]


def patterned(seed: str, colours: Colours) -> "Image":
    """A sheet of the pattern that a text chooses."""
    from PIL import Image

    motif = _MOTIFS[_number(seed) // len(_PALETTES) % len(_MOTIFS)]
    tile = _tile(motif, colours)
    sheet = Image.new("RGB", SIZE, colours.ground)
    for y in range(0, SIZE[1], _TILE):
        for x in range(0, SIZE[0], _TILE):
            sheet.paste(tile, (x, y))
    return sheet


def _number(seed: str) -> int:
    return crc32(seed.encode("utf-8", "replace"))


def _tile(motif: "Callable[[ImageDraw, str, str], None]", colours: Colours) -> "Image":
    from PIL import Image
    from PIL.ImageDraw import Draw

    side = _TILE * _FINER
    large = Image.new("RGB", (side, side), colours.ground)
    motif(Draw(large), colours.figure, colours.ground)
    return large.reduce(_FINER)


# Motifs, drawn in units of a hundredth of the tile; what leaves it comes in on the other side.

_UNIT = _TILE * _FINER / 100
_AROUND = tuple((x, y) for x in (-100, 0, 100) for y in (-100, 0, 100))


def _polygon(pen: "ImageDraw", points: list[tuple[float, float]], colour: str) -> None:
    pen.polygon([(x * _UNIT, y * _UNIT) for x, y in points], fill=colour)


def _disc(pen: "ImageDraw", x: float, y: float, radius: float, colour: str) -> None:
    edges = (x - radius, y - radius, x + radius, y + radius)
    pen.ellipse([edge * _UNIT for edge in edges], fill=colour)


def _star(
    pen: "ImageDraw", x: float, y: float, radii: tuple[float, float], points: int, colour: str
) -> None:
    corners = []
    for i in range(2 * points):
        angle, radius = pi * i / points - pi / 2, radii[i % 2]
        corners.append((x + radius * cos(angle), y + radius * sin(angle)))
    _polygon(pen, corners, colour)


def _stars(pen: "ImageDraw", figure: str, ground: str) -> None:
    del ground
    for x, y in ((25, 25), (75, 75)):
        _star(pen, x, y, (15, 5), 8, figure)
    for x, y in ((75, 25), (25, 75)):
        _disc(pen, x, y, 2.5, figure)


def _waves(pen: "ImageDraw", figure: str, ground: str) -> None:
    """Overlapping scales, row by row from the top: seigaiha, the blue sea."""
    for row in range(-1, 7):
        for column in range(-1, 4):
            x, y = 50 * column + 25 * (row % 2), 25 * row
            for i, radius in enumerate((25, 22, 17, 14, 9, 6)):
                _disc(pen, x, y, radius, ground if i % 2 == 0 else figure)


def _lattice(pen: "ImageDraw", figure: str, ground: str) -> None:
    for x, y in _AROUND:
        for size, colour in ((50, figure), (46, ground), (24, figure), (20, ground), (7, figure)):
            corners = [(50, 50 - size), (50 + size, 50), (50, 50 + size), (50 - size, 50)]
            _polygon(pen, [(x + a, y + b) for a, b in corners], colour)
    for x, y in ((0, 0), (100, 0), (0, 100), (100, 100)):
        _star(pen, x, y, (12, 4), 4, figure)


def _leaves(pen: "ImageDraw", figure: str, ground: str) -> None:
    """Four leaves about a berry, twice in a tile."""
    del ground
    for x, y in ((25, 25), (75, 75)):
        for turn in range(4):
            _leaf(pen, (x, y), pi / 4 + turn * pi / 2, figure)
        _disc(pen, x, y, 2.6, figure)
    for x, y in ((75, 25), (25, 75)):
        _disc(pen, x, y, 3.2, figure)


def _leaf(pen: "ImageDraw", stem: tuple[float, float], angle: float, colour: str) -> None:
    along = [i / 12 for i in range(13)]
    edge = [(5 + 20 * t, 4.6 * sin(pi * t**0.8)) for t in along]
    outline = edge + [(a, -b) for a, b in reversed(edge)]
    x, y = stem
    _polygon(
        pen,
        [
            (x + a * cos(angle) - b * sin(angle), y + a * sin(angle) + b * cos(angle))
            for a, b in outline
        ],
        colour,
    )


def _rings(pen: "ImageDraw", figure: str, ground: str) -> None:
    """Rings that touch, with a star in each."""
    for x, y in ((25, 25), (75, 25), (25, 75), (75, 75)):
        _disc(pen, x, y, 24, figure)
        _disc(pen, x, y, 21.5, ground)
        _star(pen, x, y, (17, 6.5), 4, figure)
        _disc(pen, x, y, 2.2, ground)


_MOTIFS = (_stars, _waves, _lattice, _leaves, _rings)
