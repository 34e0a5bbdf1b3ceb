"""PDF: the same sections as the EPUB's, set on pages by WeasyPrint."""

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.registry import Backend
from ficbook.themes import Theme


def write(book: Book, theme: Theme, config: Config, report: Report) -> bytes:
    """The book as a PDF, tagged for screen readers; the same book gives the same bytes.

    Raises FicbookError FB620 or FB623 for a page no book can be set on, FB621 if a system
    library is missing, FB625 for a conformance that is not known.
    """
    from ficbook.backends.pdf.typeset import typeset

    return typeset(book, theme, config, report)


BACKEND = Backend(name="pdf", suffix=".pdf", media_type="application/pdf", write=write)
