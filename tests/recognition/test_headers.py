"""Header lines as posted: ratings in any site's words, the summary of the work."""

from zipfile import ZipFile

import pytest

import ficbook
from ficbook.diagnostics import Source
from ficbook.model.metadata import Rating

STORY = """The Long Tide

by Ann Harbour

Rating: {rating}
Pairing: Ida/Bram
Summary: A ferry does not come, and nobody will say why.

The harbour was empty. Ida sat on the wall and waited for somebody to bring the key.

"Nobody is coming," said Bram, and sat down beside her in the cold.
"""


def source(rating):
    return Source("tide.txt", STORY.format(rating=rating).encode())


@pytest.mark.parametrize(
    ("written", "rating"),
    [
        ("M", Rating.MATURE),
        ("T", Rating.TEEN),
        ("PG-13", Rating.TEEN),
        ("K+", Rating.GENERAL),
        ("R", Rating.MATURE),
        ("M (for language)", Rating.MATURE),
        ("NC-17 for later chapters", Rating.EXPLICIT),
        ("Rated T", Rating.TEEN),
        ("Teen And Up", Rating.TEEN),
        ("15", Rating.MATURE),
        (f"T for violence{', and more of it' * 6}", Rating.TEEN),
    ],
)
def test_a_rating_in_the_authors_words(written, rating):
    about = ficbook.read(source(written)).metadata
    assert (about.rating, about.rating_as_written) == (rating, written)


@pytest.mark.parametrize("written", ["spicy", "Mmm", "the best"])
def test_no_rating_stays_among_the_words(written):
    book = ficbook.read(source(written))
    assert book.metadata.rating is Rating.NOT_RATED
    assert written in book.to_json().decode()


def test_the_posted_summary_is_the_works_and_is_printed_once(tmp_path):
    built = ficbook.build(source("T"), formats=["epub"], output=tmp_path)
    said = "A ferry does not come, and nobody will say why."
    assert built.book.metadata.description == said
    with ZipFile(built.files[0]) as archive:
        pages = [archive.read(n) for n in archive.namelist() if n.endswith(".xhtml")]
        package = archive.read("EPUB/content.opf").decode()
    assert sum(page.count(said.encode()) for page in pages) == 1
    assert said in package


def test_a_chapters_own_summary_is_not_the_works():
    text = "Chapter 1\n\nSummary: A ferry.\n\nThe harbour was empty, and Ida sat on the wall.\n"
    assert ficbook.read(Source("tide.txt", text.encode())).metadata.description == ""
