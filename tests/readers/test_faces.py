"""Faces and ornaments of signs that mark emphasis elsewhere."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.nodes import Emphasis, Text
from ficbook.readers import markdown
from ficbook.readers.inline import inlines

FACES = [
    "^_^", "^__^", r"¯\_(ツ)_/¯", "T_T", ">_<", "<_<", "-_-", "*_*", "*.*", "o_O", "@_@", "=_=",
    ":_(", ";_;", "._.", r"\o/", r"*\o/*", "<3", "~*~*~*~", "*~*~*", "==*==",
]  # fmt: skip


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("text", ["{0}", "{0} he said, {0} and {0}", "Well, {0}"])
def test_a_face_is_text(face, text):
    stray = []
    assert inlines(text.format(face), stray) == (Text(text.format(face)),)
    assert stray == []


@pytest.mark.parametrize("face", FACES)
def test_emphasis_beside_a_face_is_emphasis(face):
    found = inlines(f"{face} *hugs* {face} _so_ {face}")
    assert [i for i in found if isinstance(i, Emphasis)] == [
        Emphasis((Text("hugs"),)),
        Emphasis((Text("so"),)),
    ]


@pytest.mark.parametrize("line", ["*~*~* Later *~*~*", "~*~ Later ~*~", "*~* One *~* Two *~*"])
def test_an_ornament_around_words_is_text(line):
    assert inlines(line) == (Text(line),)


@pytest.mark.parametrize("text", ["*...*", '"_Hi_"', "(_so_)", "-_word_-", "_'Tis_", "_no!_"])
def test_signs_beside_emphasis_do_not_spoil_it(text):
    assert any(isinstance(i, Emphasis) for i in inlines(text))


@pytest.mark.parametrize("face", [f for f in FACES if f not in {"*~*~*", "==*==", "~*~*~*~"}])
def test_a_face_in_markdown_is_text(face):
    text = f"Well {face} he said, [here](https://example.org/) {face} and {face} he went."
    found = passages(f"{text}\n\n{face} he said.\n")
    assert found == [text.replace("[here](https://example.org/)", "here"), f"{face} he said."]


def passages(text):
    draft = markdown.read(Source("a.md", text.encode()), Config(), Report())
    return [passage.text for passage in draft.passages]
