"""Remarks in the midst of a story, where the policy on author's notes wants them."""

import pytest

from ficbook.config.schema import Config, MatterTable, Place
from ficbook.diagnostics import Diagnostic, Report
from ficbook.ledger.balance import lost_setting
from ficbook.model.book import Book, SectionKind
from ficbook.model.nodes import Emphasis, InlineNote, NoteReference, Paragraph, Text
from ficbook.model.walk import block_text
from ficbook.transforms import prepare
from tests.transforms.making import book, chapter, said

INSIDE = Paragraph(
    (
        Text("She lit the lamp "),
        Emphasis((Text("twice"),)),
        Text(" "),
        InlineNote((Text("A/N: lol"),)),
        Text(" and slept."),
    ),
    line=5,
)
ALONE = Paragraph((InlineNote((Text("A/N: sorry for the fog!"),), "", ""),), line=7)
STORY = (*said("It began."), INSIDE, ALONE, Paragraph((Text("It ended."),), line=9))


def prepared(place: Place) -> tuple[Book, list[Diagnostic]]:
    report = Report()
    made = book(chapter("One", STORY))
    return prepare(made, Config(matter=MatterTable(author=place)), report), list(report)


@pytest.mark.parametrize("place", [Place.CHAPTER, Place.HEAD, Place.END, Place.FRONT])
def test_a_remark_stays_where_it_was_made(place: Place) -> None:
    new, told = prepared(place)
    assert next(new.chapters()).blocks == STORY
    assert not told


def test_dropped_remarks_leave_no_trace_but_a_word() -> None:
    new, told = prepared(Place.DROP)
    (one,) = new.chapters()
    assert [block_text(b) for b in one.blocks] == [
        "It began.",
        "She lit the lamp twice and slept.",
        "It ended.",
    ]
    assert not one.notes
    assert [d.code for d in told] == ["FB352", "FB352"]
    assert [d.quote for d in told] == ["lol", "sorry for the fog!"]


def test_in_the_appendix_stands_what_stood_alone_and_a_footnote_takes_the_rest() -> None:
    new, told = prepared(Place.APPENDIX)
    (one,) = new.chapters()
    assert NoteReference("remark-1") in one.blocks[1].children
    assert [(f.id, block_text(f.blocks[0])) for f in one.footnotes] == [("remark-1", "A/N: lol")]
    assert [block_text(b) for b in one.blocks][2:] == ["It ended."]
    (section,) = new.back_matter
    assert section.kind is SectionKind.APPENDIX
    (moved,) = section.notes
    assert (moved.label, moved.origin, moved.line) == ("A/N", "chapter-0001", 7)
    assert block_text(moved.blocks[0]) == "sorry for the fog!"
    assert [d.code for d in told] == ["FB351", "FB351"]


@pytest.mark.parametrize("place", [Place.DROP, Place.APPENDIX])
def test_the_ledger_balances(place: Place) -> None:
    made = book(chapter("One", STORY), chapter("Two", STORY))
    report = Report()
    new = prepare(made, Config(matter=MatterTable(author=place)), report)
    assert lost_setting(made, new, report) == ()


def test_once_is_enough() -> None:
    new, _ = prepared(Place.APPENDIX)
    config = Config(matter=MatterTable(author=Place.APPENDIX))
    assert prepare(new, config, Report()) == new
