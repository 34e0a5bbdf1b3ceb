"""The balances: what goes into a stage must come out of it, or be on its list.

Each is first struck by weight, which is almost free, and only where that is out by words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from ficbook.diagnostics import Diagnostic
from ficbook.ledger.letters import letters, missing, weight, weight_of, words
from ficbook.ledger.texts import book_texts, note_text, notes, text_of
from ficbook.model.book import Book, Note
from ficbook.model.draft import Draft, Omission, Reading, Role
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.remarks import remarks

DROPS = {
    "FB352": "by [matter]",
    "FB353": "the next chapter is here",
    "FB355": "said once",
    "FB356": "said once",
}
"""The diagnostics by which a transform says that a note is left out, and their rules."""

_FIRST = 8  # words; so many of a note stand in a diagnostic


def reads_even(data: bytes, draft: Draft) -> bool:
    """Whether a text in UTF-8 weighs what its draft weighs: then no word is lost.

    One in another encoding, or with markup that has letters, must be looked at by words.
    """
    return weight_of(data) == weight(_kept_texts(draft))


def lost_reading(text: str, draft: Draft) -> tuple[str, ...]:
    """The words of a source's text that its draft neither holds nor lists as left out."""
    kept = _kept_texts(draft)
    if weight((text,)) == weight(kept):
        return ()
    return missing(words((text,)), words(kept))


def lost_binding(
    readings: Sequence[Reading], book: Book, left_out: Iterable[Omission]
) -> tuple[str, ...]:
    """The words of some drafts that the book neither holds nor lists as left out."""
    in_both = _blocks_in_both(readings, book)
    drafted = [text for reading in readings for text in _told(reading, in_both)]
    of_drafts = {id(o) for reading in readings for o in reading.draft.omissions}
    left_here = (o.text for o in left_out if id(o) not in of_drafts)
    kept = [*book_texts(_without(book, in_both)), *left_here]
    if weight(drafted) == weight(kept):
        return ()
    return missing(words(drafted), words(kept))


def lost_setting(before: Book, after: Book, said: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The words that a book lost while it was prepared, without a diagnostic that says so."""
    old, new = list(book_texts(before)), list(book_texts(after))
    if weight(old) == weight(new):
        return ()
    new += (note_text(note) for note, _ in dropped(before, after, said))
    return missing(words(old), words(new))


def dropped(before: Book, after: Book, said: Iterable[Diagnostic]) -> list[tuple[Note, str]]:
    """The notes of one book that are not in the other and that a diagnostic tells of: its rule."""
    told = {letters(one.quote): DROPS[one.code] for one in said if one.code in DROPS}
    stay = Counter(letters(note_text(note)) for note in notes(after))
    gone: list[tuple[Note, str]] = []
    remarked = (note for chapter in before.chapters() for note in remarks(chapter))
    for note in (*notes(before), *remarked):
        key = letters(note_text(note))
        if stay[key]:
            stay[key] -= 1
        elif rule := told.get(beginning(note)):
            gone.append((note, rule))
    return gone


def beginning(note: Note) -> str:
    """The letters of a note's first words, by which a diagnostic names it."""
    first = "\n".join(map(text_of, note.blocks)).split(None, _FIRST) or [note.label]
    return letters("".join(first[:_FIRST]))


def is_drawn(role: Role) -> bool:
    """Whether a passage is a drawn line: it may have letters (oOo), but no words."""
    return role in {Role.BREAK, Role.FENCE}


def _blocks_in_both(readings: Sequence[Reading], book: Book) -> set[int]:
    """The blocks, by identity, that a book has just as the drafts had them: most of a story."""
    drafted = {id(passage.block) for reading in readings for passage in reading.draft.passages}
    return drafted.intersection(id(block) for one in book.chapters() for block in one.blocks)


def _without(book: Book, blocks: set[int]) -> Book:
    """The book without some blocks of its story."""
    return map_chapters(
        book,
        lambda chapter: structs.replace(
            chapter, blocks=tuple(block for block in chapter.blocks if id(block) not in blocks)
        ),
    )


def _told(reading: Reading, but: set[int]) -> Iterator[str]:
    """The words of a draft but for some blocks; those of lines drawn between scenes are none."""
    for passage, finding in zip(reading.draft.passages, reading.findings, strict=True):
        if id(passage.block) not in but and not is_drawn(finding.role):
            yield passage.text
    for footnote in reading.draft.footnotes:
        yield from map(text_of, footnote.blocks)


def _kept_texts(draft: Draft) -> list[str]:
    """The words that a reader kept, and those it lists as left out."""
    footnotes = (text_of(block) for note in draft.footnotes for block in note.blocks)
    omissions = (omission.text for omission in draft.omissions)
    return [*(passage.text for passage in draft.passages), *footnotes, *omissions]
