"""How long a story is: the one count of its words, for outlines and for title pages alike."""

from ficbook.model.book import Book, Chapter
from ficbook.model.walk import blocks_inlines, plain_text

_COUNTS_SIGNS = ("zh", "ja")
"""Languages without spaces between words, where lengths are told in characters."""


def word_count(book: Book) -> int:
    """How many words the story has, notes not counted; in Chinese and Japanese, characters."""
    return sum(chapter_words(chapter, book.metadata.language) for chapter in book.chapters())


def chapter_words(chapter: Chapter, language: str) -> int:
    """How many words the story of a chapter has; in Chinese and Japanese, characters."""
    runs = map(plain_text, blocks_inlines(chapter.blocks))
    if language.partition("-")[0].lower() in _COUNTS_SIGNS:
        return sum(len("".join(run.split())) for run in runs)
    return sum(map(_count, runs))


def _count(text: str) -> int:
    """How many words a text has, counted by its spaces where each parts two words."""
    if text.isprintable() and "  " not in text and text.strip() == text:
        return text.count(" ") + bool(text)
    return len(text.split())
