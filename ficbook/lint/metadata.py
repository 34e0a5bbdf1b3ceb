"""Rules on what a catalogue would say."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Severity
from ficbook.lint.places import places
from ficbook.model.book import Book, NoteKind
from ficbook.model.metadata import Rating

_SMALL_WORDS = {
    "en": "the and of to was his that with had her you not",
    "de": "der die das und ist nicht ich sie ein mit war den",
    "fr": "le la les et des est pas une que dans elle qui",
    "es": "el la los que de y en un una por con para",
    "pt": "o que não uma para com ele ela os do da em",
    "it": "il che di non una per con della gli sono era la",
    "nl": "de het een van en niet dat hij was met zijn op",
    "sv": "och att det som en på är av för inte var han",
    "pl": "się nie na że jest był do to jak ale co już",
    "ru": "и в не на он что я с как его она но",
}
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400  # paragraphs
_ENOUGH = 200
"""Fewer words than these do not show a language."""


def author(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A book by nobody."""
    if not any(name.strip() for name in book.metadata.authors):
        hint = 'author = "…" under [book] in ficbook.toml'
        yield Diagnostic("FB520", "nobody is named as the author", hint=hint)


def summary(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A book without a summary, by which readers choose."""
    if not book.metadata.description and not _has_note(book, NoteKind.SUMMARY):
        hint = 'summary = "…" under [book] in ficbook.toml'
        yield Diagnostic("FB523", "there is no summary", hint=hint, severity=Severity.NOTE)


def rating(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Warnings without a rating."""
    rated = book.metadata.rating is not Rating.NOT_RATED or book.metadata.rating_as_written
    warned = book.metadata.warnings or _has_note(book, NoteKind.WARNING)
    if warned and not rated:
        hint = 'rating = "teen" under [book]: general, teen, mature or explicit'
        message = "there are warnings and no rating"
        yield Diagnostic("FB522", message, hint=hint, severity=Severity.NOTE)


def language(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A language that the words contradict."""
    stated = book.metadata.language.partition("-")[0].lower()
    found = _language_of(book)
    if stated in _SETS and found and found != stated:
        hint = f'language = "{found}" under [book] in ficbook.toml'
        message = f"the language is set as “{stated}”, and the words look like “{found}”"
        yield Diagnostic("FB521", message, hint=hint)


def _language_of(book: Book) -> str:
    """The language whose small words make up most of a sample; empty where none stands out."""
    sample = (place.text.casefold() for place in islice(places(book), _SAMPLE))
    counts = Counter(chain.from_iterable(map(_WORD.findall, sample)))
    total = counts.total()
    shares = {name: sum(counts[w] for w in words) for name, words in _SETS.items()}
    (best, most), (_second, next_most) = Counter(shares).most_common(2)
    clear = total >= _ENOUGH and most > total * 0.1 and most > 1.5 * next_most
    return best if clear else ""


def _has_note(book: Book, kind: NoteKind) -> bool:
    sections = (section.notes for section in (*book.front_matter, *book.back_matter))
    chapters = ((*chapter.notes, *chapter.endnotes) for chapter in book.chapters())
    notes = chain(book.notes, *sections, *chapters)
    return any(note.kind is kind for note in notes)
