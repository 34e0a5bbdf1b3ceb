"""What a page may be set with: the theme's fonts and the book's pictures, and nothing else."""

from collections.abc import Mapping
from typing import Any

from ficbook.backends.pdf.engine import weasyprint
from ficbook.diagnostics import Diagnostic, Report

BASE = "http://book.invalid/"
"""Where the book seems to lie; the name can belong to nobody (RFC 2606)."""


def fetcher(files: Mapping[str, bytes], report: Report) -> Any:
    """A URL fetcher for WeasyPrint that serves `files` by their address and refuses the rest."""
    urls = weasyprint().urls

    class Shelf(urls.URLFetcher):  # type: ignore[misc,name-defined]
        """Never opens a connection or a file."""

        def __init__(self) -> None:
            # The inherited one readies handlers for http, ftp and files, which none shall use.
            self._fail_on_errors = False

        def fetch(self, url: str, headers: object = None) -> Any:
            del headers
            if url not in files:
                report.add(_refused(url))
                raise ValueError(url)
            return urls.URLFetcherResponse(url, files[url])

    return Shelf()


def _refused(url: str) -> Diagnostic:
    shown = url.removeprefix(BASE)[:200]
    return Diagnostic(
        "FB624",
        f"{shown} is not among the book's own files and was left out of the pages",
        hint="nothing is fetched while a book is made: put the file beside the manuscript",
    )
