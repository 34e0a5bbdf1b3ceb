"""A sheet is read over for what breaks Adobe's engine, Kobo and Kindle."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ficbook.config.schema import BookTable, Config, EpubTable, OutputTable, ThemeTable
from ficbook.diagnostics import Diagnostic
from ficbook.lint.css import PROFILES, check
from ficbook.lint.theme import check_look
from ficbook.themes import find_theme, names

FAULTY = [
    ("FB644", "p { color: var(--nobody) }"),
    ("FB646", "p { color red }"),
    ("FB647", "p { width: min(3em, 50%) }"),
    ("FB647", "p { margin: calc(1em + 2px) }"),
    ("FB648", "body { color: black }"),
    ("FB648", "html, p { background: #fff }"),
    ("FB649", "h1 { break-before: page }"),
    ("FB650", ".cover { height: 90vh }"),
    ("FB651", ".letter { margin-left: 3em }"),
    ("FB652", "body { font-size: 110% }"),
    ("FB653", ".head { position: fixed }"),
    ("FB654", "div { margin: 0 }"),
    ("FB654", ".story > span { color: #808080 }"),
    ("FB655", "p:not(.opening) { text-indent: 1em }"),
    ("FB656", "@media (min-width: 30em) { p { margin: 0 } }"),
    ("FB657", '@import "more.css";'),
]

FAULTLESS = [
    "p { color: var(--rule) }",
    ".own { --mine: 2em; width: var(--mine) }",
    "h1 { page-break-before: always; break-before: page }",
    ".cover { height: 100%; height: 100vh }",
    ".letter { margin-left: 2em }",
    ".note { background: #eee; color: #808080 }",
    "div.extract { margin: 1em }",
    "span#x { margin: 1em }",
    "@media all and (min-width: 30em) { p { margin: 0 } }",
    "@supports (display: grid) { .x { width: min(3em, 50%) } }",
    "",
]


def codes(css: str, *profiles: str) -> list[str]:
    found = check(css, "mine.css", {"rule": "#808080"}, profiles or PROFILES)
    return [diagnostic.code for diagnostic in found]


@pytest.mark.parametrize(("code", "css"), FAULTY)
def test_what_breaks_a_reader_is_found(code: str, css: str) -> None:
    assert codes(css) == [code]


@pytest.mark.parametrize("css", FAULTLESS)
def test_what_breaks_none_is_not(css: str) -> None:
    assert codes(css) == []


@pytest.mark.parametrize("code", sorted({code for code, _ in FAULTY}))
def test_every_code_has_its_page(code: str, checkout: Path) -> None:
    assert (checkout / "docs" / "codes" / f"{code}.md").is_file()


def test_a_profile_is_spared_what_only_others_stumble_over() -> None:
    assert codes(".letter { margin-left: 3em }", "kobo") == ["FB651"]
    assert codes(".letter { margin-left: 3em }", "rmsdk", "kindle") == []


def test_the_place_and_the_line_are_told() -> None:
    css = "p { margin: 0 }\n\n.wide {\n  margin-left: 9em;\n}\n"
    (found,) = check(css, "styles/mine/book.css", {})
    assert found.span
    assert (found.span.source, found.span.line, found.span.column) == ("styles/mine/book.css", 4, 3)
    assert found.quote == "margin-left: 9em;"
    assert "margin-left: 9em" in found.message
    assert "2em" in found.hint


@pytest.mark.parametrize("name", names())
def test_our_own_sheets_pass(name: str) -> None:
    theme = find_theme(name)
    for sheet in ("book.css", "epub.css"):
        assert list(check(theme.sheets[sheet], sheet, theme.variables)) == []


@given(st.text(max_size=200))
def test_no_text_makes_it_raise(css: str) -> None:
    assert all(isinstance(found, Diagnostic) for found in check(css, "any.css", {}))


def test_a_look_is_a_theme_with_what_the_book_says_of_it(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "mine"
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text('name = "mine"\nextends = "modern"\n')
    (folder / "epub.css").write_text("div { margin: 0 }\n")
    (folder / "print.css").write_text("div { margin: 0 }\n")
    config = Config(
        book=BookTable(),
        theme=ThemeTable(variables={"indnet": "2em", "leading": "1.5"}),
        output=OutputTable(epub=EpubTable(css="p { margin: calc(1em) }")),
    )
    found = list(check_look(find_theme("mine", tmp_path), config))
    assert [one.code for one in found] == ["FB645", "FB654", "FB647"]
    assert 'did you mean "indent"?' in found[0].hint
    assert found[1].span
    assert found[1].span.source == str(folder / "epub.css")


def test_a_shipped_theme_is_not_the_reader_s_to_mend() -> None:
    assert list(check_look(find_theme("classic"), Config())) == []


@pytest.mark.parametrize(
    ("value", "expected"), [("drawn", []), ("as-typed", []), ("typed", ["FB658"])]
)
def test_scene_breaks_are_drawn_or_typed(value: str, expected: list[str]) -> None:
    config = Config(theme=ThemeTable(variables={"scene-breaks": value}))
    assert [one.code for one in check_look(find_theme("classic"), config)] == expected
