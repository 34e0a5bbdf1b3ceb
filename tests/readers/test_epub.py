"""EPUBs to drafts: the package, the contents, what is left out, footnotes across files."""

import zipfile
from datetime import date
from io import BytesIO

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Draft, Role
from ficbook.model.metadata import Rating, Status
from ficbook.readers import choose, epub
from ficbook.readers.archive import Files
from ficbook.readers.epub import READER, is_unpacked, read_files
from tests.readers.epubs import PNG, book, entry, opf, packed, xhtml


def draft_of(data: bytes, report: Report | None = None) -> Draft:
    return READER.read(Source("book.epub", data), Config(), Report() if report is None else report)


def cues(draft: Draft, role: Role) -> list[str]:
    return [p.text for p in draft.passages if p.cue and p.cue.role is role]


def rules(draft: Draft) -> list[str]:
    return [o.rule for o in draft.omissions]


def codes(report: Report) -> list[str]:
    return [d.code for d in report]


def test_is_chosen_by_content():
    assert choose(Source("story.zip", book({"a.xhtml": xhtml("<p>x</p>")}))).name == "epub"
    other = packed({"word/document.xml": "<x/>"}).replace(b"epub+zip", b"wordwordo")
    assert READER.recognise(Source("a.docx", other)) == 0


def test_spine_order_and_contents_titles():
    data = book(
        {
            "z.xhtml": xhtml("<h2>One</h2><h3>The Gate</h3><p>First.</p>"),
            "a.xhtml": xhtml("<p>No heading here.</p>"),
            "b.xhtml": xhtml("<p>It goes on.</p>"),
            "c.xhtml": xhtml("<h2>THREE</h2><p>Third.</p>"),
        },
        entry("z.xhtml", "One: The Gate") + entry("a.xhtml", "Two") + entry("c.xhtml", "Three"),
    )
    draft = draft_of(data)
    assert cues(draft, Role.CHAPTER) == ["One", "Two", "THREE"]
    assert cues(draft, Role.SUBTITLE) == ["The Gate"]
    assert [p.text for p in draft.passages if p.opens] == ["One", "Two", "THREE"]
    assert [p.text for p in draft.passages if not p.cue] == [
        "First.",
        "No heading here.",
        "It goes on.",
        "Third.",
    ]


def test_several_chapters_in_one_document_and_parts():
    part = xhtml("<h1>Part One</h1>")
    text = xhtml('<h2 id="c1">I</h2><p>Salt.</p><h2 id="c2">II</h2><p>Iron.</p>')
    inner = f"<ol>{entry('t.xhtml#c1', 'I')}{entry('t.xhtml#c2', 'II')}</ol>"
    draft = draft_of(book({"p.xhtml": part, "t.xhtml": text}, entry("p.xhtml", "Part One", inner)))
    assert cues(draft, Role.PART) == ["Part One"]
    assert cues(draft, Role.CHAPTER) == ["I", "II"]


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (xhtml("<p>Saltgate</p>", attributes='epub:type="titlepage"'), "epub-titlepage"),
        (xhtml('<section epub:type="imprint"><p>Press</p></section>'), "epub-imprint"),
        (xhtml("<p>Saltgate by P.</p>", attributes='class="fff_titlepage"'), "epub-fff_titlepage"),
        (
            xhtml(
                "<h1>Saltgate</h1><p><b>By:</b> P.</p><p><b>Rated:</b> T</p><p><b>Words:</b> 9</p>"
            ),
            "epub-information",
        ),
        (
            xhtml(
                '<ul><li><a href="a.xhtml">One</a></li><li><a href="a.xhtml#x">Two</a></li>'
                '<li><a href="a.xhtml#y">Three</a></li></ul>'
            ),
            "epub-toc",
        ),
    ],
)
def test_apparatus_is_left_out(document: str, rule: str):
    data = book({"front.xhtml": document, "a.xhtml": xhtml("<h1>One</h1><p>Text.</p>")})
    draft = draft_of(data)
    assert rules(draft) == [rule]
    assert [p.text for p in draft.passages] == ["One", "Text."]


def test_guide_names_the_title_page():
    rest = '<guide><reference type="title-page" href="t.xhtml"/></guide>'
    data = book({"t.xhtml": xhtml("<p>Title</p>"), "a.xhtml": xhtml("<p>Text.</p>")}, rest=rest)
    assert rules(draft_of(data)) == ["epub-title-page"]


def test_dedication_is_a_note():
    data = book(
        {
            "d.xhtml": xhtml('<section epub:type="dedication"><p>To the sea</p></section>'),
            "a.xhtml": xhtml("<h1>One</h1><p>Text.</p>"),
        },
        entry("d.xhtml", "Dedication") + entry("a.xhtml", "One"),
    )
    assert cues(draft_of(data), Role.CHAPTER) == ["One"]
    (cue,) = [p.cue for p in draft_of(data).passages if p.text == "To the sea"]
    assert cue
    assert (cue.role, cue.kind) == (Role.NOTE, "dedication")


def test_footnotes_across_documents():
    text = '<p>Salt<a epub:type="noteref" href="notes.xhtml#n1" id="r1">1</a> is.</p>'
    notes = (
        '<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n1"><p>NaCl. '
        '<a href="text.xhtml#r1" epub:type="backlink">↩</a></p></li></ol></section>'
    )
    data = book({"text.xhtml": xhtml(f"<h1>One</h1>{text}"), "notes.xhtml": xhtml(notes)})
    draft = draft_of(data)
    assert [p.text for p in draft.passages] == ["One", "Salt is."]
    assert [note.id for note in draft.footnotes] == ["note-1"]
    assert rules(draft) == ["footnote-mark", "footnotes-heading", "footnote-backlink"]


def test_pictures_and_linked_styles():
    body = '<h1>One</h1><p class="it">Slanted.</p><p><img src="img/a.png" alt="a"/></p>'
    body += '<p><img src="img/none.png"/></p><p><img src="../../etc/passwd"/></p>'
    files = {"s__css": "@import url(http://x.example/y);.it{font-style:italic}", "img/a.png": PNG}
    report = Report()
    draft = draft_of(book({"a.xhtml": xhtml(body)}, **files), report)
    assert [(a.name, a.media_type, a.data) for a in draft.assets] == [
        ("OEBPS/img/a.png", "image/png", PNG)
    ]
    assert "emphasis" in str(type(draft.passages[1].block.children[0])).lower()
    assert codes(report) == ["FB223", "FB223"]


def test_metadata_of_epub_3_and_calibre():
    metadata = (
        '<dc:title>Saltgate</dc:title><dc:creator id="c">Perrin Ash</dc:creator>'
        '<meta refines="#c" property="file-as">Ash, Perrin</meta>'
        '<dc:contributor opf:role="bkp">calibre</dc:contributor>'
        '<dc:contributor opf:role="trl">M. Brine</dc:contributor>'
        "<dc:language>en-GB</dc:language><dc:subject>Salt &amp; Iron</dc:subject>"
        "<dc:identifier>https://example.org/12</dc:identifier>"
        "<dc:date>0101-01-01T00:00:00+00:00</dc:date>"
        '<dc:date opf:event="publication">2019-03-02</dc:date>'
        "<dc:description>&lt;p&gt;A gate.&lt;/p&gt;&lt;p&gt;A toll.&lt;/p&gt;</dc:description>"
        '<meta name="calibre:series" content="Tolls"/><meta name="calibre:series_index" content="2.5"/>'
        '<meta id="s" property="belongs-to-collection">Gates</meta>'
        '<meta refines="#s" property="group-position">1</meta>'
    )
    said = draft_of(book({"a.xhtml": xhtml("<p>x</p>")}, metadata=metadata)).metadata
    assert [(c.name, c.role, c.file_as) for c in said.contributors] == [
        ("Perrin Ash", "aut", "Ash, Perrin"),
        ("M. Brine", "trl", ""),
    ]
    assert (said.title, said.language, said.published) == ("Saltgate", "en-GB", date(2019, 3, 2))
    assert said.subjects == ("Salt & Iron",)
    assert said.description == "A gate.\nA toll."
    assert [(s.name, s.position) for s in said.series] == [("Tolls", 2.5), ("Gates", 1)]
    assert said.identifier == "https://example.org/12"


def test_ncx_of_epub_2():
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Alone'
        '</text></navLabel><content src="a%20b.html"/></navPoint></navMap></ncx>'
    )
    manifest = (
        '<item id="a" href="a%20b.html" media-type="text/html"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    )
    data = packed(
        {
            "x/content.opf": opf("", manifest, '<itemref idref="a"/><itemref idref="gone"/>'),
            "x/a b.html": "<p>Not &nbsp; XML<br>at all",
            "x/toc.ncx": ncx,
        }
    )
    report = Report()
    draft = draft_of(data, report)
    assert cues(draft, Role.CHAPTER) == ["Alone"]
    assert draft.passages[1].text.split() == ["Not", "XML", "at", "all"]
    assert codes(report) == ["FB231"]


def test_ao3_by_calibre():
    preface = (
        '<div id="preface" class="calibre1"><h2 class="toc-heading">Preface</h2><p class="message">'
        '<b>Tides</b><br/>Posted originally on the <a href="https://archiveofourown.org/">Archive'
        '</a> at <a href="https://archiveofourown.org/works/5">https://archiveofourown.org/works/5'
        '</a>.</p><dl class="tags"><dt class="calibre3">Rating:</dt><dd class="calibre4">'
        '<a href="#">Mature</a></dd><dt>Stats:</dt><dd>Published: 2024-01-02 Chapters: 1/3</dd></dl></div>'
    )
    head = (
        '<div id="preface" class="calibre1"><h1 class="calibre6">Tides</h1><div class="byline">by '
        '<a rel="author" href="/users/m">m</a></div><p class="calibre7">Summary</p>'
        '<blockquote class="userstuff"><p>Wet.</p></blockquote></div>'
        '<div class="userstuff1" id="chapters"><div class="calibre8"></div></div>'
    )
    chapter = (
        '<div class="userstuff1" id="chapters"><div class="calibre8"><h2 class="calibre9">Ebb</h2>'
        '<p class="calibre7">Chapter Notes</p><blockquote class="userstuff"><p>Hi.</p></blockquote>'
        '<div class="endnote-link">See the end of the chapter for <a href="e.xhtml#endnotes1">more'
        '</a></div></div><div class="userstuff2"><p>Story.</p></div></div>'
    )
    after = '<div id="afterword"><h2 class="toc-heading">Afterword</h2><p class="message">Please drop by</p></div>'
    pages = {f"{n}.xhtml": xhtml(t) for n, t in enumerate((preface, head, chapter, after))}
    metadata = "<dc:title>Tides</dc:title><dc:subject>Fanworks</dc:subject>"
    draft = draft_of(book(pages, metadata=metadata, s__css=".toc-heading{display:none}"))
    said = draft.metadata
    assert (said.rating, said.status, said.planned_chapters) == (
        Rating.MATURE,
        Status.IN_PROGRESS,
        3,
    )
    assert (said.source, said.subjects) == ("https://archiveofourown.org/works/5", ())
    assert cues(draft, Role.CHAPTER) == ["Ebb"]
    assert cues(draft, Role.NOTE) == ["Wet.", "Hi."]
    assert [p.text for p in draft.passages if not p.cue] == ["Story."]


def test_fanficfare():
    title = (
        '<h3><a href="https://example.org/s/1">Saltgate</a> by <a href="#">P</a></h3><table>'
        "<tr><td><b>Category:</b></td><td>Tolls</td></tr>"
        "<tr><td><b>Rating:</b></td><td>Explicit</td></tr>"
        "<tr><td><b>Series:</b></td><td>Gates [3]</td></tr>"
        '<tr><td colspan="2"><b>Characters:</b> Ib, Ada</td></tr></table>'
    )
    chapter = (
        '<h3 class="fff_chapter_title">1. Toll</h3><div class="fff_chapter_notes fff_head_notes">'
        "<b>Summary:</b><blockquote>A coin.</blockquote><b>Notes:</b><blockquote>Hello.</blockquote>"
        "</div><p>The gate asked.</p>"
    )
    data = book(
        {
            "cover.xhtml": xhtml(
                '<img src="c.png" alt="cover"/>', attributes='class="fff_coverpage"'
            ),
            "title_page.xhtml": xhtml(title, attributes='class="fff_titlepage"'),
            "file0001.xhtml": xhtml(chapter, attributes='class="fff_chapter"'),
        },
        entry("title_page.xhtml", "Title Page") + entry("file0001.xhtml", "1. Toll"),
    )
    draft = draft_of(data)
    said = draft.metadata
    assert (said.rating, said.fandoms, said.characters) == (
        Rating.EXPLICIT,
        ("Tolls",),
        ("Ib", "Ada"),
    )
    assert [(s.name, s.position) for s in said.series] == [("Gates", 3)]
    assert said.source == "https://example.org/s/1"
    assert cues(draft, Role.CHAPTER) == ["1. Toll"]
    assert [(p.cue.kind, p.cue.label) for p in draft.passages if p.cue and p.cue.kind] == [
        ("summary", "Summary"),
        ("author", "Notes"),
    ]
    assert [p.text for p in draft.passages if not p.cue] == ["The gate asked."]


def test_folder_of_an_unpacked_epub():
    with zipfile.ZipFile(BytesIO(book({"a.xhtml": xhtml("<h1>One</h1><p>Text.</p>")}))) as archive:
        there = {name: archive.read(name) for name in archive.namelist()}
    assert is_unpacked(tuple(there))
    assert not is_unpacked(("chapter-1.xhtml", "notes.txt"))
    draft = read_files("folder", Files(tuple(there), there.get), Config(), Report())
    assert cues(draft, Role.CHAPTER) == ["One"]
    again = epub.packed(there)
    assert again == epub.packed(dict(reversed(there.items())))
    assert READER.recognise(Source("folder", again)) == 1
    assert draft_of(again).passages == draft.passages


def test_no_package_reads_files_by_name():
    report = Report()
    draft = draft_of(packed({"c10.html": "<p>Ten</p>", "c9.html": "<p>Nine</p>"}), report)
    assert [p.text for p in draft.passages] == ["Nine", "Ten"]
    assert codes(report) == ["FB230"]


def test_locked_book():
    lock = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
    with pytest.raises(FicbookError) as caught:
        draft_of(packed({"META-INF/encryption.xml": lock}))
    assert caught.value.diagnostics[0].code == "FB232"


def test_kobo_spans_fall_away():
    spans = (
        '<div id="book-columns"><div id="book-inner"><h1><span class="koboSpan" id="kobo.1.1">One'
        '</span></h1><p><span class="koboSpan" id="kobo.2.1">The gate </span><i><span '
        'class="koboSpan" id="kobo.3.1">sang</span></i><span class="koboSpan" id="kobo.3.2">. '
        "Then</span> not.</p></div></div>"
    )
    plain = "<h1>One</h1><p>The gate <i>sang</i>. Then not.</p>"
    kobo, usual = (draft_of(book({"a.xhtml": xhtml(body)})) for body in (spans, plain))
    assert kobo.passages == usual.passages


def test_chapter_that_calibre_split_goes_on():
    pages = {
        "index_split_000.html": xhtml("<h2>One</h2><p>The gate</p>"),
        "index_split_001.html": xhtml("<p>was shut.</p>"),
        "index_split_002.html": xhtml("<h2>Two</h2><p>It froze.</p>"),
    }
    contents = entry("index_split_000.html", "One") + entry("index_split_002.html", "Two")
    found = draft_of(book(pages, contents)).passages
    assert [p.text for p in found if p.opens] == ["One", "Two"]
    assert [p.text for p in found if not p.cue] == ["The gate", "was shut.", "It froze."]


def test_fields_of_fichub():
    page = (
        "<h1>Saltgate</h1><p><b>By: Perrin</b></p><p>A gate asks for more.</p><p>Status: complete</p>"
        "<p>Published: 2019-03-14</p><p>Updated: 2021-11-02</p><p>Words: 900</p><p>Chapters: 2</p>"
        "<p>Rated: Fiction T - English - Drama - Ada B., Ib R. - Favs: 3</p>"
        '<p>Original source: <a href="https://www.fanfiction.net/s/5550/">here</a></p>'
        '<p>Exported with the assistance of <a href="https://fichub.net">FicHub.net</a></p>'
    )
    documents = {
        "introduction.xhtml": xhtml(page),
        "chap_1.xhtml": xhtml("<h2>The Toll</h2><p>The gate asked.</p>"),
    }
    contents = entry("introduction.xhtml", "Introduction") + entry("chap_1.xhtml", "1. The Toll")
    draft = draft_of(book(documents, contents))
    said = draft.metadata
    assert (said.status, said.rating, said.rating_as_written) == (
        Status.COMPLETE,
        Rating.TEEN,
        "T",
    )
    assert (said.published, said.updated) == (date(2019, 3, 14), date(2021, 11, 2))
    assert (said.tags, said.characters) == (("Drama",), ("Ada B.", "Ib R."))
    assert said.source == "https://www.fanfiction.net/s/5550/"
    assert draft.passages[-1].text == "The gate asked."
    assert [o.rule for o in draft.omissions] == ["epub-information"]
