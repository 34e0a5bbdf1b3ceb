"""Pictures of a page as assets: embedded ones are unpacked, those beside it named, none fetched."""

import base64
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import unquote, unquote_to_bytes

from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Asset
from ficbook.model.nodes import Image

LARGEST = 32 * 1024 * 1024
"""Bytes in one picture."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
_SUFFIXES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
_SCHEME = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


def media_type(data: bytes) -> str:
    """The type of a picture by its first bytes; empty for what no reader shows safely."""
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")


class Pictures:
    """Takes the pictures of a source one by one and keeps each once.

    `load` yields the bytes of a picture that lies beside the page, by its path there, or None
    if it is missing; without it, pictures are named and left to be found in the folder.
    """

    def __init__(self, load: Callable[[str], bytes | None] | None = None) -> None:
        self._load = load
        self._assets: dict[str, Asset] = {}
        self._refused: Counter[str] = Counter()

    @property
    def assets(self) -> tuple[Asset, ...]:
        """The pictures taken, in the order they were met."""
        return tuple(self._assets.values())

    def take(self, address: str, alt: str, page: str = "") -> Image | None:
        """The image at an address found in a page; None if it cannot be had."""
        if address[:5].lower() == "data:":
            return self._embedded(address, alt)
        if _SCHEME.match(address):
            return self._refused_for("remote")
        name = posixpath.normpath(
            posixpath.join(posixpath.dirname(page), unquote(address.partition("?")[0]))
        )
        if name.startswith(("..", "/")) or "\\" in name or "\0" in name or name == ".":
            return self._refused_for("outside")
        if name not in self._assets:
            return self._beside(name, alt)
        return Image(self._assets[name].id, alt)

    def report(self, source: str, report: Report) -> None:
        """Say which pictures are missing, and why."""
        for reason, count in sorted(self._refused.items()):
            code, words, hint = _REASONS[reason]
            message = f"{count} {'picture' if count == 1 else 'pictures'} {words}"
            report.add(Diagnostic(code, message, Span(source), hint, Severity.WARNING))

    def _embedded(self, address: str, alt: str) -> Image | None:
        head, _, body = address.partition(",")
        if len(body) > LARGEST * 4 // 3:
            return self._refused_for("big")
        try:
            data = (
                base64.b64decode(unquote(body))
                if ";base64" in head.lower()
                else unquote_to_bytes(body)
            )
        except ValueError:
            return self._refused_for("broken")
        return self._keep("", data, alt)

    def _beside(self, name: str, alt: str) -> Image | None:
        if self._load is not None:
            data = self._load(name)
            return self._refused_for("missing") if data is None else self._keep(name, data, alt)
        kind = _SUFFIXES.get(posixpath.splitext(name)[1].lower())
        if not kind:
            return self._refused_for("broken")
        return self._put(Asset(_id(name.encode()), kind, name), alt)

    def _keep(self, name: str, data: bytes, alt: str) -> Image | None:
        if len(data) > LARGEST:
            return self._refused_for("big")
        if not (kind := media_type(data)):
            return self._refused_for("broken")
        own = _id(data)
        name = name or f"{own}.{kind.partition('/')[2]}"
        return self._put(Asset(own, kind, name, data), alt)

    def _put(self, asset: Asset, alt: str) -> Image:
        self._assets.setdefault(asset.name, asset)
        return Image(asset.id, alt)

    def _refused_for(self, reason: str) -> Image | None:
        self._refused[reason] += 1
        return None


def _id(data: bytes) -> str:
    """A name made of what the picture is: the same in every file of a manuscript."""
    return f"image-{sha256(data).hexdigest()[:12]}"


_REASONS = {
    "remote": (
        "FB222",
        "on the web not fetched",
        "save them beside the page and let it name the files",
    ),
    "outside": (
        "FB223",
        "outside the manuscript's folder not read",
        "put them beside the page",
    ),
    "missing": ("FB223", "not found in the book", "fetch the book again, or leave it so"),
    "big": ("FB223", "left out: larger than 32 MB", "make them smaller"),
    "broken": (
        "FB223",
        "left out: no PNG, JPEG, GIF or WebP",
        "save them as PNG or JPEG; SVG is not taken, because it can carry programs",
    ),
}
