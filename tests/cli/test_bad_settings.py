"""What ficbook says of faults in its settings, in themes and in sheets: each has its place."""

import pytest

from tests.cli.told import expect


def test_an_unknown_key(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[book]\nlangauge = "en"\n')
    expect(ficbook("build"), "FB011", 3, "ficbook.toml:2:1", 'did you mean "language"?', "^^^^^^^^")


def test_invalid_toml(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", "[book]\ntitle = At The Station\n")
    expect(ficbook("show"), "FB010", 3, "ficbook.toml:2:9")


def test_an_unknown_theme(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "clasic"\n')
    expect(ficbook("build"), "FB640", 3, 'did you mean "classic"?')


PLACED = [
    ('[manuscript]\nreader = "plian"\n', "FB012", "ficbook.toml:2:10", 'did you mean "plain"?'),
    ('[output]\nformats = [\n  "epub",\n  "pfd",\n]\n', "FB012", "ficbook.toml:4:3", '"pdf"'),
    ('[output]\nname = "../../x"\n', "FB016", "ficbook.toml:2:8", "^^^^^^^^^"),
    ('[output]\nname = "a/b"\n', "FB016", "ficbook.toml:2:8", "folder"),
    ('[recognition]\nlines = { ":1" = "nte" }\n', "FB017", "ficbook.toml:2", '"note"'),
    ('[recognition.labels]\nRambling = "auther"\n', "FB017", "ficbook.toml:2:12", '"author"'),
    (
        '[manuscript]\nfiles = [\n"story.txt", "storry.txt"]\n',
        "FB109",
        "ficbook.toml:3:14",
        '"story.txt"',
    ),
]


@pytest.mark.parametrize(("settings", "code", "place", "hint"), PLACED)
@pytest.mark.parametrize("verb", ["build", "check"])
def test_a_fault_in_the_settings_has_its_place(ficbook, verb, settings, code, place, hint):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", settings)
    expect(ficbook(verb), code, 3, place, hint)
    assert ficbook.names() == ["ficbook.toml", "story.txt"]


PAGES = [
    ('page-size = "a55"', "FB620", "ficbook.toml:3:13"),
    ('conformance = "pdf/x"', "FB625", "ficbook.toml:3:15"),
    ('margin-inner = "120mm"', "FB623", "ficbook.toml:3:16"),
]


@pytest.mark.parametrize(("setting", "code", "place"), PAGES)
@pytest.mark.parametrize("verb", [["build", "-f", "pdf"], ["check"]])
def test_a_page_that_cannot_be_set_is_placed(ficbook, verb, setting, code, place):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", f"# the page\n[output.pdf]\n{setting}\n")
    expect(ficbook(*verb), code, 3, place)


def test_a_theme_that_cannot_be_read_is_placed(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "mine"\n')
    ficbook.write("mine/theme.toml", 'description = "mine"\ncolour = "red"\n')
    expect(ficbook("build", "story.txt"), "FB641", 3, "mine/theme.toml:2:1")
    ficbook.write("mine/theme.toml", 'description = "mine"\nname = red\n')
    expect(ficbook("build", "story.txt"), "FB641", 3, "mine/theme.toml:2:8")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ('"story.txt:400" = "note"', "no passage begins at line 400"),
        ('"stroy.txt:1" = "note"', 'did you mean "story.txt"?'),
        ('"story.txt: The lamp had gnoe" = "note"', "did you mean"),
        ('"story.txt" = "note"', "first words"),
    ],
)
def test_an_answer_about_nothing_is_said(ficbook, answer, words):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", f"[recognition.lines]\n{answer}\n")
    done = ficbook("build", "-f", "json")
    assert done.code == 0
    assert "warning[FB018]" in done.err
    assert "ficbook.toml:2:1" in done.err
    assert words in done.err


def test_answers_about_something_are_not_spoken_of(ficbook):
    ficbook.write("story.txt")
    answers = '"story.txt:1" = "note"\n": the lamp  had gone" = "story"\n":3" = "title"\n'
    answers += '"story.txt: \\"It is the wind,\\" said Ada" = "story"\n'
    ficbook.write("ficbook.toml", f"[recognition.lines]\n{answers}")
    assert "FB018" not in ficbook("build", "-f", "json").err


def test_a_pattern_that_fits_nothing_is_a_warning(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[manuscript]\nfiles = ["*.txt", "extras/*.md"]\n')
    done = ficbook("build", "-f", "json")
    assert done.code == 0
    assert "warning[FB109]" in done.err
    assert "ficbook.toml:2:19" in done.err


def test_a_misspelt_knob_of_a_theme(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme.variables]\ntext-fnt = "Spectral"\n')
    done = ficbook("build", "-f", "html")
    assert done.code == 0
    assert "warning[FB645]" in done.err
    assert "ficbook.toml:2" in done.err
    assert 'did you mean "text-font"?' in done.err


BROKEN = ["p { color: }}} @import url(x)", "p { color: } q { }", "p{background:url(x.png)}",
          "p{direction:rtl}", "@media print{p{color:}}", "p > > q {color:red}", "p[ {color:red}",
          "@import 'x'; p{color:red}"]  # fmt: skip


@pytest.mark.parametrize("css", BROKEN)
def test_a_sheet_that_would_make_no_valid_epub(ficbook, css):
    ficbook.write("story.txt")
    ficbook.write("mine.css", f"em {{ color: gray }}\n{css}\n")
    ficbook.write("ficbook.toml", '[output.epub]\ncss = "mine.css"\n')
    expect(ficbook("build"), "FB659", 3, "mine.css:2:")
    ficbook.write("ficbook.toml", f'[output.epub]\ncss = "{css}"\n')
    if "{" in css:
        expect(ficbook("build"), "FB659", 3, "ficbook.toml:2:")
    assert ficbook.names() == ["ficbook.toml", "mine.css", "story.txt"]


def test_a_sheet_of_a_theme_of_one_s_own_is_read_over(ficbook):
    ficbook.write("story.txt")
    ficbook.write("ficbook.toml", '[theme]\nname = "mine"\n')
    ficbook.write("mine/theme.toml", 'description = "mine"\n')
    ficbook.write("mine/book.css", "p { position: absolute }\n")
    done = ficbook("build", "-f", "html")
    assert done.code == 0
    assert "warning[FB653]" in done.err
    ficbook.write("mine/book.css", "p { color: }\n")
    expect(ficbook("build", "-f", "html"), "FB659", 3, "book.css:1:")
