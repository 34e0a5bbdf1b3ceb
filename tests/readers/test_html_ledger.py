"""Every word a page shows is in the draft: as a passage, a footnote or an omission."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.readers import epub
from ficbook.readers.html import READER
from tests.readers.drafts import everything
from tests.readers.epubs import book, entry, xhtml

TAGS = [
    "p",
    "div",
    "span",
    "b",
    "i",
    "em",
    "u",
    "a",
    "sup",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "pre",
    "center",
    "font",
    "ruby",
    "rt",
    "figure",
    "figcaption",
    "section",
    "aside",
    "nav",
    "button",
    "select",
    "option",
    "form",
    "svg",
    "iframe",
    "details",
    "dl",
    "dt",
    "dd",
    "cite",
    "code",
    "unknown-tag",
    "td",
]
ATTRIBUTES = (
    "",
    ' style="display:none"',
    ' class="hide it"',
    ' align="center"',
    ' href="#n1"',
    ' href="http://example.org/"',
    ' id="n1"',
    ' id="chapters"',
    ' id="preface"',
    ' class="userstuff"',
    ' class="message"',
    ' class="sidebar"',
    ' epub:type="noteref"',
    ' epub:type="titlepage"',
    ' role="doc-noteref" href="#n1"',
    " hidden",
    ' id="storytext"',
    ' class="chapter-content"',
    ' class="author-note"',
)


def elements(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    element = st.builds(
        lambda tag, attribute, children, closed: (
            f"<{tag}{attribute}>{''.join(children)}" + (f"</{tag}>" if closed else "")
        ),
        st.sampled_from(TAGS),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
        st.booleans(),
    )
    return st.one_of(element, st.sampled_from(["<br>", "<hr>", "<p>&nbsp;</p>", "<!-- c -->"]))


WORDS = st.integers(0, 999).map(lambda n: f" w{n:03d} ")
MARKUP = st.recursive(WORDS, elements, max_leaves=40)
STYLE = "<style>.hide{display:none}.it{font-style:italic}</style>"


def words_of(markup: str) -> Counter[str]:
    return Counter(re.findall(r"w\d{3}", markup))


def read(markup: str) -> Draft:
    page = f"<!DOCTYPE html><html><head>{STYLE}</head><body>{markup}</body></html>"
    return READER.read(Source("x.html", page.encode()), Config(), Report())


def told(draft: Draft) -> Counter[str]:
    return Counter(re.findall(r"w\d{3}", everything(draft)))


@given(MARKUP)
def test_nothing_is_lost_or_doubled(markup: str):
    # libxml2 drops what stands between the parts of a `select`; no browser shows it either.
    if "<select" not in markup and "<option" not in markup:
        assert told(read(markup)) == words_of(markup)


@given(st.lists(MARKUP, min_size=1, max_size=4))
def test_nor_in_an_epub(markups: list[str]):
    markups = [m.replace("<select", "<b").replace("<option", "<i") for m in markups]
    pages = {f"{n}.xhtml": f"<html><body>{m}</body></html>" for n, m in enumerate(markups)}
    data = book(pages, "".join(entry(name, "Chapter") for name in pages))
    draft = epub.READER.read(Source("x.epub", data), Config(), Report())
    assert told(draft) == sum((words_of(m) for m in markups), Counter())


@given(st.text())
def test_no_text_makes_it_raise(text: str):
    READER.read(Source("x.html", f"<html>{text}".encode("utf-8", "replace")), Config(), Report())


@given(st.text(), st.text())
def test_no_document_makes_an_epub_raise(one: str, other: str):
    data = book({"a.xhtml": xhtml(one), "b.xhtml": other}, other)
    epub.READER.read(Source("x.epub", data), Config(), Report())
