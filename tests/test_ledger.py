"""The ledger: it balances for any text, and does not when a word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import ficbook
from ficbook.config.schema import Config, MatterTable, Place
from ficbook.diagnostics import Report
from ficbook.ledger import Fate, lost_binding, lost_reading, lost_setting, without_markup
from ficbook.ledger.letters import letters, weight
from ficbook.model.book import Book, Chapter, Note, NoteKind
from ficbook.model.draft import Omission
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import Paragraph, SceneBreak, Text
from ficbook.pipeline import find
from ficbook.pipeline.accounts import account_for_draft, ledger
from ficbook.pipeline.reading import examine, sound
from ficbook.readers import choose
from ficbook.recognition.assemble import assembled
from ficbook.text.house_style import house_style
from ficbook.text.typography import set_text
from ficbook.transforms import prepare
from tests.strategies import BOOKS

STORY = """A/N: Hello, all! It was a long week.

Disclaimer: Not mine, any of it.

Chapter 1: The Quay

"The lamp is *out*," she said -- and nobody spoke... <i>Nobody</i> at all.

* * *

They waited for the boat, the grey-eyed pilot and she.

Please review!
"""

PLAIN, MARKDOWN = "story.txt", "story.md"


def read(text, name=PLAIN):
    source = ficbook.Source(name, text.encode())
    return choose(source, "markdown" if name == MARKDOWN else "plain").read(
        source, Config(), Report()
    )


def readings(text):
    return examine(find(ficbook.Source(PLAIN, text.encode())), Report())


def without_passage(draft, number):
    kept = (p for n, p in enumerate(draft.passages) if n != number)
    return replace(draft, passages=tuple(kept))


# It balances


PARAGRAPHS = st.lists(
    st.one_of(
        st.sampled_from(STORY.split("\n\n")),
        st.text("abc ABCéß*_~/[](){}<>!?.,'\"“”—–-…&;:#1230 \n\t猫|`\\", max_size=60),
        st.text(max_size=30),
    ),
    max_size=8,
).map("\n\n".join)


@given(PARAGRAPHS)
def test_plain_text_is_read_bound_and_set_without_loss(text):
    source = ficbook.Source(PLAIN, text.encode("utf-8", "replace"))
    try:
        ficbook.read(source)
    except ficbook.FicbookError as error:
        assert "FB134" not in str(error)  # noqa: PT017 -- any other is right
        return
    found = readings(text.encode("utf-8", "replace").decode())
    made = assembled(found, Config())
    assert lost_binding(found, made.book, (left.omission for left in made.left_out)) == ()
    said = Report()
    assert lost_setting(made.book, prepare(made.book, Config(), said), said) == ()


@pytest.mark.slow
@given(BOOKS)
def test_any_book_is_prepared_without_loss(book):
    said = Report()
    assert lost_setting(book, prepare(book, Config(), said), said) == ()


@pytest.mark.slow
@given(BOOKS, st.sampled_from(Place))
def test_what_a_policy_moves_or_drops_is_told(book, place):
    policy = MatterTable(**dict.fromkeys(MatterTable.__struct_fields__[:12], place))
    config, said = Config(matter=policy), Report()
    assert lost_setting(book, prepare(book, config, said), said) == ()


# It does not balance


@pytest.mark.parametrize("name", [PLAIN, MARKDOWN])
@pytest.mark.parametrize("number", range(5))
def test_a_passage_that_is_not_read_is_missed(name, number):
    draft = read(STORY, name)
    story = without_markup(STORY)
    assert lost_reading(story, draft) == ()
    gone = draft.passages[number]
    less = without_passage(draft, number)
    if letters(gone.text):
        assert lost_reading(story, less)
        omitted = replace(less, omissions=(Omission(gone.text, "test"),))
        assert lost_reading(story, omitted) == ()


def test_one_word_that_is_not_read_is_named():
    draft = read(STORY)
    shorter = [replace(p, text=p.text.replace("pilot", "")) for p in draft.passages]
    story = without_markup(STORY)
    assert lost_reading(story, replace(draft, passages=tuple(shorter))) == ("pilot",)


@pytest.mark.parametrize("mark", ["```\ncode\n```", "::: note", "[^1]: By", "~~~"])
def test_marks_of_markdown_hide_no_words_below_or_after_them(mark):
    assert "harbour" in without_markup(f"Once.\n\n{mark} x\n\nAt the harbour.\n")
    assert ("law" in without_markup(f"{mark} law.")) == ("^" in mark)


def test_a_passage_that_is_not_bound_is_missed():
    found = readings(STORY)
    made = assembled(found, Config())
    (chapter,) = made.book.body
    omissions = [left.omission for left in made.left_out]
    assert lost_binding(found, made.book, omissions) == ()
    book = replace(made.book, body=(replace(chapter, blocks=chapter.blocks[:-1]),))
    assert "pilot" in lost_binding(found, book, omissions)
    book = replace(made.book, body=(replace(chapter, notes=()),))
    assert "Disclaimer" in lost_binding(found, book, omissions)


def test_a_note_that_is_dropped_without_a_word_is_missed():
    book = assembled(readings(STORY), Config()).book
    (chapter,) = book.body
    silent = replace(book, body=(replace(chapter, notes=chapter.notes[1:]),))
    assert "Hello" in lost_setting(book, silent, ())
    config, said = Config(matter=MatterTable(author=Place.DROP)), Report()
    assert lost_setting(book, prepare(book, config, said), said) == ()
    assert lost_setting(book, prepare(book, config, Report()), ())


def test_lost_words_are_an_error_at_their_line_and_stop_the_build():
    source, report = ficbook.Source(PLAIN, STORY.encode()), Report()
    draft = without_passage(read(STORY), 5)
    account_for_draft(source, choose(source, "plain"), draft, Config(), report)
    (said,) = report
    assert (said.code, said.severity, said.span.line) == ("FB134", "error", 11)
    with pytest.raises(ficbook.FicbookError):
        sound(ficbook.read(source), report)


# What it says


def test_the_ledger_says_what_became_of_each_passage():
    found = ledger(readings(STORY), Config(), Report())
    assert [(entry.line, entry.fate, entry.where) for entry in found] == [
        (1, Fate.NOTE, "head of chapter-0001"),
        (3, Fate.NOTE, "copyright page"),
        (5, Fate.TITLE, "chapter-0001"),
        (7, Fate.STORY, "chapter-0001"),
        (13, Fate.NOTE, "end of chapter-0001"),
    ]
    marks = 3 + 1  # the stars of the scene break, a dash that stands alone
    assert sum(entry.words for entry in found) >= len(STORY.split()) - marks


@given(st.text())
def test_typography_changes_no_weight(text):
    assert weight((set_text(text, house_style("en")),)) == weight((text,))


@given(st.text())
def test_letters_are_weighed_alike_however_parted(text):
    assert weight((text,)) == weight(text)


def test_a_dropped_note_that_begins_with_a_drawn_line_is_told():
    note = Note(NoteKind.AUTHOR, (SceneBreak("oOo"), Paragraph((Text("Sorry it is late!"),))))
    book = Book(Metadata("x"), (Chapter((), (Paragraph((Text("Once."),)),), notes=(note,)),))
    config, said = Config(matter=MatterTable(author=Place.DROP)), Report()
    assert lost_setting(book, prepare(book, config, said), said) == ()
