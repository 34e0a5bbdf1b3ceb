"""Transforms: Book in, Book out, in one visible order."""

from collections.abc import Callable, Iterable

from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.transforms.breaks import tidy_breaks
from ficbook.transforms.chapters import check_chapters
from ficbook.transforms.footnotes import order_footnotes
from ficbook.transforms.matter import place_matter
from ficbook.transforms.pictures import set_pictures
from ficbook.transforms.previews import drop_previews
from ficbook.transforms.remarks import place_remarks
from ficbook.transforms.repeats import stand_once
from ficbook.transforms.typography import set_typography

Transform = Callable[[Book, Config, Report], Book]

TRANSFORMS: tuple[tuple[str, Transform], ...] = (
    ("chapters", check_chapters),  # first: all that follows names chapters by their ids
    ("breaks", tidy_breaks),
    ("pictures", set_pictures),
    ("typography", set_typography),  # before matter: what is told of a note is quoted as set
    ("previews", drop_previews),  # before repeats: a dropped preview repeats nothing
    ("repeats", stand_once),  # before matter: while notes still stand in their chapters
    ("remarks", place_remarks),  # before matter, which takes those that stand alone
    ("matter", place_matter),
    ("footnotes", order_footnotes),  # last: a note that moved takes its marks along
)


def prepare(
    book: Book,
    config: Config,
    report: Report,
    transforms: Iterable[tuple[str, Transform]] = TRANSFORMS,
) -> Book:
    """The book as it goes to the backends; a prepared book comes out as it went in."""
    for _name, transform in transforms:
        book = transform(book, config, report)
    return book
