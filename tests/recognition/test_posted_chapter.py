"""A chapter as posted, in the layout that ficbook was made for: every passage is what it is."""

from pathlib import Path

import pytest

from ficbook.config.schema import Config, RecognitionTable
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Book, NoteKind
from ficbook.model.draft import Reading, Role
from ficbook.model.nodes import InlineNote, Paragraph, SceneBreak, SceneHead
from ficbook.model.walk import block_text, plain_text
from ficbook.readers import choose
from ficbook.recognition import assemble, assembled, recognise

POSTED = """\
AN: This is a thing that would not leave me alone, so here it is. It begins a week after the last
page of The Wind in the Willows and it is about Portly, who grew up. Canon up to there.

The story opens at the weir and I have no idea where it ends. Each chapter will be about as long as
a cup of tea.

Right, that is quite enough of me, on with the story!

Disclaimer: Don't own any of them. The river belongs to everyone.

Warnings: None to speak of. Wet feet. Somebody says "bother" :-P

At The Weir

"It's high. . ." Portly said, looking down at the brown water where the stones used to be. He had
never seen it come over the second post before, and it made him feel small.

His father said nothing for a while. "It has been higher" he said at last.

Nobody else was about. The rain had sent them all indoors, and the willow leaves went past in twos
and threes at ten o' clock in the morning as if it were night, past Platform 1 and ½.


"So. . . You will be leaving then?" Rat asked, much later, by the fire.

Portly nodded and held his cup with both paws. He had not thought that it would be so hard to say.

AN: Shorter than I meant, sorry!! At least nobody drowned.

Next Chapter: Up The Backwater

The lock gates had been shut since Tuesday, and nobody could say by whom. . .

to be continued!
"""


def reading(text: str, name: str = "story.txt", table: RecognitionTable | None = None) -> Reading:
    config = Config(recognition=table or RecognitionTable())
    source = Source(name, text.encode())
    draft = choose(source).read(source, config, Report())
    return recognise(draft, config, Report())


def book(text: str, name: str = "story.txt") -> Book:
    return assemble((reading(text, name),), Config(), Report())


def test_the_notes_are_told_apart():
    chapter = next(book(POSTED).chapters())
    told = [(n.kind, n.label, len(n.blocks)) for n in chapter.notes]
    assert told == [
        (NoteKind.AUTHOR, "AN", 3),
        (NoteKind.DISCLAIMER, "Disclaimer", 1),
        (NoteKind.WARNING, "Warnings", 1),
    ]
    after = [(n.kind, n.label, len(n.blocks)) for n in chapter.endnotes]
    assert after == [
        (NoteKind.AUTHOR, "AN", 1),
        (NoteKind.PREVIEW, "Next Chapter", 2),
        (NoteKind.STATUS, "", 1),
    ]


def test_the_bare_line_is_the_title_and_the_wide_gap_a_scene_break():
    whole = book(POSTED)
    chapter = next(whole.chapters())
    assert whole.metadata.title == plain_text(chapter.title) == "At The Weir"
    breaks = [i for i, b in enumerate(chapter.blocks) if isinstance(b, SceneBreak)]
    assert breaks == [3]
    assert block_text(chapter.blocks[0]).startswith('"It\'s high. . ."')
    assert len(chapter.blocks) == 6


def test_the_label_is_said_once():
    chapter = next(book(POSTED).chapters())
    assert block_text(chapter.notes[0].blocks[0]).startswith("This is a thing")


@pytest.mark.parametrize(
    "handing_over",
    [
        "On with the show!",
        "Enjoy!",
        "Without further ado, here it is.",
        "Now, onto the chapter.",
        "I hope you enjoy it!",
        "Enough rambling, here's the story:",
    ],
)
def test_a_note_runs_on_to_the_line_that_hands_over(handing_over):
    text = f"A/N: Hello again.\n\nThe cat is better now.\n\n{handing_over}\n\nIt was dark in the wood, and he went on.\n\nIt was late.\n"
    chapter = next(book(text).chapters())
    assert [len(n.blocks) for n in chapter.notes] == [3]
    assert len(chapter.blocks) == 2


def test_without_an_end_only_the_label_s_paragraph_is_taken_and_the_next_is_asked_about():
    text = (
        "A/N: A short one for you.\n\nI walked to the sea to see what you would do with my letter, and I told you so.\n\n"
        '"You came," he said.\n\nThe tide turned.\n'
    )
    read = reading(text)
    assert [f.role for f in read.findings] == [Role.NOTE, *[Role.STORY] * 3]
    assert read.findings[1].sureness < 0.7


def test_an_answer_in_the_settings_settles_it():
    text = "A/N: A short one.\n\nThe lamps were lit.\n\nHe went in.\n"
    settled = reading(text, table=RecognitionTable(lines={"story.txt:3": "author"}))
    assert [f.role for f in settled.findings] == [Role.NOTE, Role.NOTE, Role.STORY]
    by_words = reading(text, table=RecognitionTable(story=("A/N: A short one.",)))
    assert {f.role for f in by_words.findings} == {Role.STORY}


def test_a_mark_in_the_text_settles_it_and_is_left_out():
    text = "[[note]]\n\nThe lamps were lit.\n\nHe went in.\n\nHe came out and looked at the door.\n"
    made = assembled((reading(text),), Config())
    chapter = next(made.book.chapters())
    assert [block_text(n.blocks[0]) for n in chapter.notes] == ["The lamps were lit."]
    assert [left.omission.text for left in made.left_out] == ["[[note]]"]


def test_a_closed_mark_settles_every_passage_between():
    text = "[[story]]\n\nDisclaimer: said the lawyer.\n\nA/N: said the clerk.\n\n[[/story]]\n\nThey left.\n"
    roles = [f.role for f in reading(text).findings]
    assert roles == [Role.JUNK, Role.STORY, Role.STORY, Role.JUNK, Role.STORY]


def test_recognition_can_be_off():
    off = reading(POSTED, table=RecognitionTable(off=True))
    assert {f.role for f in off.findings} == {Role.STORY}


def test_own_labels_and_own_breaks():
    text = "Rambling: Hello, all.\n\nIt rained on the hill.\n\nBarley Barley\n\nIt rained in the town.\n"
    table = RecognitionTable(labels={"Rambling": "author"}, scene_breaks=("Barley Barley",))
    assert [f.role for f in reading(text, table=table).findings] == [
        Role.NOTE, Role.STORY, Role.BREAK, Role.STORY,
    ]  # fmt: skip


def test_a_note_inside_a_paragraph_stays_there():
    text = "He took the train (A/N: I know, I know) and slept until the sea came in sight again.\n\nIt was cold.\n"
    block = next(book(text).chapters()).blocks[0]
    assert isinstance(block, Paragraph)
    assert [type(c) for c in block.children][1] is InlineNote
    assert block_text(block) == text.split("\n", maxsplit=1)[0]


def test_a_labelled_note_between_story_paragraphs_keeps_its_place():
    text = 'One came.\n\nTwo came after him.\n\nA/N: Yes, really.\n\n"Three," he said.\n\n"Four," she said.\n\nThey went home.\n'
    chapter = next(book(text).chapters())
    assert not chapter.notes
    assert not chapter.endnotes
    assert isinstance(chapter.blocks[2].children[0], InlineNote)


def test_rules_that_fence_off_notes_are_no_scene_breaks():
    text = (
        "A/N: Thanks for all the reviews.\n\nYou guys are the best, this chapter is for you.\n\n---\n\n"
        "The door opened.\n\n***\n\nThe door shut.\n\n---\n\nA/N: Tell me what you think!\n"
    )
    chapter = next(book(text).chapters())
    assert [len(n.blocks) for n in chapter.notes] == [2]
    assert [b.ornament for b in chapter.blocks if isinstance(b, SceneBreak)] == ["***"]
    assert len(chapter.endnotes) == 1


@pytest.mark.parametrize(
    "line", ["Harry's POV", "*June 4th, 1992*", "3 weeks later...", "~Flashback~"]
)
def test_scene_heads_keep_their_words(line):
    text = f"He slept there all night long.\n\n{line}\n\nShe was awake by then, and angry.\n\nIt rained.\n"
    heads = [b for b in next(book(text).chapters()).blocks if isinstance(b, SceneHead)]
    assert [block_text(h) for h in heads] == [line.strip("*")]


def test_story_with_words_of_notes_in_it_stays_story():
    lines = [
        "It was a note, and it said: come.",
        "Warning lights blinked on the far side of the harbour, red and slow.",
        "Note the time, she thought, and noted it.",
        '"Disclaimer," said the lawyer. "I own nothing."',
        "An update would come in the morning. Everybody knew it.",
        "I don't own anything worth stealing, he told the thief.",
        "The end of the pier was gone.",
    ]
    text = "\n\n".join([*lines, "They waited a while longer."])
    assert {f.role for f in reading(text).findings} == {Role.STORY}


def test_a_file_s_name_is_the_title_where_nothing_else_is():
    whole = book("He went out.\n\nIt was late.\n", "03-the_long road.txt")
    assert whole.metadata.title == "The Long Road"


def test_the_file_of_the_sample_story_is_read_alike():
    root = Path(__file__).parents[2] / "manuscript"
    for path in sorted(root.glob("*.txt")):
        chapter = next(book(path.read_text("utf-8"), path.name).chapters())
        assert plain_text(chapter.title)
        assert chapter.notes
        assert chapter.endnotes[-1].kind is NoteKind.STATUS
