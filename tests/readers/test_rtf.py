"""RTF to drafts: what each control word does, and where every word goes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Role
from ficbook.model.nodes import (
    Align,
    Emphasis,
    Heading,
    LineBreak,
    Link,
    List,
    Paragraph,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Text,
)
from ficbook.readers import choose
from ficbook.readers.word.rtf import READER
from tests.readers.documents import REJECT, rtf
from tests.readers.drafts import Reads, ledger
from tests.readers.epubs import PNG

read = Reads(READER, "story.rtf")


def texts(body: str, head: str = "") -> list[str]:
    return [passage.text for passage in read(rtf(body, head)).passages]


def children(body: str, head: str = "") -> tuple[object, ...]:
    (passage,) = read(rtf(body, head)).passages
    return passage.block.children


def test_chosen_by_content():
    assert choose(Source("story.doc", rtf("Once."))).name == "rtf"
    assert choose(Source("story.txt", b"\n" + rtf("Once."))).name == "rtf"


def test_paragraphs():
    draft = read(rtf(r"One.\par\par\pard\qc Two.\par\pard\qr Three\line four."))
    assert [q.block for q in draft.passages] == [
        Paragraph((Text("One."),), line=1),
        Paragraph((Text("Two."),), Align.CENTER, 3),
        Paragraph((Text("Three"), LineBreak(), Text("four.")), Align.END, 4),
    ]
    assert [q.gap for q in draft.passages] == [1, 2, 1]


@pytest.mark.parametrize(
    ("word", "made"),
    [
        ("i", Emphasis((Text("so"),))),
        ("b", Strong((Text("so"),))),
        ("ul", Span(SpanKind.UNDERLINE, (Text("so"),))),
        ("strike", Span(SpanKind.STRIKETHROUGH, (Text("so"),))),
        ("scaps", Span(SpanKind.SMALL_CAPS, (Text("so"),))),
        ("super", Span(SpanKind.SUPERSCRIPT, (Text("so"),))),
        ("sub", Span(SpanKind.SUBSCRIPT, (Text("so"),))),
    ],
)
def test_faces(word: str, made: object):
    off = "nosupersub" if word in {"super", "sub"} else f"{word}0"
    assert children(rf"And \{word} so\{off}  on") == (Text("And "), made, Text(" on"))
    assert children(rf"And {{\{word} so}} on") == (Text("And "), made, Text(" on"))
    assert children(rf"And \{word} so\plain  on") == (Text("And "), made, Text(" on"))


@pytest.mark.parametrize(
    ("coded", "text"),
    [
        (r"\'93no\'94", "“no”"),
        (r"\ldblquote no\rdblquote", "“no”"),
        (r"caf\u233\'e9!", "café!"),
        (r"caf\uc0\u233!", "café!"),
        (r"\uc2\u20320\'c4\'e3!", "你!"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\u8212\emdash x", "—x"),
        (r"a\~b\_c\-d", "a\u00a0b\u2011c\u00add"),
        (r"a\emdash b\tab c\bullet", "a—b c•"),
        (r"\{x\\y\}", "{x\\y}"),
        ("one\ntwo", "onetwo"),
        (r"\u8217\par", "’"),
    ],
)
def test_characters(coded: str, text: str):
    assert texts(coded) == [text]


@pytest.mark.parametrize(
    ("head", "coded", "text"),
    [
        (r"\ansicpg1251", r"\'cf\'f0\'e8\'e2\'e5\'f2", "Привет"),
        (r"{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}", r"\f1 \'cf\f0 \'93", "П“"),
        (r"{\fonttbl{\f1\fcharset128 Mincho;}}", r"\f1 \'82\'a0\'93\'fa\'83A", "あ日ア"),
        (r"{\fonttbl{\f1\fcharset2 Wingdings;}}", r"\f1 J", "☺"),
        (r"\mac", r"\'d2", "“"),
        (r"\ansicpg99999", r"\'93", "“"),
    ],
)
def test_encodings(head: str, coded: str, text: str):
    assert texts(coded, head) == [text]


STYLES = r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 {\*\keycode x}Title;}{\s3\outlinelevel1 Own;}}"


def test_headings_by_style_and_outline_level():
    body = r"\pard\s2 The Lock\par\pard\s1\b Salt\b0\par\pard\s3 Rope\par\pard\outlinelevel0 Tar\par\pard End."
    draft = read(rtf(body, STYLES))
    assert draft.passages[0].cue.role is Role.TITLE
    assert [q.block for q in draft.passages[1:4]] == [
        Heading(1, (Text("Salt"),), 2),
        Heading(2, (Text("Rope"),), 3),
        Heading(1, (Text("Tar"),), 4),
    ]


def test_textedit_ends_paragraphs_with_a_backslash():
    data = b"{\\rtf1\\ansi\\cocoartf2000\n\\pard\\f0 One.\\\nTwo \\'93no\\'94.\\\n}"
    assert [q.text for q in read(data).passages] == ["One.", "Two “no”."]


def test_footnotes():
    draft = read(
        rtf(r"Gold{\super\chftn{\*\footnote\pard{\super\chftn} Says who?\par Me.}}. More.")
    )
    assert draft.passages[0].text == "Gold. More."
    assert [len(note.blocks) for note in draft.footnotes] == [2]
    assert draft.footnotes[0].blocks[0].children == (Text("Says who?"),)


def test_words_beside_the_text():
    body = (
        r"{\header\pard Salt {\field{\*\fldinst PAGE}{\fldrslt 3}}\par}Gold"
        r"{\*\atnid MV}{\*\atnauthor Mira}{\*\annotation{\*\atnref 1}Check this.}{\v secret}."
    )
    draft = read(rtf(body))
    assert [q.text for q in draft.passages] == ["Gold."]
    left = [(o.rule, o.text) for o in draft.omissions]
    assert left == [
        ("running-head", "Salt 3"),
        ("comment", "Check this."),
        ("hidden-text", "secret"),
    ]


@pytest.mark.parametrize(
    ("config", "text", "left"),
    [(Config(), "He walked home.", "ran"), (REJECT, "He ran home.", "walked")],
)
def test_tracked_changes(config: Config, text: str, left: str):
    draft = read(rtf(r"He {\deleted ran}{\revised walked} home."), config)
    assert [q.text for q in draft.passages] == [text]
    assert [o.text for o in draft.omissions] == [left]


LINE = r"{\pict{\*\picprop{\sp{\sn fHorizRule}{\sv 1}}}\wmetafile8 0100}"


@pytest.mark.parametrize("rule", [r"\pard\brdrb\brdrs\brdrw10\par\pard ", rf"{LINE}\par "])
def test_drawn_rules_are_scene_breaks(rule: str):
    made = [q.block for q in read(rtf(rf"One.\par {rule}Two.")).passages]
    assert [type(block) for block in made[:2]] == [Paragraph, SceneBreak]
    assert made[-1].children == (Text("Two."),)


def test_pages_and_sections():
    draft = read(
        rtf(
            r"One.\par\page\pard\qc Salt\par\sect\sectd\sbknone\pard Two.\sect Three and {\b more}."
        )
    )
    assert [q.opens for q in draft.passages] == [True, True, False, False]
    assert draft.passages[3].gap > draft.passages[2].gap


def test_links():
    field = r'{\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt{\ul here}}}'
    made = children(f"{field} end")
    assert made == (Link("https://example.org/", (Text("here"),)), Text(" end"))


def test_lists():
    body = r"{\listtext\pard 1.\tab}\ls1 Salt\par{\listtext\pard 2.\tab}\ls1 Rope\par\pard End."
    made, _ = (q.block for q in read(rtf(body)).passages)
    assert isinstance(made, List)
    assert (made.ordered, len(made.items)) == (True, 2)


def test_tables_are_paragraphs():
    row = r"\trowd\cellx1\cellx2\pard\intbl HP\cell 12\cell\row "
    assert texts(f"{row}{row}\\pard End.") == ["HP", "12", "HP", "12", "End."]


def test_pictures():
    draft = read(
        rtf(r"{\*\shppict{\pict\pngblip " + PNG.hex() + r"}}{\nonshppict{\pict\wmetafile8 01}}")
    )
    assert [asset.data for asset in draft.assets] == [PNG]
    binary = rtf("BIN").replace(b"BIN", b"{\\pict\\pngblip\\bin%d " % len(PNG) + PNG + b"}")
    assert [asset.data for asset in read(binary).assets] == [PNG]


def test_pictures_no_reader_shows_are_reported():
    report = Report()
    read(rtf(r"One.{\pict\emfblip 0102}"), report=report)
    assert [d.code for d in report] == ["FB223"]


def test_boxes_and_objects():
    box = r"{\shp{\*\shpinst{\sp{\sn txflTextFlow}{\sv 0}}{\shptxt\pard Keep out\par}}{\shprslt x}}"
    draft = read(
        rtf(rf"A sign{box} hung there.\par{{\object{{\*\objdata 0105}}{{\result Chart}}}}")
    )
    assert [q.text for q in draft.passages] == ["A sign hung there.", "Keep out", "Chart"]


def test_metadata():
    head = r"{\info{\title The Salt Road}{\author Mira Vale}{\keywords sea, home}{\operator Beta}}\deflang1031"
    metadata = read(rtf(r"\lang1031 Es war einmal.", head)).metadata
    assert (metadata.title, metadata.authors) == ("The Salt Road", ())
    assert (metadata.language, metadata.subjects) == ("de-DE", ("sea", "home"))


@pytest.mark.parametrize("body", [r"One. {\i two", r"One. {\i two}}} three", "}}{{{"])
def test_braces_that_do_not_match(body: str):
    report = Report()
    draft = read(rtf(body), report=report)
    assert "FB248" in [d.code for d in report]
    assert " ".join(q.text for q in draft.passages).split() == [
        word for word in ("One.", "two", "three") if word in body
    ]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "FB249"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "FB241",
        ),
        ("a.wpd", b"\xffWPC" + bytes(600), "FB249"),
        ("a.pages", b"PK\3\4....Index/Document.iwa....", "FB249"),
        ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)), "pdftotext"),
        ("a.azw3", bytes(60) + b"BOOKMOBI" + bytes(600), "ebook-convert a.azw3 a.epub"),
        ("a.fb2", b'<?xml version="1.0"?>\n<FictionBook><body/></FictionBook>', "-f fb2 a.fb2"),
        ("a.xml", b'<article xmlns="http://docbook.org/ns/docbook">x</article>', "-f docbook"),
        ("a.tex", b"% ours\n\\documentclass{book}\n\\begin{document}x", "-f latex a.tex"),
        ("a.org", b"#+TITLE: The Toll\n* One\nx", "-f org a.org"),
    ],
)
def test_formats_that_are_not_read(name: str, data: bytes, code: str):
    source = Source(name, data)
    reader = choose(source)
    assert reader.name == "unreadable"
    with pytest.raises(FicbookError) as raised:
        reader.read(source, Config(), Report())
    (said,) = raised.value.diagnostics
    assert code in f"{said.code} {said.hint}"


def test_a_story_about_latex_is_a_story():
    story = b"#+ she wrote, and then \\documentclass{book}.\n"
    assert choose(Source("story.txt", story)).name == "plain"


WORDS = st.integers(0, 999).map(lambda n: f" w{n:03d} ")
GROUPS = st.recursive(
    WORDS,
    lambda inner: st.builds(
        str.__mod__,
        st.sampled_from(
            [
                r"{\i %s}", r"{\deleted %s}", r"{\v %s}", r"%s\par ", r"{\*\footnote %s}", r"{\header %s}",
                r"{\*\annotation %s}", r"\trowd\intbl %s\cell\row ", r"{\shptxt %s}", r"\pard\s1 %s\par ",
                r"{\field{\*\fldinst PAGE}{\fldrslt %s}}", r"\line %s", r"\page %s", r"{\object{\result %s}}",
                r"{\listtext 1.}\ls1 %s\par\pard ", r"\brdrb\brdrs %s\par\pard ", r"\u233?%s\'93",
            ]
        ),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=15,
)  # fmt: skip


@given(st.lists(GROUPS, max_size=4).map("".join), st.sampled_from([Config(), REJECT]))
def test_every_word_is_somewhere(body: str, config: Config):
    draft = read(rtf(body, STYLES), config)
    told = Counter({c: n for c, n in ledger(draft).items() if c == "w"})
    assert told["w"] == body.count(" w")
