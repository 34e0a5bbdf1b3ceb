"""The Book itself, as JSON: for programs, and to look at."""

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.registry import Backend
from ficbook.themes import Theme


def write(book: Book, theme: Theme, config: Config, report: Report) -> bytes:  # noqa: ARG001 -- a backend's form
    """The book as JSON, indented, ending in a new line; `Book.from_json` reads it."""
    return msgspec.json.format(book.to_json(), indent=2) + b"\n"


BACKEND = Backend(name="json", suffix=".json", media_type="application/json", write=write)
