"""Matter above a story that no label names: disclaimers, titles in a stack, plays, epigraphs."""

import pytest

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.text.ownership import disclaims
from tests.recognition.test_posted_chapter import book, reading

TIDE = (
    "The tide had left the boats on their sides, and Ottilie walked out between them with her "
    "shoes in her hand. She counted the ropes as she had counted them in the spring."
)
STORY = f'{TIDE}\n\n"You were up early," he said, and put the kettle on the stove again.\n\n{TIDE}'


def kinds(text):
    return [f.kind for f in reading(text).findings if f.role is Role.NOTE]


def roles(text):
    return [finding.role for finding in reading(text).findings]


@pytest.mark.parametrize(
    "line",
    [
        "I don't own Saltmarsh or any of its characters!",
        "Not mine, please don't sue.",
        "All characters and places belong to Ann Harbour. I'm just borrowing them.",
        "I own nothing but the plot.",
        "No copyright infringement is intended.",
        "i don't own saltmarsh",
        "See part one for disclaimers and notes.",
    ],
)
def test_a_disclaimer_needs_no_label_above_a_rule(line):
    assert disclaims(line)
    assert kinds(f"Chapter 1\n\n{line}\n\n---\n\n{STORY}") == [NoteKind.DISCLAIMER]


@pytest.mark.parametrize(
    "line",
    [
        "I don't own anything worth stealing.",
        "I do not own a car, and I do not want one.",
        "We own the night.",
        '"I own nothing," he said.',
        "The house belonged to the sea.",
    ],
)
def test_what_people_own_in_stories_is_no_disclaimer(line):
    assert not disclaims(line)
    assert not kinds(f"Chapter 1\n\n{line}\n\n{STORY}")


def test_who_owns_nothing_below_a_heading_begins_a_story():
    assert not kinds(f"Chapter 1\n\nI own nothing. Not even my name.\n\n{STORY}")


def test_a_title_its_kind_and_its_byline_in_a_stack():
    made = book(f"Low Water\nA Harbour Oneshot\nBy quillon98\n\n***\n\n{STORY}")
    assert made.metadata.title == "Low Water"
    assert [c.name for c in made.metadata.contributors] == ["quillon98"]


def test_a_title_and_a_name_above_a_summary():
    made = book(f"what the water gave\nsailorjune\n\nSummary:\n\nA boat is lost.\n\n---\n\n{STORY}")
    assert made.metadata.title == "what the water gave"
    assert [c.name for c in made.metadata.contributors] == ["sailorjune"]


def test_parts_without_chapters_are_chapters():
    parts = "\n\n".join(f"Part {n}\nby Delia\n\n{TIDE} {TIDE}\n\n{STORY}" for n in ("One", "Two"))
    chapters = list(book(parts).chapters())
    assert [c.label for c in chapters] == ["Part One", "Part Two"]


def test_titles_that_begin_alike_head_drabbles():
    names = ["The One Where It Rains", "The One Where the Ferry Comes"]
    text = "Disclaimer: Not mine.\n\n" + "\n\n".join(f"{name}\n\n{STORY}" for name in names)
    assert roles(text).count(Role.CHAPTER) == 2


def test_a_note_written_as_a_play():
    top = "Me: Hi! New story!\n\nNils: Does she own us?\n\nMaren: No. She does not own us.\n\n~~~"
    end = "~~~\n\nMe: So how was it?\n\nNils: Wet."
    found = kinds(f"Chapter 1\n\n{top}\n\n{STORY}\n\n{end}")
    assert found == ["disclaimer"] * 3 + ["author"] * 2


def test_a_story_in_messages_is_no_note():
    chat = "Me: do you own a boat\n\nNils: no\n\nMe: me neither\n\nNils: why do you ask"
    assert not kinds(f"Chapter 1\n\n{chat}\n\n{STORY}")


def test_fields_that_no_table_knows_stand_in_a_header():
    text = f"Title: Low Water\nAuthor: quillon\nWritten: August 2003\nRating: PG\n\n{STORY}"
    assert roles(text)[:5] == [Role.HEADER] * 4 + [Role.STORY]


@pytest.mark.parametrize(
    "line", ['"The sea keeps no books." - A. Harbour', "❝ i never asked you to stay ❞"]
)
def test_an_epigraph_on_one_line(line):
    assert kinds(f"Chapter 1\n\n{line}\n\n{STORY}") == [NoteKind.EPIGRAPH]


def test_a_point_of_view_in_spread_letters_opens_a_scene():
    text = f"Chapter 1\n\n{STORY}\n\nD A N N Y ' S   P O V\n\n{TIDE}"
    assert Role.SCENE_HEAD in roles(text)


def test_what_a_note_announces_belongs_to_it():
    text = f"Chapter 1\n\nA/N: the names again:\n\nsaltboy is Nils\n\n---\n\n{STORY}"
    assert kinds(text) == ["author", "author"]


def test_serials_count_by_arc_and_chapter():
    names = ["1.1", "1.2", "1.x (Interlude: Maren)", "2.1"]
    long = f"{TIDE} {TIDE}"
    text = "\n\n".join(f"{name}\n\n{long}\n\n{STORY}" for name in names)
    assert roles(text).count(Role.CHAPTER) == 4


def test_versions_in_a_story_are_no_chapters():
    text = f"Chapter 1\n\n{STORY}\n\n1.1\n\n1.2\n\n{STORY}"
    assert roles(text).count(Role.CHAPTER) == 1


def test_a_copyright_line_stands_above_the_story():
    text = f"Low Water\n\nby Wren\n\n(c) 1998\n\n<*>\n\n{STORY}"
    assert Role.STORY not in roles(text)[:4]


def test_values_on_lines_below_their_words():
    head = "Rating:\nTeen And Up\n\nFandom:\nSaltmarsh (TV)\n\nSummary:\nA boat is lost."
    made = book(f"{head}\n\nNotes:\nhappy birthday jo!!\n\n***\n\n{STORY}")
    assert made.metadata.fandoms == ("Saltmarsh (TV)",)
    assert made.metadata.rating_as_written == "Teen And Up"
    assert next(made.chapters()).blocks[0].children[0].text.startswith("The tide")


def test_a_recap_is_announced_and_ends_at_its_rule():
    recap = 'Previously on Low Water...\n\nShe shut the door. "Go home," she said.'
    assert kinds(f"Chapter 9\n\n{recap}\n\n-----\n\n{STORY}") == ["recap", "recap"]


def test_a_dedication_below_the_title():
    text = f"Chapter 1\n\nFor Ida, who asked for ghosts.\n\n{STORY}"
    assert kinds(text) == [NoteKind.DEDICATION]
    assert not kinds(f"Chapter 1\n\nFor Ida, the morning began badly.\n\n{STORY}")


def test_one_part_of_a_story_posted_by_itself():
    (chapter,) = book(f"Part Three\n\n{TIDE} {TIDE}\n\n{STORY}").chapters()
    assert chapter.label == "Part Three"
