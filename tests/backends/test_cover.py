"""The drawn cover: right in size, the same every time, its own for every book."""

from io import BytesIO

import pytest

from ficbook.backends.epub.cover import drawn
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.model.metadata import Contributor, Metadata
from ficbook.themes import find_theme

LONG = "The Exceedingly Circumstantial Account of a Cottage, a Cat and a Debt " * 6


def cover(title: str, author: str = "", theme: str = "classic") -> tuple[bytes, list[str]]:
    report = Report()
    contributors = (Contributor(author),) if author else ()
    story = Book(Metadata(title=title, contributors=contributors), ())
    return drawn(story, find_theme(theme), report), [said.code for said in report]


@pytest.mark.parametrize(
    "title", ["I", LONG, "Donaudampfschifffahrtsgesellschaft" * 4, "Война и мир"]
)
@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_a_title_of_any_length_fits(title: str, theme: str) -> None:
    from PIL import Image

    data, said = cover(title, "ann_o_nym", theme)
    assert not said
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1600, 2560))
    assert len(data) < 800_000


def test_the_same_words_give_the_same_cover_and_others_another() -> None:
    assert cover("Lamps", "ann") == cover("Lamps", "ann")
    assert cover("Lamps", "ann") != cover("Lamps", "bea")


@pytest.mark.parametrize("title", ["灯台", "מגדלור", "\U00012000"])
def test_a_title_the_fonts_cannot_write_is_left_out_and_said(title: str) -> None:
    data, said = cover(title, "ann")
    assert said == ["FB602"]
    assert data.startswith(b"\xff\xd8\xff")
