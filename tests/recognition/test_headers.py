"""Header lines as posted: ratings in any site's words, the summary of the work."""

from zipfile import ZipFile

import pytest

import ficbook
from ficbook.diagnostics import Source
from ficbook.model.draft import Role
from ficbook.model.metadata import Rating
from ficbook.recognition.matter import UNSURE
from tests.recognition.test_posted_chapter import reading

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
        ("P16 Slash", Rating.MATURE),
        ("Giallo", Rating.TEEN),
        ("18 anos", Rating.EXPLICIT),
        ("R-18", Rating.EXPLICIT),
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


@pytest.mark.parametrize(
    ("block", "title", "author", "ships", "status"),
    [
        ("Titel: Ebbe\n\nAutorin: Ida\n\nPaarung: Ida/Bram\n\nStatus: abgeschlossen",
         "Ebbe", "Ida", ("Ida/Bram",), "complete"),
        ("Titre : Marée\n\nAuteure : Ida\n\nPairing : Ida/Bram\n\nStatut : en cours",
         "Marée", "Ida", ("Ida/Bram",), "in-progress"),
        ("Título: Marea\n\nAutora: Ida\n\nPareja: Ida/Bram\n\nEstado: completa",
         "Marea", "Ida", ("Ida/Bram",), "complete"),
        ("Título: Maré\n\nEscrita por: Ida\n\nShipper: Ida/Bram\n\nTerminada: Sim",
         "Maré", "Ida", ("Ida/Bram",), "complete"),
        ("Titolo: Marea\n\nAutrice: Ida\n\nCoppia: Ida/Bram\n\nStato: in corso",
         "Marea", "Ida", ("Ida/Bram",), "in-progress"),
        ("Название: Отлив\n\nАвтор: Ида\n\nПэйринг и персонажи: Ида/Брам\n\nСтатус: заморожен",
         "Отлив", "Ида", ("Ида/Брам",), "hiatus"),
        ("标题：退潮\n\n作者：伊达\n\n配对：伊布\n\n状态：连载中",
         "退潮", "伊达", ("伊布",), "in-progress"),
        ("タイトル：引き潮\n\n作者：イダ\n\nカップリング：イブ",
         "引き潮", "イダ", ("イブ",), None),
    ],
)  # fmt: skip
def test_header_blocks_of_nine_languages(block, title, author, ships, status):
    body = "Ida sat on the wall.\n\nNobody came.\n"
    about = ficbook.read(Source("tide.txt", f"{block}\n\n***\n\n{body}".encode())).metadata
    assert (about.title, about.authors, about.relationships) == (title, (author,), ships)
    assert about.status == status


SWALLOWED = (
    "Title: Low Water Author: ann It was late when the ferry left. Nobody stood on the pier. "
    'Ida put out the lamp. "He is not coming," she said.'
)


@pytest.mark.parametrize("text", [SWALLOWED, f"{SWALLOWED} And so it went. " * 4])
def test_a_title_that_holds_a_whole_story_is_story_and_a_question(text):
    (finding,) = reading(text).findings
    assert finding.role is Role.STORY
    assert finding.sureness < UNSURE


@pytest.mark.parametrize("title", ["I Came. I Saw. I Wept.", "Mr. Reed, or: The Ferry. A Tale."])
def test_a_title_of_brief_sentences_is_a_title(title):
    found = reading(f"Title: {title}\nAuthor: Ann\nRating: G\n\nThe harbour was empty that day.")
    assert [f.role for f in found.findings] == [Role.HEADER] * 3 + [Role.STORY]
