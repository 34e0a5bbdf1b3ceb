"""The outline of a book, as lines for a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from ficbook.cli.console import clip
from ficbook.diagnostics import columns, printable
from ficbook.model.book import Book, Chapter, Part
from ficbook.model.walk import plain_text
from ficbook.model.words import chapter_words, word_count

WIDTH = 80


def outline(book: Book, as_set: Book) -> Iterator[str]:
    """Title and metadata, then every part and chapter with the words that it has `as_set`."""
    yield from catalogue(book)
    yield ""
    lengths = {c.id: chapter_words(c, book.metadata.language) for c in as_set.chapters()}
    row = partial(line, lengths=lengths)
    for item in book.body:
        if isinstance(item, Part):
            yield printable(heading(item.label, plain_text(item.title)))
            yield from map(row, item.chapters)
        else:
            yield row(item)
    yield ""
    chapters = list(book.chapters())
    yield f"{number(len(chapters), 'chapter')}, {number(sum(lengths.values()), 'word')}"


def summary(book: Book) -> str:
    """A book in one line: its title, chapters and words."""
    chapters = list(book.chapters())
    counts = f"{number(len(chapters), 'chapter')}, {number(word_count(book), 'word')}"
    return f"{printable(book.metadata.title)}: {counts}"


def catalogue(book: Book) -> Iterator[str]:
    """What a catalogue says of the book, a line for each thing known."""
    about = book.metadata
    yield printable(about.title)
    facts: list[tuple[str, Iterable[object]]] = [
        ("by", about.authors),
        ("fandom", about.fandoms),
        ("series", (f"{s.name}{f', {s.position:g}' if s.position else ''}" for s in about.series)),
        ("rating", (about.rating_as_written or about.rating.replace("-", " "),)),
        ("warnings", about.warnings),
        ("categories", about.categories),
        ("pairings", about.relationships),
        ("characters", about.characters),
        ("tags", about.tags),
        ("status", (about.status,) if about.status else ()),
        ("language", (about.language,)),
        ("published", (about.published,) if about.published else ()),
        ("updated", (about.updated,) if about.updated else ()),
    ]
    for name, values in facts:
        if said := "; ".join(map(str, values)):
            yield clip(f"{name:<11}{printable(said)}", WIDTH)


def line(chapter: Chapter, lengths: Mapping[str, int]) -> str:
    """A chapter: its heading, its notes, its words."""
    title = plain_text(chapter.title)
    label = chapter.label or (f"Chapter {chapter.number}" if chapter.number and not title else "")
    title = clip(printable(heading(label, title)), 50)
    notes = len(chapter.notes) + len(chapter.endnotes)
    said = number(notes, "note") if notes else ""
    length = number(lengths.get(chapter.id, 0), "word")
    return f"  {title}{' ' * (50 - columns(title))}{said:>11}{length:>15}"


def heading(label: str, title: str) -> str:
    """Label and title of a chapter or part in one line."""
    return ": ".join(filter(None, (label, title))) or "(no title)"


def number(count: int, noun: str) -> str:
    """A count with its noun: "1 word", "1,204 words"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
