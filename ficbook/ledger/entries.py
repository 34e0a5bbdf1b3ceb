"""The accounts: what became of each passage of the sources, line by line."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from ficbook.ledger.balance import is_drawn
from ficbook.ledger.letters import letters
from ficbook.ledger.texts import note_text, text_of
from ficbook.model.book import Book, Chapter, Note, Part, SectionKind
from ficbook.model.draft import Finding, Omission, Passage, Reading, Role
from ficbook.model.walk import plain_text


class Fate(StrEnum):
    """What became of some words."""

    STORY = "story"
    TITLE = "heading"
    NOTE = "note"
    FOOTNOTE = "footnote"
    METADATA = "metadata"
    BREAK = "scene break"
    LEFT_OUT = "left out"


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """Some words of a source and what became of them.

    `where` is the id of a chapter or the kind of a page, `rule` what left them out. `line` and
    `end` are the lines on which the first and the last passage begin.
    """

    source: str
    line: int
    end: int
    words: int
    fate: Fate
    where: str = ""
    rule: str = ""
    text: str = ""


class _Place(NamedTuple):
    fate: Fate
    where: str


_BY_ROLE = {
    Role.NOTE: Fate.NOTE,
    Role.TITLE: Fate.METADATA,
    Role.BYLINE: Fate.METADATA,
    Role.HEADER: Fate.METADATA,
    Role.PART: Fate.TITLE,
    Role.CHAPTER: Fate.TITLE,
    Role.SUBTITLE: Fate.TITLE,
    Role.HEADING: Fate.TITLE,
    Role.FOOTNOTE: Fate.FOOTNOTE,
}
_SHOWN = 60  # characters of what was not kept


def entries(
    readings: Sequence[Reading],
    left_out: Sequence[Omission],
    dropped: Iterable[tuple[Note, str]],
    book: Book,
) -> Iterator[Entry]:
    """What became of each passage; neighbours that share a fate are one entry.

    `book` is the prepared one, `dropped` the notes that were left out while it was prepared,
    each with the rule.
    """
    ledger = _Ledger(book, left_out, dropped)
    for reading in readings:
        yield from _joined(ledger.of(reading))


class _Ledger:
    """Where everything stands in a book, found by its letters; each place is taken once."""

    def __init__(
        self,
        book: Book,
        left_out: Sequence[Omission],
        dropped: Iterable[tuple[Note, str]],
    ) -> None:
        self._places: defaultdict[str, deque[_Place]] = defaultdict(deque)
        for text, place in _placed(book):
            self._places[letters(text)].append(place)
        self._rules = {(o.line, letters(o.text)): o.rule for o in left_out}
        self._dropped = {letters(text): rule for note, rule in dropped for text in _texts(note)}

    def of(self, reading: Reading) -> Iterator[Entry]:
        source = reading.draft.source
        for passage, finding in zip(reading.draft.passages, reading.findings, strict=True):
            if passage.text.strip():
                yield self._entry(source, passage, finding)
        for omission in reading.draft.omissions:
            yield _left_out(source, omission.text, omission.line, omission.rule)

    def _entry(self, source: str, passage: Passage, finding: Finding) -> Entry:
        key = letters(passage.text)
        count, line = len(passage.text.split()), passage.line
        if is_drawn(finding.role):
            return Entry(source, line, line, 0, Fate.BREAK)
        if rule := self._rules.get((line, key)):
            if "metadata" in rule:
                return Entry(source, line, line, count, Fate.METADATA, rule=rule)
            return _left_out(source, passage.text, line, rule)
        if places := self._places.get(key):
            place = places.popleft()
            return Entry(source, line, line, count, *place)
        if finding.role is Role.NOTE and (rule := self._dropped.get(key, "")):
            return _left_out(source, passage.text, line, f"{finding.kind} note, {rule}")
        return Entry(source, line, line, count, _BY_ROLE.get(finding.role, Fate.STORY))


def _left_out(source: str, text: str, line: int, rule: str) -> Entry:
    shown = " ".join(text[:_SHOWN].split())
    return Entry(source, line, line, len(text.split()), Fate.LEFT_OUT, rule=rule, text=shown)


def _joined(found: Iterable[Entry]) -> Iterator[Entry]:
    """Neighbours of one fate at one place as one entry; a break within story is not told."""
    last: Entry | None = None
    for entry in found:
        if last is None:
            last = entry
        elif _goes_on(last, entry):
            last = msgspec.structs.replace(last, end=entry.line, words=last.words + entry.words)
        elif entry.fate is not Fate.BREAK:
            yield last
            last = entry
    if last:
        yield last


def _goes_on(last: Entry, entry: Entry) -> bool:
    """Whether an entry shares the fate of the one above; story set in another form has no place."""
    same = (entry.fate, entry.rule) == (last.fate, last.rule)
    return same and (entry.where == last.where or not entry.where) and not entry.text


def _placed(book: Book) -> Iterator[tuple[str, _Place]]:
    """Every text of a book and its place."""
    yield from _notes_placed(book.notes, "the whole work")
    for section in (*book.front_matter, *book.back_matter):
        yield from _notes_placed(section.notes, page_of(section.kind))
    for item in book.body:
        if isinstance(item, Part):
            yield f"{item.label}{plain_text(item.title)}", _Place(Fate.TITLE, "part")
            for chapter in item.chapters:
                yield from _chapter_placed(chapter)
        else:
            yield from _chapter_placed(item)


def page_of(kind: SectionKind) -> str:
    """What a page is called: "copyright page", "notice page", "appendix"."""
    name = kind.replace("-", " ")
    return name if name.endswith(("page", "appendix", "afterword")) else f"{name} page"


def _chapter_placed(chapter: Chapter) -> Iterator[tuple[str, _Place]]:
    yield f"{chapter.label}{plain_text(chapter.title)}", _Place(Fate.TITLE, chapter.id)
    yield from _notes_placed(chapter.notes, f"head of {chapter.id}")
    for block in chapter.blocks:
        yield text_of(block), _Place(Fate.STORY, chapter.id)
    yield from _notes_placed(chapter.endnotes, f"end of {chapter.id}")
    for footnote in chapter.footnotes:
        for block in footnote.blocks:
            yield text_of(block), _Place(Fate.FOOTNOTE, chapter.id)


def _notes_placed(notes: Iterable[Note], where: str) -> Iterator[tuple[str, _Place]]:
    for note in notes:
        for text in _texts(note):
            yield text, _Place(Fate.NOTE, where)


def _texts(note: Note) -> Iterator[str]:
    """The texts of a note as its passages had them: the label and the first block are one."""
    if not note.blocks:
        yield note_text(note)
    for number, block in enumerate(note.blocks):
        yield (note.label if not number else "") + text_of(block)
