"""Reading: from the files of a manuscript to its Book, every word accounted for."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from msgspec.structs import replace

from ficbook.diagnostics import FicbookError, Report, Severity, Span
from ficbook.model.book import Book
from ficbook.model.draft import Draft, Reading
from ficbook.model.metadata import Metadata
from ficbook.pipeline.accounts import account_for_draft, bound
from ficbook.pipeline.files import stop
from ficbook.pipeline.manuscript import Manuscript
from ficbook.pipeline.naming import named_by_files, titled
from ficbook.pipeline.pictures import with_cover, with_pictures
from ficbook.readers import choose
from ficbook.recognition import recognise
from ficbook.recognition.headers import joined

BOOK_AS_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"[a-z-]+"\s*:')
"""How a JSON object begins whose first key is one of a Book's; no story begins so."""

Progress = Callable[[str], None]
"""Told what is being done, in a few words, before it is done."""


def silent(_said: str) -> None:
    """The progress of those who do not ask."""


def examine(
    manuscript: Manuscript, report: Report, progress: Progress = silent
) -> tuple[Reading, ...]:
    """What each passage of each file is, and which rule says so."""
    return tuple(
        recognise(draft, manuscript.config, report)
        for draft in drafts(manuscript, report, progress)
    )


def drafts(manuscript: Manuscript, report: Report, progress: Progress) -> Iterator[Draft]:
    """What the readers make of each file, with its pictures; the first with the work's metadata."""
    about = manuscript.metadata
    for source in manuscript.sources():
        progress(f"reading {source.name}")
        reader = choose(source, manuscript.config.manuscript.reader)
        if reader.recognise(source) == 0 and manuscript.config.manuscript.reader == "auto":
            raise stop("FB104", "this is not text, nor a format that ficbook reads", source.name)
        draft = reader.read(source, manuscript.config, report)
        account_for_draft(source, reader.name, draft, manuscript.config, report)
        draft = with_pictures(draft, manuscript.folder, report)
        yield replace(draft, metadata=joined(about, draft.metadata))
        about = Metadata()


def book_of(manuscript: Manuscript, report: Report, progress: Progress = silent) -> Book:
    """The book that a manuscript makes, before the transforms. Raises FicbookError."""
    if saved := saved_book(manuscript):
        return saved
    for said in manuscript.beside:
        report.add(said)
    book = bound(examine(manuscript, report, progress), manuscript.config, report)
    book = titled(named_by_files(sound(book, report), manuscript), manuscript, report)
    return with_cover(book, manuscript.folder, report)


def saved_book(manuscript: Manuscript) -> Book | None:
    """The book in a single JSON file, such as `ficbook show --json` prints."""
    if len(manuscript.files) != 1:
        return None
    file = manuscript.files[0]
    named_so = PurePath(file.name).suffix.lower() == ".json"
    if isinstance(file, Path) and not named_so:
        return None
    source = next(manuscript.sources())
    if not (named_so or BOOK_AS_JSON.match(source.data)):
        return None
    try:
        return Book.from_json(source.data.removeprefix(BOM_UTF8))
    except FicbookError as error:
        span = Span(source.name)
        raise FicbookError(*(replace(said, span=span) for said in error.diagnostics)) from None


def sound(book: Book, report: Report) -> Book:
    """The book, if nothing said of it is an error; else raises them all as FicbookError."""
    if any(said.severity is Severity.ERROR for said in report):
        raise FicbookError
    return book
