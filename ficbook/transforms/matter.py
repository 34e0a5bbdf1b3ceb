"""Matter: where each of the author's notes goes, by the policy in `[matter]`.

Nothing is moved or left out without a word: each such act is a diagnostic that names the
chapter, the kind of note, its first words and the policy.
"""

import msgspec

from ficbook.config.schema import Config, MatterTable, Place
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Section, SectionKind
from ficbook.transforms.chapters import map_chapters
from ficbook.transforms.marks import relieved, taken_along
from ficbook.transforms.repeats import merge_repeats
from ficbook.transforms.words import Teller, place_of

_FRONT_SECTIONS = {
    NoteKind.DISCLAIMER: SectionKind.COPYRIGHT_PAGE,
    NoteKind.WARNING: SectionKind.NOTICE,
    NoteKind.DEDICATION: SectionKind.DEDICATION,
    NoteKind.EPIGRAPH: SectionKind.EPIGRAPH,
}
_BACK = frozenset({SectionKind.AFTERWORD, SectionKind.APPENDIX})
_ORDER = tuple(SectionKind)
_STAYS = frozenset({Place.CHAPTER, Place.HEAD, Place.END})


def place_matter(book: Book, config: Config, report: Report) -> Book:
    """The book with every note where the policy wants it; notes already on a page stay there."""
    placing = _Placing(book, config.matter, Teller(book, report))
    return placing.placed()


class _Placing:
    """Goes through a book once and gathers the notes that leave their place, by section."""

    def __init__(self, book: Book, policy: MatterTable, teller: Teller) -> None:
        self._book = book
        self._policy = policy
        self._teller = teller
        self._gathered: dict[SectionKind, list[Note]] = {}
        self._footnotes: dict[SectionKind, list[Footnote]] = {}

    def placed(self) -> Book:
        for note in self._book.notes:
            self._place_of_work(note)
        book = map_chapters(self._book, self._chapter)
        front = {kind: notes for kind, notes in self._gathered.items() if kind not in _BACK}
        back = {kind: notes for kind, notes in self._gathered.items() if kind in _BACK}
        if self._policy.warnings_folded and self._policy.warning is not Place.DROP:
            front.setdefault(SectionKind.NOTICE, [])
        return msgspec.structs.replace(
            book,
            notes=(),
            front_matter=self._sections(book.front_matter, front),
            back_matter=self._sections(book.back_matter, back),
        )

    def _place_of_work(self, note: Note) -> None:
        """A note on the whole work: it has no chapter to stay in."""
        place = place_of(note.kind, self._policy)
        if place is Place.DROP:
            self._drop(note)
        elif place is Place.END:
            self._gathered.setdefault(SectionKind.AFTERWORD, []).append(note)
        else:
            self._gather(note, Place.FRONT if place in _STAYS else place)

    def _chapter(self, chapter: Chapter) -> Chapter:
        head: list[Note] = []
        end: list[Note] = []
        for notes, stay in ((chapter.notes, head), (chapter.endnotes, end)):
            for note in notes:
                place = place_of(note.kind, self._policy)
                if place in _STAYS and not self._is_folded(note):
                    {Place.HEAD: head, Place.END: end}.get(place, stay).append(note)
                else:
                    self._take_out(note, chapter, place)
        left = msgspec.structs.replace(chapter, notes=tuple(head), endnotes=tuple(end))
        return relieved(chapter, left) if chapter.footnotes else left

    def _take_out(self, note: Note, chapter: Chapter, place: Place) -> None:
        """Out of its chapter goes a note, and with it the footnotes that it marks."""
        note = msgspec.structs.replace(note, origin=note.origin or chapter.id)
        if place is Place.DROP:
            self._drop(note)
            return
        note, footnotes = taken_along(note, chapter)
        self._footnotes.setdefault(self._gather(note, place), []).extend(footnotes)

    def _gather(self, note: Note, place: Place) -> SectionKind:
        if place is Place.APPENDIX or self._is_folded(note):
            section = SectionKind.APPENDIX
        else:
            section = _FRONT_SECTIONS.get(note.kind, SectionKind.PREFACE)
        self._gathered.setdefault(section, []).append(note)
        return section

    def _is_folded(self, note: Note) -> bool:
        """Whether a note waits behind the story for readers who want it, wherever it stood."""
        return note.kind is NoteKind.WARNING and self._policy.warnings_folded

    def _drop(self, note: Note) -> None:
        self._teller.tell("FB352", note, f"is left out ({note.kind} = “drop”)")

    def _sections(
        self, sections: tuple[Section, ...], gathered: dict[SectionKind, list[Note]]
    ) -> tuple[Section, ...]:
        """The sections with the gathered notes on them, new ones in their usual order."""
        new = list(sections)
        for kind, notes in gathered.items():
            at = next((i for i, section in enumerate(new) if section.kind is kind), None)
            if at is None:
                at = sum(_ORDER.index(section.kind) <= _ORDER.index(kind) for section in new)
                new.insert(at, Section(kind))
            merged, gone = merge_repeats((*new[at].notes, *notes))
            self._tell(kind, notes, gone)
            own = new[at].footnotes
            footnotes = dict.fromkeys((*own, *self._footnotes.get(kind, ())))
            new[at] = msgspec.structs.replace(new[at], notes=merged, footnotes=tuple(footnotes))
        return tuple(new)

    def _tell(
        self, section: SectionKind, notes: list[Note], gone: tuple[tuple[Note, Note], ...]
    ) -> None:
        """Of each note that has come to a section: that it moved, or is merged into another."""
        into = {id(note): first for note, first in gone}
        for note in notes:
            if first := into.get(id(note)):
                home = self._teller.names((first.origin,)) if first.origin else "the whole work"
                self._teller.tell("FB355", note, f"is merged into the same of {home}")
            elif note.origin:
                place = place_of(note.kind, self._policy)
                why = f"{note.kind} = “{place}”"
                if self._is_folded(note):
                    why = "warnings-folded = true"
                act = f"goes to the {section} ({why})"
                self._teller.tell("FB351", note, act)
