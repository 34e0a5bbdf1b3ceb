"""What is settled before a page is set: its size, its sheet, its standard, its fonts."""

import re
import struct
import sys
from pathlib import Path

import msgspec
import pytest
from fontTools.ttLib import TTFont

from ficbook.backends.pdf import engine
from ficbook.backends.pdf.conformance import VARIANTS, options
from ficbook.backends.pdf.finish import timeless
from ficbook.backends.pdf.fonts import (
    completed,
    font_bytes,
    font_faces,
    report_uncovered,
)
from ficbook.backends.pdf.sheet import sheet, string
from ficbook.backends.pdf.trim import SIZES, page_size, trim
from ficbook.backends.pdf.typeset import tied
from ficbook.config.schema import Config, OutputTable, PdfTable
from ficbook.diagnostics import FicbookError, Report
from ficbook.model.metadata import Metadata
from ficbook.themes import Font, Theme, find_theme


def refused(caught: pytest.ExceptionInfo[FicbookError]) -> tuple[str, str, int]:
    (said,) = caught.value.diagnostics
    return said.code, said.hint, caught.value.exit_code


def css(language: str = "en", theme: str = "classic", **settings: object) -> str:
    config = Config(output=OutputTable(pdf=PdfTable(**settings)))
    metadata = Metadata(title="T", language=language)
    return sheet(find_theme(theme), metadata, config, ())


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a5", (148, 210)),
        (" A4 ", (210, 297)),
        ("6x9in", (152.4, 228.6)),
        ("6 x 9 in", (152.4, 228.6)),
        ("5.5x8.5in", (139.7, 215.9)),
        ("120mm x 190mm", (120, 190)),
        ("12cm×19cm", (120, 190)),
        ("432pt x 648pt", (152.4, 228.6)),
    ],
)
def test_a_page_size_is_a_name_or_two_lengths(name: str, size: tuple[float, float]) -> None:
    assert page_size(name) == pytest.approx(size)


@pytest.mark.parametrize("name", ["a55", "", "x", "10mm x 10mm", "1mx2m", "9..9mm x 100mm", "7x"])
def test_a_page_size_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(FicbookError) as caught:
        page_size(name)
    assert refused(caught)[::2] == ("FB620", 3)


def test_the_nearest_page_size_is_named() -> None:
    with pytest.raises(FicbookError) as caught:
        page_size("leter")
    assert 'did you mean "letter"?' in refused(caught)[1]


@pytest.mark.parametrize("name", SIZES)
def test_every_trim_size_has_a_good_measure(name: str) -> None:
    page = trim(PdfTable(page_size=name))
    measure = (page.width - page.inner - page.outer) / (page.text * 25.4 / 72)
    assert 20 <= measure <= 30  # ems; a line of Garamond holds about 2.4 letters an em
    assert page.inner >= page.outer > 8
    assert page.bottom > page.top > 10


def test_margins_may_be_set() -> None:
    settings = PdfTable(margin_inner="2cm", margin_outer="1in", margin_top="36pt")
    page = trim(settings)
    assert (page.inner, page.outer, page.top) == pytest.approx((20, 25.4, 12.7))


def test_margins_that_leave_no_page_are_refused() -> None:
    with pytest.raises(FicbookError) as caught:
        trim(PdfTable(margin_inner="80mm", margin_outer="40mm"))
    assert refused(caught)[::2] == ("FB623", 3)


@pytest.mark.parametrize("name", VARIANTS)
def test_every_conformance_is_tagged(name: str) -> None:
    wanted = options(name)
    assert wanted.get("pdf_tags") or wanted["pdf_variant"] == "pdf/ua-1"


def test_an_unknown_conformance_is_refused() -> None:
    with pytest.raises(FicbookError) as caught:
        options("pdf/ua1")
    code, hint, exit_code = refused(caught)
    assert (code, exit_code) == ("FB625", 3)
    assert hint.startswith('did you mean "pdf/ua-1"?')


def test_lines_are_full_where_words_can_be_divided() -> None:
    assert "hyphens: auto; text-align: justify" in css("en-GB")
    assert "hyphens: manual; text-align: start" in css("tlh")  # Klingon has no dictionary
    assert "hyphens: manual; text-align: justify" in css("zh-Hans")
    assert "hyphens: manual; text-align: start" in css("en", hyphenate=False)
    assert "hyphens: auto; text-align: start" in css("en", justify=False)


def test_the_author_s_own_sheet_comes_last() -> None:
    assert css(css=".mine { color: red }").endswith(".mine { color: red }")


@pytest.mark.parametrize("title", ['"', "\\", "</style>", "a\nb", "\0", "'}"])
def test_a_title_is_no_more_than_a_string(title: str) -> None:
    import tinycss2

    (token,) = tinycss2.parse_component_value_list(string(title))
    assert token.type == "string"
    assert token.value == title.replace("\0", "\ufffd")
    assert "</" not in string(title)


@pytest.mark.parametrize("written", ["big", "", ".", "9", "0", "1e9", "nan"])
def test_a_scale_that_is_none_is_refused(written: str) -> None:
    theme = find_theme("classic").varied({"text-scale": written})
    with pytest.raises(FicbookError) as caught:
        sheet(theme, Metadata(title="T"), Config(), ())
    assert refused(caught)[::2] == ("FB626", 3)


def test_a_variable_font_has_all_its_weights() -> None:
    variable = Font("Serif", "package", "file", weight="", style="italic")
    theme = msgspec.structs.replace(find_theme("base"), fonts=(variable,))
    assert "font-weight" not in font_faces(theme, "x/")
    assert 'url("x/0")' in font_faces(theme, "x/")
    assert "font-style: italic" in font_faces(theme, "x/")


def test_a_font_that_is_not_installed_is_named() -> None:
    with pytest.raises(FicbookError) as caught:
        font_bytes(Font("Serif", "fontpkg_nowhere", "files/x.ttf"))
    assert refused(caught) == ("FB627", "pip install fontpkg-nowhere", 4)


def test_characters_that_no_font_has_are_told_by_script() -> None:
    report = Report()
    text = "plain ¾ “quotes” – ❦ Жизнь ἀλήθεια fi\u00ad\u200b\t\n 雾港 かな עיר"
    report_uncovered(text, find_theme("classic"), report)
    told = {diagnostic.message: diagnostic.hint for diagnostic in report}
    assert [d.code for d in report] == ["FB622", "FB622"]
    assert any("fonts-noto-cjk" in hint and "雾" in said for said, hint in told.items())
    assert any("fonts-noto-core" in hint and "ע" in said for said, hint in told.items())


def test_what_no_font_has_is_said_to_be_a_box() -> None:
    report = Report()
    report_uncovered("☆ ✨ 🔥 Ａ", find_theme("classic"), report, frozenset("✨🔥Ａ"))
    told = [(d.message, d.hint) for d in report]
    boxes = [(said, hint) for said, hint in told if "empty boxes" in said]
    assert any("✨" in said and "🔥" in said and "color-emoji" in hint for said, hint in boxes)
    assert any("Ａ" in said and "noto-cjk" in hint for said, hint in boxes)
    assert [said for said, _ in told if "another font" in said and "☆" in said]


def families(theme: Theme) -> list[str]:
    return list(dict.fromkeys(font.family for font in theme.fonts))


def test_a_theme_takes_up_only_such_fallbacks_as_a_text_needs() -> None:
    classic = find_theme("classic")
    assert completed(classic, "plain “quotes” – Жизнь") == classic
    theme = completed(classic, "雾 and 🔥 and more 雾")
    assert families(theme) == [*families(classic), "Ficbook CJK", "Ficbook Symbols"]
    assert theme.variables["text-font"] == (
        '"Ficbook Garamond", "Ficbook Sans", "Ficbook CJK", "Ficbook Symbols", serif'
    )
    assert theme.variables["ornament"] == classic.variables["ornament"]
    assert find_theme("base").variables["text-font"] == "serif"
    assert completed(find_theme("base"), "雾").variables["text-font"] == '"Ficbook CJK", serif'


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_fallbacks_have_what_fics_are_written_in(theme: str) -> None:
    text = "שלום مرحبا 雾港 かなカナ 한글 ★☆♪♥→※①◇◆●○■□▲▼ ✨🔥😂😭❤👀💀🎉"
    report = Report()
    report_uncovered(text, completed(find_theme(theme), text), report)
    assert [d.message for d in report] == []


@pytest.mark.parametrize("theme", ["classic", "modern"])
def test_the_scripts_that_we_promise_are_covered(theme: str) -> None:
    promised = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x410, 0x450)]))
    report = Report()
    report_uncovered(
        promised + "αβγδεζηθικλμνξοπρστυφχψως – — ‘’“”„‚«»… ‐ •", find_theme(theme), report
    )
    assert [d.message for d in report] == []


def test_a_missing_library_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "cannot load library 'libpango-1.0-0': no such file\nAdditionally, …"
    (tmp_path / "weasyprint.py").write_text(f"raise OSError({said!r})\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    with pytest.raises(FicbookError) as caught:
        engine.weasyprint()
    code, hint, exit_code = refused(caught)
    assert (code, exit_code) == ("FB621", 4)
    assert all(
        word in hint for word in ("apt install libpango", "dnf install pango", "brew install")
    )
    assert "Additionally" not in str(caught.value)


def test_a_font_forgets_when_it_was_made(tmp_path: Path) -> None:
    data = font_bytes(find_theme("classic").fonts[0])
    start = head(data)
    later = bytearray(data)
    struct.pack_into(">q", later, start + 28, 4_000_000_000)
    assert timeless(bytes(later)) == timeless(data)
    (tmp_path / "font.ttf").write_bytes(timeless(data))
    font = TTFont(tmp_path / "font.ttf", checkChecksums=2)
    assert font["head"].modified == font["head"].created
    assert font["head"].checkSumAdjustment


def head(font: bytes) -> int:
    match = re.search(rb"head", font[:512])
    assert match
    return int.from_bytes(font[match.start() + 8 : match.start() + 12], "big")


def test_the_number_of_an_entry_stays_with_its_words() -> None:
    assert tied("it said <em>1. Lit.</em> and") == "it said <em>1.\u00a0Lit.</em> and"
    assert tied('<p class="line">12. Oil</p>') == '<p class="line">12.\u00a0Oil</p>'
    assert tied("<p>In 1895. Oil. <em>1. </em>2. x</p>") == "<p>In 1895. Oil. <em>1. </em>2. x</p>"


def test_the_last_word_of_a_long_title_stays_with_the_one_before() -> None:
    title = '<h1 class="book-title">Der Leuchtturm am Ende der Straße</h1>'
    assert tied(title) == title.replace("der Straße", "der\u00a0Straße")
    assert tied(title.replace("Leuchtturm am", "")).count("\u00a0") == 0
