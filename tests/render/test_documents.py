"""A Book becomes XHTML: well-formed, complete, in a fixed order, whatever stands in it."""

import re
from collections import Counter

import pytest
from hypothesis import given
from lxml import etree
from msgspec.structs import replace

from ficbook.diagnostics import FicbookError, Report
from ficbook.model.book import Book, Chapter, Footnote, Note, NoteKind, Section, SectionKind
from ficbook.model.metadata import Metadata
from ficbook.model.nodes import NoteReference, Paragraph, SceneBreak, Text, Verse
from ficbook.render import Document, documents, joined
from ficbook.render.pictures import fit
from ficbook.themes import find_theme
from tests.books import EVERYTHING, book, chapter, note, paragraph, text
from tests.reading import XHTML, blocks_words, book_words, element_words
from tests.strategies import BOOKS, UNSHRUNK

THEME = find_theme("base")
FRONT = ["titlepage", "copyright-page", "about", "notice", "contents"]
EPUB = "{http://www.idpf.org/2007/ops}"


def parsed(document: Document) -> etree._Element:
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return etree.fromstring(f"<body {spaces}>{document.body}</body>")


def by_id(book: Book) -> dict[str, Document]:
    return {document.id: document for document in documents(book, THEME)}


def find(document: Document, expression: str) -> list[etree._Element]:
    return parsed(document).xpath(expression, namespaces={"h": XHTML[1:-1], "epub": EPUB[1:-1]})


@UNSHRUNK
@given(BOOKS)
def test_any_book_is_well_formed_and_whole(book: Book) -> None:
    book = fit(book, Report())
    pages = documents(book, THEME)
    elements = [parsed(page) for page in pages]
    read = [word for element in elements for word in element_words(element)]
    missing = Counter(book_words(book)) - Counter(read)
    assert not missing


@UNSHRUNK
@given(BOOKS)
def test_a_story_is_read_back_word_for_word(book: Book) -> None:
    book = fit(book, Report())
    chapters = [page for page in documents(book, THEME) if page.kind == "chapter"]
    for one, page in zip(book.chapters(), chapters, strict=True):
        (story,) = find(page, './/h:div[@class="story"]')
        assert element_words(story) == blocks_words(one.blocks)


@UNSHRUNK
@given(BOOKS)
def test_ids_are_unique_and_links_lead_somewhere(book: Book) -> None:
    pages = documents(book, THEME)
    whole = joined(pages)
    ids = re.findall(r' id="([^"]*)"', whole)
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", one) for one in ids)
    assert set(re.findall(r' href="#([^"]*)"', whole)) <= set(ids)
    assert {page.id for page in pages} <= set(ids)


@pytest.mark.parametrize("story", [Book(Metadata(title="X"), ()), book(), EVERYTHING])
def test_the_front_is_the_same_in_every_book(story: Book) -> None:
    pages = documents(story, THEME)
    assert [page.id for page in pages[:5]] == FRONT
    assert all(element_words(parsed(page)) for page in pages)
    assert all(len(find(page, ".//h:h1")) == 1 for page in pages)


def test_what_comes_later_moves_nothing_that_was_there() -> None:
    """Readers keep their place by a document's position and name."""
    before = book()
    warned = note(NoteKind.WARNING, "Rain.", origin="chapter-0001")
    after = replace(
        before,
        body=(*before.body, chapter(4)),
        front_matter=(Section(SectionKind.NOTICE, notes=(warned,)),),
        back_matter=(Section(SectionKind.APPENDIX, notes=(note(NoteKind.AUTHOR, "Hm."),)),),
    )
    old = [page.href for page in documents(before, THEME)]
    assert [page.href for page in documents(after, THEME)][: len(old)] == old


def test_the_first_paragraph_and_those_after_breaks_say_so() -> None:
    story = by_id(EVERYTHING)["chapter-0001"]
    assert find(story, 'string(.//h:p[@class="opening"])').startswith("She wrote")
    after = find(story, './/h:p[@class="after-break"]')
    assert [p.text for p in after] == ["The morning after.", "I had not slept."]
    assert find(story, './/h:hr[@class="scene-break"]/@data-ornament') == ["* * *"]
    assert find(story, './/h:hr[@class="scene-break scene-break-2"]/@data-ornament') == ['~"<&>"~']


def test_breaks_stand_as_typed_where_the_theme_does_not_draw_them() -> None:
    drawn = (paragraph("A."), SceneBreak("~<>~"), paragraph("B."), SceneBreak(), paragraph("C."))
    story = book(chapter(1, *drawn))
    pages = documents(story, THEME.varied({"scene-breaks": "as-typed"}))
    (page,) = (page for page in pages if page.id == "chapter-0001")
    assert find(page, './/h:p[@role="separator"]/text()') == ["~<>~"]
    assert [hr.get("class") for hr in find(page, ".//h:hr")] == ["scene-break scene-break-white"]
    assert [p.text for p in find(page, './/h:p[@class="after-break"]')] == ["B.", "C."]
    assert element_words(parsed(page)).count("~<>~") == 1


def test_headings_never_skip_a_level() -> None:
    story = by_id(EVERYTHING)["chapter-0001"]
    assert [h.text for h in find(story, ".//h:div[@class='story']/h:h2")] == ["Of Oil"]


def test_a_footnote_and_its_mark_lead_to_each_other() -> None:
    story = by_id(EVERYTHING)["chapter-0001"]
    (mark,) = find(story, './/h:a[@epub:type="noteref"]')
    (first, stray) = find(story, './/h:aside[@epub:type="footnote"]')
    assert mark.get("href") == f"#{first.get('id')}"
    (back,) = find(story, './/h:a[@epub:type="backlink"]')
    assert back.get("href") == f"#{mark.get('id')}"
    assert (mark.text, back.text) == ("1", "1")
    assert not stray.xpath(".//h:a", namespaces={"h": XHTML[1:-1]})


def test_a_note_moved_to_the_appendix_is_linked_both_ways() -> None:
    pages = by_id(EVERYTHING)
    (there,) = find(pages["chapter-0001"], './/h:p[@class="note-link"]/h:a')
    assert there.get("href") == "back-appendix.xhtml#back-appendix-note-1"
    assert there.text == "A/N"
    (moved,) = find(pages["back-appendix"], './/h:aside[@id="back-appendix-note-1"]')
    (back,) = moved.xpath('.//h:p[@class="note-origin"]/h:a', namespaces={"h": XHTML[1:-1]})
    assert back.get("href") == f"chapter-0001.xhtml#{there.get('id')}"


def test_a_moved_note_leaves_its_link_where_it_stood() -> None:
    appendix = Section(
        SectionKind.APPENDIX,
        notes=(
            note(NoteKind.AUTHOR, "Before.", origin="chapter-0001", line=1),
            note(NoteKind.AUTHOR, "After.", origin="chapter-0001", line=9),
        ),
    )
    story = replace(book(chapter(1, paragraph("It rained.", line=5))), back_matter=(appendix,))
    body = by_id(story)["chapter-0001"].body
    places = [body.index(piece) for piece in ("note-1", "It rained", "note-2")]
    assert places == sorted(places)


def test_warnings_stand_by_chapter_with_links() -> None:
    notice = by_id(EVERYTHING)["notice"]
    heads = find(notice, ".//h:h2")
    assert ["".join(h.itertext()) for h in heads] == [
        "The whole story",
        "Chapter 2: The 2. Lamp",
        "Chapter 1: The First Night, Epilogue",
    ]
    assert find(notice, ".//h:h2/h:a/@href") == [
        "chapter-0002.xhtml",
        "chapter-0001.xhtml",
        "chapter-0004.xhtml",
    ]


def test_folded_warnings_are_reached_by_a_link_that_tells_nothing() -> None:
    folded = Section(
        SectionKind.APPENDIX,
        notes=(note(NoteKind.WARNING, "The aunt dies.", origin="chapter-0002"),),
    )
    notice = by_id(replace(book(), back_matter=(folded,)))["notice"]
    assert find(notice, ".//h:li/h:a/@href") == ["back-appendix.xhtml#back-appendix-note-1"]
    assert "aunt" not in notice.body


def test_the_notice_says_when_the_author_gave_no_warnings() -> None:
    assert "The author has given no warnings." in by_id(book())["notice"].body
    assert "no warnings" not in by_id(EVERYTHING)["notice"].body


def test_the_about_page_tells_what_an_archive_tells() -> None:
    about = by_id(EVERYTHING)["about"]
    labels, current = {}, ""
    for element in find(about, ".//h:dl/*"):
        if element.tag == f"{XHTML}dt":
            current = element.text
        else:
            labels.setdefault(current, []).append(element.text)
    assert labels["Fandom"] == ["The Lighthouse - Anonymous"]
    assert labels["Additional tags"] == ["Sea stories, Hurt/Comfort, Slow Burn"]
    assert labels["Chapters"] == ["4/12"]
    assert labels["Series"] == ["The Lights, no. 2; Tales of Salt"]
    assert labels["Updated"] == ["2 November 2021"]
    assert [p.text for p in find(about, './/h:div[@class="summary"]/h:p')] == [
        'A keeper, a storm & a "small" secret.',
        "The light must not go out.",
    ]
    assert find(about, ".//h:section/h:section/h:aside/h:p/text()") == [
        "For the gulls.",
        "The sea, the sea!",
    ]


def test_words_are_counted_without_notes() -> None:
    story = replace(
        book(Chapter(text("A title"), (paragraph("Two words"), paragraph("and three more")))),
        notes=(note(NoteKind.AUTHOR, "Not counted at all."),),
    )
    assert "<dd>5</dd>" in by_id(story)["about"].body


def test_chapters_stand_below_their_part_in_the_contents() -> None:
    contents = by_id(EVERYTHING)["contents"]
    assert find(contents, ".//h:li/h:ol/h:li/h:a/@href") == [
        "chapter-0001.xhtml",
        "chapter-0002.xhtml",
        "chapter-0003.xhtml",
    ]
    assert find(contents, "string((.//h:li/h:ol/h:li)[2])").strip() == "Chapter 2: The 2. Lamp"


def test_only_addresses_that_are_safe_are_links() -> None:
    hrefs = find(by_id(EVERYTHING)["chapter-0001"], './/h:div[@class="story"]//h:a/@href')
    assert "https://example.org/a?b=c&d=%C3%A9" in hrefs
    assert "chapter-0002.xhtml" in hrefs
    assert not [href for href in hrefs if "script" in href]


def test_the_language_of_the_book_is_the_language_of_its_own_words() -> None:
    german = by_id(book(language="de-AT"))
    assert german["contents"].title == "Inhalt"
    assert "Zu dieser Geschichte wurden keine Warnungen" in german["notice"].body
    assert by_id(book(language="nl"))["contents"].title == "Contents"


def test_a_template_that_fails_is_named() -> None:
    broken = replace(
        THEME, templates={**THEME.templates, "about.xhtml.jinja": "{{ nothing.here }}"}
    )
    with pytest.raises(FicbookError) as caught:
        documents(book(), broken)
    assert caught.value.diagnostics[0].code == "FB610"
    assert "about.xhtml.jinja" in caught.value.diagnostics[0].message


def test_a_template_cannot_reach_out() -> None:
    """A theme may come from anywhere: its templates see values, not the machine."""
    spy = "{{ words.__class__.__init__.__globals__ }}"
    curious = replace(THEME, templates={**THEME.templates, "about.xhtml.jinja": spy})
    with pytest.raises(FicbookError):
        documents(book(), curious)


def test_footnotes_of_a_note_that_moved_are_linked_both_ways() -> None:
    def section(kind: SectionKind) -> Section:
        marked = Note(NoteKind.AUTHOR, (Paragraph((Text("Oil"), NoteReference("a"))),))
        return Section(kind, notes=(marked,), footnotes=(Footnote("a", (paragraph("Of fish."),)),))

    kinds = {SectionKind.PREFACE: "about", SectionKind.COPYRIGHT_PAGE: "copyright-page"}
    made = replace(
        book(chapter(1)),
        front_matter=tuple(map(section, (*kinds, SectionKind.NOTICE))),
        back_matter=(section(SectionKind.APPENDIX),),
    )
    pages = by_id(made)
    for page in (*kinds.values(), "notice", "back-appendix"):
        (mark,) = find(pages[page], './/h:a[@epub:type="noteref"]')
        (footnote,) = find(pages[page], './/h:aside[@epub:type="footnote"]')
        (back,) = find(pages[page], './/h:a[@epub:type="backlink"]')
        assert mark.get("href") == f"#{footnote.get('id')}"
        assert back.get("href") == f"#{mark.get('id')}"


def test_the_spaces_at_the_head_of_a_line_of_verse_are_seen() -> None:
    verse = Verse(((text("The tide goes out"), text("  and nobody asks"), text(" " * 90 + "why")),))
    made = by_id(Book(Metadata(title="T"), (Chapter(text("One"), (verse,)),)))["chapter-0001"]
    lines = [line.text for line in find(made, "//h:p[@class='line']")]
    assert lines == ["The tide goes out", "\u00a0" * 4 + "and nobody asks", "\u00a0" * 48 + "why"]
