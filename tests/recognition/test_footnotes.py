"""Footnotes made by hand, told from every other number and star in a story."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.ledger import lost_binding
from ficbook.model.book import Chapter
from ficbook.model.nodes import NoteReference
from ficbook.model.walk import block_text, blocks_inlines
from ficbook.readers import choose
from ficbook.recognition import assembled, recognise

BODY = """\
Chapter 1

The Rat sat down upon the bank{one} and took out the sandwiches, of which there were eleven.

"There were twelve this morning," said the Mole. He had *counted* them twice over.

Somebody had been at the basket{two}, and it was not the weather.

They looked for a while at the river, and the river looked as if it had eaten.
"""


def chapter(text: str, name: str = "story.txt") -> Chapter:
    source = Source(name, text.encode())
    reading = recognise(choose(source).read(source, Config(), Report()), Config(), Report())
    made = assembled((reading,), Config())
    assert not lost_binding((reading,), made.book, [left.omission for left in made.left_out])
    (only,) = made.book.chapters()
    return only


def references(found: Chapter) -> list[str]:
    runs = blocks_inlines(found.blocks)
    return [inline.note for run in runs for inline in run if isinstance(inline, NoteReference)]


@pytest.mark.parametrize(
    ("one", "two", "notes"),
    [
        ("[1]", "[2]", "[1] The left one.\n\n[2] Wicker, with a lid."),
        ("(1)", "(2)", "Footnotes:\n\n(1) The left one.\n\n(2) Wicker, with a lid."),
        ("*", "**", "* The left one.\n\n** Wicker, with a lid."),
        ("¹", "²", "---\n\n¹ The left one.\n\n² Wicker, with a lid."),
        ("[1]", "[2]", "1. The left one.\n\n2. Wicker, with a lid.\n\nA/N: Two notes! Sorry."),
        ("[1]", "[2]", "A/N: Two notes! Sorry.\n\n[1] The left one.\n\n[2] Wicker, with a lid."),
    ],
)
def test_marks_lead_to_their_notes(one: str, two: str, notes: str):
    found = chapter(f"{BODY.format(one=one, two=two)}\n{notes}\n")
    assert len(found.footnotes) == 2
    assert references(found) == [note.id for note in found.footnotes]
    texts = ["".join(map(block_text, note.blocks)) for note in found.footnotes]
    assert texts == ["The left one.", "Wicker, with a lid."]
    assert block_text(found.blocks[0]).startswith("The Rat sat down upon the bank and took")
    assert all("Two notes" in block_text(b) for note in found.endnotes for b in note.blocks)


@pytest.mark.parametrize(
    ("one", "two", "notes"),
    [
        ("", "", "1. The left one.\n\n2. Wicker, with a lid."),  # a list
        ("[1]", "[1]", "[1] The left one.\n\n[2] Wicker, with a lid."),
        ("[2]", "[1]", "[1] The left one.\n\n[2] Wicker, with a lid."),
        ("[1]", "[2]", "[1] The left one.\n\n[3] Wicker, with a lid."),
        ("*", "", "** Wicker, with a lid."),
    ],
)
def test_marks_that_disagree_stay_as_they_are(one: str, two: str, notes: str):
    found = chapter(f"{BODY.format(one=one, two=two)}\n{notes}\n")
    assert not found.footnotes
    assert not references(found)


HTML = """<html><body><h1>Chapter 1</h1>
<p>The Rat sat down upon the bank<sup>{one}</sup> and took out the sandwiches.</p>
<p>"There were <em>twelve</em>{two} this morning," said the Mole, who had counted them.</p>
<p>They looked for a while at the river, and the river looked as if it had eaten.</p>
{notes}</body></html>"""


@pytest.mark.parametrize(
    "notes",
    [
        "<p><sup>1</sup> The left one.</p><p><sup>2</sup> Not eleven.</p>",
        "<p>Notes:</p><p>1. The left one.</p><p>2. Not eleven.</p>",
        "<p>Footnotes</p><p><sup>1</sup>The left one.</p><p><sup>2</sup>Not eleven.</p>",
    ],
)
def test_numbers_above_the_line_are_marks(notes):
    text = HTML.format(one=1, two="<sup>2</sup>", notes=notes)
    found = chapter(text, "story.html")
    assert references(found) == [note.id for note in found.footnotes]
    texts = ["".join(map(block_text, note.blocks)) for note in found.footnotes]
    assert texts == ["The left one.", "Not eleven."]
    assert not found.endnotes
    assert block_text(found.blocks[0]).startswith("The Rat sat down upon the bank and took")


def test_a_power_is_no_mark():
    found = chapter(HTML.format(one=2, two="", notes="<p>1 The left one.</p>"), "story.html")
    assert not found.footnotes
    assert block_text(found.blocks[0]).startswith("The Rat sat down upon the bank2")
