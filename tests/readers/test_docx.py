"""DOCX to drafts: what each of its elements becomes, and where every word goes."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config, ManuscriptTable, TrackedChanges
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Draft, Role
from ficbook.model.nodes import (
    Align,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    Paragraph,
    Quotation,
    Ruby,
    SceneBreak,
    Span,
    SpanKind,
    Strong,
    Table,
    Text,
)
from ficbook.model.walk import block_text
from ficbook.readers import choose
from ficbook.readers.word.docx import READER
from tests.readers.documents import LINKS, REJECT, docx, p, packed, r, styled
from tests.readers.drafts import Reads, ledger

read = Reads(READER, "story.docx")


def blocks(data: bytes, config: Config | None = None) -> list[object]:
    return [passage.block for passage in read(data, config).passages]


def children(*runs: str) -> tuple[object, ...]:
    (block,) = blocks(docx(p(*runs)))
    return block.children


def test_chosen_by_content_whatever_it_is_called():
    data = docx(p("Once."))
    assert choose(Source("story.txt", data)).name == "docx"
    assert choose(Source("story", data)).name == "docx"


def test_runs_of_one_face_are_one():
    assert children(r("An ", "<w:i/>"), r("old", '<w:i w:val="1"/>'), r(" gate.")) == (
        Emphasis((Text("An old"),)),
        Text(" gate."),
    )


def test_a_space_between_italics_is_italic_and_none_elsewhere_is():
    assert children(r("one", "<w:i/>"), " ", r("two", "<w:i/>")) == (Emphasis((Text("one two"),)),)
    assert children("one", r(" ", "<w:i/>"), "two") == (Text("one two"),)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:u w:val="single"/>', SpanKind.UNDERLINE),
        ("<w:strike/>", SpanKind.STRIKETHROUGH),
        ("<w:dstrike/>", SpanKind.STRIKETHROUGH),
        ("<w:smallCaps/>", SpanKind.SMALL_CAPS),
        ('<w:vertAlign w:val="superscript"/>', SpanKind.SUPERSCRIPT),
        ('<w:vertAlign w:val="subscript"/>', SpanKind.SUBSCRIPT),
    ],
)
def test_faces(properties: str, kind: SpanKind):
    assert children(r("so", properties)) == (Span(kind, (Text("so"),)),)


@pytest.mark.parametrize("off", ['<w:b w:val="0"/>', '<w:b w:val="false"/>', '<w:u w:val="none"/>'])
def test_a_face_that_is_off(off: str):
    assert children(r("so", off)) == (Text("so"),)


def test_right_to_left_words_have_faces_of_their_own():
    assert children(r("שלום", "<w:b/><w:iCs/><w:rtl/>")) == (Emphasis((Text("שלום"),)),)


def test_dots_beside_characters_stress_them():
    assert children(r("絶対", '<w:em w:val="dot"/>')) == (Emphasis((Text("絶対"),)),)


def test_documents_inside_the_document_are_reported():
    report = Report()
    read(docx(p("One.") + '<w:altChunk r:id="x"/>'), report=report)
    assert [d.code for d in report] == ["FB250"]


def test_two_styles_undo_each_other():
    data = docx(
        styled(
            "Thoughts", "I know ", r("this", '<w:rStyle w:val="Emphasis"/>'), r(" one", "<w:i/>")
        )
    )
    assert blocks(data)[0].children == (
        Emphasis((Text("I know "),)),
        Text("this"),
        Emphasis((Text(" one"),)),
    )


def test_headings_by_style_whatever_its_id():
    data = docx(styled("Titel", "The Lock") + styled("Kapitel", "At the Gate") + p("He ran."))
    title, heading, _ = read(data).passages
    assert title.cue.role is Role.TITLE
    assert heading.block == Heading(1, (Text("At the Gate"),), 2)
    assert heading.cue.role is Role.CHAPTER


def test_headings_by_outline_level():
    outline = '<w:outlineLvl w:val="2"/>'
    assert isinstance(blocks(docx(p("Part", properties=outline)))[0], Heading)
    assert isinstance(blocks(docx(p("Text", properties='<w:outlineLvl w:val="9"/>')))[0], Paragraph)


def test_titles_used_again_and_again_head_chapters():
    body = "".join(styled("Titel", name) + p("He ran.") for name in ("Salt", "Rope", "Tar"))
    roles = [q.cue.role for q in read(docx(body)).passages if q.cue]
    assert roles == [Role.CHAPTER] * 3


def test_numbered_headings_keep_their_numbers():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="cardinalText"/><w:lvlText w:val="Chapter %1:"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    head = p("Salt", properties=f'<w:pStyle w:val="Kapitel"/>{number}')
    bare = p("", properties=f'<w:pStyle w:val="Kapitel"/>{number}')
    draft = read(docx(head + p("He ran.") + bare, numbering=numbering))
    assert [q.text for q in draft.passages] == ["Chapter One: Salt", "He ran.", "Chapter Two:"]


@pytest.mark.parametrize("said", ["center", "right", "both", "start"])
def test_alignment(said: str):
    wanted = {"center": Align.CENTER, "right": Align.END}.get(said, Align.START)
    (block,) = blocks(docx(p("End", properties=f'<w:jc w:val="{said}"/>')))
    assert block.align is wanted


def test_a_look_that_every_paragraph_has_is_the_pages():
    body = "".join(p(f"{n} " + "word " * 30, properties='<w:jc w:val="right"/>') for n in range(4))
    assert {block.align for block in blocks(docx(body))} == {Align.START}


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Says who?</w:t></w:r></w:p>'
    '</w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>Nobody.</w:t></w:r></w:p></w:footnote>'
)


def test_footnotes():
    draft = read(
        docx(p("Gold", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."), footnotes=NOTES)
    )
    assert draft.passages[0].text == "Gold."
    assert [note.blocks[0].children for note in draft.footnotes] == [(Text("Says who?"),)]
    assert [(o.rule, o.text) for o in draft.omissions] == [("unused-note", "Nobody.")]


def test_comments_are_left_out_and_reported():
    report = Report()
    comments = '<w:comment w:id="0"><w:p><w:r><w:t>Check this.</w:t></w:r></w:p></w:comment>'
    draft = read(docx(p("Gold."), comments=comments), report=report)
    assert [(o.rule, o.text) for o in draft.omissions] == [("comment", "Check this.")]
    assert [d.code for d in report] == ["FB243"]


CHANGED = docx(
    p(
        "He ",
        f'<w:del w:id="1">{r("ran").replace("w:t", "w:delText")}</w:del>',
        f'<w:ins w:id="2">{r("walked")}</w:ins>',
        " home",
        properties='<w:rPr><w:del w:id="3"/></w:rPr>',
    )
    + p(" and slept.")
    + p("It rained.", properties='<w:rPr><w:ins w:id="4"/></w:rPr>')
    + p(" Hard.")
)


def test_tracked_changes_accepted():
    draft = read(CHANGED)
    assert [q.text for q in draft.passages] == ["He walked home and slept.", "It rained.", "Hard."]
    assert [(o.rule, o.text) for o in draft.omissions] == [("tracked-deletion", "ran")]


def test_tracked_changes_rejected():
    draft = read(CHANGED, REJECT)
    assert [q.text for q in draft.passages] == ["He ran home", "and slept.", "It rained. Hard."]
    assert [(o.rule, o.text) for o in draft.omissions] == [("tracked-insertion", "walked")]


def test_tracked_formatting():
    run = r("so", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>")
    assert blocks(docx(p(run)))[0].children == (Strong((Text("so"),)),)
    assert blocks(docx(p(run)), REJECT)[0].children == (Emphasis((Text("so"),)),)


BOTTOM = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
BOX = f'{BOTTOM[:-9]}<w:left w:val="single"/><w:top w:val="single"/></w:pBdr>'
HORIZONTAL = '<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict></w:r>'


@pytest.mark.parametrize(
    "rule",
    [p("", properties=BOTTOM), p(HORIZONTAL)],
    ids=["border", "horizontal line"],
)
def test_drawn_rules_are_scene_breaks(rule: str):
    made = blocks(docx(p("One.") + rule + p("Two.")))
    assert [type(block) for block in made] == [Paragraph, SceneBreak, Paragraph]


def test_a_line_below_words_stands_after_them():
    made = blocks(docx(p("One.", properties=BOTTOM) + p("Two.", properties=BOX)))
    assert [type(block) for block in made] == [Paragraph, SceneBreak, Paragraph]


def test_empty_paragraphs_are_white_space():
    draft = read(docx(p("One.") + p("") + p(r(" ", "<w:b/>")) + p("Two.")))
    assert [q.gap for q in draft.passages] == [1, 3]


BREAK = '<w:r><w:br w:type="page"/></w:r>'


def test_pages_open_with_what_may_be_a_title():
    draft = read(
        docx(
            p("One.")
            + p(BREAK)
            + styled("Kapitel", "Salt")
            + p("He ran. ", BREAK, "He slept on the deck.")
        )
    )
    assert [(q.opens, q.gap) for q in draft.passages] == [
        (True, 1),
        (True, 2),  # the paragraph that held the break
        (False, 1),
        (False, 3),
    ]


def test_signs_inside_words():
    inner = "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:br/><w:t>end</w:t><w:tab/><w:t>x</w:t><w:softHyphen/></w:r>"
    assert children(inner) == (Text("co\u2011op"), LineBreak(), Text("end x\u00ad"))


def test_wingdings():
    inner = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
    assert children("Hi ", inner) == (Text("Hi ☺"),)


def test_links_lead_to_the_web_only():
    report = Report()
    web = f'<w:hyperlink r:id="web">{r("here", "<w:u/>")}</w:hyperlink>'
    bad = f'<w:hyperlink r:id="bad">{r("there")}</w:hyperlink>'
    (passage,) = read(docx(p(web, bad), *LINKS), report=report).passages
    assert passage.block.children == (Link("https://example.org/a", (Text("here"),)), Text("there"))
    assert [d.code for d in report] == ["FB224"]


def field(instruction: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + code + mark("separate") + r(result) + mark("end")


def test_fields():
    body = p(
        "See ",
        field(' HYPERLINK "https://example.org/" ', "it"),
        " on page ",
        field(" PAGE ", "12"),
        " of ",
        field(" TITLE ", "Salt"),
    )
    draft = read(docx(body))
    assert draft.passages[0].block.children == (
        Text("See "),
        Link("https://example.org/", (Text("it"),)),
        Text(" on page of Salt"),
    )
    assert [(o.rule, o.text) for o in draft.omissions] == [("page-number", "12")]


def test_a_list_of_contents_is_left_out_but_never_the_story_below_it():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    draft = read(docx(p(begin, "Salt 1") + p("Rope 2") + styled("Kapitel", "Salt") + p("He ran.")))
    assert [q.text for q in draft.passages] == ["Salt", "He ran."]
    assert {o.rule for o in draft.omissions} == {"contents-list"}


DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr descr="A gate"/>'
    '<a:graphic><a:graphicData><a:blip r:embed="{}"/></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r>"
).format


def test_pictures():
    draft = read(docx(p(DRAWING("pic")), ("pic", "image", "media/gate.png")))
    (asset,) = draft.assets
    assert (asset.media_type, asset.data[:4]) == ("image/png", b"\x89PNG")
    assert draft.passages[0].block == Figure(Image(asset.id, "A gate"), line=1)


@pytest.mark.parametrize("target", ["https://example.org/a.png", "file:///etc/hosts"])
def test_pictures_elsewhere_are_not_fetched(target: str):
    report = Report()
    draft = read(docx(p("One.", DRAWING("pic")), ("pic", "image", target)), report=report)
    assert (draft.assets, [d.code for d in report]) == ((), ["FB222"])


def test_a_flat_picture_alone_is_a_rule():
    flat = DRAWING("pic").replace('cy="900000"', 'cy="90000"')
    made = blocks(docx(p("One.") + p(flat) + p("Two."), ("pic", "image", "media/gate.png")))
    assert [type(block) for block in made] == [Paragraph, SceneBreak, Paragraph]


def test_a_box_of_text_is_read_once():
    box = f"<w:txbxContent>{p('Keep out')}</w:txbxContent>"
    run = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    draft = read(docx(p("A sign hung there.", run) + p("He read it.")))
    assert [q.text for q in draft.passages] == ["A sign hung there.", "Keep out", "He read it."]


LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def item(text: str, level: int = 0, number: int = 1) -> str:
    inner = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return p(text, properties=f"<w:numPr>{inner}</w:numPr>")


def test_lists():
    (made,) = blocks(docx(item("Salt") + item("coarse", 1) + item("Rope"), numbering=LISTS))
    assert isinstance(made, List)
    assert made.ordered
    assert [len(entry) for entry in made.items] == [2, 1]
    assert isinstance(made.items[0][1], List)


def test_a_list_inside_a_list_with_a_number_of_its_own():
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/></w:lvl>'
        for n, (kind, mark) in enumerate((("decimal", "%1."), ("bullet", "–")))
    )
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>' + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/></w:num>' for n in (1, 2)
    )
    places = (("One", 0, 1), ("a", 1, 2), ("b", 1, 2), ("Two", 0, 1))
    body = "".join(
        p(
            r(words),
            properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{n}"/></w:numPr>',
        )
        for words, level, n in places
    )
    (passage,) = read(docx(body, numbering=numbering)).passages
    first, second = passage.block.items
    assert [block_text(first[0]), block_text(second[0])] == ["One", "Two"]
    assert [block_text(item[0]) for item in first[1].items] == ["a", "b"]


def test_what_stands_too_deep_is_told():
    deep = "<w:tbl><w:tr><w:tc>" * 15 + p(r("Once.")) + "</w:tc></w:tr></w:tbl>" * 15
    report = Report()
    draft = READER.read(Source("story.docx", docx(deep)), Config(), report)
    assert "Once." in draft.passages[0].text
    assert "FB226" in {said.code for said in report}


def test_dialogue_that_word_took_for_a_list():
    data = docx(item("Who goes there?", number=2) + item("Nobody.", number=2), numbering=LISTS)
    assert [q.text for q in read(data).passages] == ["– Who goes there?", "– Nobody."]


def test_a_heading_that_word_took_for_a_list():
    data = docx(item("The Storm") + p("It rained.") + item("The Calm"), numbering=LISTS)
    assert [q.text for q in read(data).passages] == ["1. The Storm", "It rained.", "2. The Calm"]


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{inner}</w:tr>" for inner in cells) + "</w:tbl>"


def test_tables():
    (made,) = blocks(docx(table(("HP", "12"), ("MP", "3"))))
    assert made == Table((((Text("HP"),), (Text("12"),)), ((Text("MP"),), (Text("3"),))), line=1)
    assert [type(b) for b in blocks(docx(table(("A box",)) + p("x")))] == [Paragraph, Paragraph]


def test_quotations_gather():
    made = blocks(docx(styled("Zitat", "Dear Tom,") + styled("Zitat", "come home.") + p("He did.")))
    assert [type(block) for block in made] == [Quotation, Paragraph]
    assert made[0].children[1] == Paragraph((Text("come home."),), line=2)


def test_ruby():
    def run(text):
        return f"<w:r><w:t>{text}</w:t></w:r>"

    ruby = f"<w:r><w:ruby><w:rt>{run('かな')}</w:rt><w:rubyBase>{run('仮名')}</w:rubyBase></w:ruby></w:r>"
    assert children("この", ruby, "は") == (Text("この"), Ruby("仮名", "かな"), Text("は"))


def test_hidden_words_are_left_out_and_reported():
    report = Report()
    draft = read(docx(p("One", r(" secret", "<w:vanish/>"), ".")), report=report)
    assert draft.passages[0].text == "One."
    assert [d.code for d in report] == ["FB245"]


def test_metadata():
    core = (
        "<dc:title>The Salt Road</dc:title><dc:creator>Mira Vale</dc:creator>"
        "<dc:description>A smuggler comes home.</dc:description>"
        "<cp:keywords>smugglers, sea; home</cp:keywords>"
    )
    report = Report()
    metadata = read(docx(p("Once."), core=core), report=report).metadata
    assert (metadata.title, metadata.authors, metadata.language) == (
        "The Salt Road",
        (),  # a legal name, it may be
        "en-GB",
    )
    assert (metadata.description, metadata.subjects) == (
        "A smuggler comes home.",
        ("smugglers", "sea", "home"),
    )
    assert [(d.code, "Mira Vale" in d.message) for d in report] == [("FB247", True)]


@pytest.mark.parametrize(
    "title", ["Document1", "Normal.dotm", "Microsoft Word - x.doc", "story", "Untitled document"]
)
@pytest.mark.parametrize("creator", ["Microsoft Office User", "python-docx", "Пользователь"])
def test_what_programs_put_in_is_no_metadata(title: str, creator: str):
    core = f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
    metadata = read(docx(p("Once."), core=core)).metadata
    assert (metadata.title, metadata.contributors) == ("", ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Это было давно и неправда.", "ru"),
        ("昔々、あるところに", "ja"),
        ("ההוא הלך הביתה", "he"),
        ("Once.", "en-GB"),
        (
            "Der Turm stand am Ende der Mole, und niemand wusste, wer das Licht darin angezündet "
            * 3,
            "de",
        ),
        (
            "The tower stood at the end of the pier, and nobody knew who had lit the lamp in it. "
            * 3,
            "en-GB",
        ),
        ("中文的故事在这里开始了。", "zh"),
    ],
)
def test_the_letters_tell_the_language(text: str, language: str):
    assert read(docx(p(text))).metadata.language == language


def test_no_text():
    with pytest.raises(FicbookError, match="FB240"):
        read(packed({"word/styles.xml": "<x/>"}))
    report = Report()
    read(docx(""), report=report)
    assert [d.code for d in report] == ["FB242"]


# Every word is somewhere

WORDS = st.integers(0, 999).map(lambda n: f"w{n:03d}")
PROPERTIES = st.sampled_from(
    ["", "<w:b/>", "<w:i/>", "<w:vanish/>", '<w:u w:val="single"/>', '<w:rStyle w:val="Emphasis"/>']
)
RUNS = st.builds(lambda word, properties: r(f" {word} ", properties), WORDS, PROPERTIES)
WRAPS = st.sampled_from(
    [
        "<w:ins>{}</w:ins>", "<w:del>{}</w:del>", "<w:smartTag>{}</w:smartTag>",
        '<w:hyperlink r:id="web">{}</w:hyperlink>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr=" PAGE ">{}</w:fldSimple>', "<w:moveFrom>{}</w:moveFrom>",
        "<w:r><w:br/></w:r>{}", BREAK + "{}", HORIZONTAL + "{}",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    ]
)  # fmt: skip
INLINE = st.recursive(
    RUNS,
    lambda inner: st.builds(str.format, WRAPS, st.lists(inner, max_size=3).map("".join)),
    max_leaves=8,
)
SHAPES = st.sampled_from(
    [
        "", '<w:pStyle w:val="Kapitel"/>', '<w:pStyle w:val="Zitat"/>', '<w:pStyle w:val="Titel"/>',
        BOTTOM, BOX, '<w:jc w:val="center"/>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', "<w:rPr><w:del/></w:rPr>",
        "<w:pageBreakBefore/>", "<w:sectPr/>", '<w:pStyle w:val="TOC1"/>',
    ]
)  # fmt: skip
PARAGRAPHS = st.builds(
    lambda runs, shape: f"<w:p><w:pPr>{shape}</w:pPr>{''.join(runs)}</w:p>",
    st.lists(INLINE, max_size=3),
    SHAPES,
)
HOLDERS = st.sampled_from(
    [
        "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>", "<w:tbl>{}</w:tbl>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:tbl><w:tr>{}</w:tr></w:tbl>",
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>",
    ]
)  # fmt: skip
BODIES = st.recursive(
    PARAGRAPHS,
    lambda inner: st.builds(str.format, HOLDERS, st.lists(inner, max_size=3).map("".join)),
    max_leaves=12,
)


def told(draft: Draft) -> Counter[str]:
    """Only characters of the words: labels of lists are the program's."""
    return Counter({c: n for c, n in ledger(draft).items() if c == "w"})


@given(st.lists(BODIES, max_size=4).map("".join), st.sampled_from(TrackedChanges))
def test_every_word_is_somewhere(body: str, changes: TrackedChanges):
    config = Config(manuscript=ManuscriptTable(tracked_changes=changes))
    draft = read(docx(body, *LINKS, numbering=LISTS), config)
    words = body.count(" w") - body.count(" w:")
    assert told(draft)["w"] == words
