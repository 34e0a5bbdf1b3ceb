"""Rules on chapters: their order, their length, and whether they are there at all."""

from collections.abc import Iterator
from itertools import pairwise

from ficbook.config.schema import Config
from ficbook.diagnostics import Diagnostic, Severity
from ficbook.lint.places import chapter_place
from ficbook.model.book import Book, Chapter, Part
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import block_text

LONG = 25_000
"""Words beyond which a chapter is probably several; the longest real one met has 18,707."""
_SAME = 60
"""So many words two chapters must have for their being the same to be no accident."""


def no_chapters(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A book without a chapter."""
    if not any(book.chapters()):
        yield Diagnostic("FB370", "there is no chapter in this book", severity=Severity.ERROR)


def numbers(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Chapter numbers that leave one out or come twice; each part may begin anew."""
    hint = "is a file missing, or are the files in another order than meant?"
    for group in _groups(book):
        numbered = [chapter for chapter in group if chapter.number is not None]
        for before, after in pairwise(numbered):
            last, this = before.number or 0, after.number or 0
            if this != last + 1 and this > 1:
                message = f"chapter number {this} follows number {last}"
                yield chapter_place(after).fault("FB371", message, hint=hint)


def _groups(book: Book) -> Iterator[tuple[Chapter, ...]]:
    """The chapters that are numbered together."""
    yield tuple(item for item in book.body if isinstance(item, Chapter))
    for item in book.body:
        if isinstance(item, Part):
            yield item.chapters


def long_chapters(book: Book, _: Config) -> Iterator[Diagnostic]:
    """A chapter so long that headings inside it were probably missed."""
    for chapter in book.chapters():
        words = sum(block_text(block).count(" ") + 1 for block in chapter.blocks)
        if words > LONG:
            hint = "`ficbook explain` shows what was taken for a chapter title"
            message = f"a chapter of {words:,} words"
            yield chapter_place(chapter).fault("FB372", message, hint=hint, mild=True)


def same_chapters(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Two chapters with the same story."""
    seen: dict[tuple[str, ...], Chapter] = {}
    for chapter in book.chapters():
        story = tuple(map(block_text, chapter.blocks))
        if sum(text.count(" ") for text in story) < _SAME:
            continue
        first = seen.setdefault(story, chapter)
        if first is not chapter:
            message = f"the same story as in “{chapter_place(first).text}”"
            yield chapter_place(chapter).fault("FB373", message, hint="leave one of them out")


def scene_breaks(book: Book, _: Config) -> Iterator[Diagnostic]:
    """Scene breaks of several forms where one would do."""
    for level in (1, 2):
        forms = {
            block.ornament.strip(): None
            for chapter in book.chapters()
            for block in chapter.blocks
            if isinstance(block, SceneBreak) and block.level == level
        }
        drawn = [form for form in forms if form]
        if len(drawn) > 1:
            shown = ", ".join(drawn[:5]) + (" …" if len(drawn) > 5 else "")
            message = f"scene breaks are drawn in {len(drawn)} ways: {shown}"
            hint = "themes draw them all alike"
            yield Diagnostic("FB374", message, hint=hint, severity=Severity.NOTE)
