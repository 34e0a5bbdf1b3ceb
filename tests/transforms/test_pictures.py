"""Pictures: figures, and words for those who cannot see them."""

import msgspec

from ficbook.backends.epub.metadata import entries
from ficbook.config.schema import Config
from ficbook.diagnostics import Report
from ficbook.model.book import Asset, Book
from ficbook.model.nodes import Emphasis, Figure, Image, Paragraph, Text
from ficbook.transforms.pictures import set_pictures
from tests.books import GIF
from tests.transforms.making import book, chapter

BOAT = Asset("boat.gif", "image/gif", "boat.gif", GIF)


def with_picture(*children: object) -> Book:
    paragraph = Paragraph(children, line=12)  # type: ignore[arg-type]
    made = book(msgspec.structs.replace(chapter("One", (paragraph,)), source="one.md"))
    return msgspec.structs.replace(made, assets=(BOAT,))


def claims(made: Book) -> set[str]:
    return {text for _, text, about in entries(made) if "Feature" in about.get("property", "")}


def test_a_picture_alone_in_its_paragraph_is_a_figure() -> None:
    image = Image("boat.gif", "a boat")
    report = Report()
    new = set_pictures(with_picture(Text(" "), image), Config(), report)
    assert next(new.chapters()).blocks == (Figure(image, line=12),)
    assert not list(report)
    assert "alternativeText" in claims(new)


def test_a_picture_among_words_stays_there() -> None:
    made = with_picture(Text("We saw "), Image("boat.gif", "a boat"))
    assert set_pictures(made, Config(), Report()) == made


def test_a_picture_without_words_is_told_and_nothing_false_is_claimed() -> None:
    report = Report()
    new = set_pictures(with_picture(Emphasis((Image("boat.gif", " "),))), Config(), report)
    (said,) = report
    assert (said.code, said.span and said.span.line) == ("FB604", 12)
    assert "alternativeText" not in claims(new)
    assert "tableOfContents" in claims(new)
