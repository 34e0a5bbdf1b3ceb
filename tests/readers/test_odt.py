"""OpenDocument texts to drafts, packed and flat."""

from base64 import b64encode
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
    Figure,
    Heading,
    LineBreak,
    Link,
    List,
    Paragraph,
    Ruby,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
)
from ficbook.readers import choose
from ficbook.readers.word.odt import READER
from tests.readers.documents import REJECT, fodt, odt
from tests.readers.drafts import Reads, ledger, spell
from tests.readers.epubs import PNG

read = Reads(READER, "story.odt")


def blocks(text: str, styles: str | None = None) -> list[object]:
    data = fodt(text) if styles is None else fodt(text, styles=styles)
    return [passage.block for passage in read(data).passages]


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


STORY = (
    h("Salt") + p("He " + span("ran", "Italic") + ".") + p("", "Line") + p("He slept.", "Middle")
)


def test_chosen_by_content():
    assert choose(Source("story.txt", odt(STORY))).name == "odt"
    assert choose(Source("story.xml", fodt(STORY))).name == "odt"


def test_packed_and_flat_are_the_same():
    assert spell(read(odt(STORY))) == spell(read(fodt(STORY)))


def test_blocks():
    assert blocks(STORY) == [
        Heading(1, (Text("Salt"),), 1),
        Paragraph((Text("He "), Emphasis((Text("ran"),)), Text(".")), line=2),
        SceneBreak(line=3),
        Paragraph((Text("He slept."),), Align.CENTER, 4),
    ]


def test_styles_inherit():
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Own"/>'
        '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Heading_20_2"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/>'
    )
    title, head = read(fodt(p("The Lock", "P2") + p("Salt", "P1"), styles=styles)).passages
    assert title.cue.role is Role.TITLE
    assert head.block == Heading(2, (Text("Salt"),), 2)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('style:text-underline-style="solid"', SpanKind.UNDERLINE),
        ('style:text-line-through-style="solid"', SpanKind.STRIKETHROUGH),
        ('fo:font-variant="small-caps"', SpanKind.SMALL_CAPS),
        ('style:text-position="super 58%"', SpanKind.SUPERSCRIPT),
        ('style:text-position="-33% 58%"', SpanKind.SUBSCRIPT),
    ],
)
def test_faces(properties: str, kind: SpanKind):
    style = f'<style:style style:name="T" style:family="text"><style:text-properties {properties}/></style:style>'
    assert blocks(p(span("so", "T")), style)[0].children == (Span(kind, (Text("so"),)),)


def test_faces_inside_one_another():
    inner = span("very " + span("old", "Italic"), "Bold")
    assert blocks(p(inner))[0].children == (Strong((Text("very "), Emphasis((Text("old"),)))),)


def test_white_space():
    text = "one\n   two<text:s text:c='3'/>three<text:tab/>four<text:line-break/>five"
    assert blocks(p(text))[0].children == (Text("one two three four"), LineBreak(), Text("five"))
    assert [q.gap for q in read(fodt(p("a") + p("") + p("b"))).passages] == [1, 2]


def test_footnotes():
    note = (
        "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('Says who?')}</text:note-body></text:note>"
    )
    draft = read(fodt(p(f"Gold{note}.")))
    assert draft.passages[0].text == "Gold."
    assert draft.footnotes[0].blocks[0].children == (Text("Says who?"),)


def test_comments():
    note = f"<office:annotation><dc:creator>Beta</dc:creator>{p('Check this.')}</office:annotation>"
    draft = read(fodt(p(f"Gold{note}.")))
    assert [(o.rule, o.text) for o in draft.omissions] == [("comment", "Check this.")]


CHANGED = fodt(
    '<text:tracked-changes><text:changed-region text:id="d"><text:deletion>'
    f"{p('ran')}</text:deletion></text:changed-region>"
    '<text:changed-region text:id="i"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
    + p(
        'He <text:change text:change-id="d"/><text:change-start text:change-id="i"/>walked'
        '<text:change-end text:change-id="i"/> home.'
    )
)


@pytest.mark.parametrize(
    ("config", "text", "left"),
    [(Config(), "He walked home.", "ran"), (REJECT, "He ran home.", "walked")],
)
def test_tracked_changes(config: Config, text: str, left: str):
    draft = read(CHANGED, config)
    assert [q.text for q in draft.passages] == [text]
    assert [o.text for o in draft.omissions] == [left]


def test_links():
    link = '<text:a xlink:href="{}">{}</text:a>'.format
    report = Report()
    data = fodt(p(link("https://example.org/", "here") + link("file:///x", "there")))
    (passage,) = read(data, report=report).passages
    assert passage.block.children == (Link("https://example.org/", (Text("here"),)), Text("there"))
    assert [d.code for d in report] == ["FB224"]


IMAGE = "<draw:frame><draw:image {}>{}</draw:image><svg:desc>A gate</svg:desc></draw:frame>".format


@pytest.mark.parametrize("flat", [False, True])
def test_pictures(flat: bool):
    inside = f"<office:binary-data>{b64encode(PNG).decode()}</office:binary-data>"
    beside = 'xlink:href="Pictures/gate.png"'
    data = fodt(p(IMAGE("", inside))) if flat else odt(p(IMAGE(beside, "")))
    draft = read(data)
    assert draft.assets[0].data == PNG
    assert isinstance(draft.passages[0].block, Figure)
    assert draft.passages[0].text == "A gate"


@pytest.mark.parametrize(
    "href", ["https://example.org/a.png", "file:///etc/hosts", "../../etc/hosts"]
)
def test_pictures_elsewhere_are_not_fetched(href: str):
    report = Report()
    draft = read(odt(p("One. " + IMAGE(f'xlink:href="{href}"', ""))), report=report)
    assert draft.assets == ()
    assert {d.code for d in report} <= {"FB222", "FB223"}
    assert len(report) == 1


def test_boxes_of_text():
    box = f"<draw:frame><draw:text-box>{p('Keep out')}</draw:text-box></draw:frame>"
    assert [q.text for q in read(fodt(p(f"A sign.{box}") + p("End."))).passages] == [
        "A sign.",
        "Keep out",
        "End.",
    ]


LIST_STYLE = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>'
    '<text:list-style style:name="D"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>'
)


def list_(style: str, *items: str) -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{style}">{inner}</text:list>'


def test_lists():
    nested = p("Salt") + list_("", p("coarse"))
    (made,) = blocks(list_("L", nested, p("Rope")), LIST_STYLE)
    assert isinstance(made, List)
    assert made.ordered
    assert isinstance(made.items[0][1], List)
    assert not made.items[0][1].ordered


def test_dialogue_and_headings_that_look_like_lists():
    draft = read(
        fodt(list_("D", p("Who?"), p("Nobody.")) + list_("L", p("The Storm")), styles=LIST_STYLE)
    )
    assert [q.text for q in draft.passages] == ["– Who?", "– Nobody.", "1. The Storm"]


def test_numbered_headings():
    outline = '<text:outline-style style:name="O"><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Part "/></text:outline-style>'
    draft = read(fodt(h("Salt") + h("Rope"), styles=outline))
    assert [q.text for q in draft.passages] == ["Part I Salt", "Part II Rope"]


def test_tables():
    row = (
        "<table:table-row>"
        + "".join(f"<table:table-cell>{p(c)}</table:table-cell>" for c in ("HP", "12"))
        + "</table:table-row>"
    )
    (made,) = blocks(f"<table:table>{row}</table:table>")
    assert made == Table((((Text("HP"),), (Text("12"),)),), line=1)


def test_ruby():
    ruby = "<text:ruby><text:ruby-base>仮名</text:ruby-base><text:ruby-text>かな</text:ruby-text></text:ruby>"
    assert blocks(p(ruby))[0].children == (Ruby("仮名", "かな"),)


def test_contents_and_hidden_sections_are_left_out():
    contents = f"<text:table-of-content><text:index-body>{p('Salt 1')}</text:index-body></text:table-of-content>"
    hidden = f'<text:section text:display="none">{p("secret")}</text:section>'
    draft = read(fodt(contents + hidden + f"<text:section>{p('He ran.')}</text:section>"))
    assert [q.text for q in draft.passages] == ["He ran."]
    assert [(o.rule, o.text) for o in draft.omissions] == [
        ("contents-list", "Salt 1"),
        ("hidden-text", "secret"),
    ]


def test_metadata():
    meta = "<dc:title>The Salt Road</dc:title><meta:initial-creator>Mira Vale</meta:initial-creator><dc:creator>Beta</dc:creator><meta:keyword>sea</meta:keyword><meta:keyword>home</meta:keyword><dc:language>de-DE</dc:language>"
    metadata = read(odt(p("Es war einmal."), meta)).metadata
    assert (metadata.title, metadata.authors) == ("The Salt Road", ())
    assert (metadata.language, metadata.subjects) == ("de-DE", ("sea", "home"))


def test_locked_by_a_password():
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(FicbookError, match="FB241"):
        read(odt(p("x"), **{"META-INF__manifest.xml": manifest}))


WORDS = st.integers(0, 999).map(lambda n: f" w{n:03d} ")
INLINE = st.recursive(
    WORDS,
    lambda inner: st.builds(
        str.format,
        st.sampled_from(
            [
                '<text:span text:style-name="Italic">{}</text:span>', '<text:a xlink:href="x">{}</text:a>',
                "<text:unknown>{}</text:unknown>", "<text:page-number>{}</text:page-number>",
                "<text:note><text:note-body><text:p>{}</text:p></text:note-body></text:note>",
                "<office:annotation><text:p>{}</text:p></office:annotation>",
                "<draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>",
                "<draw:custom-shape><text:p>{}</text:p></draw:custom-shape>", "<text:line-break/>{}",
                '<text:change-start text:change-id="i"/>{}', '{}<text:change-end text:change-id="i"/>',
            ]
        ),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=8,
)  # fmt: skip
BLOCK = st.recursive(
    st.builds(p, st.lists(INLINE, max_size=3).map("".join), st.sampled_from(["", "Line", "Middle", "Title"])),
    lambda inner: st.builds(
        str.format,
        st.sampled_from(
            [
                "<text:list><text:list-item>{}</text:list-item></text:list>", "<text:section>{}</text:section>",
                "<table:table><table:table-row><table:table-cell>{0}</table:table-cell><table:table-cell>{0}</table:table-cell></table:table-row></table:table>",
                "<text:table-of-content>{}</text:table-of-content>",
                '<text:list text:style-name="D"><text:list-item>{}</text:list-item></text:list>',
            ]
        ),
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=10,
)  # fmt: skip
INSERTION = '<text:tracked-changes><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>'


@given(st.lists(BLOCK, max_size=4).map("".join), st.sampled_from([Config(), REJECT]))
def test_every_word_is_somewhere(text: str, config: Config):
    draft = read(fodt(INSERTION + text, styles=LIST_STYLE), config)
    told = Counter({c: n for c, n in ledger(draft).items() if c == "w"})
    assert told["w"] == text.count(" w")
