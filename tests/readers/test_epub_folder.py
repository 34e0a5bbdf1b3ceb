"""The text of an EPUB without its package: the order, the parts, the title page, the endnotes."""

from pathlib import Path

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.book import Part
from ficbook.model.draft import Draft, Role
from ficbook.model.walk import plain_text
from ficbook.pipeline import find, read
from ficbook.readers.epub import READER
from tests.readers.epubs import packed

TYPES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def page(kind: str, inner: str, more: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><html {TYPES} xml:lang="en-GB"><head><title>x'
        f'</title></head><body><section epub:type="{kind}" {more}>{inner}</section></body></html>'
    )


NOTE = '<a href="endnotes.xhtml#note-1" id="noteref-1" epub:type="noteref">1</a>'
PAGES = {
    "titlepage.xhtml": page(
        "titlepage",
        '<h1 epub:type="title">The Toll</h1><p>By <b epub:type="z3998:author">Perrin Ash</b>.</p>',
    ),
    "imprint.xhtml": page("imprint", "<h2>Imprint</h2><p>Set by hand.</p>"),
    "dedication.xhtml": page("dedication", "<p>For the ferrymen</p>"),
    "part-1.xhtml": page("part", "<h2>Part I</h2>", 'id="part-1"'),
    "part-2.xhtml": page(
        "part", "<hgroup><h2>Part II</h2><p>Low Water</p></hgroup>", 'id="part-2"'
    ),
    "chapter-1-1.xhtml": page(
        "chapter", f"<h3>I</h3><p>The gate was shut.{NOTE}</p>", 'data-parent="part-1"'
    ),
    "chapter-1-2.xhtml": page(
        "chapter",
        '<hgroup><h3>II</h3><p epub:type="title">The Coin</p></hgroup><p>She paid twice.</p>',
        'data-parent="part-1"',
    ),
    "chapter-2-10.xhtml": page("chapter", "<h3>X</h3><p>It rained.</p>", 'data-parent="part-2"'),
    "chapter-2-9.xhtml": page("chapter", "<h3>IX</h3><p>It froze.</p>", 'data-parent="part-2"'),
    "endnotes.xhtml": page(
        "endnotes",
        '<h2>Endnotes</h2><ol><li id="note-1" epub:type="endnote"><p>By law. '
        '<a href="chapter-1-1.xhtml#noteref-1" role="doc-backlink">↩</a></p></li></ol>',
    ),
    "colophon.xhtml": page("colophon", "<p>Printed nowhere.</p>"),
}


def draft() -> Draft:
    return READER.read(Source("toll.epub", packed(PAGES)), Config(), Report())


def test_parts_come_before_the_chapters_that_name_them():
    heads = [(p.cue.role, p.text) for p in draft().passages if p.cue and p.cue.role != Role.NOTE]
    assert heads == [
        (Role.PART, "Part I"),
        (Role.CHAPTER, "I"),
        (Role.CHAPTER, "II"),
        (Role.SUBTITLE, "The Coin"),
        (Role.PART, "Part II: Low Water"),
        (Role.CHAPTER, "IX"),
        (Role.CHAPTER, "X"),
    ]


def test_title_page_names_the_work():
    said = draft().metadata
    assert (said.title, said.authors, said.language) == ("The Toll", ("Perrin Ash",), "en-GB")


def test_parts_that_are_a_loop_are_read_once():
    pages = {n: page("part", f"<h2>{n}</h2>", f'data-parent="{n[::-1]}"') for n in ("ab", "ba")}
    data = packed({f"{n}.xhtml": text for n, text in pages.items()})
    found = READER.read(Source("loop.epub", data), Config(), Report())
    assert sorted(p.text for p in found.passages) == ["ab", "ba"]


def test_a_folder_of_its_pages_is_one_book(tmp_path: Path):
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(find(tmp_path, config=Config()).files) == 1
    book = read(tmp_path, Config())
    parts = [item for item in book.body if isinstance(item, Part)]
    assert [(p.label, plain_text(p.title), len(p.chapters)) for p in parts] == [
        ("Part I", "", 2),
        ("Part II", "Low Water", 2),
    ]
    first = next(book.chapters())
    assert [n.kind for n in book.notes] == ["dedication"]
    assert len(first.footnotes) == 1
    assert book.metadata.title == "The Toll"
