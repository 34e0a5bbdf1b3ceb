"""Pages made to do harm: bounded time, bounded depth, nothing fetched, nothing read."""

import pytest

from ficbook.config.schema import Config
from ficbook.diagnostics import Report, Source
from ficbook.model.draft import Draft
from ficbook.model.nodes import Link, Paragraph
from ficbook.model.walk import MAX_DEPTH
from ficbook.readers.html import READER
from tests.growth import grows_linearly

pytestmark = pytest.mark.usefixtures("no_network")


def read(page: str | bytes, report: Report | None = None) -> Draft:
    data = page.encode() if isinstance(page, str) else page
    return READER.read(Source("x.html", data), Config(), Report() if report is None else report)


def text(draft: Draft) -> str:
    return " ".join(p.text for p in draft.passages)


def codes(report: Report) -> list[str]:
    return [d.code for d in report]


def depth(value: object) -> int:
    children = getattr(value, "children", None) or getattr(value, "items", None)
    if not isinstance(children, tuple):
        return 1 if not isinstance(value, tuple) else 1 + max(map(depth, value), default=0)
    return 1 + max(map(depth, children), default=0)


@pytest.mark.parametrize(
    "tag",
    [
        "div",
        "blockquote",
        "ul",
        "ol><li",
        "table><tr><td",
        "b",
        "i><b",
        "font",
        "p",
        "a href=#x",
        "q",
    ],
)
@pytest.mark.parametrize("closed", [True, False])
def test_deep_nesting(tag: str, *, closed: bool):
    names = [part.split()[0] for part in tag.split("><")]
    end = "".join(f"</{name}>" for name in reversed(names)) if closed else ""
    draft = read(f"<body><p>before</p>{f'<{tag}>' * 5_000}deep{end * 5_000}<p>after")
    found = text(draft)
    assert [word for word in ("before", "deep", "after") if word not in found] == []
    assert max(depth(p.block) for p in draft.passages) <= MAX_DEPTH


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "<p>word</p>",
        "<b>word",
        "<p>word<br>",
        "word<br><br>",
        "<a href=#n>1</a>",
        "<",
        "<a ",
        "<!--",
        "&amp",
        "&#x110000;",
        "<p style='color:red;",
        "<table>",
        "<td>x",
        "<blockquote>x",
        "<h1>x</h1>",
        "<h2>x<h3>y",
        "<ul><li>x",
        "<pre>\n x",
        "<style>p{",
        "<svg><title>x",
        "<ruby>a<rt>b",
        "<sup>1</sup>",
        "<div class='share x'>",
        "<![CDATA[",
        "<?xml ",
        "<select><option>x",
        "<p id=n><a href='#n'>1</a>",
    ],
)
def test_linear_in_size(piece: str):
    assert grows_linearly(lambda n: read(f"<html><body>{piece * n}"), 500)


def test_one_long_line():
    draft = read("<html><body><p>" + "word " * 1_000_000)
    assert len(draft.passages[0].text) == 4_999_999


def test_huge_attributes():
    draft = read(f"<html><body><p class='{'x ' * 500_000}' style='{'a:b;' * 200_000}'>words")
    assert text(draft) == "words"


def test_entities():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">{laughs}'
    page += (
        '<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><p>words &l11; &e;</p></body></html>'
    )
    found = text(read(page))
    assert "words" in found
    assert "root:" not in found
    assert len(found) < 2000


@pytest.mark.parametrize(
    "address",
    ["javascript:x()", " JaVa\tScript:x()", "data:text/html,x", "file:///etc/passwd", "vbscript:x"],
)
def test_links_that_do_harm(address: str):
    report = Report()
    draft = read(
        f"<html><p>Go <a href='{address}'>here</a> <a href='http://a.b/'>there</a>", report
    )
    (block,) = [p.block for p in draft.passages]
    assert isinstance(block, Paragraph)
    assert [i.target for i in block.children if isinstance(i, Link)] == ["http://a.b/"]
    assert draft.passages[0].text == "Go here there"
    assert codes(report) == ["FB224"]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://example.org/a.png", "FB222"),
        ("//example.org/a.png", "FB222"),
        ("file:///etc/passwd", "FB222"),
        ("../../a.png", "FB223"),
        ("/etc/passwd.png", "FB223"),
        ("a\\b.png", "FB223"),
        ("picture.svg", "FB223"),
        ("data:image/svg+xml,<svg onload='x()'/>", "FB223"),
        ("data:image/png;base64,!!!!", "FB223"),
    ],
)
def test_pictures_that_are_not_taken(address: str, code: str):
    report = Report()
    draft = read(f'<html><p>a <img src="{address}" alt="seen"> b', report)
    assert draft.assets == ()
    assert draft.passages[0].text == "a seen b"
    assert codes(report) == [code]


def test_embedded_picture():
    gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    draft = read(f'<html><p><img src="data:image/gif;base64,{gif}" alt="dot">')
    assert [(a.media_type, len(a.data)) for a in draft.assets] == [("image/gif", 42)]


def test_programs_and_objects_leave_nothing():
    page = (
        "<html><head><script>bad()</script><style>@import 'http://x/y';p{behavior:url(x)}</style>"
        "</head><body onload=bad()><p onclick='bad()'>good<script>bad()</script></p>"
        "<object data='file:///etc/passwd'>no object</object><template>bad</template></body>"
    )
    report = Report()
    draft = read(page, report)
    assert text(draft) == "good"
    assert [o.text for o in draft.omissions] == ["no object"]
    assert codes(report) == ["FB225"]


@pytest.mark.parametrize(
    "data",
    [
        b"<html>\xff\xfe\x00words",
        b"<html>\x00<p>\x00",
        "<html>\ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_broken_bytes(data: bytes):
    read(data)


def test_nothing_to_read():
    report = Report()
    assert read("<html><body><script>app()</script></body></html>", report).passages == ()
    assert codes(report) == ["FB220"]


def test_embedded_picture_that_is_no_base64():
    report = Report()
    assert read('<html><p>a <img src="data:image/png;base64,\u00a0é"> b', report).assets == ()
    assert codes(report) == ["FB223"]


@pytest.mark.parametrize("markup", ["<blockquote>" * 15 + "Deep.", "<b>" * 5000 + "Deep."])
def test_flattened_nesting_is_said(markup: str):
    report = Report()
    draft = READER.read(Source("in.html", f"<p>One.</p>{markup}".encode()), Config(), report)
    assert [p.text for p in draft.passages] == ["One.", "Deep."]
    assert [d.code for d in report] == ["FB226"]
