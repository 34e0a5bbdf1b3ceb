"""The sample story on pages: every word of its book is read back, in its place."""

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from ficbook.backends.pdf import BACKEND
from ficbook.config.schema import Config, OutputTable, PdfTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Note
from ficbook.model.nodes import Blocks, SceneBreak
from ficbook.model.walk import blocks_inlines, plain_text
from ficbook.pipeline import read
from ficbook.themes import find_theme
from ficbook.transforms import prepare
from tests.building import CHECKOUT
from tests.clients.letters import letters

pytestmark = pytest.mark.slow

_PLAIN = Config(output=OutputTable(pdf=PdfTable(running_heads=False)))
_FOLIO = re.compile(r"\s+[0-9ivxlc]+\s*\Z")


def pages(book: Book, theme: str) -> str:
    """The letters of every page, folios left out."""
    data = BACKEND.write(book, find_theme(theme), _PLAIN, Report())
    with pdfium.PdfDocument(data) as pdf:
        texts = [pdf[i].get_textpage().get_text_bounded() for i in range(len(pdf))]
    return letters("".join(_FOLIO.sub("", text) for text in texts))


def runs(blocks: Blocks) -> list[str]:
    kept = tuple(block for block in blocks if not isinstance(block, SceneBreak))
    return [letters(plain_text(run)) for run in blocks_inlines(kept)]


def note_runs(notes: tuple[Note, ...]) -> list[str]:
    return [run for note in notes for run in (letters(note.label), *runs(note.blocks))]


def not_found(book: Book, text: str) -> list[str]:
    """What of a prepared book does not stand on the pages where it should."""
    front = [run for section in book.front_matter for run in note_runs(section.notes)]
    lost = [run for run in front if run not in text]
    place = 0
    for chapter in book.chapters():
        head = [letters(chapter.label + plain_text(chapter.title))]
        before, after = note_runs(chapter.notes), note_runs(chapter.endnotes)
        whole = "".join((*head, *before, *runs(chapter.blocks), *after))
        at = text.find(whole, place)
        if at < 0:
            lost.append(whole[:200])
        place = max(at, place)
    return lost


def prepared(path: Path) -> Book:
    return prepare(read(path, Config()), Config(), Report())


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_the_sample_story_is_read_back_word_for_word(theme: str) -> None:
    book = prepared(CHECKOUT / "manuscript")
    assert len(list(book.chapters())) >= 3
    assert not not_found(book, pages(book, theme))
