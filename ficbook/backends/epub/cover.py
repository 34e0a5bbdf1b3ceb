"""A cover: the author's own picture, or one drawn from title, author, fandom and series."""

from io import BytesIO
from typing import TYPE_CHECKING

from ficbook.diagnostics import Diagnostic, Report
from ficbook.model.book import Book
from ficbook.themes import Theme

if TYPE_CHECKING:
    from PIL.Image import Image

SIZE = (1600, 2560)


def cover_image(book: Book, theme: Theme, report: Report) -> bytes:
    """The cover as JPEG."""
    from PIL import Image

    image = Image.new("RGB", SIZE, "#24324a")
    out = BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()
