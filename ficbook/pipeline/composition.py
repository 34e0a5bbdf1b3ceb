"""The setting of characters, chapter by chapter: what was set for an earlier build is kept."""

from functools import partial

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter
from ficbook.model.metadata import Metadata
from ficbook.pipeline.cache import Cache
from ficbook.transforms import TRANSFORMS, Transform
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.typography import set_typography


def transforms(cache: Cache) -> tuple[tuple[str, Transform], ...]:
    """The transforms in their order, with a typography that keeps each chapter it has set."""
    keeping = partial(set_by_chapters, cache)
    return tuple((name, keeping if each is set_typography else each) for name, each in TRANSFORMS)


def set_by_chapters(cache: Cache, book: Book, config: Config, report: Report) -> Book:
    """The book as `set_typography` has it, each chapter set as if it were alone.

    It goes by the language of the book and by `[typography]`, and by no other chapter.
    """
    about = Metadata(language=book.metadata.language)
    settings = Config(typography=config.typography)

    def made(chapter: Chapter, said: Report) -> Chapter:
        return next(set_typography(Book(about, (chapter,)), settings, said).chapters())

    def recalled(chapter: Chapter) -> Chapter:
        given = (chapter, about.language, config.typography)
        return cache.recall("typography", given, Chapter, partial(made, chapter), report)

    done = iter([recalled(chapter) for chapter in book.chapters()])
    around = map_chapters(book, lambda _: Chapter((), ()))
    return map_chapters(set_typography(around, config, report), lambda _: next(done))
