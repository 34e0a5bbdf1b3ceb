"""The pages, read back with PDFium and poppler: their words, their folios, their structure."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import pymupdf
import pypdfium2 as pdfium
import pytest

from ficbook.backends.pdf import BACKEND
from ficbook.backends.pdf.trim import trim
from ficbook.backends.pdf.typeset import divisible
from ficbook.config.schema import Config, Opening, OutputTable, PdfTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter
from ficbook.model.metadata import Contributor, Metadata
from ficbook.model.nodes import Figure, Image, Link, Paragraph, SceneBreak
from ficbook.model.walk import blocks_inlines, plain_text
from ficbook.themes import find_theme
from tests.backends.crossing import BOOK, plain
from tests.books import PICTURE, paragraph, text
from tests.building import CHECKOUT
from tests.clients.letters import letters

pytestmark = pytest.mark.slow

MM = 72 / 25.4


@dataclass(frozen=True)
class Pages:
    """A PDF: its bytes, what was reported, and the texts of its pages' parts."""

    data: bytes
    said: tuple[str, ...]
    heads: tuple[str, ...]
    texts: tuple[str, ...]
    feet: tuple[str, ...]
    outline: tuple[tuple[int, str, int], ...]

    def opener(self, title: str) -> int:
        """The page that a bookmark leads to."""
        (page,) = {page for _, name, page in self.outline if name == title}
        return page


def embedded(pages: Pages) -> set[str]:
    """The names of the fonts in a PDF, without the tags that subsets bear (ISO 32000-2, 9.9.2)."""
    with pymupdf.open(stream=pages.data) as pdf:
        return {
            font[3].partition("+")[2] for i in range(len(pdf)) for font in pdf.get_page_fonts(i)
        }


def set_pages(book: Book, theme: str = "classic", **settings: object) -> Pages:
    report, wanted = Report(), Config(output=OutputTable(pdf=PdfTable(**settings)))
    data = BACKEND.write(book, find_theme(theme), wanted, report)
    page = trim(wanted.output.pdf)
    with pdfium.PdfDocument(data) as pdf:
        parts = [_parts(pdf[i], page.top * MM, page.bottom * MM) for i in range(len(pdf))]
        outline = tuple((b.level, b.get_title(), b.get_dest().get_index()) for b in pdf.get_toc())
    heads, texts, feet = zip(*parts, strict=True)
    return Pages(data, tuple(d.code for d in report), heads, texts, feet, outline)


def _parts(page: pdfium.PdfPage, top: float, bottom: float) -> tuple[str, str, str]:
    width, height = page.get_size()
    text = page.get_textpage()
    head = text.get_text_bounded(0, height - top + 1, width, height)
    body = text.get_text_bounded(0, bottom - 3, width, height - top + 2)
    return head.strip(), body, text.get_text_bounded(0, 0, width, bottom - 3).strip()


@pytest.fixture(scope="module", params=["classic", "modern"])
def crossing(request: pytest.FixtureRequest) -> Pages:
    """The book that has one of everything, on A5."""
    return set_pages(BOOK, request.param, page_size="a5")


def story(chapter: Chapter) -> str:
    """Everything that stands on a chapter's pages, as letters, in order."""
    return letters(
        "".join(
            (
                chapter.label,
                plain_text(chapter.title),
                *(note.label + _words(note.blocks) for note in chapter.notes),
                _words(chapter.blocks),
                *(note.label + _words(note.blocks) for note in chapter.endnotes),
            )
        )
    )


def _words(blocks: tuple) -> str:
    return "".join(map(plain_text, blocks_inlines(blocks)))


def test_nothing_is_reported_of_a_sound_book(crossing: Pages) -> None:
    assert crossing.said == ()


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_weasyprint_understands_every_word_of_our_sheets(
    theme: str, caplog: pytest.LogCaptureFixture
) -> None:
    set_pages(_short(), theme)
    assert [record.getMessage() for record in caplog.records if record.levelno > 20] == []


@pytest.mark.parametrize("number", [2, 3])
def test_the_words_of_a_chapter_are_the_book_s(crossing: Pages, number: int) -> None:
    chapter = list(BOOK.chapters())[number - 1]
    first = crossing.opener(f"Chapter {number}: {plain_text(chapter.title)}")
    later = [page for _, _, page in crossing.outline if page > first]
    set_words = "".join(crossing.texts[first : min(later)])
    assert letters(set_words) == story(chapter)


def test_every_kind_of_block_is_on_the_pages(crossing: Pages) -> None:
    chapter = next(BOOK.chapters())
    found = letters("".join(crossing.texts))
    place = 0
    for inlines in blocks_inlines(chapter.blocks):
        said = letters(plain_text(inlines).replace("The quay in fog", ""))
        mark = said.replace("ohtidetables", "o")
        at = found.find(said, place)
        if at < 0:  # a footnote's number stands within the words
            at = found.find(mark[:12], place)
        assert at >= 0, said
        place = at


def test_the_page_is_trimmed_as_asked() -> None:
    for name, size in (("6x9in", (432, 648)), ("120mm x 190mm", (120 * MM, 190 * MM))):
        data = set_pages(_short(), page_size=name).data
        with pdfium.PdfDocument(data) as pdf:
            assert all(page.get_size() == pytest.approx(size, abs=0.1) for page in pdf)
            assert pdf[0].get_trimbox() == pytest.approx((0, 0, *size), abs=0.1)


def test_margins_are_mirrored() -> None:
    pages = set_pages(_short(chapters=1, paragraphs=14), margin_inner="30mm", margin_outer="12mm")
    with pdfium.PdfDocument(pages.data) as pdf:
        first = pages.opener("One")
        edges = [_left_edge(pdf[i]) / MM for i in range(first, first + 3)]
    assert edges == pytest.approx([30, 12, 30], abs=0.7)
    assert first % 2 == 0  # the first page of the PDF is a right one


def _left_edge(page: pdfium.PdfPage) -> float:
    return min(
        o.get_bounds()[0] for o in page.get_objects() if o.type == pdfium.raw.FPDF_PAGEOBJ_TEXT
    )


def test_openers_and_blank_pages_are_bare(crossing: Pages) -> None:
    openers = {page for _, _, page in crossing.outline}
    assert all(crossing.heads[page] == "" for page in openers)
    blank = [i for i, text in enumerate(crossing.texts) if not text.strip()]
    assert blank
    assert all(crossing.heads[i] == crossing.feet[i] == "" for i in blank)


def test_heads_tell_the_story_and_the_chapter(crossing: Pages) -> None:
    first = crossing.opener("Chapter 2: Midstream")
    later = (crossing.heads[first + 1].casefold(), crossing.heads[first + 2].casefold())
    expected = ("the ferryman’s arithmetic", "midstream")
    assert later == (expected if (first + 1) % 2 else expected[::-1])


def test_a_story_of_one_chapter_has_its_author_in_the_heads() -> None:
    pages = set_pages(_short(chapters=1, paragraphs=14))
    first = pages.opener("One")
    heads = (pages.heads[first + 1].casefold(), pages.heads[first + 2].casefold())
    assert heads == ("ilse grauwasser", "short")


def test_heads_can_be_left_out() -> None:
    pages = set_pages(_short(), running_heads=False)
    assert set(pages.heads) == {""}


def test_folios_are_roman_in_front_and_begin_anew_with_the_story(crossing: Pages) -> None:
    start = crossing.opener("Part One: Low Tide")
    front = [foot for foot in crossing.feet[:start] if foot]
    assert front == ["iii", "iv", "v"]
    counted = [(i - start + 1, foot) for i, foot in enumerate(crossing.feet[start:], start) if foot]
    assert all(foot == str(number) for number, foot in counted)
    assert len(counted) > 8


def test_the_contents_give_the_folios(crossing: Pages) -> None:
    start = crossing.opener("Part One: Low Tide")
    text = crossing.texts[crossing.opener("Contents")]
    for level, title, page in crossing.outline:
        if page >= start:
            assert re.search(rf"{re.escape(title)}\s+{page - start + 1}\b", text), (level, title)


def test_the_outline_has_chapters_in_their_parts(crossing: Pages) -> None:
    assert [(level, title) for level, title, _ in crossing.outline][-6:] == [
        (0, "Part One: Low Tide"),
        (1, "Chapter 1: At the Landing"),
        (1, "Chapter 2: Midstream"),
        (0, "Part Two: High Tide"),
        (1, "Chapter 3: The Eleventh Crossing"),
        (0, "Afterword"),
    ]
    assert crossing.outline[0] == (0, "The Ferryman’s Arithmetic", 0)


def test_chapters_open_on_a_right_page_if_asked() -> None:
    pages = set_pages(_short(chapters=4), chapters_open=Opening.RECTO)
    openers = [page for _, title, page in pages.outline if title in NUMBERS]
    assert len(openers) == 4
    assert all(page % 2 == 0 for page in openers)


def test_every_font_is_embedded_and_ours(crossing: Pages) -> None:
    with pymupdf.open(stream=crossing.data, filetype="pdf") as pdf:
        fonts = {font[3]: font[1] for page in pdf for font in page.get_fonts(full=True)}
    assert len(fonts) > 4
    assert all("Ficbook" in name and kind != "n/a" for name, kind in fonts.items())


def test_it_is_tagged_and_says_which_standard_it_keeps(crossing: Pages) -> None:
    with pdfium.PdfDocument(crossing.data) as pdf:
        assert pdf.is_tagged()
    assert b"pdfuaid" in _metadata(crossing.data)


# WeasyPrint 70 leaves its colour profile open, which the garbage collector tells of.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(("conformance", "mark"), [("pdf/a-3u", b"pdfaid"), ("none", b"")])
def test_another_standard_is_kept_if_asked(conformance: str, mark: bytes) -> None:
    data = set_pages(_short(), conformance=conformance).data
    assert mark in _metadata(data)
    assert b"pdfuaid" not in _metadata(data)
    with pdfium.PdfDocument(data) as pdf:
        assert pdf.is_tagged()


def _metadata(data: bytes) -> bytes:
    """The XMP packet, empty if there is none."""
    import pymupdf

    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        return pdf.get_xml_metadata().encode()


def test_the_metadata_is_the_book_s(crossing: Pages) -> None:
    with pdfium.PdfDocument(crossing.data) as pdf:
        said = pdf.get_metadata_dict(skip_empty=True)
    assert said["Title"] == "The Ferryman’s Arithmetic"
    assert said["Author"] == "Ilse Grauwasser"
    assert said["Subject"] == "Marta owes the river eleven crossings."
    assert "Slow Burn, Fog mostly" in said["Keywords"]
    assert said["CreationDate"].startswith("D:20240301")
    assert said["ModDate"].startswith("D:20240502")


@pytest.mark.parametrize(("epoch", "day"), [(None, "D:20000101"), (86400, "D:19700102000000")])
def test_a_book_without_a_date_has_the_epoch_s(epoch: int | None, day: str) -> None:
    data = BACKEND.write(_short(), find_theme("classic"), Config(epoch=epoch), Report())
    with pdfium.PdfDocument(data) as pdf:
        assert pdf.get_metadata_value("CreationDate").startswith(day)


def test_two_builds_are_the_same_bytes_in_any_process(crossing: Pages) -> None:
    code = (
        "import hashlib, sys\n"
        "from tests.backends.test_pdf import BOOK, set_pages\n"
        "for theme in ('classic', 'modern'):\n"
        "    print(hashlib.sha256(set_pages(BOOK, theme, page_size='a5').data).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=True
    )
    assert hashlib.sha256(crossing.data).hexdigest() in done.stdout.split()


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/a.png", "https://example.org/a.png", "file:///etc/hostname", "data:,x"],
)
def test_nothing_is_fetched_or_read(address: str) -> None:
    pages = set_pages(_short(), css=f'.story {{ background: url("{address}") }}')
    assert "FB624" in pages.said
    assert b"/Subtype /Image" not in pages.data


def test_a_link_is_kept_and_not_followed() -> None:
    link = Link("https://example.org/x", text("out"))
    body = (Chapter(text("One"), (Paragraph((link,)),)),)
    pages = set_pages(msgspec.structs.replace(_short(), body=body))
    assert pages.said == ()
    assert b"https://example.org/x" in _links(pages.data)


def _links(data: bytes) -> bytes:
    import pymupdf

    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        return b" ".join(link.get("uri", "").encode() for page in pdf for link in page.get_links())


def test_a_word_too_long_for_its_line_stays_on_the_page() -> None:
    long = "https://example.org/" + "abcdefghij" * 30
    body = (Chapter(text("W" * 200), (paragraph(long), paragraph("x" * 300))),)
    metadata = Metadata(title="Supercalifragilistic" * 12, contributors=(Contributor("A" * 90),))
    pages = set_pages(Book(metadata=metadata, body=body))
    page = trim(PdfTable())
    with pdfium.PdfDocument(pages.data) as pdf:
        for i in range(len(pdf)):
            for left, right in _extents(pdf[i], (page.height - page.top) * MM):
                assert left > min(page.outer, page.inner) * MM - 4
                assert right < (page.width - min(page.outer, page.inner)) * MM + 4
    assert pages.opener("Copyright") == 1  # the title page is one page, however long the title


def _extents(page: pdfium.PdfPage, highest: float) -> Iterator[tuple[float, float]]:
    """From where to where each run of text below the running head reaches."""
    for thing in page.get_objects():
        left, bottom, right, _ = thing.get_bounds()
        if thing.type == pdfium.raw.FPDF_PAGEOBJ_TEXT and bottom < highest:
            yield left, right


def test_a_word_without_end_may_be_divided() -> None:
    solid = "x&amp;" * 400
    assert divisible(f'<a href="{solid}">short</a>') == f'<a href="{solid}">short</a>'
    assert divisible(f"<p>{'word ' * 400}</p>") == f"<p>{'word ' * 400}</p>"
    divided = divisible(f"<p>{solid}</p>")
    assert divided.count("\u200b") == 160
    assert divided.replace("\u200b", "") == f"<p>{solid}</p>"
    assert not re.search("&[a-z]*\u200b", divided)
    assert divisible(f"<p>{'雾' * 400}</p>") == f"<p>{'雾' * 400}</p>"


def test_an_arabic_book_is_set_from_right_to_left() -> None:
    metadata = Metadata(title="الضباب", language="ar", contributors=(Contributor("مؤلف"),))
    body = (Chapter(text("الفصل"), (paragraph("كان يا ما كان في قديم الزمان. " * 30),)),)
    pages = set_pages(Book(metadata=metadata, body=body))
    assert pages.said == ()
    assert "Ficbook-Arabic" in embedded(pages)


def test_pictured_signs_and_other_scripts_are_set_and_not_boxes() -> None:
    body = (Chapter(text("雾港"), (paragraph("“😂 no way,” she typed. ★ 谢谢 שלום"),)),)
    pages = set_pages(Book(metadata=Metadata(title="Signs"), body=body))
    assert pages.said == ()
    names = " ".join(embedded(pages))
    assert all(f"Ficbook-{name}" in names for name in ("CJK", "Symbols", "Hebrew"))
    assert "“😂 no way,” she typed. ★ 谢谢" in "\n".join(pages.texts)


def test_a_book_without_anything_is_set() -> None:
    empty = Book(metadata=Metadata(title="Untitled"), body=())
    assert set_pages(empty).texts[0].strip().startswith("Untitled")


NUMBERS = ("One", "Two", "Three", "Four")


def _short(chapters: int = 2, paragraphs: int = 2) -> Book:
    metadata = Metadata(title="Short", contributors=(Contributor("Ilse Grauwasser"),))
    named = NUMBERS[:chapters]
    return Book(
        metadata=metadata, body=tuple(Chapter(text(name), plain(paragraphs)) for name in named)
    )


@pytest.mark.parametrize(("alt", "count"), [("the island from above", 1), ("", 0)])
def test_a_picture_without_words_is_passed_over_and_its_caption_is_not(
    alt: str, count: int
) -> None:
    figure = Figure(Image("map", alt), caption=text("The island at noon"))
    chapter = Chapter(text("One"), (*plain(1), figure))
    made = Book(metadata=Metadata(title="Short"), body=(chapter,), assets=(PICTURE,))
    with pymupdf.open(stream=set_pages(made).data, filetype="pdf") as pdf:
        objects = [pdf.xref_object(i, compressed=True) for i in range(1, pdf.xref_length())]
    assert sum("/S/Figure" in one for one in objects) == count
    assert sum("/S/Caption" in one for one in objects) == 1


def test_no_break_stands_at_the_edge_of_a_page_unless_scenes_are_short() -> None:
    blocks = [
        block
        for lines in range(6, 28)
        for block in (paragraph("It rained, and the lamps went out. " * lines), SceneBreak("***"))
    ]
    chapter = Chapter(text("One"), tuple(blocks[:-1]))
    made = Book(metadata=Metadata(title="Short"), body=(chapter,))
    pages = set_pages(made, page_size="110mm x 170mm")
    lines = [[line for line in text.split("\n") if line.strip()] for text in pages.texts[2:]]
    assert sum("❦" in line for page in lines for line in page) > 10
    assert not [page for page in lines if page and ("❦" in page[0] or "❦" in page[-1])]
