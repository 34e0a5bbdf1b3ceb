"""Pages that paper can do without. An EPUB has them all, for its count of documents is fixed."""

from collections.abc import Iterator

from ficbook.model.book import Book
from ficbook.model.metadata import Rating
from ficbook.render import Document

_MEASURE = 2
"""Fields of a page that says no more of a story than its chapters and words."""


def needless(book: Book, sections: tuple[Document, ...]) -> frozenset[str]:
    """The ids of the pages that tell a reader of the printed book nothing."""
    return frozenset(_needless(book, sections))


def _needless(book: Book, sections: tuple[Document, ...]) -> Iterator[str]:
    metadata = book.metadata
    rated = metadata.rating is not Rating.NOT_RATED or metadata.rating_as_written
    for section in sections:
        match section.kind:
            case "about" if _is_bare(section):
                yield section.id
            case "notice" if 'class="no-warnings"' in section.body and not rated:
                yield section.id
            case "contents" if sum(one.matter != "frontmatter" for one in sections) < 2:
                yield section.id


def _is_bare(about: Document) -> bool:
    """Whether nothing but the story's measure stands on the page about it."""
    said = ("<p", "<div", "<aside", "<section id", "<section class")
    inner = about.body.partition("</h1>")[2]
    return inner.count("<dt>") <= _MEASURE and not any(tag in inner for tag in said)
