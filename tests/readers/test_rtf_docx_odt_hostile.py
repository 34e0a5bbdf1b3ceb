"""Documents made to do harm: bounded time and memory, nothing fetched, nothing but our errors."""

import contextlib
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import Config
from ficbook.diagnostics import FicbookError, Report, Source
from ficbook.model.draft import Draft
from ficbook.readers.word import docx as docx_reader
from ficbook.readers.word import odt as odt_reader
from ficbook.readers.word import rtf as rtf_reader
from ficbook.registry import Reader
from tests.growth import grows_linearly
from tests.readers.documents import docx, fodt, odt, p, r, rtf

DOCX, ODT, RTF = docx_reader.READER, odt_reader.READER, rtf_reader.READER
ODT_P = "<text:p>{}</text:p>".format
pytestmark = pytest.mark.usefixtures("no_network")


def read(reader: Reader, data: bytes, report: Report | None = None) -> Draft:
    source = Source("x", data)
    return reader.read(source, Config(), Report() if report is None else report)


def words(draft: Draft) -> str:
    return " ".join(passage.text for passage in draft.passages)


def replaced(data: bytes, name: str, new: bytes) -> bytes:
    """An archive with one of its files exchanged or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as made:
        for info in old.infolist():
            if info.filename != name:
                made.writestr(info, old.read(info))
        made.writestr(name, new)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("reader", "made", "name"),
    [(DOCX, docx(p("x")), "word/document.xml"), (ODT, odt(ODT_P("x")), "content.xml")],
    ids=["docx", "odt"],
)
def test_zip_bombs(reader: Reader, made: bytes, name: str):
    bomb = b"<x>" + b"0" * 140_000_000
    report = Report()
    with pytest.raises(FicbookError, match="FB240"):
        read(reader, replaced(made, name, bomb), report)
    assert "FB261" in [d.code for d in report]


ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b'<!ENTITY file SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize("entity", [b"&j;", b"&file;"])
def test_entities_are_not_put_in(entity: bytes):
    report = Report()
    data = fodt(ODT_P("One ENTITY two.")).replace(b"ENTITY", entity)
    data = data.replace(b"<office:document ", ENTITIES + b"<office:document ", 1)
    assert len(words(read(ODT, data, report))) < 30
    assert "FB265" in [d.code for d in report]


DEEP = 100_000


@pytest.mark.parametrize(
    ("reader", "data"),
    [
        (DOCX, docx(p("One.") + "<w:smartTag>" * DEEP + p("x") + "</w:smartTag>" * DEEP)),
        (DOCX, docx(p("One.") + "<w:tbl><w:tr><w:tc>" * DEEP)),
        (ODT, fodt(ODT_P("One.") + "<text:list><text:list-item>" * DEEP)),
        (ODT, fodt(ODT_P("One." + "<text:span>" * DEEP + "x"))),
        (RTF, rtf(r"One.\par " + "{" * DEEP + "x" + "}" * DEEP)),
        (RTF, rtf(r"One.\par " + r"{\*\shptxt{\footnote " * DEEP + "x")),
    ],
    ids=["docx tags", "docx tables", "odt lists", "odt spans", "rtf groups", "rtf notes"],
)
def test_a_hundred_thousand_deep(reader: Reader, data: bytes):
    report = Report()
    try:
        assert words(read(reader, data, report)).startswith("One.")
    except FicbookError:
        assert len(report)  # the XML could not be mended, and that was said


@pytest.mark.parametrize("depth", [70, 200])
def test_words_deeper_than_we_go_are_kept(depth: int):
    data = docx(p("One.") + "<w:smartTag>" * depth + p("two") + "</w:smartTag>" * depth)
    assert words(read(DOCX, data)).split() == ["One.", "two"]
    spans = fodt(ODT_P("One. " + "<text:span>" * depth + "two" + "</text:span>" * depth))
    assert words(read(ODT, spans)).split() == ["One.", "two"]


def test_nested_tables_and_boxes_are_bounded():
    depth = 40
    table = "<w:tbl><w:tr><w:tc>" * depth + p("two") + "</w:tc></w:tr></w:tbl>" * depth
    assert words(read(DOCX, docx(p("One.") + table))).split() == ["One.", "two"]


def test_styles_and_lists_in_a_circle():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    made = docx(p("One.", properties='<w:pStyle w:val="A"/>'), styles=styles)
    assert words(read(DOCX, made)) == "One."
    styles = (
        '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>'
        '<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>'
    )
    data = fodt('<text:p text:style-name="A">One.</text:p>', styles=styles)
    assert words(read(ODT, data)) == "One."


def test_a_note_that_refers_to_itself():
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("Again", mark)}</w:footnote>'
    draft = read(DOCX, docx(p("One.", mark, mark), footnotes=notes))
    assert len(draft.footnotes) == 1


@pytest.mark.parametrize(
    "target", ["../../../etc/passwd", "/etc/passwd", "..\\..\\x", "media/none.png"]
)
def test_parts_outside_the_archive(target: str):
    blip = '<w:r><w:drawing><a:blip r:embed="pic"/></w:drawing></w:r>'
    data = docx(p("One.", blip), ("pic", "image", target), ("x", "footnotes", target))
    draft = read(DOCX, data)
    assert (draft.assets, words(draft)) == ((), "One.")


def test_numbers_without_end():
    body = (
        rf"One.\b{'9' * 500} two\u{'9' * 9} \uc{'9' * 8} x\bin99999999999 y\ilvl-5\ls1\s999999999 z"
    )
    assert words(read(RTF, rtf(body))) == "One.twoxyz"


def test_binary_longer_than_the_file():
    assert words(read(RTF, rtf(r"One.\par{\pict\pngblip\bin4000000000 abc"))) == "One."


def grown_docx(size: int) -> bytes:
    table = "<w:tbl>" + f"<w:tr><w:tc>{p('x')}</w:tc></w:tr>" * size + "</w:tbl>"
    return docx(p(*[r("word ", "<w:i/>" * (n % 2)) for n in range(size)]) + table + p("x") * size)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("reader", "made"),
    [
        (DOCX, grown_docx),
        (DOCX, lambda n: docx(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * n, "x"))),
        (DOCX, lambda n: docx(p(r("x", "<w:vanish/>"), "y") * n)),
        (ODT, lambda n: fodt(ODT_P("<text:span>word </text:span>" * n) + ODT_P("x") * n)),
        (ODT, lambda n: fodt('<text:p><text:change-start text:change-id="i"/></text:p>' * n)),
        (RTF, lambda n: rtf(r"{\i word }\'93\par {\deleted x}\u233?" * n)),
        (RTF, lambda n: rtf(r"{\stylesheet" + r"{\s1 x;}" * n + "}" + r"{\v x}" * n)),
        (RTF, lambda n: rtf(r"\trowd x\cell\row {\listtext 1.}\ls1 y\par" * n)),
    ],
)
def test_cost_grows_with_size(reader: Reader, made: Callable[[int], bytes]):
    documents = {size: made(size) for size in (500, 4000)}
    assert grows_linearly(lambda size: read(reader, documents[size]), 500)


SAMPLES = (
    (DOCX, docx(p("One ", r("two", "<w:i/>"), ".") + p("three"), core="<dc:title>x</dc:title>")),
    (ODT, odt(ODT_P("One <text:span>two</text:span>.") + "<text:list/>")),
    (ODT, fodt(ODT_P("One <text:note><text:note-body/></text:note> two"))),
    (
        RTF,
        rtf(
            r"{\fonttbl{\f0 A;}}{\info{\title x}}One {\i two}\'93{\footnote y}\u233?\par{\pict\pngblip 00}"
        ),
    ),
)


@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=6)), max_size=5),
)
def test_changed_bytes_never_raise_anything_of_their_own(
    sample: tuple[Reader, bytes], changes: list[tuple[float, bytes]]
):
    reader, data = sample
    for place, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + len(new) // 2 :]
    with contextlib.suppress(FicbookError):
        read(reader, data)


PARTS = ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels")


@given(st.sampled_from(PARTS), st.floats(0, 1), st.text(alphabet="<>/&\"'w:px 0", max_size=8))
def test_nor_does_changed_xml(name: str, place: float, new: str):
    with zipfile.ZipFile(io.BytesIO(SAMPLES[0][1])) as archive:
        old = archive.read(name)
    at = int(place * len(old))
    with contextlib.suppress(FicbookError):
        read(DOCX, replaced(SAMPLES[0][1], name, old[:at] + new.encode() + old[at:]))


@given(st.text(alphabet="\\{}'*u0129-bipar \n;x", max_size=200))
def test_nor_does_any_rtf(text: str):
    read(RTF, b"{\\rtf1" + text.encode())
