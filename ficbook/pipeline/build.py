"""Reading a manuscript, writing a Book, and both at once."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, FicbookError, Report
from ficbook.model.book import Book
from ficbook.pipeline.accounts import prepared
from ficbook.pipeline.cache import NO_CACHE, Cache
from ficbook.pipeline.drafts import Progress
from ficbook.pipeline.files import old_bytes, stop, write_file
from ficbook.pipeline.look import look_over
from ficbook.pipeline.manuscript import Manuscript, Work, find
from ficbook.pipeline.reading import book_of, silent, sound
from ficbook.pipeline.targets import backend, keep_sources, named_by, targets
from ficbook.registry import Backend
from ficbook.themes import Theme, find_theme


class Built(msgspec.Struct, frozen=True):
    """What a build yields: the book, the files made, and what was noticed on the way."""

    book: Book
    files: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def read(path: Work, config: Config | None = None) -> Book:
    """The book in a file or folder.

    Raises FicbookError where there is none. `config` is the folder's ficbook.toml unless given.
    """
    return book_of(find(path, config=config), Report())


def write(
    book: Book, path: str | os.PathLike[str], format: str = "", config: Config | None = None
) -> Path:
    """Put the book into the file `path`, in the format its suffix says unless `format` does.

    Yields the path. Raises FicbookError where the format is unknown or the file cannot be made.
    """
    paths = {Path(path): backend(format or named_by(Path(path)))}
    built = make(book, paths, Manuscript(Path(), (), config or Config()), Report())
    return built.files[0]


def build(
    *works: Work,
    formats: Iterable[str] = (),
    output: str | os.PathLike[str] | None = None,
    config: Config | None = None,
    progress: Progress = silent,
    cache: Cache = NO_CACHE,
) -> Built:
    """Make the files of a manuscript: a folder, a file, or several files in order.

    `formats` are those of the settings (EPUB) unless given; `output` is a file or a folder;
    `cache` keeps what is made of several files for the next build, and keeps nothing unless given.
    Raises FicbookError, and leaves every file as it was, where the book cannot be made.
    """
    manuscript = find(*works or (".",), config=config).with_cache(cache)
    report = Report()
    with telling(manuscript, report):
        settings = manuscript.config.output
        plan = partial(
            targets,
            formats=tuple(formats),
            output=os.fspath(output or ""),
            settings=settings,
            folder=manuscript.folder,
        )
        plan("")  # what is amiss with the formats is said before the book is read
        book = book_of(manuscript, report, progress)
        return make(book, plan(book.metadata.title), manuscript, report, progress)


@contextmanager
def telling(manuscript: Manuscript, report: Report) -> Iterator[None]:
    """Let an error also say what was noticed before it."""
    try:
        yield
    except FicbookError as error:
        said = manuscript.placed([*report, *error.diagnostics])
        raise FicbookError(*said, exit_code=error.exit_code) from error
    except RecursionError:  # our readers bound it; a book as JSON may come from anywhere
        raise stop("FB107", "the book is nested too deeply") from None


def make(
    book: Book,
    paths: Mapping[Path, Backend],
    manuscript: Manuscript,
    report: Report,
    progress: Progress = silent,
) -> Built:
    """Write the files of a book; the first is touched when the last is set."""
    config = manuscript.config
    theme = find_theme(config.theme.name, manuscript.folder)
    look_over(theme, manuscript, report)
    keep_sources(paths, tuple(file for file in manuscript.files if isinstance(file, Path)))
    book = sound(prepared(book, config, report, manuscript.cache), report)
    written = {
        path: compose(book, each, theme, manuscript, report, progress, path)
        for path, each in paths.items()
    }
    for path, data in written.items():
        progress(f"writing {path}")
        write_file(path, data)
    return Built(book, tuple(written), manuscript.placed(report))


def compose(  # noqa: PLR0913, PLR0917 -- a book, its look, and whom to tell
    book: Book,
    backend: Backend,
    theme: Theme,
    manuscript: Manuscript,
    report: Report,
    progress: Progress,
    previous: Path | None = None,
) -> bytes:
    """The bytes of the book in one format; the file `previous` only makes it sooner.

    Raises FicbookError FB120 where a package is missing.
    """
    progress(f"setting the {backend.name}")
    config = manuscript.config
    try:
        if backend.rewrite and previous and (old := old_bytes(previous)):
            return backend.rewrite(book, theme, config, report, old)
        return backend.write(book, theme, config, report)
    except ImportError as error:
        said = f"{backend.name} needs the Python package {error.name}, which is not installed"
        raise stop("FB120", said, hint=f"pip install {error.name}", exit_code=4) from error
