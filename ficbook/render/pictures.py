"""The book's pictures: which of them every reading system can show, and their files' names."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

import msgspec

from ficbook.diagnostics import Diagnostic, Report
from ficbook.model.book import Asset, Book
from ficbook.text.slugs import slug

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_SUFFIXES = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
}
"""EPUB's core media types for pictures (EPUB 3.3, section 3.2); SVG is not let in, see below."""

_CONVERTED = {b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF"}
"""What is made a PNG, as few reading systems show it, by its first bytes."""

_MOST_PIXELS = 40_000_000
_PNG_MODES = frozenset(("1", "L", "LA", "P", "RGB", "RGBA", "I;16"))

LARGEST = 16 * 1024 * 1024
"""The largest picture that goes into a book, in bytes."""


def media_type(data: bytes) -> str:
    """What a picture's first bytes say it is; empty if it is no kind that books may hold."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return ""


def fit(book: Book, report: Report) -> Book:
    """The book with those of its pictures that can be shown, each with its true media type.

    BMP and TIFF become PNG. Of others the words (`alt`) remain in the text, and the report says
    so: FB600 for a kind that reading systems do not know, FB601 for one too large.
    """
    return msgspec.structs.replace(book, assets=tuple(_fit(book.assets, report)))


def _fit(assets: Iterable[Asset], report: Report) -> Iterable[Asset]:
    for asset in map(_as_png, assets):
        kind = media_type(asset.data)
        if not kind:
            report.add(_unknown(asset))
        elif len(asset.data) > LARGEST:
            report.add(_too_large(asset))
        else:
            yield (
                asset
                if asset.media_type == kind
                else msgspec.structs.replace(asset, media_type=kind)
            )


def _as_png(asset: Asset) -> Asset:
    """A BMP or TIFF as PNG; anything else, or one that cannot be read, as it is."""
    name = next((n for start, n in _CONVERTED.items() if asset.data.startswith(start)), "")
    if not name or len(asset.data) > LARGEST * 4:
        return asset
    from PIL import Image, UnidentifiedImageError

    try:
        with catch_warnings():
            simplefilter("ignore")  # what is wrong with it either shows or does no harm
            with Image.open(BytesIO(asset.data), formats=(name,)) as picture:
                data = _png(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return asset
    return msgspec.structs.replace(asset, data=data, media_type="image/png")


def _png(picture: "Picture") -> bytes:
    """A picture as PNG. Raises ValueError for one of too many pixels, before they are unpacked."""
    if picture.width * picture.height > _MOST_PIXELS:
        raise ValueError(picture.size)
    made = BytesIO()
    mode = picture.mode if picture.mode in _PNG_MODES else "RGB"
    picture.convert(mode).save(made, "PNG")
    return made.getvalue()


def picture_files(assets: Iterable[Asset]) -> dict[str, str]:
    """The file of each picture by its id: safe, unique, the same as long as its place is."""
    files: dict[str, str] = {}
    taken: set[str] = set()
    for asset in assets:
        if asset.id in files or asset.media_type not in _SUFFIXES:
            continue
        stem = base = slug(asset.name.rpartition(".")[0] or asset.id) or "picture"
        count = 1
        while stem in taken:
            count += 1
            stem = f"{base}-{count}"
        taken.add(stem)
        files[asset.id] = f"images/{stem}.{_SUFFIXES[asset.media_type]}"
    return files


_IN_LINE = 48
"""The most pixels of height with which a picture may stand in a line of text."""


def stand_alone(assets: Iterable[Asset]) -> frozenset[str]:
    """The ids of the pictures too high for a line of text, or whose height cannot be read."""
    return frozenset(asset.id for asset in assets if _height(asset.data) > _IN_LINE)


def _height(data: bytes) -> float:
    """The height of a picture in pixels, infinite if its head does not say it."""
    from PIL import Image

    try:
        with catch_warnings():
            simplefilter("ignore")  # nothing of it is unpacked
            with Image.open(BytesIO(data), formats=("JPEG", "PNG", "GIF", "WEBP")) as picture:
                return picture.height
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return float("inf")


def _unknown(asset: Asset) -> Diagnostic:
    return Diagnostic(
        "FB600",
        f'the picture "{asset.name}" is of a kind that not every reading system shows',
        hint="save it as JPEG, PNG, GIF or WebP",
    )


def _too_large(asset: Asset) -> Diagnostic:
    size = len(asset.data) / 1024 / 1024
    return Diagnostic(
        "FB601",
        f'the picture "{asset.name}" is too large for a book: {size:.0f} MB',
        hint=f"make it smaller than {LARGEST // 1024 // 1024} MB",
    )
