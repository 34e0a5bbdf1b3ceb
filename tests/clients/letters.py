"""Text as readers give it back, made comparable.

Reading systems differ in white space, hyphens and ligatures, and a page break may fall inside a
word. What must be the same is every letter and digit, in order.
"""

import re
import unicodedata

from ficbook.model.book import Book, Chapter
from ficbook.model.nodes import SceneBreak
from ficbook.model.walk import blocks_inlines, plain_text


def letters(text: str) -> str:
    """The letters and digits of a text, without regard to case, ligatures and what parts them."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def story(chapter: Chapter) -> list[str]:
    """The letters of each paragraph, heading, verse line and so on of a chapter's story.

    A scene break's ornament ("oOo") is a sign, not words: the theme sets its own.
    """
    blocks = (block for block in chapter.blocks if not isinstance(block, SceneBreak))
    return [
        run for inlines in blocks_inlines(tuple(blocks)) if (run := letters(plain_text(inlines)))
    ]


def missing(book: Book, text: str) -> list[str]:
    """What of the book's stories is not in `text`, in order; an empty list is what we want."""
    found, place, lost = letters(text), 0, []
    for chapter in book.chapters():
        for run in story(chapter):
            at = found.find(run, place)
            if at < 0:
                lost.append(run)
            else:
                place = at + len(run)
    return lost


def without_heads(text: str) -> str:
    """The text of a PDF's pages without their first and last lines where these are no text of it.

    A running head or a folio is a line of its own, parted by an empty line from the page's text.
    """
    return "\n".join(map(_page, text.split("\f")))


def _page(page: str) -> str:
    lines = page.strip().split("\n")
    if len(lines) > 1 and not lines[1].strip():
        del lines[0]
    while lines and re.fullmatch(r"\s*([0-9]+|[ivxlc]+|)\s*", lines[-1]):
        lines.pop()
    return "\n".join(lines)
