"""The balances: what goes into a stage must come out of it, or be on its list.

Each is first struck by weight, which is almost free, and only where that is out by words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from ficbook.diagnostics import Diagnostic
from ficbook.ledger.letters import letters, missing, weight, words
from ficbook.ledger.markup import without_markup
from ficbook.ledger.texts import book_texts, note_text, notes, text_of
from ficbook.model.book import Book, Note
from ficbook.model.draft import Draft, Omission, Reading, Role

DROPS = {
    "FB352": "by [matter]",
    "FB353": "the next chapter is here",
    "FB355": "said once",
    "FB356": "said once",
}
"""The diagnostics by which a transform says that a note is left out, and their rules."""

_FIRST = 8  # words; so many of a note stand in a diagnostic


def lost_reading(text: str, draft: Draft) -> tuple[str, ...]:
    """The words of a source's text that its draft neither holds nor lists as left out.

    Markup is no words: tags, entities, addresses and front matter.
    """
    kept = (*_draft_texts(draft), *(omission.text for omission in draft.omissions))
    if weight((text,)) == weight(kept):
        return ()
    after = words(kept)
    if not missing(words((text,)), after):
        return ()
    return missing(words((without_markup(text),)), after)


def lost_binding(
    readings: Sequence[Reading], book: Book, left_out: Iterable[Omission]
) -> tuple[str, ...]:
    """The words of some drafts that the book neither holds nor lists as left out."""
    drafted = [text for reading in readings for text in _told(reading)]
    of_drafts = {id(o) for reading in readings for o in reading.draft.omissions}
    kept = [*book_texts(book), *(o.text for o in left_out if id(o) not in of_drafts)]
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
    for note in notes(before):
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


def _told(reading: Reading) -> list[str]:
    """The words of a draft; those of lines drawn between scenes are none."""
    passages = zip(reading.draft.passages, reading.findings, strict=True)
    texts = [passage.text for passage, finding in passages if not is_drawn(finding.role)]
    footnotes = (text_of(b) for note in reading.draft.footnotes for b in note.blocks)
    return [*texts, *footnotes]


def _draft_texts(draft: Draft) -> list[str]:
    footnotes = (text_of(b) for note in draft.footnotes for b in note.blocks)
    return [*(passage.text for passage in draft.passages), *footnotes]
