"""Parts: their headings between chapters, and what stands below them."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Book, NoteKind, Part
from ficbook.model.walk import block_text, plain_text
from ficbook.readers import choose
from ficbook.recognition import assemble, recognise

STORY = "The Otter came up the river at noon, and he would not say where he had been all night."


def book(below: str, name: str, part: str, chapter: str) -> Book:
    """Two parts of two chapters and one, some words below the heading of each part."""
    heads = [f"{part}Part One", f"{chapter}Chapter 1", f"{chapter}Chapter 2"]
    heads += [f"{part}Part Two", f"{chapter}Chapter 3"]
    bodies = [below, STORY, STORY, below, STORY]
    text = "\n\n".join(f"{head}\n\n{body}" for head, body in zip(heads, bodies, strict=True))
    source = Source(name, f"{text}\n".encode())
    draft = choose(source).read(source, Config(), Report())
    return assemble((recognise(draft, Config(), Report()),), Config(), Report())


def parts(made: Book) -> list[tuple[int | None, str, list[int | None]]]:
    """The number, title and chapters' numbers of each part."""
    found = [part for part in made.body if isinstance(part, Part)]
    return [(p.number, plain_text(p.title), [c.number for c in p.chapters]) for p in found]


FORMS = pytest.mark.parametrize(
    ("name", "part", "chapter"), [("story.txt", "", ""), ("story.md", "# ", "## ")]
)


@FORMS
@pytest.mark.parametrize(
    "below",
    [
        "A river is a road that never stays.",
        "*For all who row.*",
        "The summer was over, and the swallows had sat in rows upon the wires for a week.",
    ],
)
def test_words_below_a_part_are_its_epigraph(below: str, name: str, part: str, chapter: str):
    made = book(below, name, part, chapter)
    assert parts(made) == [(1, "", [1, 2]), (2, "", [3])]
    first, second, third = made.chapters()
    assert not second.notes
    for opened in (first, third):
        (note,) = opened.notes
        assert note.kind is NoteKind.EPIGRAPH
        assert block_text(note.blocks[0]) == below.strip("*")
    assert [len(c.blocks) for c in (first, second, third)] == [1, 1, 1]


@FORMS
def test_words_to_readers_below_a_part_are_a_note(name: str, part: str, chapter: str):
    below = "Hi everyone! This is a new part of my fic, so please review!"
    made = book(below, name, part, chapter)
    assert [[n.kind for n in c.notes] for c in made.chapters()] == [["author"], [], ["author"]]


@FORMS
def test_a_line_below_a_number_is_the_title_of_the_part(name: str, part: str, chapter: str):
    made = book("The Swallows", name, part, chapter)
    assert parts(made) == [(1, "The Swallows", [1, 2]), (2, "The Swallows", [3])]


def test_a_part_that_markdown_shows_may_begin_with_story_of_its_own():
    below = "\n\n".join([STORY] * 5)
    made = book(below, "story.md", "# ", "## ")
    assert parts(made) == [(1, "", [None, 1, 2]), (2, "", [None, 3])]
