"""The drawn cover: right in size, the same every time, its own for every book."""

from io import BytesIO

import pytest

from ficbook.backends.epub.cover import drawn
from ficbook.backends.epub.lettering import lines_of
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.model.metadata import Contributor, Metadata, Series
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


@pytest.mark.parametrize("title", ["מגדלור", "\U00012000"])
def test_a_title_the_fonts_cannot_write_is_left_out_and_said(title: str) -> None:
    data, said = cover(title, "ann")
    assert said == ["FB602"]
    assert data.startswith(b"\xff\xd8\xff")


def test_no_line_comes_near_the_frame_and_none_stands_on_another() -> None:
    authors = (Contributor("saltmarsh_pen_of_the_northern_harbour"), Contributor("tideline"))
    metadata = Metadata(
        title="Incomprehensibilities Notwithstanding",
        contributors=authors,
        fandoms=("The Lighthouse at the End of the World & Other Stories - All Media Types",),
        series=(Series("The Lights of the Northern Harbour Walls", 12),),
    )
    lines = lines_of(metadata, find_theme("classic"), (1000, 1280))
    assert all(line.font.getlength(line.text) <= 1000 for line in lines)
    assert sum(line.height for line in lines) <= 1280
    assert all(line.height > line.above + line.font.size for line in lines)
    said = " ".join(line.text for line in lines)
    assert all(word in said for word in ("All Media Types", "no. 12", "tideline"))


@pytest.mark.parametrize(
    ("title", "authors", "said"),
    [
        ("灯台", ("山田 花子",), ["灯台", "山田 花子"]),
        ("Lamps", ("Ada ✨ Quill",), ["Lamps", "Ada Quill"]),
        ("✨", ("Ada",), ["✨", "Ada"]),
        ("Lamps", ("Ada", "山田 花子"), ["Lamps", "Ada & 山田 花子"]),
        (
            "Lamps",
            ("Ada Quill", "Björn Åkesson", "Cara Moon"),
            ["Lamps", "Ada Quill &", "Björn Åkesson & Cara Moon"],
        ),
    ],
)
def test_what_the_theme_s_fonts_lack_is_written_in_a_fallback(
    title: str, authors: tuple[str, ...], said: list[str]
) -> None:
    metadata = Metadata(title=title, contributors=tuple(map(Contributor, authors)))
    lines = lines_of(metadata, find_theme("classic"), (1000, 1280))
    assert [line.text for line in lines] == said
