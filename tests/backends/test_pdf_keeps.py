"""Pages are full: what stays together never leaves half of one empty."""

import pymupdf
import pytest

from ficbook.backends.pdf import BACKEND
from ficbook.backends.pdf.keeps import kept
from ficbook.backends.pdf.trim import trim
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import (
    Block,
    Extract,
    ExtractKind,
    Heading,
    SceneBreak,
    SceneHead,
    Verse,
)
from ficbook.themes import find_theme
from tests.books import paragraph, text

LINE = "The lamps went out, one by one. "
LETTER = Extract(
    ExtractKind.LETTER,
    (paragraph("Dear Olivia,"), *(paragraph(LINE * 4),) * 2, paragraph("Yours, Maren")),
)
PAUSE = SceneBreak("***")


def in_turn(*several: Block, count: int) -> tuple[Block, ...]:
    """Blocks one after the other, `count` times, a break between each turn and the next."""
    return (*(block for _ in range(count - 1) for block in (*several, PAUSE)), *several)


BOOKS = {
    "drabbles": in_turn(paragraph(LINE), count=60),
    "short scenes": in_turn(paragraph(LINE * 3), paragraph(LINE), count=40),
    "scenes with heads": in_turn(SceneHead(text("Monday")), paragraph(LINE), count=40),
    "a chat": in_turn(*(paragraph(f"mari: {LINE}"),) * 5, count=20),
    "letters": in_turn(LETTER, paragraph("She folded it."), count=14),
    "verse": in_turn(Verse(((text("The tide goes out"),) * 5,) * 3), paragraph(LINE), count=14),
    "long verse": in_turn(Verse(((text("The tide goes out"),) * 29,)), paragraph(LINE), count=8),
    "stat boxes": in_turn(
        Extract(ExtractKind.STATUS, (paragraph("HP: 14/20"),) * 17), paragraph(LINE), count=8
    ),
    "headings": in_turn(Heading(2, text("A day")), paragraph(LINE), paragraph(LINE), count=40),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKS)
def test_every_page_but_a_chapter_s_last_is_full(name: str) -> None:
    notes = (
        Note(NoteKind.PREVIEW, (paragraph(LINE * 5),) * 5, label="Next time"),
        Note(NoteKind.STATUS, (paragraph("To be continued!"),)),
    )
    chapter = Chapter(text("One"), BOOKS[name], endnotes=notes)
    depths = filled(Book(metadata=Metadata(title=name), body=(chapter,)))
    assert len(depths) > 4
    assert min(depths[:-1]) > 0.64, depths


def filled(book: Book) -> list[float]:
    """How deep the text of each page of the story reaches, as a share of the page's own depth."""
    config = Config()
    data = BACKEND.write(book, find_theme("classic"), config, Report())
    page = trim(config.output.pdf)
    top, bottom = page.top * 72 / 25.4, (page.height - page.bottom) * 72 / 25.4
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        lowest = [
            max((b[3] for b in one.get_text("blocks") if b[3] < bottom + 6), default=top)
            for one in pdf
        ]
    return [(low - top) / (bottom - top) for low in lowest[2:]]


def test_a_run_of_short_scenes_is_parted_now_and_then() -> None:
    pause, short = '<hr class="scene-break"/>\n', '<p class="after-break">“No.”</p>\n'
    long = f"<p>{LINE * 20}</p>\n"
    html = kept(long + 5 * (pause + short) + pause + long + pause + short)
    breaks = [line for line in html.split("\n") if line.startswith("<hr")]
    clinging = ["clinging" in one for one in breaks]
    assert clinging == [True, False, True, False, True, False, True]
    assert html.count('<p class="after-break lone">') == 5


def test_a_paragraph_alone_under_a_heading_lets_go_of_the_next() -> None:
    html = '<p class="after-break center">Rain.\n<br/>More.</p>\n<h3>Night</h3>\n<p>Fog.</p>'
    assert kept(html) == html.replace("after-break", "after-break lone")
    assert kept("<p>Rain.</p>") == "<p>Rain.</p>"
