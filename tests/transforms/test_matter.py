"""Where each kind of note goes, and what is said about it."""

import msgspec
import pytest

from ficbook.config.schema import Config, MatterTable, Place
from ficbook.diagnostics import Report
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Section, SectionKind
from ficbook.model.nodes import Link, NoteReference, Paragraph, Text
from ficbook.model.walk import block_text
from ficbook.transforms import prepare
from tests.transforms.making import book, chapter, note, said


def prepared(made: Book, **policy: object) -> tuple[Book, list[str]]:
    report = Report()
    new = prepare(made, Config(matter=MatterTable(**policy)), report)  # type: ignore[arg-type]
    return new, [d.code for d in report]


def on_page(made: Book, kind: SectionKind) -> list[Note]:
    return [
        note
        for section in (*made.front_matter, *made.back_matter)
        if section.kind is kind
        for note in section.notes
    ]


def texts(notes: object) -> list[str]:
    return [block_text(one.blocks[0]) for one in notes]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        ("disclaimer", "copyright-page"),
        ("warning", "notice"),
        ("dedication", "dedication"),
        ("epigraph", "epigraph"),
        ("author", "preface"),
        ("summary", "preface"),
        ("plea", "preface"),
    ],
)
def test_front_is_the_page_of_the_kind(kind: str, page: str) -> None:
    made = book(chapter("One"), chapter("Two", before=[note(kind, "Words.", label="L")]))
    new, codes = prepared(made, **{kind: Place.FRONT})
    (found,) = on_page(new, SectionKind(page))
    assert (found.origin, found.label, texts([found])) == ("chapter-0002", "L", ["Words."])
    assert codes == ["FB351"]
    assert not any(c.notes for c in new.chapters())


def test_by_default_warnings_and_disclaimers_go_to_the_front_and_the_rest_stays() -> None:
    kinds = [kind.value for kind in NoteKind]
    new, _ = prepared(book(chapter("One", before=[note(kind, f"It is {kind}") for kind in kinds])))
    assert {n.kind for n in on_page(new, SectionKind.NOTICE)} == {NoteKind.WARNING}
    assert {n.kind for n in on_page(new, SectionKind.COPYRIGHT_PAGE)} == {NoteKind.DISCLAIMER}
    (one,) = new.chapters()
    assert [n.kind.value for n in one.notes] == [
        k for k in kinds if k not in {"warning", "disclaimer"}
    ]


def test_head_and_end_stay_in_the_chapter() -> None:
    made = book(
        chapter(
            "One",
            before=[note("author", "a"), note("beta", "b")],
            after=[note("reply", "r"), note("edit", "e")],
        )
    )
    new, codes = prepared(made, author=Place.END, reply=Place.HEAD)
    (one,) = new.chapters()
    assert (texts(one.notes), texts(one.endnotes)) == (["b", "r"], ["a", "e"])
    assert not codes


def test_appendix_is_behind_the_story() -> None:
    new, codes = prepared(book(chapter("One", after=[note("author", "a")])), author=Place.APPENDIX)
    assert [s.kind for s in new.back_matter] == [SectionKind.APPENDIX]
    assert [n.origin for n in on_page(new, SectionKind.APPENDIX)] == ["chapter-0001"]
    assert codes == ["FB351"]


def test_dropped_and_said_so() -> None:
    report = Report()
    config = Config(matter=MatterTable(plea=Place.DROP))
    new = prepare(book(chapter("The Weir", after=[note("plea", "Do review!")])), config, report)
    (said_,) = report
    assert not next(new.chapters()).endnotes
    assert said_.code == "FB352"
    assert all(word in said_.message for word in ("The Weir", "plea", "Do review!", "drop"))


def test_notes_on_the_whole_work_stand_in_front_or_behind() -> None:
    made = book(chapter("One"), notes=(note("author", "a"), note("reply", "r"), note("plea", "p")))
    new, codes = prepared(made, reply=Place.END, plea=Place.DROP)
    assert texts(on_page(new, SectionKind.PREFACE)) == ["a"]
    assert texts(on_page(new, SectionKind.AFTERWORD)) == ["r"]
    assert not new.notes
    assert codes == ["FB352"]


def test_given_sections_are_kept_in_their_order() -> None:
    given = (
        Section(SectionKind.DEDICATION, blocks=said("For Mole")),
        Section(SectionKind.PREFACE, blocks=said("Once")),
    )
    made = book(
        chapter("One", before=[note("warning", "w"), note("summary", "s")]), front_matter=given
    )
    new, _ = prepared(made, summary=Place.FRONT)
    kinds = [s.kind.value for s in new.front_matter]
    assert kinds == ["dedication", "notice", "preface"]
    assert new.front_matter[0] == given[0]
    assert new.front_matter[2].blocks == given[1].blocks
    assert texts(new.front_matter[2].notes) == ["s"]


def test_folded_warnings_leave_an_empty_notice() -> None:
    made = book(chapter("One", before=[note("warning", "w")]))
    new, _ = prepared(made, warnings_folded=True)
    assert [(s.kind.value, s.notes) for s in new.front_matter] == [("notice", ())]
    assert texts(on_page(new, SectionKind.APPENDIX)) == ["w"]


@pytest.mark.parametrize(
    "again",
    [
        "I OWN nothing",
        "Same as chapter 1",
        "See chapter 1.",
        "Standard disclaimers apply!",
        "The usual disclaimer still applies",
        "Same as last time...",
        "Disclaimer is in the first chapter",
    ],
)
def test_a_disclaimer_that_comes_again_is_merged(again: str) -> None:
    made = book(
        chapter("One", before=[note("disclaimer", "I own nothing.")]),
        chapter("Two", before=[note("disclaimer", again)]),
    )
    new, codes = prepared(made)
    (one,) = on_page(new, SectionKind.COPYRIGHT_PAGE)
    assert (one.origin, one.also, texts([one])) == (
        "chapter-0001",
        ("chapter-0002",),
        ["I own nothing."],
    )
    assert codes.count("FB355") == 1


@pytest.mark.parametrize(
    "other",
    [
        "The songs are mine.",
        "I own nothing, as chapter 1 said, but the cat is mine, and so is the dog and the boat.",
    ],
)
def test_a_disclaimer_with_words_of_its_own_is_kept(other: str) -> None:
    made = book(
        chapter("One", before=[note("disclaimer", "I own nothing.")]),
        chapter("Two", before=[note("disclaimer", other)]),
    )
    new, codes = prepared(made)
    assert texts(on_page(new, SectionKind.COPYRIGHT_PAGE)) == ["I own nothing.", other]
    assert "FB355" not in codes


def test_a_pointer_goes_to_the_chapter_it_names() -> None:
    made = book(
        chapter("One", before=[note("warning", "Storms")]),
        chapter("Two", before=[note("warning", "Owls")]),
        chapter("Three", before=[note("warning", "Same as chapter 1")]),
        chapter("Four", before=[note("warning", "Same as last chapter")]),
    )
    new, _ = prepared(made)
    notes = on_page(new, SectionKind.NOTICE)
    assert [(texts([n]), n.also) for n in notes] == [
        (["Storms"], ("chapter-0003",)),
        (["Owls"], ("chapter-0004",)),
    ]


def test_a_pointer_to_nothing_is_kept() -> None:
    new, _ = prepared(book(chapter("One", before=[note("disclaimer", "See chapter 1")])))
    assert texts(on_page(new, SectionKind.COPYRIGHT_PAGE)) == ["See chapter 1"]


def test_what_comes_with_three_chapters_stands_once() -> None:
    plea = note("plea", "Please review!")
    new, codes = prepared(book(*(chapter(str(n), after=[plea]) for n in range(3))))
    first, *rest = new.chapters()
    assert first.endnotes[0].also == ("chapter-0002", "chapter-0003")
    assert not any(c.endnotes for c in rest)
    assert codes == ["FB356"]


@pytest.mark.parametrize("kind", ["status", "summary", "epigraph", "recap"])
def test_what_belongs_to_each_chapter_stays_in_each(kind: str) -> None:
    same = note(kind, "To be continued")
    new, codes = prepared(
        book(*(chapter(str(n), after=[same]) for n in range(3))), epigraph=Place.END
    )
    assert all(c.endnotes for c in new.chapters())
    assert not codes


def test_a_greeting_said_in_passing_is_meant_anew_each_time() -> None:
    short = note("author", "Short one today! Enjoy!")
    new, codes = prepared(book(*(chapter(str(n), after=[short]) for n in range(8))))
    assert all(c.endnotes == (short,) for c in new.chapters())
    assert not codes


def test_what_half_of_the_chapters_say_is_no_standing_matter() -> None:
    plea = note("plea", "Please review!")
    said_by = [chapter(str(n), after=[plea] if n % 2 else []) for n in range(8)]
    new, codes = prepared(book(*said_by))
    assert sum(len(c.endnotes) for c in new.chapters()) == 4
    assert not codes


def test_twice_is_not_often() -> None:
    plea = note("plea", "Please review!")
    new, codes = prepared(book(chapter("a", after=[plea]), chapter("b", after=[plea])))
    assert all(c.endnotes for c in new.chapters())
    assert not codes


LONG = "The owl was late and the river had begun to rise."


@pytest.mark.parametrize(
    "preview",
    [
        note("preview", "Some other words.", label="Next Chapter: Owls at Noon"),
        note("preview", "Next: OWLS AT NOON!", "Some other words."),
        note("preview", LONG, label="Sneak peek"),
        note("preview", "Next chapter soon", label="Preview"),
    ],
)
def test_a_preview_of_the_next_chapter_is_left_out(preview: Note) -> None:
    made = book(
        chapter("The Weir", after=[preview]), chapter("Owls at Noon", said(LONG), after=[preview])
    )
    new, codes = prepared(made)
    first, last = new.chapters()
    assert not first.endnotes
    assert last.endnotes == (preview,)
    assert codes == ["FB353"]


@pytest.mark.parametrize("place", ["front", "appendix", "head", "end", "chapter"])
def test_only_the_last_preview_is_placed(place: str) -> None:
    preview = note("preview", "Next chapter soon", label="Preview")
    made = book(chapter("The Weir", after=[preview]), chapter("Owls at Noon", after=[preview]))
    new, codes = prepared(made, preview=Place(place))
    here = [n for c in new.chapters() for n in (*c.notes, *c.endnotes)]
    pages = [n for s in (*new.front_matter, *new.back_matter) for n in s.notes]
    assert [n.kind for n in (*here, *pages)] == ["preview"]
    assert codes[0] == "FB353"


@pytest.mark.parametrize("place", ["front", "appendix", "head", "end", "chapter"])
def test_warnings_fold_wherever_they_stand(place: str) -> None:
    made = book(chapter("One", before=[note("warning", "Storms.")]))
    new, codes = prepared(made, warning=Place(place), warnings_folded=True)
    assert texts(on_page(new, SectionKind.APPENDIX)) == ["Storms."]
    assert not any(c.notes for c in new.chapters())
    assert codes == ["FB351"]


def test_a_preview_of_another_chapter_is_kept_and_told() -> None:
    preview = note("preview", "A storm was coming up the valley.", label="Next Chapter: The Storm")
    new, codes = prepared(book(chapter("The Weir", after=[preview]), chapter("Owls", said(LONG))))
    assert next(new.chapters()).endnotes == (preview,)
    assert codes == ["FB354"]


def test_moved_notes_keep_their_marks_of_emphasis() -> None:
    block = Paragraph((Text("See "), Link("https://a.example/", (Text("it's"),))))
    made = book(chapter("One", before=[Note(NoteKind.WARNING, (block,))]))
    new, _ = prepared(made)
    assert on_page(new, SectionKind.NOTICE)[0].blocks == (
        Paragraph((Text("See "), Link("https://a.example/", (Text("it’s"),)))),
    )


def marked(kind: str, text: str, *marks: str) -> Note:
    return Note(NoteKind(kind), (Paragraph((Text(text), *map(NoteReference, marks))),))


def with_footnotes(one: Chapter, **footnotes: str) -> Chapter:
    found = tuple(Footnote(name, said(text)) for name, text in footnotes.items())
    return msgspec.structs.replace(one, footnotes=found)


def test_footnotes_go_with_their_note() -> None:
    one = with_footnotes(chapter("One", before=[marked("author", "Note", "a")]), a="first", b="b")
    two = with_footnotes(chapter("Two", before=[marked("author", "Note", "a")]), a="second")
    made = book(msgspec.structs.replace(one, blocks=marked("author", "Story", "b").blocks), two)
    new, codes = prepared(made, author=Place.FRONT)
    (preface,) = new.front_matter
    assert [f.blocks for f in preface.footnotes] == [said("first"), said("second")]
    assert [n.blocks[0].children[1] for n in preface.notes] == [  # type: ignore[union-attr]
        NoteReference(footnote.id) for footnote in preface.footnotes
    ]
    assert [[f.id for f in c.footnotes] for c in new.chapters()] == [["b"], []]
    assert codes == ["FB351", "FB351"]


def test_a_footnote_that_the_story_marks_too_stays_there_as_well() -> None:
    one = with_footnotes(chapter("One", after=[marked("reply", "Note", "a")]), a="both")
    made = book(msgspec.structs.replace(one, blocks=marked("author", "Story", "a").blocks))
    new, _ = prepared(made, reply=Place.APPENDIX)
    (left,), (appendix,) = new.chapters(), new.back_matter
    assert [f.blocks for f in (*left.footnotes, *appendix.footnotes)] == [said("both")] * 2


def test_a_footnote_of_a_dropped_note_goes_with_it() -> None:
    one = with_footnotes(chapter("One", before=[marked("author", "Note", "a")]), a="gone")
    new, codes = prepared(book(one), author=Place.DROP)
    assert [c.footnotes for c in new.chapters()] == [()]
    assert codes == ["FB352"]


def test_a_note_that_is_merged_is_told_once() -> None:
    made = book(*(chapter(str(i), before=[note("disclaimer", "Not mine.")]) for i in range(3)))
    _, codes = prepared(made)
    assert codes == ["FB351", "FB355", "FB355"]
