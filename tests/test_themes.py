"""Themes are found, extended, and read into values."""

from pathlib import Path

import pytest

from ficbook.backends.pdf.fonts import font_bytes
from ficbook.diagnostics import FicbookError
from ficbook.themes import Font, find_theme, names, shipped


def make(place: Path, name: str, settings: str = "", **sheets: str) -> Path:
    folder = place / name
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text(settings, "utf-8")
    for sheet, css in sheets.items():
        (folder / f"{sheet}.css").write_text(css, "utf-8")
    return folder


def fault(name: str, near: Path | None = None) -> tuple[str, str, int]:
    with pytest.raises(FicbookError) as caught:
        find_theme(name, near)
    (said,) = caught.value.diagnostics
    return said.code, said.message + " " + said.hint, caught.value.exit_code


def test_classic_and_modern_are_shipped() -> None:
    assert names() == ("classic", "modern")
    for name in names():
        theme = find_theme(name)
        assert theme.description
        assert "chapter.xhtml.jinja" in theme.templates
        assert all(theme.sheets.values())
        assert theme.own == {}


@pytest.mark.parametrize("name", ["classic", "modern"])
def test_every_font_of_a_shipped_theme_is_installed_and_upright_and_italic(name: str) -> None:
    fonts = find_theme(name).fonts
    assert all(font_bytes(font)[:4] in {b"\0\1\0\0", b"OTTO"} for font in fonts)
    assert {font.style for font in fonts} == {"normal", "italic"}


def test_the_sheets_of_the_extended_theme_come_first(tmp_path: Path) -> None:
    make(tmp_path / "styles", "mine", 'extends = "modern"', book=".mine { margin: 0 }")
    theme = find_theme("mine", tmp_path)
    modern = find_theme("modern")
    assert theme.sheets["book.css"] == modern.sheets["book.css"] + "\n.mine { margin: 0 }"
    assert theme.sheets["print.css"] == modern.sheets["print.css"]
    assert theme.variables == modern.variables
    assert list(theme.own.values()) == [".mine { margin: 0 }"]


def test_a_theme_extends_base_if_it_says_nothing(tmp_path: Path) -> None:
    make(tmp_path, "plain", '[variables]\nleading = "2"')
    theme = find_theme("plain", tmp_path)
    assert theme.variables == {**find_theme("base").variables, "leading": "2"}
    assert theme.templates == find_theme("base").templates


def test_a_template_of_its_own_takes_the_place_of_the_other(tmp_path: Path) -> None:
    folder = make(tmp_path, "mine", 'extends = "classic"')
    (folder / "templates").mkdir()
    (folder / "templates" / "part.xhtml.jinja").write_text("<section/>", "utf-8")
    theme = find_theme("mine", tmp_path)
    assert theme.templates == find_theme("classic").templates | {"part.xhtml.jinja": "<section/>"}


def test_a_theme_may_extend_its_namesake(tmp_path: Path) -> None:
    make(tmp_path / "styles", "classic", 'extends = "classic"', book=".mine {}")
    theme = find_theme("classic", tmp_path)
    assert theme.sheets["book.css"].endswith(".mine {}")
    assert theme.sheets["book.css"].startswith(find_theme("classic").sheets["book.css"])


def test_the_book_s_own_comes_before_the_reader_s_before_ours(tmp_path: Path) -> None:
    book, reader = tmp_path / "book", tmp_path / "reader"
    make(reader, "modern", 'description = "the reader\'s"')
    assert find_theme("modern", book, (reader,)).description == "the reader's"
    make(book / "styles", "modern", 'description = "the book\'s"')
    assert find_theme("modern", book, (reader,)).description == "the book's"
    assert find_theme("modern").description == find_theme("modern", book / "elsewhere").description


def test_a_folder_s_path_is_a_name(tmp_path: Path) -> None:
    folder = make(tmp_path / "deep", "look", 'description = "here"')
    assert find_theme(str(folder)).description == "here"
    assert find_theme("deep/look", tmp_path).name == "look"


def test_another_package_may_bring_a_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(tmp_path / "package", "velvet", 'description = "plush"')
    (tmp_path / "velvet_theme.py").write_text(f"FOLDER = {str(folder)!r}\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    info = tmp_path / "velvet_theme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: velvet-theme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[ficbook.themes]\nvelvet = velvet_theme:FOLDER\n")
    assert find_theme("velvet").description == "plush"


def test_an_unknown_theme_names_the_nearest() -> None:
    assert fault("clasic") == (
        "FB640",
        'there is no theme "clasic" did you mean "classic"?',
        3,
    )
    assert "known: classic, modern" in fault("xyzzy")[1]


@pytest.mark.parametrize(
    "settings", ["= broken", 'colour = "red"', "extends = 3", "[[fonts]]\nfamily = 'x'", "\xff"]
)
def test_a_theme_file_that_cannot_be_read_is_said_so(tmp_path: Path, settings: str) -> None:
    make(tmp_path, "odd", settings)
    code, said, exit_code = fault("odd", tmp_path)
    assert (code, exit_code) == ("FB641", 3)
    assert "docs/themes.md" in said


def test_a_sheet_that_is_no_utf_8_is_said_so(tmp_path: Path) -> None:
    folder = make(tmp_path, "odd")
    (folder / "book.css").write_bytes(b"p { content: '\xff' }")
    assert fault("odd", tmp_path)[0] == "FB641"


def test_a_font_lies_in_its_theme_or_nowhere(tmp_path: Path) -> None:
    font = "[[fonts]]\nfamily = 'Mine'\nfile = '{}'\n"
    folder = make(tmp_path, "good", font.format("mine.ttf"))
    (folder / "mine.ttf").write_bytes(b"\0\1\0\0....")
    assert find_theme("good", tmp_path).fonts[-1] == Font(
        "Mine", "", "mine.ttf", "", "normal", b"\0\1\0\0...."
    )
    make(tmp_path, "sly", font.format("../good/mine.ttf"))
    assert fault("sly", tmp_path)[0] == "FB641"
    make(tmp_path, "forgetful", font.format("lost.ttf"))
    assert fault("forgetful", tmp_path)[0] == "FB641"


def test_a_theme_that_extends_in_a_circle_is_unknown_to_itself(tmp_path: Path) -> None:
    make(tmp_path, "hen", 'extends = "egg"')
    make(tmp_path, "egg", 'extends = "hen"')
    assert fault("hen", tmp_path)[0] == "FB640"


def test_base_is_found_where_it_lies() -> None:
    assert (shipped() / "base" / "theme.toml").is_file()


@pytest.mark.parametrize(
    ("file", "said", "line"),
    [
        ("ficbook.toml", '[theme]\nname = "hen"\n', 2),
        ("styles/cock/theme.toml", 'description = "x"\n\nextends = "hen"\n', 3),
    ],
)
def test_an_unknown_theme_is_told_with_the_place_that_names_it(
    file: str, said: str, line: int, tmp_path: Path
) -> None:
    make(tmp_path / "styles", "cock", 'extends = "classic"')
    (tmp_path / file).write_text(said)
    with pytest.raises(FicbookError) as caught:
        find_theme("hen" if file == "ficbook.toml" else "cock", tmp_path)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.span is not None
    assert (diagnostic.span.source, diagnostic.span.line) == (str(tmp_path / file), line)
