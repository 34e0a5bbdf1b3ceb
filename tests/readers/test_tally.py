"""The tally: each reader's words counted in another way, and a loss in any format is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import ficbook
from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Severity, Source
from ficbook.model.draft import Draft
from ficbook.pipeline.accounts import account_for_draft
from ficbook.pipeline.check import account
from ficbook.readers import choose
from ficbook.readers.tally import documents, pages
from ficbook.readers.word import rtf_tally
from tests.readers.documents import docx, fodt, odt, p, packed, r
from tests.readers.documents import rtf as written
from tests.readers.epubs import book, entry, xhtml

PARAGRAPHS = ("The gate was shut.", "She paid the ferryman twice.", "Zwölf Boote, sagte er.")
ODF = "".join(f'<text:p text:style-name="P1">{words}</text:p>' for words in PARAGRAPHS)
PAGE = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
STORIES = {
    "story.txt": "\n\n".join(PARAGRAPHS).encode("cp1252"),
    "story.md": "\n\n".join(f"{words} *So.*" for words in PARAGRAPHS).encode(),
    "story.html": f"<html><body>{PAGE}</body></html>".encode(),
    "story.epub": book({"a.xhtml": xhtml(PAGE)}, entry("a.xhtml", "Chapter")),
    "story.docx": docx("".join(p(r(words)) for words in PARAGRAPHS)),
    "story.odt": odt(ODF),
    "story.fodt": fodt(ODF),
    "story.rtf": written("".join(f"{words}\\par " for words in PARAGRAPHS).replace("ö", "\\'f6")),
}


def read(name: str) -> tuple[Source, Draft]:
    source = Source(name, STORIES[name])
    return source, choose(source).read(source, Config(), Report())


def said(source: Source, draft: Draft) -> list[tuple[str, Severity]]:
    report = Report()
    account_for_draft(source, choose(source), draft, Config(), report)
    return [(one.code, one.severity) for one in report]


@pytest.mark.parametrize("name", STORIES)
def test_what_is_read_balances_and_what_is_not_is_missed(name: str):
    source, draft = read(name)
    assert said(source, draft) == []
    for gone in range(len(draft.passages)):
        if draft.passages[gone].text.startswith(PARAGRAPHS):
            less = (one for at, one in enumerate(draft.passages) if at != gone)
            lacking = replace(draft, passages=tuple(less))
            assert said(source, lacking) == [("FB134", Severity.ERROR)]


@pytest.mark.parametrize("name", STORIES)
def test_the_ledger_of_every_format_is_printed(name: str):
    entries, diagnostics = account(Source(name, STORIES[name]), config=Config())
    assert sum(entry.words for entry in entries) >= sum(len(s.split()) for s in PARAGRAPHS)
    assert "FB134" not in {one.code for one in diagnostics}


# Pages


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p class='a>b' title=\"c>d\">One<br/>two</p>", "Onetwo"),
        ("One<!-- no -- no > --> two<!doctype html> three<?php no ?>", "One two three"),
        ("<style>p { no }</style>One<SCRIPT>'<p>no</p>'</SCRIPT >two<title>no</title>", "Onetwo"),
        ("caf&eacute; &amp; t&#233; 1 < 2 <3", "café & té 1 < 2 <3"),
        ("One</ no>two</p>three<p don't>four", "Onetwothreefour"),
        ('One<a href="no no', "One"),
    ],
)
def test_words_of_pages(page: str, shown: str):
    assert pages.words(page) == shown


def test_pages_joined_in_one_file_are_all_read():
    page = "<html><head><title>x</title></head><body><p>{}</p></body></html>\n"
    source = Source("all.html", "".join(page.format(words) for words in PARAGRAPHS).encode())
    draft = choose(source).read(source, Config(), Report())
    assert tuple(passage.text for passage in draft.passages) == PARAGRAPHS


# Documents


def test_words_of_ooxml():
    part = (
        b'<w:p><w:r><w:t xml:space="preserve">One </w:t><w:tab/><w:t/><w:delText>gone</w:delText>'
        b"<w:instrText>HYPERLINK no</w:instrText></w:r></w:p><w:p><mc:AlternateContent>"
        b'<mc:Choice Requires="wps"><w:t>box &amp; co</w:t></mc:Choice><mc:Fallback><v:x>'
        b"<mc:Fallback><w:t>no</w:t></mc:Fallback><w:t>no</w:t></v:x></mc:Fallback>"
        b"</mc:AlternateContent><w:tblPr>no</w:tblPr></w:p>"
    )
    assert documents.words_of_ooxml(part).split() == ["One", "gone", "box", "&", "co"]


def test_words_of_odf():
    content = (
        b"<office:meta>no</office:meta><office:text><text:p>One<text:s/>two<office:annotation>"
        b"<dc:creator>no</dc:creator><text:p>said</text:p></office:annotation></text:p>"
        b"<text:h a='x>y'>three</text:h>no</office:text>"
    )
    assert documents.words_of_odf(content).split() == ["Onetwo", "said", "three"]


def test_words_of_rtf():
    data = (
        rb"no{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 No;}{\f1\fcharset204 No;}{\f2\fcharset2 No;}}"
        rb"{\info{\title no}}{\*\unheard no{no}}\f0 One{\f1 \'cf\'ee}\u8212?caf\'e9\uc2\u233\'c3\'a9"
        rb"{\f2 no}{\pict 89ab}{\header head}{\*\shpinst{\sn no}{\shptxt box\par}}\bin3 no}\par end}"
    )
    assert rtf_tally.words(data).split() == ["OneПо—cafééheadbox", "end"]


def test_notes_beside_the_text_are_read_though_nothing_leads_to_their_part():
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>By law.</w:t></w:r></w:p></w:footnote>'
    whole = docx(p(r("Paid."), '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=notes)
    files = unpacked(whole)
    name = "word/_rels/document.xml.rels"
    files[name] = files[name].replace(b"/relationships/footnotes", b"/relationships/lost")
    source = Source("story.docx", packed({**files}))
    draft = choose(source).read(source, Config(), Report())
    assert [len(draft.footnotes), said(source, draft)] == [1, []]


def unpacked(data: bytes) -> dict[str, bytes]:
    from ficbook.readers.archive import files_of

    files = files_of(Source("x", data), Report())
    return {name: files.read(name) or b"" for name in files.names}


# What is damaged


def test_words_of_a_damaged_file_are_counted_and_do_not_stop_the_build():
    files = unpacked(STORIES["story.docx"])
    cut = files["word/document.xml"].replace(b"She paid", b"She <w:x paid")
    source = Source("story.docx", packed({**files, "word/document.xml": cut}))
    entries, diagnostics = account(source, config=Config())
    codes = [one.code for one in diagnostics]
    assert "FB266" in codes
    assert "FB134" not in codes
    left_out = [entry for entry in entries if entry.rule == "damaged-file"]
    assert bool(left_out) == ("FB138" in codes)
    ficbook.read(source)


@given(
    st.lists(
        st.sampled_from(["a ", "Brücke", "&amp;", "&lt;b", "<b>", "</b>", "<br/>", "\n", "“x”"])
    )
)
def test_any_words_between_tags_are_counted(parts: list[str]):
    page = "".join(parts)
    shown = "".join(part for part in parts if part not in {"<b>", "</b>", "<br/>"})
    assert pages.words(page) == shown.replace("&amp;", "&").replace("&lt;", "<")
