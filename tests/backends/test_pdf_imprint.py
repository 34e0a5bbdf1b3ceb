"""The copyright page: its words stand at the foot, on one page where they can."""

import pymupdf
import pytest

from ficbook.backends.pdf import BACKEND
from ficbook.backends.pdf.trim import trim
from ficbook.config.schema import Config, OutputTable, PdfTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.model.metadata import Contributor, Metadata
from ficbook.themes import find_theme

RIGHTS = "They are not mine and never were, nor is the sea. "


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["classic", "modern"])
@pytest.mark.parametrize("size", ["a5", "letter"])
@pytest.mark.parametrize("count", [1, 20])
def test_its_last_line_stands_near_the_foot(theme: str, size: str, count: int) -> None:
    story = Book(
        Metadata(
            title="Lamps",
            contributors=(Contributor("Ann"),),
            rights=RIGHTS * count,
            fandoms=("Tales of the River",),
            publisher="The Quay Press",
        ),
        (),
    )
    config = Config(output=OutputTable(pdf=PdfTable(page_size=size)))
    data = BACKEND.write(story, find_theme(theme), config, Report())
    page = trim(config.output.pdf)
    with pymupdf.open(stream=data, filetype="pdf") as pdf:
        blocks = pdf[1].get_text("blocks")
    (lowest,) = (block[3] for block in blocks if "Made with ficbook" in block[4])
    left = (page.height - page.bottom) * 72 / 25.4 - lowest
    assert -1 < left / page.text < 9  # lines, about
