"""Pictures: the files that a text or its settings name, taken from the manuscript's folder only."""

from pathlib import Path

import msgspec

from ficbook.diagnostics import Diagnostic, Report, Span
from ficbook.model.book import Asset, Book
from ficbook.model.draft import Draft

MAX_PICTURE = 32 * 1024 * 1024
"""The largest picture taken in, in bytes."""

COVER = "cover"


def with_pictures(draft: Draft, folder: Path, report: Report) -> Draft:
    """The draft with the bytes of the pictures it names; those that cannot be had are left out."""
    if all(asset.data for asset in draft.assets):
        return draft
    near = (folder / draft.source).parent
    found = (
        asset if asset.data else picture(asset, near, folder, Span(draft.source), report)
        for asset in draft.assets
    )
    return msgspec.structs.replace(draft, assets=tuple(asset for asset in found if asset))


def with_cover(book: Book, folder: Path, report: Report) -> Book:
    """The book with the cover its metadata name, taken from `folder`, among its pictures.

    `metadata.cover` becomes the id of that picture; empty where there is none.
    """
    named = book.metadata.cover
    if not named or any(asset.id == named and asset.data for asset in book.assets):
        return book
    wanted = Asset(COVER, "", named)
    found = picture(wanted, folder, folder, None, report)
    metadata = msgspec.structs.replace(book.metadata, cover=COVER if found else "")
    assets = (*(a for a in book.assets if a.id != COVER), found) if found else book.assets
    return msgspec.structs.replace(book, metadata=metadata, assets=assets)


def picture(
    asset: Asset, near: Path, folder: Path, span: Span | None, report: Report
) -> Asset | None:
    """The picture with its bytes, or None and a diagnostic FB130 to FB132."""
    path = near / asset.name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            hint = "pictures are taken from the manuscript's folder only"
            report.add(Diagnostic("FB130", f'picture "{asset.name}" is left out', span, hint=hint))
            return None
        data = picture_bytes(path)
    except (OSError, RuntimeError, ValueError):  # not there, links in a ring, a NUL in its name
        report.add(Diagnostic("FB131", f'picture "{asset.name}" cannot be read', span))
        return None
    if len(data) > MAX_PICTURE:
        report.add(Diagnostic("FB132", f'picture "{asset.name}" is larger than 32 MB', span))
        return None
    return msgspec.structs.replace(asset, data=data)


def picture_bytes(path: Path) -> bytes:
    """The bytes of a file, up to one more than a picture may have; raises OSError."""
    if not path.is_file():  # a pipe or a device might never end
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        return file.read(MAX_PICTURE + 1)
