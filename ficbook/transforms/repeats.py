"""Repeats: what an author says again and again stands in the book once."""

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ficbook.config.schema import Config, Place
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.marks import blocks_marks
from ficbook.transforms.words import Teller, note_words, place_of

Key = tuple[NoteKind, str]

_OFTEN = 3
"""In so many chapters a note must stand, word for word, to be taken as one note."""

_NEARLY_ALL = 0.75
"""Of the chapters from the first that says it on, the share that must say it again."""

_PASSING = 12
"""Words of an author's note; with fewer, "Short one today!" is meant anew each time."""

_PERSONAL = frozenset({NoteKind.AUTHOR, NoteKind.TRANSLATOR, NoteKind.BETA, NoteKind.REPLY})

_OWN_TO_ITS_CHAPTER = frozenset(
    {NoteKind.STATUS, NoteKind.PREVIEW, NoteKind.SUMMARY, NoteKind.EPIGRAPH, NoteKind.RECAP}
)

# “See chapter 1”, “Same as last time”, “Standard disclaimers still apply”: no words of its own.
_REFERENCE = re.compile(
    r" (?:please |the )?(?:"
    r"(?:(?:exactly )?the same|same|still)(?: \w+)? (?:as|like) .*"
    r"|(?:see|refer to|check|read) (?:the |my )?(?:\w+ )?(?:chapters?|parts?|ch|prologue) .*"
    r"|(?:standard|usual|normal|all|previous) (?:disclaimers?|warnings?)(?: \w+)? appl(?:y|ies) .*"
    r"|(?:standard|usual|same|ditto)(?: (?:disclaimers?|warnings?|old|thing|stuff))* "
    r"|.*(?:in|on|at) (?:the )?(?:first|previous|last|prior) (?:chapters?|parts?|page) "
    r")"
)
_REFERENCE_WORDS = 12
_NUMBER = re.compile(r" (?:chapters?|ch|parts?) 0*(\d{1,4}) ")


def stand_once(book: Book, config: Config, report: Report) -> Book:
    """The book with each note that nearly every chapter repeats, three at least, kept in the first.

    Its `also` names the others. Notes that leave their chapters are merged on the page they go to.
    """
    staying = (Place.CHAPTER, Place.HEAD, Place.END)
    order = {chapter.id: place for place, chapter in enumerate(book.chapters())}
    repeated = {
        key: ids
        for key, ids in _where_said(book).items()
        if place_of(key[0], config.matter) in staying and _is_everywhere(ids, order)
    }
    teller = Teller(book, report)

    def once(chapter: Chapter, notes: tuple[Note, ...]) -> Iterator[Note]:
        for note in notes:
            ids = repeated.get(_key(note), ())
            if not ids:
                yield note
            elif chapter.id == ids[0]:
                told = msgspec.structs.replace(note, origin=chapter.id)
                teller.tell("FB356", told, f"is said again in {teller.names(ids[1:])}; kept once")
                yield _also(note, ids[1:])

    def kept(chapter: Chapter) -> Chapter:
        return msgspec.structs.replace(
            chapter,
            notes=tuple(once(chapter, chapter.notes)),
            endnotes=tuple(once(chapter, chapter.endnotes)),
        )

    return map_chapters(book, kept) if repeated else book


def _is_everywhere(ids: list[str], order: Mapping[str, int]) -> bool:
    """Whether nearly every chapter from the first of these on is one of them."""
    return len(ids) >= _OFTEN and len(ids) >= _NEARLY_ALL * (len(order) - order[ids[0]])


def _where_said(book: Book) -> dict[Key, list[str]]:
    """The chapters that hold each note, by its kind and words."""
    where: dict[Key, list[str]] = {}
    for chapter in book.chapters():
        everyone = (*chapter.notes, *chapter.endnotes)
        plain = (note for note in everyone if not any(blocks_marks(note.blocks)))
        for key in dict.fromkeys(map(_key, plain)):
            if key[1].strip() and not _is_own_to_its_chapter(key):
                where.setdefault(key, []).append(chapter.id)
    return where


def _is_own_to_its_chapter(key: Key) -> bool:
    """Whether a note means its own chapter even where another says the same words."""
    kind, said = key
    return kind in _OWN_TO_ITS_CHAPTER or (kind in _PERSONAL and len(said.split()) < _PASSING)


def merge_repeats(
    notes: Iterable[Note],
) -> tuple[tuple[Note, ...], tuple[tuple[Note, Note], ...]]:
    """Notes that share a page, each said once, and pairs: a note left out, and the one it is in.

    The `also` of a note that stays names the chapters that say it again. A note that only points
    back ("same as chapter 1") goes into the note it points to; one with footnotes stands alone.
    """
    merged: dict[Key, Note] = {}
    latest: dict[tuple[NoteKind, str], Key] = {}  # by kind, and by kind and chapter number
    gone: list[tuple[Note, Note]] = []
    for note in notes:
        key = _key(note)
        target = key if key in merged else _pointed_to(key, latest)
        if target is None:
            merged[key] = note
            if not _points_back(key[1]):
                latest[key[0], ""] = latest[key[0], note.origin.rpartition("-")[2]] = key
        else:
            first = merged[target]
            merged[target] = _also(first, (note.origin, *note.also))
            gone.append((note, first))
    return tuple(merged.values()), tuple(gone)


def _pointed_to(key: Key, latest: dict[tuple[NoteKind, str], Key]) -> Key | None:
    """The note that one without words of its own points back to, by number if it gives one."""
    kind, said = key
    if not _points_back(said):
        return None
    number = _NUMBER.search(said)
    named = f"{int(number[1]):04}" if number else ""
    return latest.get((kind, named)) or latest.get((kind, ""))


def _points_back(words: str) -> bool:
    return words.count(" ") <= _REFERENCE_WORDS + 1 and _REFERENCE.fullmatch(words) is not None


def _also(note: Note, ids: Iterable[str]) -> Note:
    """A note that these chapters say as well."""
    others = dict.fromkeys((*note.also, *(i for i in ids if i and i != note.origin)))
    return msgspec.structs.replace(note, also=tuple(others))


def _key(note: Note) -> Key:
    """A note's kind, its words, and the chapter whose footnotes it marks, if it does."""
    marked = " ".join((note.origin, *found)) if (found := [*blocks_marks(note.blocks)]) else ""
    return note.kind, note_words(note) + marked
