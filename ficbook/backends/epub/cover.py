"""The cover: the author's own picture, or one drawn as a paper binding with a label.

Patterned paper and a pasted title label, as on the Insel books since 1912: the title, the
author and the fandom choose paper and colours, so a book always looks the same and two books
seldom do.
"""

from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from ficbook.backends.epub.lettering import Line, lines_of
from ficbook.backends.epub.paper import Colours, colours_of, patterned
from ficbook.diagnostics import Diagnostic, Report, Severity
from ficbook.model.book import Asset, Book
from ficbook.render.pictures import picture_files
from ficbook.themes import Theme

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

_LABEL = (160, 320, 1440, 1920)
"""Left, top, right and bottom of the label, in pixels: at the edges of tiles or in their middle."""

_QUALITY = 78


class Cover(msgspec.Struct, frozen=True):
    """The cover's file: its name in the book, its media type, its bytes."""

    href: str
    media_type: str
    data: bytes


def cover_of(book: Book, theme: Theme, report: Report) -> Cover:
    """The author's picture if the book has it, else one that is drawn."""
    wanted = book.metadata.cover
    if asset := _chosen(book.assets, wanted):
        return Cover(picture_files(book.assets)[asset.id], asset.media_type, asset.data)
    if wanted:
        report.add(_missing(wanted))
    return Cover("cover.jpg", "image/jpeg", drawn(book, theme, report))


def _chosen(assets: tuple[Asset, ...], wanted: str) -> Asset | None:
    """The picture meant by an id or, if none has it, by a file's name."""
    if not wanted:
        return None
    by_name = (asset for asset in assets if asset.name == wanted)
    return next((asset for asset in assets if asset.id == wanted), next(by_name, None))


def drawn(book: Book, theme: Theme, report: Report) -> bytes:
    """A cover as JPEG, 1600 by 2560 pixels, the same for the same words and theme."""
    metadata = book.metadata
    seed = "\n".join((metadata.title, *metadata.authors, *metadata.fandoms[:1]))
    colours = colours_of(seed)
    image = patterned(seed, colours)
    lines = lines_of(metadata, theme, _room())
    if any(line.main for line in lines):
        _paste_label(image, lines, colours)
    else:
        report.add(_unwritable(metadata.title))
    return _jpeg(image)


def _room() -> tuple[int, int]:
    """Width and height inside the label's frame."""
    left, top, right, bottom = _LABEL
    return right - left - 280, bottom - top - 320


def _paste_label(image: "Image", lines: tuple[Line, ...], colours: Colours) -> None:
    from PIL.ImageDraw import Draw

    pen = Draw(image)
    _frame(pen, colours)
    left, top, right, bottom = _LABEL
    height = sum(line.height for line in lines)
    y = top + (bottom - top - height) / 2
    for line in lines:
        ink = colours.ink if line.main else colours.ground
        y += line.above
        pen.text(((left + right) / 2, y), line.text, ink, line.font, anchor="ma")
        y += line.height - line.above


def _frame(pen: "ImageDraw", colours: Colours) -> None:
    """The label with a thick and a thin rule inside its edge."""
    left, top, right, bottom = _LABEL
    pen.rectangle(_LABEL, colours.label)
    for inset, width in ((28, 10), (52, 3)):
        edges = (left + inset, top + inset, right - inset, bottom - inset)
        pen.rectangle(edges, outline=colours.ground, width=width)


def _jpeg(image: "Image") -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _missing(wanted: str) -> Diagnostic:
    return Diagnostic(
        "FB603",
        f'the cover "{wanted}" is not among the pictures of the book; one is drawn instead',
        hint="name a JPEG, PNG, GIF or WebP file in the manuscript's folder",
    )


def _unwritable(title: str) -> Diagnostic:
    return Diagnostic(
        "FB602",
        "the cover shows no title: the theme's fonts lack its letters",
        hint="set `cover` under [book] to a picture of your own",
        severity=Severity.NOTE,
        quote=title,
    )
