"""How long a story is: the one count of its words, for outlines and for title pages alike."""

from ficbook.model.book import Book, Chapter
from ficbook.model.walk import block_text

_COUNTS_SIGNS = ("zh", "ja")
"""Languages without spaces between words, where lengths are told in characters."""


def word_count(book: Book) -> int:
    """How many words the story has, notes not counted; in Chinese and Japanese, characters."""
    return sum(chapter_words(chapter, book.metadata.language) for chapter in book.chapters())


def chapter_words(chapter: Chapter, language: str) -> int:
    """How many words the story of a chapter has; in Chinese and Japanese, characters."""
    texts = map(block_text, chapter.blocks)
    if language.partition("-")[0].lower() in _COUNTS_SIGNS:
        return sum(len("".join(text.split())) for text in texts)
    return sum(len(text.split()) for text in texts)
