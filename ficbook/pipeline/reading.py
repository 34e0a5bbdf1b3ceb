"""Reading: from the files of a manuscript to its Book, every word accounted for."""

import re
from codecs import BOM_UTF8
from pathlib import Path, PurePath

import msgspec
from msgspec.structs import replace

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Severity, Span
from ficbook.model.book import Book
from ficbook.model.draft import Draft, Finding, Passage, Reading
from ficbook.pipeline.accounts import bound
from ficbook.pipeline.answered import check_answers, tell_unmet
from ficbook.pipeline.drafts import Progress, drafts
from ficbook.pipeline.files import stop
from ficbook.pipeline.manuscript import Manuscript
from ficbook.pipeline.naming import named_by_files, titled
from ficbook.pipeline.pictures import with_cover
from ficbook.recognition import recognise

BOOK_AS_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"[a-z-]+"\s*:')
"""How a JSON object begins whose first key is one of a Book's; no story begins so."""


def silent(_said: str) -> None:
    """The progress of those who do not ask."""


def examine(
    manuscript: Manuscript, report: Report, progress: Progress = silent
) -> tuple[Reading, ...]:
    """What each passage of each file is, and which rule says so."""
    config = manuscript.config
    if saved_book(manuscript):
        said = "this is a Book already, nothing in it is left to recognise"
        hint = "`ficbook show` prints its outline"
        raise stop("FB107", said, manuscript.files[0].name, hint=hint)
    check_answers(config, manuscript.folder)
    readings = tuple(
        recognised(draft, manuscript, report) for draft in drafts(manuscript, report, progress)
    )
    tell_unmet(config, manuscript.folder, [reading.draft for reading in readings], report)
    return readings


class Recognised(msgspec.Struct, frozen=True):
    """The findings of a draft, and its passages if recognition has cut some of them."""

    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...] = ()


def recognised(draft: Draft, manuscript: Manuscript, report: Report) -> Reading:
    """What the passages of a draft are, going by nothing but them and `[recognition]`."""
    bare = replace(draft, assets=())
    table = manuscript.config.recognition

    def found(said: Report) -> Recognised:
        reading = recognise(bare, Config(recognition=table), said)
        cut = reading.draft.passages is not bare.passages
        return Recognised(reading.findings, reading.draft.passages if cut else ())

    what = manuscript.cache.recall("findings", (bare, table), Recognised, found, report)
    return Reading(replace(draft, passages=what.passages or draft.passages), what.findings)


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
