"""What stands in a work of a corpus as ficbook reads it, in the words of the truth files."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ficbook.model.book import Book, Chapter, Note
from ficbook.model.draft import Reading, Role
from ficbook.model.nodes import Blocks, InlineNote, Paragraph, SceneBreak
from ficbook.model.walk import block_text, blocks_inlines, plain_text

# The truth files' words for the kinds of note that ficbook tells apart.
KINDS = {
    "author": "note", "translator": "note", "beta": "note", "acknowledgment": "note",
    "promotion": "note", "edit": "note", "reply": "note", "dedication": "note",
    "legend": "note", "recap": "note", "status": "end-marker",
}  # fmt: skip


class Found(NamedTuple):
    """A note as somebody found it: its kind in the truth files' words, its text, paragraphs."""

    kind: str
    words: tuple[str, ...]
    paragraphs: int


class Chapterlike(NamedTuple):
    """A chapter as somebody found it."""

    titles: frozenset[str]
    first: tuple[str, ...]
    last: tuple[str, ...]
    breaks: int
    notes: tuple[Found, ...]


def words(text: str) -> tuple[str, ...]:
    """Words without signs, in one spelling."""
    return tuple(re.findall(r"\w+", re.sub(r"['’*_\\]", "", text).casefold()))


def title_words(text: str) -> str:
    return " ".join(words(text))


def note_found(note: Note) -> Found:
    text = "\n".join(map(block_text, note.blocks))
    kind = KINDS.get(note.kind.value, note.kind.value)
    paragraphs = max(sum(1 for b in note.blocks if block_text(b).strip()), 1)
    return Found(kind, words(f"{note.label} {text}"), paragraphs)


def inside_notes(blocks: Blocks) -> Iterator[Found]:
    for block in blocks:
        if isinstance(block, Paragraph) and len(block.children) == 1:
            only = block.children[0]
            if isinstance(only, InlineNote) and not only.opens:
                yield Found("note", words(plain_text(only.children)), 1)


def chapter_found(chapter: Chapter) -> Chapterlike:
    text = [words(block_text(b)) for b in chapter.blocks if not isinstance(b, SceneBreak)]
    text = [t for t in text if t]
    title = plain_text(chapter.title)
    names = frozenset(map(title_words, (title, chapter.label, f"{chapter.label} {title}")))
    notes = (*map(note_found, (*chapter.notes, *chapter.endnotes)), *inside_notes(chapter.blocks))
    breaks = sum(isinstance(b, SceneBreak) for b in chapter.blocks)
    return Chapterlike(
        names - {""}, text[0] if text else (), text[-1] if text else (), breaks, notes
    )


def found_in(
    readings: tuple[Reading, ...], book: Book
) -> tuple[list[Chapterlike], list[Found], list[Found]]:
    """The chapters, the notes outside them, and those notes that come from front matter.

    What is a header line or front matter is told once, outside the chapters.
    """
    chapters = list(map(chapter_found, book.chapters()))
    loose = [*map(note_found, book.notes), *headers_found(readings)]
    noted = [n for c in chapters for n in c.notes] + loose
    metadata = [n for n in noted if is_metadata(n, readings)]
    headers = {n.words for n in loose if n.kind == "header"}
    chapters = [
        c._replace(notes=tuple(n for n in c.notes if n not in metadata and n.words not in headers))
        for c in chapters
    ]
    return chapters, [n for n in loose if n not in metadata], metadata


def headers_found(readings: Iterable[Reading]) -> list[Found]:
    return [
        Found("header", words(p.text), 1)
        for r in readings
        for p, f in zip(r.draft.passages, r.findings, strict=True)
        if f.role is Role.HEADER
    ]


def is_metadata(note: Found, readings: Iterable[Reading]) -> bool:
    """Whether a note is a field of the file's front matter, which no truth file lists."""
    return any(
        f.rule == "front-matter" and words(p.text)[:6] == note.words[:6]
        for r in readings
        for p, f in zip(r.draft.passages[:40], r.findings, strict=False)
    )


def lost_words(readings: tuple[Reading, ...], book: Book, left: Counter[str]) -> int:
    drafted: Counter[str] = Counter()
    for reading in readings:
        for passage in reading.draft.passages:
            drafted.update(words(passage.text))
    kept: Counter[str] = Counter(left)
    for chapter in book.chapters():
        kept.update(words(f"{chapter.label} {plain_text(chapter.title)}"))
        kept.update(block_words(chapter.blocks))
        for note in (*chapter.notes, *chapter.endnotes):
            kept.update(words(note.label))
            kept.update(block_words(note.blocks))
        for footnote in chapter.footnotes:
            kept.update(block_words(footnote.blocks))
    for item in book.body:
        if hasattr(item, "chapters"):
            kept.update(words(f"{item.label} {plain_text(item.title)}"))
    for note in book.notes:
        kept.update(words(note.label))
        kept.update(block_words(note.blocks))
    return sum((drafted - kept).values())


def block_words(blocks: Blocks) -> Iterator[str]:
    for inlines in blocks_inlines(blocks):
        yield from words(plain_text(inlines))
