"""Marks between words, set by language; the words never change."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.text.house_style import HouseStyle, house_style
from ficbook.text.typography import set_pieces, set_text, straighten
from tests.growth import grows_linearly

NB, NN = "\u00a0", "\u202f"
LANGUAGES = ("en", "de", "fr", "fr-CA", "es", "it", "pt", "ru", "pl", "sv", "da", "nl", "xx")


def style(language: str) -> HouseStyle:
    found = house_style(language)
    assert found
    return found


ENGLISH = {
    # quotation marks
    '"Come in," said Ratty.': "“Come in,” said Ratty.",
    'He said "no" twice.': "He said “no” twice.",
    '"Stay," she said. "Please"': "“Stay,” she said. “Please”",
    '"What?!" "You!!"': "“What?!” “You!!”",
    '("Quite so.")': "(“Quite so.”)",
    '"I never finished that, and': "“I never finished that, and",
    "'Yes,' he said, 'quite.'": "‘Yes,’ he said, ‘quite.’",
    '"\'Tis late," she said.': "“’Tis late,” she said.",
    "\"He told me, 'Go,' and I went.\"": "“He told me, ‘Go,’ and I went.”",
    "\"He told me, 'Go.'\"": "“He told me, ‘Go.’”",
    "\"'Go,' he told me.\"": "“‘Go,’ he told me.”",
    'He wrote—"Dear Mole"—and stopped.': "He wrote—“Dear Mole”—and stopped.",
    '"But I—" he began.': "“But I—” he began.",
    '"...never," he said.': "“…never,” he said.",
    '"Wait..." he said.': "“Wait…” he said.",
    "``Old habits,'' he said.": "“Old habits,” he said.",
    "''Old habits,'' he said.": "“Old habits,” he said.",
    "“Set already,” he ‘said’.": "“Set already,” he ‘said’.",
    '“Half set," he said.': "“Half set,” he said.",
    '"': "“",
    # apostrophes
    "don't, I've, y'all": "don’t, I’ve, y’all",
    "the boys' room": "the boys’ room",
    "eleven o' clock, two o'clock": "eleven o’ clock, two o’clock",
    "'tis the '90s, class of '08": "’tis the ’90s, class of ’08",
    "rock 'n' roll": "rock ’n’ roll",
    "\"'Course it is. 'Sup?\"": "“’Course it is. ’Sup?”",
    "Get 'em, 'Arry!": "Get ’em, ’Arry!",
    "'Arry took the boys' oars": "’Arry took the boys’ oars",
    "runnin' and jumpin'": "runnin’ and jumpin’",
    # inches and feet
    "He is 6'2\" tall.": "He is 6′2″ tall.",
    '"I am 6\'2"," he said.': "“I am 6′2″,” he said.",
    'a 12" plate': "a 12″ plate",
    '"He is 12" she said': "“He is 12” she said",
    # ellipses
    '"Daddy. . ." Mole said': "“Daddy…” Mole said",
    "a bit older. . . but I have": "a bit older… but I have",
    "and then ... nothing": f"and then{NB}… nothing",
    "and then . . . nothing": f"and then{NB}… nothing",
    "and then … nothing": f"and then{NB}… nothing",
    "It ended....": "It ended.…",
    "It ended. . . . Then": "It ended.… Then",
    "So...what ...now": "So…what …now",
    "No..": "No..",
    "Well...?! Oh...!": "Well…?! Oh…!",
    # dashes
    "river--wide": "river—wide",
    "river---wide": "river—wide",
    "river -- wide": f"river{NB}— wide",
    "river - wide": f"river{NB}– wide",
    "I-I don't, well-known": "I-I don’t, well-known",
    "1908-1913, pages 12-15": "1908–1913, pages 12–15",
    "555-1234, 1908-10-08, 1-2-3": "555-1234, 1908-10-08, 1-2-3",
    "----": "----",
    # spaces
    "One.  Two.   Three": "One. Two. Three",
    "  a verse, indented  ": "  a verse, indented  ",
    # left alone
    "Platform 9 and ¾": "Platform 9 and ¾",
    ":-P ;-) <3 XD :'( :'-( D': ^_^' -_-'": ":-P ;-) <3 XD :'( :'-( D': ^_^' -_-'",
    "a --> b <-- c": "a --> b <-- c",
    'http://a.example/it\'s--"x" end': "http://a.example/it's--“x” end",
    "mail o'hara--x@b.example": "mail o’hara--x@b.example",
    "": "",
}


@pytest.mark.parametrize("typed", ENGLISH)
def test_english(typed: str) -> None:
    assert set_text(typed, style("en")) == ENGLISH[typed]


OTHERS = [
    ("de", "\"Guten Tag\", sagte er. 'Ja'", "„Guten Tag“, sagte er. ‚Ja‘"),
    ("de", ',,Hallo", sagte sie - leise', f"„Hallo“, sagte sie{NB}– leise"),
    ("de", "So geht's, 's ist spät", "So geht’s, ’s ist spät"),
    ("fr", '"Bonjour", dit-il!', f"«{NN}Bonjour{NN}», dit-il{NN}!"),
    ("fr", "Quoi ? Non: rien; à 12:30 :-)", f"Quoi{NN}? Non{NN}: rien{NN}; à 12:30 :-)"),
    ("fr", "«Oui», « non », l'eau", f"«{NN}Oui{NN}», «{NN}non{NN}», l’eau"),
    ("fr", "- Salut! dit-il. Quoi?!", f"—{NB}Salut{NN}! dit-il. Quoi{NN}?!"),
    ("fr-CA", "Quoi? Oui: non", f"Quoi? Oui{NN}: non"),
    ("es", "-Hola. ¿Qué dices?", "—Hola. ¿Qué dices?"),
    ("es", 'Dijo "hola"', "Dijo «hola»"),
    ("it", 'L\'acqua è "buona"', "L’acqua è «buona»"),
    ("pt", '- Olá, disse. "Sim"', f"—{NB}Olá, disse. “Sim”"),
    ("ru", '- Привет, - сказал "он"', f"—{NB}Привет,{NB}— сказал «он»"),
    ("pl", '"Tak"', "„Tak”"),
    ("sv", '"Ja", sa han', "”Ja”, sa han"),
    ("da", '"Ja", sagde han', "»Ja«, sagde han"),
    ("xx", '"So"', "“So”"),
]


@pytest.mark.parametrize(("language", "typed", "expected"), OTHERS)
def test_other_languages(language: str, typed: str, expected: str) -> None:
    assert set_text(typed, style(language)) == expected


@pytest.mark.parametrize("language", ["zh", "ja", "zh-Hant", "ko", "zxx"])
def test_scripts_with_marks_of_their_own_are_left_as_typed(language: str) -> None:
    assert house_style(language) is None


def test_a_piece_sees_its_neighbours() -> None:
    pieces = ['"I ', "said", '" and ', '"', "no", '"', " it's"]
    assert set_pieces((p, style("en")) for p in pieces) == [
        *("“I ", "said", "” and ", "“", "no", "”", " it’s")
    ]


def test_a_piece_without_style_stays() -> None:
    assert set_pieces([('"a"', None), (' "b"', style("en"))]) == ['"a"', " “b”"]


def test_straighten() -> None:
    assert straighten("“It’s ‘so’”") == "\"It's 'so'\""


marks = st.text(
    st.sampled_from("\"\"''`.. …--- ,;:!?«»“”‘’„()aZ9ésn\n\u00a0\u202f@/D>^_") | st.characters(),
    max_size=40,
)
languages = st.sampled_from(LANGUAGES)


@given(st.lists(st.tuples(marks, st.booleans()), max_size=4), languages)
def test_set_twice_is_set_once(pieces: list[tuple[str, bool]], language: str) -> None:
    run = [(text, style(language) if on else None) for text, on in pieces]
    once = set_pieces(run)
    assert set_pieces([(t, s) for t, (_, s) in zip(once, run, strict=True)]) == once


@given(marks, languages)
def test_no_word_changes(text: str, language: str) -> None:
    assert re.findall(r"[^\W_]+", set_text(text, style(language))) == re.findall(r"[^\W_]+", text)


@given(st.text(st.sampled_from("abc XYZ é"), max_size=60).map(lambda t: re.sub("  +", " ", t)))
def test_text_without_marks_is_untouched(text: str) -> None:
    assert set_text(text, style("fr")) == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "'",
        "' ",
        " '",
        "6' ",
        "`",
        "''",
        ". ",
        ".",
        " .",
        "-",
        " -",
        "  ",
        "«",
        "9-",
        ":'",
        "https://.",
        "a@",
        "^",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert grows_linearly(lambda n: set_text(unit * n, style("fr")))
    assert grows_linearly(lambda n: set_text(unit * n, style("en")))
