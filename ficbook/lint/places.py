"""Places: the paragraphs of a book with where each stands, for rules that read them."""

from collections.abc import Iterable, Iterator

import msgspec

from ficbook.diagnostics import Diagnostic, Severity, Span
from ficbook.model.book import Book, Chapter
from ficbook.model.nodes import (
    Block,
    Blocks,
    Extract,
    List,
    Preformatted,
    Quotation,
    SceneBreak,
)
from ficbook.model.walk import block_text, plain_text

_QUOTED = 60
"""How many characters of a paragraph a diagnostic shows."""


class Place(msgspec.Struct, frozen=True, gc=False):
    """A paragraph's text and where it stands; `source` is empty where nobody knows."""

    text: str
    source: str = ""
    line: int = 0

    def fault(
        self, code: str, message: str, at: int = 0, hint: str = "", *, mild: bool = False
    ) -> Diagnostic:
        """What is wrong here; `at` is the character of the text that shows it."""
        begin = max(0, at - _QUOTED // 3)
        quote = self.text[begin : begin + _QUOTED].replace("\n", " ").strip()
        span = Span(self.source, self.line) if self.source and self.line else None
        severity = Severity.NOTE if mild else Severity.WARNING
        return Diagnostic(code, f"{message}: {quote}", span, hint, severity, quote)


def chapter_place(chapter: Chapter) -> Place:
    """Where a chapter begins; its text is what to call it."""
    name = " ".join(filter(None, (chapter.label, plain_text(chapter.title)))) or chapter.id
    return Place(name, chapter.source, chapter.line)


def runs(book: Book) -> Iterator[list[Place]]:
    """The paragraphs that stand together, run by run: each story, each note, each extract."""
    for chapter in book.chapters():
        yield from _runs(chapter.blocks, chapter.source)
        for note in (*chapter.notes, *chapter.endnotes):
            yield from _runs(note.blocks, chapter.source)
        for footnote in chapter.footnotes:
            yield from _runs(footnote.blocks, chapter.source)
    for section in (*book.front_matter, *book.back_matter):
        for blocks in (section.blocks, *(note.blocks for note in section.notes)):
            yield from _runs(blocks, "")


def places(book: Book) -> Iterator[Place]:
    """Every paragraph of a book."""
    for run in runs(book):
        yield from run


def _runs(blocks: Blocks, source: str) -> Iterator[list[Place]]:
    here: list[Place] = []
    for block in blocks:
        if inner := tuple(_inner(block)):
            for some in inner:
                yield from _runs(some, source)
        elif not isinstance(block, SceneBreak | Preformatted):
            here.append(Place(block_text(block), source, block.line))
    if here:
        yield here


def _inner(block: Block) -> Iterable[Blocks]:
    match block:
        case Quotation() | Extract():
            return (block.children,)
        case List():
            return block.items
        case _:
            return ()
