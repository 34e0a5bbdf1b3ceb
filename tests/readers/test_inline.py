"""Emphasis and links typed into a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.model.nodes import (
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Ruby,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.model.walk import plain_text
from ficbook.readers.inline import inlines
from tests.growth import grows_linearly


def em(text: str) -> Emphasis:
    return Emphasis((Text(text),))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("*x*", em("x")),
        ("_x y_", em("x y")),
        ("**x**", Strong((Text("x"),))),
        ("***x***", Strong((em("x"),))),
        ("/really/", em("really")),
        ("[i]x[/i]", em("x")),
        ("[B]x[/B]", Strong((Text("x"),))),
        ("<em>x</em>", em("x")),
        ("<STRONG>x</strong>", Strong((Text("x"),))),
        ("<u>x</u>", Span(SpanKind.UNDERLINE, (Text("x"),))),
        ("[s]x[/s]", Span(SpanKind.STRIKETHROUGH, (Text("x"),))),
        ("~~x~~", Span(SpanKind.STRIKETHROUGH, (Text("x"),))),
        ("<br/>", LineBreak()),
        ("[url=https://a.example]x[/url]", Link("https://a.example", (Text("x"),))),
        ("[x](https://a.example)", Link("https://a.example", (Text("x"),))),
        ("｜漢字《かんじ》", Ruby("漢字", "かんじ")),
        ("*a _b_*", Emphasis((Text("a "), em("b")))),
        ("*<b>x</b>*", Emphasis((Strong((Text("x"),)),))),
    ],
)
def test_marks(typed: str, expected: Inline):
    assert inlines(typed) == (expected,)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("so *very slow*, he", (Text("so "), em("very slow"), Text(", he"))),
        ("*a *b* c*", (Emphasis((Text("a "), em("b"), Text(" c"))),)),
        ("*a*.*", (Text("*a*.*"),)),  # a face, *.*
        ("_a(._. b", (Text("_a(._. b"),)),  # a face, ._.
        ("*a*b* c", (Emphasis((Text("a*b"),)), Text(" c"))),
    ],
)
def test_where_emphasis_ends(typed: str, expected: Inlines):
    assert inlines(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "What the s*** is this? F***!",
        "f**k and s**t, and f*ck",
        "a footnote* here\u2014and * there",
        "and/or he/she/they",
        "snake_case_name",
        ":-P >:( \\o/ <3 *_*",
        "* * *",
        "***",
        "_____",
        "5 * 3 * 2",
        "see /usr/share/dict/words",
        "[brackets] and [x](no address) and [y](javascript:alert)",
        "1/2/2003 at 5/6",
        "a < b > c",
    ],
)
def test_what_is_no_mark_stays(typed: str):
    assert inlines(typed) == (Text(typed),)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [(r"\*x\*", "*x*"), (r"\-\-\-", "---"), (r"don\'t", "don't"), ("&amp;", "&")],
)
def test_escapes(typed: str, shown: str):
    assert inlines(typed) == (Text(shown),)


def test_kanji_before_a_reading_are_its_base():
    assert inlines("この船《ふね》は") == (Text("この"), Ruby("船", "ふね"), Text("は"))


def test_an_opener_without_a_closer_is_text_and_told():
    stray: list[str] = []
    assert inlines("so *very late", stray) == (Text("so *very late"),)
    assert stray == ["*"]


def test_closed_marks_are_not_told():
    stray: list[str] = []
    inlines("so *very* late", stray)
    assert not stray


def depth(nodes: Inlines) -> int:
    return max((1 + depth(getattr(node, "children", ())) for node in nodes), default=0)


def test_nesting_is_bounded():
    typed = "<i><b>" * 500 + "x" + "</b></i>" * 500
    assert depth(inlines(typed)) <= 33


@given(st.text(alphabet="ab *_~/[]<>ib\\《》｜\n&;"))
def test_letters_survive_any_marks(typed: str):
    shown = plain_text(inlines(typed))
    assert shown.count("a") == typed.count("a")


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["*a ", "**a ", "a*b ", "[a", "_a*", "*a**b ", "[i]", "</i>", "《あ", "｜"]
)
def test_cost_grows_with_size(unit: str):
    assert grows_linearly(lambda size: inlines(unit * size))
