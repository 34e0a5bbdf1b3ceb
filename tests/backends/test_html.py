"""The HTML file: one page, whole, that needs nothing from anywhere."""

import re
from base64 import b64decode
from collections import Counter

from lxml import html

from ficbook.backends.html import write
from ficbook.config.schema import Config, MatterTable
from ficbook.diagnostics import Report
from ficbook.model.book import Book
from ficbook.themes import find_theme
from tests.books import EVERYTHING, GIF, VARIETY, book
from tests.reading import book_words, element_words


def page(story: Book) -> str:
    return write(story, find_theme("classic"), Config(), Report()).decode()


def test_no_word_is_lost() -> None:
    read = element_words(html.fromstring(page(EVERYTHING)).find("body"))
    assert not Counter(book_words(EVERYTHING)) - Counter(read)


def test_it_needs_nothing_from_outside() -> None:
    tree = html.fromstring(page(EVERYTHING))
    assert not tree.xpath("//link | //script | //iframe")
    assert "url(" not in "".join(tree.xpath("//style/text()"))
    for source in tree.xpath("//img/@src"):
        assert b64decode(source.removeprefix("data:image/gif;base64,")) == GIF


def test_its_links_lead_to_places_on_it() -> None:
    tree = html.fromstring(page(EVERYTHING))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = [href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert inner
    assert set(inner) <= set(ids)
    assert not [href for href in tree.xpath("//a/@href") if ".xhtml" in href]


def test_a_keyboard_or_a_screen_reader_finds_its_way() -> None:
    tree = html.fromstring(page(book()))
    assert tree.get("lang") == "en"
    assert tree.xpath("//body/a")[0].get("href") == "#contents"
    assert len(tree.xpath("//main")) == 1
    assert tree.xpath("//main//nav")
    assert html.fromstring(page(VARIETY["ar"])).get("dir") == "rtl"


def test_it_is_html_and_nothing_foreign() -> None:
    text = page(EVERYTHING)
    assert text.startswith("<!DOCTYPE html>")
    assert not re.search(r"epub:type|xml:lang|xmlns|<\?xml version", text)
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_folded_warnings_are_opened_by_their_reader() -> None:
    folded = Config(matter=MatterTable(warnings_folded=True))
    text = write(EVERYTHING, find_theme("classic"), folded, Report()).decode()
    tree = html.fromstring(text)
    warnings = tree.xpath('//aside[contains(@class, "note-warning")]')
    assert warnings
    for warning in warnings:
        (inside,) = warning.xpath("./details")
        assert inside.get("open") is None
        assert inside[0].tag == "summary"
        assert "note-label" in inside[0].get("class")
    assert not html.fromstring(page(EVERYTHING)).xpath("//aside/details")
    assert not Counter(book_words(EVERYTHING)) - Counter(element_words(tree.find("body")))


def test_the_archive_s_fields_wait_until_they_are_opened() -> None:
    tree = html.fromstring(page(EVERYTHING))
    (details,) = tree.xpath("//section[@id='about']/details")
    assert details.find("summary").text == "Details"
    assert "Hurt/Comfort" in details.text_content()
    assert "open" not in details.attrib
