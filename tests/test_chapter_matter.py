"""Front matter of the files of one work: what is the chapter's goes to the chapter."""

from datetime import date

import pytest

import ficbook
from ficbook.diagnostics import Report
from ficbook.model.book import NoteKind
from ficbook.model.metadata import Rating
from ficbook.model.walk import block_text, plain_text
from ficbook.pipeline import book_of, find


@pytest.fixture
def read(tmp_path):
    """The book of some files, given by their texts, and what is said of it."""

    def read(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.md").write_text(text, "utf-8")
        report = Report()
        return book_of(find(tmp_path), report), report

    return read


def file(body="The tide was out.", **keys):
    return "\n".join(["---", *(f"{k}: {v}" for k, v in keys.items()), "---", "", body, ""])


def titles(book):
    return [f"{c.label} {plain_text(c.title)}".strip() for c in book.chapters()]


def notes(chapter):
    return [(n.kind, " ".join(map(block_text, n.blocks))) for n in chapter.notes]


def test_each_file_has_its_title_summary_and_day(read):
    book, _ = read(
        a=file(title="Low Tide", summary="The boats lie dry.", author="Ann", date="2020-01-02"),
        b=file(title="Slack", summary="Nothing moves.", author="Ann", date="2020-02-03"),
        c=file(title="High Tide", summary="All is afloat.", author="Ann", date="2020-03-04"),
    )
    assert titles(book) == ["Low Tide", "Slack", "High Tide"]
    assert [notes(c) for c in book.chapters()] == [
        [(NoteKind.SUMMARY, "The boats lie dry.")],
        [(NoteKind.SUMMARY, "Nothing moves.")],
        [(NoteKind.SUMMARY, "All is afloat.")],
    ]
    assert [c.published for c in book.chapters()][1] == date(2020, 2, 3)
    assert book.metadata.title not in {"", "Low Tide"}
    assert book.metadata.description == ""
    assert book.metadata.authors == ("Ann",)
    assert (book.metadata.published, book.metadata.updated) == (date(2020, 1, 2), date(2020, 3, 4))


def test_what_all_files_say_alike_is_the_works(read):
    book, _ = read(
        a=file("# One\n\nIt fell.", title="The Salt Road", summary="A road.", rating="Teen"),
        b=file("# Two\n\nIt rose.", title="The Salt Road", summary="A road.", rating="Mature"),
    )
    assert book.metadata.title == "The Salt Road"
    assert book.metadata.description == "A road."
    assert book.metadata.rating is Rating.MATURE
    assert titles(book) == ["One", "Two"]


def test_what_the_first_file_alone_says_is_the_works(read):
    book, _ = read(a=file("# One\n\nIt fell.", title="The Salt Road", summary="A road."), b="# Two")
    assert (book.metadata.title, book.metadata.description) == ("The Salt Road", "A road.")


def test_a_first_file_may_speak_of_the_work_and_the_others_of_chapters(read):
    book, _ = read(
        a=file("# One\n\nIt fell.", title="The Salt Road", author="Ann"),
        b=file(title="Two"),
        c=file(title="Three"),
    )
    assert book.metadata.title == "The Salt Road"
    assert titles(book) == ["One", "Two", "Three"]


def test_a_file_of_front_matter_alone_speaks_of_the_work(read):
    book, _ = read(a=file("", title="The Salt Road", summary="A road."), b=file(title="Low Tide"))
    assert (book.metadata.title, book.metadata.description) == ("The Salt Road", "A road.")
    assert titles(book) == ["Low Tide"]


def test_a_key_for_the_work_leaves_title_to_the_chapter(read):
    book, _ = read(
        a=file(title="Low Tide", book="The Salt Road"), b=file(title="Slack", book="The Salt Road")
    )
    assert book.metadata.title == "The Salt Road"
    assert titles(book) == ["Low Tide", "Slack"]


def test_a_heading_that_repeats_the_title_is_the_chapters(read):
    book, _ = read(
        a=file("# Low Tide\n\nIt fell.\n\n## Later\n\nIt lay.", title="Low Tide"),
        b=file("# Chapter 2: Slack\n\nIt rose.", title="Slack"),
    )
    assert titles(book) == ["Low Tide", "Chapter 2 Slack"]


def test_a_file_of_several_chapters_is_a_part(read):
    body = "# Chapter 1\n\nIt fell.\n\n# Chapter 2\n\nIt rose."
    book, _ = read(a=file(body, title="Winter"), b=file(body, title="Summer"))
    assert [plain_text(part.title) for part in book.body] == ["Winter", "Summer"]


def test_tags_are_gathered_and_warnings_stay_with_their_chapter(read):
    book, _ = read(
        a=file(title="Low Tide", tags="sea, salt"),
        b=file(title="Slack", tags="salt, wind", warnings="drowning"),
        c=file(title="High", warnings="storms"),
    )
    assert book.metadata.tags == ("sea", "salt", "wind")
    assert [notes(c) for c in book.chapters()] == [
        [],
        [(NoteKind.WARNING, "drowning")],
        [(NoteKind.WARNING, "storms")],
    ]


def test_what_has_no_place_is_reported(read):
    _, report = read(
        a=file(title="One", url="https://example.org/1"),
        b=file(title="Two", url="https://example.org/2"),
    )
    said = [one.message for one in report if one.code == "FB208"]
    assert len(said) == 1
    assert "https://example.org/2" in said[0]


def test_one_file_with_a_title_is_a_work():
    book = ficbook.read(ficbook.Source("a.md", file(title="The Salt Road").encode()))
    assert book.metadata.title == "The Salt Road"
