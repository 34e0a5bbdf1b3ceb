import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.model.book import NoteKind
from ficbook.text.labels import LABELS, Trust, label
from ficbook.text.scenes import scene_head
from ficbook.text.voices import authorial, closes_story, hands_over, pleads

LANGUAGES = {
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ar",
    "he",
    "ko",
    "nl",
    "pl",
    "tr",
    "uk",
}


def test_the_table_is_whole():
    assert {row.language for row in LABELS} == LANGUAGES
    assert all(row.source for row in LABELS)
    opened = {row.opens for row in LABELS if not row.opens.startswith("header:")}
    assert opened <= set(NoteKind)


@pytest.mark.parametrize(
    ("text", "opens", "written"),
    [
        ("AN: Hello", "author", "AN"),
        ("A/N I know", "author", "A/N"),
        ("Author’s Notes: hi", "author", "Author’s Notes"),
        ("Author's Note", "author", "Author's Note"),
        ("(A/N: really)", "author", "A/N"),
        ("Disclaimer - no", "disclaimer", "Disclaimer"),
        ("Self-Promotion: mine", "promotion", "Self-Promotion"),
        ("Warnings for this chapter: rain", "warning", "Warnings for this chapter"),
        ("T/N: this word", "translator", "T/N"),
        ("Next Chapter: Snow", "preview", "Next Chapter"),
        ("Rating: T", "header:rating", "Rating"),
        ("Haftungsausschluss: nein", "disclaimer", "Haftungsausschluss"),
        ("Примечания автора: тут", "author", "Примечания автора"),
        ("Nota de la autora: hola", "author", "Nota de la autora"),
        ("後書き", "author", "後書き"),
    ],
)
def test_labels(text, opens, written):
    found = label(text)
    assert found
    assert (found.opens, found.written) == (opens, written)


@pytest.mark.parametrize(
    ("text", "opens", "written"),
    [
        ("Anm. d. Autorin: ja", "author", "Anm. d. Autorin"),
        ("Reviewantworten:", "reply", "Reviewantworten"),
        ("Was bisher geschah:", "recap", "Was bisher geschah"),
        ("Paarung: HG/SS", "header:relationships", "Paarung"),
        ("Note de l'auteur (bis) : encore", "author", "Note de l'auteur (bis)"),
        ("MÀJ du 6 janvier : fautes", "edit", "MÀJ du 6 janvier"),
        ("NdT : un jeu de mots", "translator", "NdT"),
        ("Résumé du chapitre précédent : rien", "recap", "Résumé du chapitre précédent"),
        ("Aclaración: es un AU", "author", "Aclaración"),
        ("Respuestas a los reviews:", "reply", "Respuestas a los reviews"),
        ("Shipper: Lily/James", "header:relationships", "Shipper"),
        ("Classificação: 14 anos", "header:rating", "Classificação"),
        ("Spazio autrice: eccomi", "author", "Spazio autrice"),
        ("*** Dal capitolo precedente ***", "recap", "Dal capitolo precedente"),
        ("Пэйринг и персонажи: Г/С", "header:relationships", "Пэйринг и персонажи"),
        ("Примечание к части", "author", "Примечание к части"),
        ("Прим. автора: да", "author", "Прим. автора"),
        ("Публикация на других ресурсах: нет", "other", "Публикация на других ресурсах"),
        ("配对：SSHG", "header:relationships", "配对"),
        ("前情提要：她走了", "recap", "前情提要"),
        ("【食用说明】", "author", "食用说明"),
        ("【注意書き】", "warning", "注意書き"),
        ("※作者注：鍵", "author", "作者注"),
        ("カップリング：スネハー", "header:relationships", "カップリング"),
        ("MISE À JOUR du 6 janvier : x", "edit", "MISE À JOUR du 6 janvier"),
        ("（作者：这里会考）", "author", "作者"),
        ("MISE À JOUR 6 janvier 2004 : x", "edit", "MISE À JOUR 6 janvier 2004"),
        ("Updated March 3, 2012: fixed", "edit", "Updated March 3, 2012"),
        ("EDIT 3/4/12: fixed", "edit", "EDIT 3/4/12"),
        ("Edit (2021-05-01): fixed", "edit", "Edit (2021-05-01)"),
    ],
)  # fmt: skip
def test_labels_of_other_languages_and_dated_ones(text, opens, written):
    found = label(text)
    assert found
    assert (found.opens, found.written) == (opens, written)


@pytest.mark.parametrize(
    "text",
    ["注意", "感谢", "说明", "Danke", "Merci", "Nota", "Внимание", "Спасибо", "Für immer",
     "Notiz an der Wand", "Aviso de la madre, pegado en la puerta.", "作者从书里抬起头来。"],
)  # fmt: skip
def test_words_of_other_languages_that_are_no_labels(text):
    assert label(text) is None


@pytest.mark.parametrize(
    "text",
    ["He said: no", "Note that", "An old man - with a dog", "an: x", "Warning", "Me: hi", "",
     "I don't own anything worth stealing.", "Reviewing the notes: nothing."],
)  # fmt: skip
def test_what_is_no_label(text):
    assert label(text) is None


def test_a_story_s_own_label():
    found = label("Rambling: x", {"rambling": "author"})
    assert found
    assert found.trust is Trust.ANYWHERE


@given(st.text(max_size=300))
def test_any_text_is_looked_at(text):
    label(text)
    scene_head(text)
    assert -1 <= authorial(text) <= 1
    hands_over(text)
    pleads(text)
    closes_story(text)


@pytest.mark.parametrize(
    "line", ["Please review!", "R&R", "Finished! Please review!", "Reviews are love."]
)
def test_pleas(line):
    assert pleads(line)


@pytest.mark.parametrize(
    "line", ["to be continued!", "~Fin~", "THE END", "E-N-D-E", "End of Chapter 3", "(本章完)"]
)
def test_end_markers(line):
    assert closes_story(line)


@pytest.mark.parametrize(
    "line", ["The end of the pier was gone and so was he.", '"The end."', "Finn.", "Ending"]
)
def test_lines_that_end_nothing(line):
    assert not closes_story(line)
