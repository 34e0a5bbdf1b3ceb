"""Words for comparing, and how a transform tells what it did to a note."""

import re
from collections.abc import Iterable

from ficbook.config.schema import MatterTable, Place
from ficbook.diagnostics import Diagnostic, Report, Severity, Span
from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.model.nodes import Blocks, SceneBreak
from ficbook.model.walk import block_text, plain_text

_WORD = re.compile(r"[^\W_]+")
_SHOWN = 8
_NAMED = 3


def place_of(kind: NoteKind, policy: MatterTable) -> Place:
    """Where the policy puts a kind of note."""
    place: Place = getattr(policy, kind.value)
    return place


def words(text: str) -> str:
    """The words of a text in lower case, a space between and around them, for `in` and `==`."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def blocks_text(blocks: Blocks) -> str:
    """The characters of some blocks, one to a line."""
    return "\n".join(map(block_text, blocks))


def note_words(note: Note) -> str:
    """The words of a note without its label."""
    return words(blocks_text(note.blocks))


def first_words(note: Note) -> str:
    """How a note begins, as one line; lines drawn between its parts are no words."""
    told = tuple(block for block in note.blocks if not isinstance(block, SceneBreak))
    found = blocks_text(told).split(None, _SHOWN) or [note.label]
    return " ".join(found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")


def chapter_name(chapter: Chapter) -> str:
    """What to call a chapter when speaking to its author."""
    name = " ".join(filter(None, (chapter.label, plain_text(chapter.title))))
    return f"“{name}”" if name else chapter.id or "a chapter without a title"


class Teller:
    """Says what became of notes, naming their chapters."""

    def __init__(self, book: Book, report: Report) -> None:
        self._chapters = {chapter.id: chapter for chapter in book.chapters()}
        self._report = report

    def names(self, ids: Iterable[str]) -> str:
        """The chapters with these ids, by name; of many, the first three and how many more."""
        known = [chapter_name(self._chapters[i]) if i in self._chapters else i for i in ids]
        more = [f"{len(known) - _NAMED} more"] if len(known) > _NAMED else []
        return ", ".join(known[:_NAMED] + more)

    def tell(self, code: str, note: Note, act: str, hint: str = "") -> None:
        """Report that `act` was done to a note."""
        chapter = self._chapters.get(note.origin)
        where = f" in {chapter_name(chapter)}" if chapter else ""
        quote = first_words(note)
        message = f"the {note.kind} note{where} ({quote}) {act}"
        span = Span(chapter.source, note.line) if chapter and chapter.source and note.line else None
        self._report.add(Diagnostic(code, message, span, hint, Severity.NOTE, quote))
