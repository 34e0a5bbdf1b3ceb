"""The EPUB: what stands in it, what its package says, and that its bytes depend on the Book alone."""

import os
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from lxml import etree
from msgspec.structs import replace

from ficbook.backends.epub import rewrite, write
from ficbook.backends.epub.container import Container, members
from ficbook.config.schema import Config, EpubTable, OutputTable
from ficbook.diagnostics import Report
from ficbook.model.book import Asset, Book
from ficbook.model.metadata import Metadata
from ficbook.themes import find_theme
from tests.books import EVERYTHING, GIF, PICTURE, VARIETY, book, chapter, paragraph
from tests.reading import book_words, epub_documents, epub_words
from tests.strategies import BOOKS, UNSHRUNK

THEME = find_theme("classic")
NAMES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "epub": "http://www.idpf.org/2007/ops",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
}


def built(story: Book, config: Config | None = None) -> bytes:
    return write(story, THEME, config or Config(), Report())


def member(epub: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(epub)) as archive:
        return archive.read(f"EPUB/{name}")


def package(epub: bytes) -> etree._Element:
    return etree.fromstring(member(epub, "content.opf"))


def found(element: etree._Element, expression: str) -> list[str]:
    return element.xpath(expression, namespaces=NAMES)


def properties(opf: etree._Element, name: str) -> list[str]:
    return found(opf, f'//opf:meta[@property="{name}"]/text()')


@pytest.mark.slow
@UNSHRUNK
@given(BOOKS)
def test_no_word_of_any_book_is_lost(story: Book) -> None:
    read = epub_words(epub_documents(built(story)).values())
    assert not Counter(book_words(story)) - Counter(read)


def test_the_container_begins_with_its_media_type() -> None:
    epub = built(book())
    assert epub[30:58] == b"mimetypeapplication/epub+zip"
    with ZipFile(BytesIO(epub)) as archive:
        first, *others = archive.infolist()
        assert first.compress_type == ZIP_STORED
        assert {one.compress_type for one in others} == {ZIP_DEFLATED}
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_the_spine_has_a_fixed_front_and_a_file_for_each_chapter() -> None:
    spine = found(package(built(book())), "//opf:itemref/@idref")
    assert spine == [
        *("cover", "titlepage", "copyright-page", "about", "notice", "contents"),
        *("chapter-0001", "chapter-0002", "chapter-0003"),
    ]


def test_the_package_says_all_that_is_known() -> None:
    opf = package(built(EVERYTHING))
    assert opf.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-GB"
    assert found(opf, "//dc:title/text()") == [
        "The Keeper's Daughter",
        "A Tale of the Second Light",
    ]
    assert properties(opf, "title-type") == ["main", "subtitle"]
    assert "Keeper's Daughter, The" in properties(opf, "file-as")
    assert found(opf, "//dc:creator/text()") == ["saltmarsh_pen", "Edda <3 & Co"]
    assert found(opf, "//dc:contributor/text()") == ["tideline", "gull"]
    assert properties(opf, "role") == ["aut", "aut", "edt", "ill"]
    assert found(opf, "//dc:source/text()") == ["https://example.org/works/1889"]
    assert found(opf, "//dc:date/text()") == ["2019-03-14"]
    assert "Hurt/Comfort" in found(opf, "//dc:subject/text()")
    assert properties(opf, "dcterms:modified") == ["2021-11-02T00:00:00Z"]


def test_each_tag_has_the_type_that_the_archive_gives_it() -> None:
    opf = package(built(EVERYTHING))
    typed = {}
    for subject in opf.xpath("//dc:subject", namespaces=NAMES):
        about = f'//opf:meta[@refines="#{subject.get("id")}" and @property="%s"]/text()'
        (scheme,) = found(opf, about % "authority") or [""]
        assert found(opf, about % "term") in ([], [subject.text])
        typed[subject.text] = scheme.rpartition("#")[2]
    assert typed == {
        "The Lighthouse - Anonymous": "Fandom",
        "Keeper & Daughter": "Relationship",
        "The Keeper": "Character",
        "Wren": "Character",
        "Sea stories": "Freeform",
        "Hurt/Comfort": "Freeform",
        "Slow Burn": "Freeform",
        "Teen And Up Audiences": "Rating",
        "No Archive Warnings Apply": "ArchiveWarning",
        "Gen": "Category",
        "Fan fiction": "",
    }
    assert found(opf, "//dc:type/text()") == ["Fan fiction"]


def test_the_first_series_is_told_both_ways_in_the_order_readers_need() -> None:
    opf = package(built(EVERYTHING))
    assert properties(opf, "belongs-to-collection") == ["The Lights", "Tales of Salt"]
    assert properties(opf, "group-position") == ["2"]
    calibre = found(opf, '//opf:meta[starts-with(@name, "calibre:")]/@content')
    assert calibre == ["The Lights", "2"]


def test_accessibility_is_stated_whole_and_truly() -> None:
    plain, pictured = package(built(book())), package(built(EVERYTHING))
    for opf in (plain, pictured):
        assert properties(opf, "schema:accessModeSufficient") == ["textual"]
        assert properties(opf, "schema:accessibilityHazard") == ["none"]
        assert "tableOfContents" in properties(opf, "schema:accessibilityFeature")
        assert len(properties(opf, "schema:accessibilitySummary")) == 1
    assert properties(plain, "schema:accessMode") == ["textual"]
    assert properties(pictured, "schema:accessMode") == ["textual", "visual"]


def test_the_identifier_follows_the_work_and_not_its_text() -> None:
    def uid(story: Book) -> str:
        return found(package(built(story)), "//dc:identifier/text()")[0]

    longer = book(*(chapter(number) for number in range(1, 6)))
    assert uid(book()) == uid(longer)
    assert uid(book()) != uid(book(title="Another"))
    assert uid(book(identifier="urn:isbn:9780000000002")) == "urn:isbn:9780000000002"


def test_without_a_date_the_epoch_dates_the_book() -> None:
    def modified(config: Config) -> list[str]:
        return properties(package(built(book(), config)), "dcterms:modified")

    assert modified(Config()) == ["2000-01-01T00:00:00Z"]
    assert modified(Config(epoch=86400)) == ["1970-01-02T00:00:00Z"]


def test_every_way_in_leads_to_the_same_places() -> None:
    epub = built(EVERYTHING)
    nav = epub_documents(epub)["contents.xhtml"]
    toc = found(nav, '//h:nav[@epub:type="toc"]//h:a/@href')
    ncx = etree.fromstring(member(epub, "toc.ncx"))
    listed = found(ncx, "//ncx:content/@src")
    assert listed == toc
    assert found(ncx, "//ncx:navPoint/@playOrder") == [str(i) for i in range(1, len(listed) + 1)]
    assert found(ncx, '//ncx:meta[@name="dtb:depth"]/@content') == ["2"]
    assert found(nav, '//h:nav[@epub:type="landmarks"]//h:a/@epub:type') == [
        *("cover", "titlepage", "toc", "bodymatter"),
    ]
    guide = found(package(epub), "//opf:reference/@type")
    assert guide == ["cover", "title-page", "toc", "text"]


def test_a_right_to_left_book_turns_its_pages_that_way() -> None:
    opf = package(built(VARIETY["ar"]))
    assert found(opf, "//opf:spine/@page-progression-direction") == ["rtl"]
    page = epub_documents(built(VARIETY["ar"]))["chapter-0001.xhtml"]
    assert (page.get("dir"), page.get("lang")) == ("rtl", "ar")


def test_the_author_s_picture_is_the_cover() -> None:
    epub = built(VARIETY["cover-of-ones-own"])
    opf = package(epub)
    assert found(opf, '//opf:item[@properties="cover-image"]/@href') == [
        "images/map-of-the-island.gif"
    ]
    assert member(epub, "images/map-of-the-island.gif") == GIF


def test_a_missing_cover_is_reported_and_one_is_drawn() -> None:
    report = Report()
    epub = write(book(cover="lost.png"), THEME, Config(), report)
    assert [said.code for said in report] == ["FB603"]
    assert member(epub, "cover.jpg").startswith(b"\xff\xd8\xff")


def test_pictures_that_readers_cannot_show_are_reported_and_left_out() -> None:
    report = Report()
    assets = (
        Asset("a", "image/png", "a.png", b"<svg onload='x'/>"),
        Asset("b", "image/gif", "b.gif", GIF + bytes(17 * 1024 * 1024)),
        PICTURE,
    )
    epub = write(replace(book(), assets=assets), THEME, Config(), report)
    assert [said.code for said in report] == ["FB600", "FB601"]
    assert not found(package(epub), '//opf:item[starts-with(@href, "images/")]')  # none is shown


def test_the_author_s_own_sheet_comes_last_and_nothing_is_left_unresolved() -> None:
    own = Config(
        output=OutputTable(epub=EpubTable(css="p { color: var(--rule); left: calc(1px) }"))
    )
    sheet = member(built(book(), own), "style.css").decode()
    assert sheet.rstrip().endswith("}")
    assert "color: #808080" in sheet.rpartition("p {")[2]
    for gone in ("var(", "--", "calc(", "min(", "max("):
        assert gone not in sheet


@pytest.mark.slow
@pytest.mark.parametrize("name", ["everything", "one"])
def test_the_same_book_is_the_same_bytes_in_another_process(name: str, tmp_path: Path) -> None:
    program = (
        "import sys; from tests.books import VARIETY; from tests.backends.test_epub import built;"
        f"sys.stdout.buffer.write(built(VARIETY[{name!r}]))"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(root)}
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=root, capture_output=True, check=True
    )
    assert run.stdout == built(VARIETY[name]) == built(VARIETY[name])


def long_book(*changed: int) -> Book:
    words = "The lamp burned low and the rain came over the water. "
    return book(
        *(
            chapter(
                n, *(paragraph(f"{words}{n}{p}{'!' if n in changed else ''}") for p in range(80))
            )
            for n in range(1, 9)
        )
    )


def test_a_rebuild_gives_the_same_bytes_as_a_fresh_build() -> None:
    old = built(long_book())
    changed = long_book(3)
    rebuilt = rewrite(changed, THEME, Config(), Report(), old)
    assert rebuilt == built(changed) != old


def test_a_rebuild_takes_over_what_did_not_change() -> None:
    previous = members(built(long_book()))
    container = Container(previous)
    with ZipFile(BytesIO(built(long_book(3)))) as archive:
        for name in archive.namelist()[1:]:
            container.writestr(name, archive.read(name))
    anew = {one.name for one in container._members if one is not previous.get(one.name)}
    assert "EPUB/chapter-0003.xhtml" in anew
    assert not anew & {f"EPUB/chapter-000{n}.xhtml" for n in (1, 2, 4, 5, 6, 7, 8)}


@pytest.mark.parametrize("wreck", ["empty", "text", "cut", "lied", "other"])
def test_a_rebuild_never_trusts_the_old_file(wreck: str) -> None:
    story = long_book()
    good = built(story)
    lied = good.replace(b"PK\1\2", b"PK\1\3", 1)
    with BytesIO() as out:
        with (
            ZipFile(BytesIO(good)) as archive,
            ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as new,
        ):
            for name in archive.namelist():
                new.writestr(name, archive.read(name))
        other = out.getvalue()
    old = {"empty": b"", "text": b"no zip", "cut": good[:-30], "lied": lied, "other": other}[wreck]
    assert rewrite(story, THEME, Config(), Report(), old) == good


def test_mupdf_reads_the_words_in_order() -> None:
    import pymupdf

    story = book()
    with pymupdf.open(stream=built(story), filetype="epub") as document:
        text = " ".join(page.get_text() for page in document)
        titles = [title for _, title, _ in document.get_toc()]
    read = iter(text.split())
    assert all(
        word in read for one in story.chapters() for word in one.blocks[0].children[0].text.split()
    )
    assert titles[-3:] == [f"Chapter {n}: The {n}. Lamp" for n in (1, 2, 3)]
    assert "Start of the story" not in text  # the landmarks are hidden


def test_hostile_metadata_stays_what_it_is() -> None:
    hostile = 'a]]> <script> "q" & \x07\ud800'
    opf = package(built(book(title=hostile, source="javascript:alert(1)", tags=("", " ", "\x00"))))
    assert found(opf, "//dc:title/text()") == ['a]]> <script> "q" & \ufffd\ufffd']
    assert all(text.strip() for text in found(opf, "//dc:subject/text()"))


def test_a_book_without_chapters_is_a_book() -> None:
    assert found(
        package(built(Book(Metadata(title="X"), ()))), "//opf:reference[@type='text']/@href"
    )
