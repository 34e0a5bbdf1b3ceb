"""Letters say in the EPUB what their parts are, and the page declares the words it uses."""

import re
from zipfile import ZipFile

import pytest

import ficbook
from ficbook.diagnostics import Source
from tests.epubcheck import messages

TALE = "Mole went down to the river and said nothing of it to anybody at all."
LETTER = "Dear Mr Mole,\n\nThe boat is mended.\n\nYours truly,\n\nRat\n\nP.S. Bring the basket."


def built(tmp_path, letter):
    text = f"Chapter 1\n\n{TALE}\n\n{letter}\n\n{TALE}\n"
    made = ficbook.build(Source("tale.txt", text.encode()), formats=["epub"], output=tmp_path)
    return made.files[0]


def page(path):
    with ZipFile(path) as archive:
        return archive.read("EPUB/chapter-0001.xhtml").decode()


def test_a_letter_and_its_parts_are_named(tmp_path):
    said = page(built(tmp_path, LETTER))
    assert 'epub:prefix="z3998: http://www.daisy.org/z3998/2012/vocab/structure/"' in said
    parts = re.findall(r'epub:type="z3998:([a-z]+)">(?:<p>)?([^<]*)', said)
    assert [(part, words.strip()) for part, words in parts] == [
        ("letter", ""),
        ("salutation", "Dear Mr Mole,"),
        ("valediction", "Yours truly,"),
        ("sender", "Rat"),
        ("postscript", "P.S. Bring the basket."),
    ]


def test_a_page_without_letters_declares_nothing(tmp_path):
    assert "z3998" not in page(built(tmp_path, TALE))


@pytest.mark.slow
def test_epubcheck_knows_the_words(tmp_path):
    diary = "Dear Diary,\n\nThe boat is mended.\n\nYours truly,\n\nMole"
    assert not messages([built(tmp_path, f"{LETTER}\n\n{TALE}\n\n{diary}")])
