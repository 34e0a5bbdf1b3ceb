"""What a catalogue would say of a book, as labelled values for the pages that say it."""

import re
from collections.abc import Iterator

from ficbook.model.book import Book
from ficbook.model.metadata import Metadata, Rating
from ficbook.model.words import word_count
from ficbook.render.escape import address
from ficbook.render.scope import Library
from ficbook.render.words import Words

Field = tuple[str, str]
"""A label, and the values under it in a row: sixty tags below each other would fill pages."""


def paragraphs(text: str) -> tuple[str, ...]:
    """A text's paragraphs, which blank lines part."""
    return tuple(filter(None, (" ".join(part.split()) for part in re.split(r"\n[^\S\n]*\n", text))))


def series(metadata: Metadata, words: Words) -> tuple[str, ...]:
    """Each series with the work's place in it."""
    return tuple(
        one.name
        if one.position is None
        else words("series", name=one.name, position=f"{one.position:g}")
        for one in metadata.series
        if one.name.strip()
    )


def contributors(metadata: Metadata, words: Words) -> tuple[str, ...]:
    """Those who had a hand in it beside its authors, each with what they did."""
    return tuple(
        (words.named("roles", one.role) or "{name}").replace("{name}", one.name)
        for one in metadata.contributors
        if one.role != "aut" and one.name.strip()
    )


def imprint(metadata: Metadata, words: Words) -> tuple[tuple[str, str, str], ...]:
    """Publisher, dates, source and identifier: label, value, and an address where it is one."""
    found = (
        ("publisher", metadata.publisher),
        ("published", words.day(metadata.published) if metadata.published else ""),
        ("updated", words.day(metadata.updated) if metadata.updated else ""),
        ("source", metadata.source),
        ("identifier", metadata.identifier),
    )
    return tuple(
        (words.named("fields", key), value, address(value)) for key, value in found if value.strip()
    )


def details(book: Book, library: Library) -> tuple[Field, ...]:
    """The archive's fields and the story's measure; those that are empty left out."""
    words, metadata = library.words, book.metadata
    found = (
        ("fandoms", metadata.fandoms),
        ("rating", rating(metadata, words)),
        ("archive-warnings", metadata.warnings),
        ("categories", metadata.categories),
        ("relationships", metadata.relationships),
        ("characters", metadata.characters),
        ("tags", metadata.tags),
        ("subjects", metadata.subjects),
        ("series", series(metadata, words)),
        *_measure(book, library),
    )
    rows = ((key, tuple(filter(str.strip, values))) for key, values in found)
    return tuple((words.named("fields", key), _row(values)) for key, values in rows if values)


def _row(values: tuple[str, ...]) -> str:
    """Values one after another, parted by what none of them holds."""
    return ("; " if any("," in value for value in values) else ", ").join(values)


def rating(metadata: Metadata, words: Words) -> tuple[str, ...]:
    """The rating, in the author's own word if there is one; empty if it is not rated."""
    if metadata.rating_as_written:
        return (metadata.rating_as_written,)
    if metadata.rating is Rating.NOT_RATED:
        return ()
    return (words.named("ratings", metadata.rating),)


def _measure(book: Book, library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    words, metadata = library.words, book.metadata
    if metadata.status:
        yield "status", (words.named("statuses", metadata.status),)
    written = len(tuple(book.chapters()))
    planned = metadata.planned_chapters
    yield "chapters", (f"{written}/{planned}" if planned else str(written),)
    yield "words", (words.number(word_count(book)),)
    if metadata.published:
        yield "published", (words.day(metadata.published),)
    if metadata.updated:
        yield "updated", (words.day(metadata.updated),)
