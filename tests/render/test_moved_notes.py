"""Notes away from where they were written: the links that lead there and back."""

import re

import msgspec

from ficbook.model.book import Book, NoteKind, Section, SectionKind
from ficbook.model.nodes import Image, Text
from ficbook.render import documents
from ficbook.themes import find_theme
from tests.books import PICTURE, Paragraph, book, chapter, note, paragraph


def rendered(made: Book) -> dict[str, str]:
    return {d.id: d.body for d in documents(made, find_theme("base"))}


def behind(*notes: object) -> Book:
    story = (paragraph("One.", 3), paragraph("Two.", 8))
    first = msgspec.structs.replace(chapter(1), blocks=story)
    appendix = Section(SectionKind.APPENDIX, notes=notes)  # type: ignore[arg-type]
    return msgspec.structs.replace(book(first, chapter(2)), back_matter=(appendix,))


def links(xhtml: str) -> list[str]:
    return re.findall(r'<p class="note-link">.*?</p>', xhtml)


def test_several_notes_of_a_place_leave_one_line_there() -> None:
    kinds = (NoteKind.PROMOTION, NoteKind.STATUS, NoteKind.AUTHOR)
    notes = [note(kind, "Words.", origin="chapter-0001", line=1) for kind in kinds]
    (line,) = links(rendered(behind(*notes))["chapter-0001"])
    assert re.sub(r"<[^>]*>", "", line) == "Promotion · Status · Author’s note"


def test_the_link_stands_in_the_story_where_the_note_stood() -> None:
    moved = note(NoteKind.AUTHOR, "Sorry!", origin="chapter-0001", line=5)
    body = rendered(behind(moved))["chapter-0001"]
    assert body.index("One.") < body.index("note-link") < body.index("Two.")


def test_a_note_said_in_many_chapters_says_in_which() -> None:
    also = ("chapter-0002", "chapter-0003", "chapter-0004", "chapter-0006")
    said = note(NoteKind.PLEA, "Please review!", origin="chapter-0001", also=also)
    first = msgspec.structs.replace(chapter(1), endnotes=(said,))
    body = rendered(book(first, *(chapter(n) for n in range(2, 8))))["chapter-0001"]
    (line,) = re.findall(r'<p class="note-origin">.*?</p>', body)
    assert re.findall(r'href="chapter-000(\d)', line) == ["2", "4", "6"]
    assert re.sub(r"<[^>]*>", "", line) == (
        "Also in Chapter 2: The 2. Lamp – Chapter 4: The 4. Lamp, Chapter 6: The 6. Lamp"
    )


def test_notes_gathered_in_front_follow_the_details_and_say_whence_they_come() -> None:
    gathered = Section(
        SectionKind.PREFACE, notes=(note(NoteKind.AUTHOR, "Hello!", origin="chapter-0002"),)
    )
    made = msgspec.structs.replace(book(), front_matter=(gathered,))
    about = rendered(made)["about"]
    assert about.index("<dl") < about.index("Hello!") < about.index("From <a href=")
    assert 'href="chapter-0002.xhtml"' in about


def test_a_note_on_the_whole_work_stands_before_the_details() -> None:
    preface = Section(SectionKind.PREFACE, notes=(note(NoteKind.AUTHOR, "Hello!"),))
    about = rendered(msgspec.structs.replace(book(), front_matter=(preface,)))["about"]
    assert about.index("Hello!") < about.index("<dl")
    assert "note-origin" not in about


def test_a_picture_too_high_for_a_line_stands_in_a_block_of_its_own() -> None:
    from io import BytesIO

    from PIL import Image as Pictures

    high = BytesIO()
    Pictures.new("RGB", (9, 200)).save(high, "PNG")
    assets = (PICTURE, msgspec.structs.replace(PICTURE, id="high", data=high.getvalue()))
    run = (Text("See "), Image("map", "a map"), Text(" and "), Image("high", "a mast"))
    made = msgspec.structs.replace(book(chapter(1, Paragraph(run))), assets=assets)
    body = rendered(made)["chapter-0001"]
    assert 'alt="a mast" class="block"' in body
    assert 'alt="a map"/>' in body


def test_notes_behind_the_story_stand_under_the_chapter_they_come_from() -> None:
    several = (
        note(NoteKind.AUTHOR, "Hello!", origin="chapter-0001", line=1),
        note(NoteKind.WARNING, "Fog.", origin="chapter-0001", line=1),
        note(NoteKind.AUTHOR, "Again!", origin="chapter-0002", line=1),
        note(NoteKind.AUTHOR, "And on the whole."),
    )
    made = rendered(behind(*several))
    body = next(made[name] for name in made if name.startswith("back-"))
    heads = re.findall(r'<h2 class="note-origin"><a href="([^"]*)">', body)
    assert heads == ["chapter-0001.xhtml", "chapter-0002.xhtml"]
    order = [body.index(word) for word in ('"chapter-0001.xhtml"', "Fog.", '"chapter-0002.xhtml"')]
    assert order == sorted(order)
