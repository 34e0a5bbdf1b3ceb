"""Forewords and afterwords: their author's where they talk to readers, else chapters."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Role
from ficbook.readers import choose
from ficbook.recognition import recognise

STORY = (
    "Mole went down to the river in the evening and said nothing of it to anybody.\n\n"
    "The Rat was not at home, and the boat was gone from its place by the willow."
)


def found(text: str, name: str = "story.txt") -> list[tuple[str, str]]:
    """The role of each passage and its first word, with the kind of a note."""
    source = Source(name, text.encode())
    reading = recognise(choose(source).read(source, Config(), Report()), Config(), Report())
    pairs = zip(reading.draft.passages, reading.findings, strict=True)
    return [(f.kind or f.role.value, p.text.split()[0].strip(":")) for p, f in pairs]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Foreword: Hello everyone, I wrote this one on the train!", "Afterword: Thanks for reading!"),
        ("Preface: Hi guys, this is an old fic of mine", "Afterword: Please review!"),
        ("Vorwort: Hallo ihr Lieben, hier kommt meine zweite Geschichte!", "Nachwort: Danke!"),
        ("Préface : Bonjour tout le monde !", "Postface : Merci d'avoir lu !"),
        ("Prefacio: ¡Hola a todas!", "Posfacio: ¡Gracias por leer!"),
        ("Prefácio: Oi gente!", "Posfácio: Obrigada por ler!"),
        ("Prefazione: Ciao a tutti!", "Postfazione: Grazie per aver letto!"),
        ("Предисловие: Всем привет!", "Послесловие: Спасибо за прочтение!"),
    ],
)  # fmt: skip
def test_words_to_readers_beside_the_label_are_a_note(above: str, below: str):
    got = found(f"{above}\n\nChapter 1: The Willow\n\n{STORY}\n\n{below}\n")
    assert [kind for kind, _ in got] == ["author", "chapter-title", "story", "story", "author"]


FOREWORD = (
    "Hello everyone! This fic was written for a friend.\n\nI update on Sundays; reviews help."
)
AFTERWORD = "This story took me a year. I posted the first chapter in spring, and then nothing."


@pytest.mark.parametrize(("name", "mark"), [("story.txt", ""), ("story.md", "# ")])
def test_a_foreword_over_words_to_readers_is_a_note_and_over_story_a_chapter(name: str, mark: str):
    text = "{0}Foreword\n\n{1}\n\n{0}Chapter 1\n\n{2}\n\n{0}Afterword\n\n{3}\n"
    noted = [kind for kind, _ in found(text.format(mark, FOREWORD, STORY, AFTERWORD), name)]
    assert noted == ["author"] * 3 + ["chapter-title", "story", "story", "author", "author"]
    told = [kind for kind, _ in found(text.format(mark, STORY, STORY, STORY), name)]
    assert told == ["chapter-title", "story", "story"] * 3


@pytest.mark.parametrize("line", ["Foreword: The Willow", "Prologue: Thanks!", "Epilogue: Hi all"])
def test_a_title_beside_the_label_heads_a_chapter(line: str):
    assert found(f"{line}\n\n{STORY}\n")[0][0] == Role.CHAPTER
