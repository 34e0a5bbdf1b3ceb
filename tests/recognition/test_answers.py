"""What the author settled once, and how it is asked for."""

import tomllib

import pytest

from ficbook.config.schema import Config, RecognitionTable
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Reading, Role
from ficbook.readers import choose
from ficbook.recognition import recognise
from ficbook.recognition.questions import answers_asked, questions

STORY = """\
Chapter 1

A/N: I wrote this chapter on a train.

It was raining when I got out of it, and my hat was the first of us to mind, and then my shoes did.

Mole looked at the river, and the river looked at Mole, and neither of them said a word.

He said "Oh?" to the weir. It had nothing to add.
"""


def reading(text: str = STORY, **lines: str) -> Reading:
    config = Config(recognition=RecognitionTable(lines=lines))
    source = Source("story.txt", text.encode())
    return recognise(choose(source).read(source, config, Report()), config, Report())


def roles(found: Reading) -> list[Role]:
    return [f.role for f in found.findings]


def test_what_is_unsure_is_asked_once():
    (question,) = questions(reading())
    assert question.code == "FB300"
    assert "story.txt: It was raining when I got" in question.hint


@pytest.mark.parametrize(
    "key",
    [
        "story.txt: It was raining when I",
        ": it was   raining",
        "story.txt:5",
        ":5",
    ],
)
def test_an_answer_names_its_passage_by_line_or_by_first_words(key):
    found = reading(**{key: "note"})
    assert roles(found)[2] is Role.NOTE
    assert not list(questions(found))


def test_an_answer_by_words_holds_when_lines_are_added_above():
    more = STORY.replace("A/N:", "A/N: Hello!\n\nA/N:")
    found = reading(more, **{"story.txt: It was raining": "note"})
    assert roles(found)[3] is Role.NOTE
    assert not list(questions(found))


def test_an_answer_for_another_file_says_nothing():
    assert roles(reading(**{"other.txt: It was raining": "note"}))[2] is Role.STORY


def test_what_is_asked_for_can_be_pasted():
    asked = "\n".join(["[recognition.lines]", *answers_asked(reading())])
    lines = tomllib.loads(asked)["recognition"]["lines"]
    assert list(lines.values()) == ["story"]
    assert not list(questions(reading(**lines)))


def test_first_words_with_quotation_marks_can_be_pasted():
    text = STORY.replace("It was raining when I", 'It "was" raining \\ when I')
    asked = "\n".join(["[recognition.lines]", *answers_asked(reading(text))])
    assert not list(questions(reading(text, **tomllib.loads(asked)["recognition"]["lines"])))
