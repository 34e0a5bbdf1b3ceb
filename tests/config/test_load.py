from datetime import date
from pathlib import Path

import pytest

from ficbook.config.load import epoch, load_config, read_settings
from ficbook.config.locate import keys_of, locate
from ficbook.config.schema import Config, Place, Quotes
from ficbook.diagnostics import FicbookError, Source, explain
from ficbook.model.metadata import Series


def said(text: str | bytes):
    """The one diagnostic that a settings file earns."""
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(FicbookError) as caught:
        read_settings(Source("ficbook.toml", data))
    assert caught.value.exit_code == 3
    (diagnostic,) = caught.value.diagnostics
    return diagnostic


def place(diagnostic):
    return diagnostic.span.line, diagnostic.span.column, diagnostic.span.end


def test_without_a_file_everything_has_its_default(tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert load_config(tmp_path) == Config()


def test_settings_become_values(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    (tmp_path / "ficbook.toml").write_text(
        '\ufeff[book]\nauthor = ["A", "B"]\npublished = 2024-11-02\n'
        'series = { name = "S", position = 2 }\n'
        '[matter]\nauthor = "appendix"\nwarnings-folded = true\n'
        '[typography]\nquotes = "as-typed"\n[output.pdf]\nmargin-inner = "12mm"\n',
        encoding="utf-8",
    )
    config = load_config(tmp_path)
    assert config.book.author == ("A", "B")
    assert config.book.published == date(2024, 11, 2)
    assert config.book.series == Series("S", 2)
    assert config.matter.author is Place.APPENDIX
    assert config.matter.warnings_folded
    assert config.typography.quotes is Quotes.AS_TYPED
    assert config.output.pdf.margin_inner == "12mm"
    assert config.epoch == 86400


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ('[book]\nlangauge = "en"\n', (2, 1, 9), 'did you mean "language"?'),
        ('[booky]\ntitle = "x"\n', (1, 2, 7), 'did you mean "book"?'),
        ('[output.pdf]\n\npage_size = "a4"\n', (3, 1, 10), 'did you mean "page-size"?'),
        ('book.titel = "x"\n', (1, 1, 11), 'did you mean "title"?'),
        ('[book]\nseries = { name = "S", postion = 1 }', (2, 24, 31), 'did you mean "position"?'),
        ("[output.html]\nfold = true\n", (2, 1, 5), "known here: nothing"),
        ("epoch = 5\n", (1, 1, 6), None),
    ],
)
def test_an_unknown_key_is_placed_and_has_its_near_match(text, where, hint):
    diagnostic = said(text)
    assert diagnostic.code == "FB011"
    assert place(diagnostic) == where
    assert hint is None or diagnostic.hint == hint


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("[book]\ntitle = 3\n", (2, 9, 10), "expected text"),
        ('[book]\nrating = "teeen"\n', (2, 10, 17), "teen, mature"),
        ('[matter]\nauthor = "here"\n', (2, 10, 16), "appendix"),
        ('[output]\nformats = "epub"\n', (2, 11, 17), "expected a list"),
        ('[typography]\ndashes = "no"  # please\n', (2, 10, 14), "true or false"),
        ('[output.pdf]\nmargin-top = "12"\n', (2, 14, 18), '"12mm"'),
        ('[book]\nlanguage = "English!"\n', (2, 12, 22), '"pt-BR"'),
        ('[book]\npublished = "soon"\n', (2, 13, 19), "a date"),
        ("book = 3\n", (1, 8, 9), "expected a table"),
        ('[[book.contributors]]\nname = "A"\n[[book.contributors]]\nname = 3\n', (4, 8, 9), "text"),
        ('[recognition.lines]\n"a.txt:3" = 5\n', (2, 13, 14), "expected text"),
        ('[book]\nsummary = """\ntitle = 3\n"""\ntitle = 4\n', (5, 9, 10), "expected text"),
    ],
)
def test_a_wrong_value_is_placed_and_says_what_is_expected(text, where, words):
    diagnostic = said(text)
    assert diagnostic.code == "FB013"
    assert words in diagnostic.message
    assert place(diagnostic) == where
    assert diagnostic.quote == text.splitlines()[where[0] - 1]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("[book\n", 1, 6), ("x =\n", 1, 4), ('a = 1\nb = "x\n', 2, 7), ("a = 1\na = 2\n", 2, 6)],
)
def test_invalid_toml_is_placed(text, line, column):
    diagnostic = said(text)
    assert diagnostic.code == "FB010"
    assert (diagnostic.span.line, diagnostic.span.column) == (line, column)


def test_settings_in_another_encoding_are_said_to_be_so():
    diagnostic = said('[book]\ntitle = "Café"\n'.encode("latin-1"))
    assert (diagnostic.code, diagnostic.span.line) == ("FB010", 2)
    assert "UTF-8" in diagnostic.message


def test_deep_nesting_is_an_error_like_any_other():
    assert said("a = " + "[" * 100_000).code == "FB010"


def test_settings_that_cannot_be_read(tmp_path):
    (tmp_path / "ficbook.toml").mkdir()
    with pytest.raises(FicbookError) as caught:
        load_config(tmp_path)
    assert caught.value.diagnostics[0].code == "FB014"


@pytest.mark.parametrize("value", ["yesterday", "-1", "1.5", "9" * 40, "٣"])
def test_a_wrong_source_date_epoch_is_an_error(value):
    with pytest.raises(FicbookError, match="FB015"):
        epoch({"SOURCE_DATE_EPOCH": value})


def test_an_empty_source_date_epoch_is_none():
    assert epoch({"SOURCE_DATE_EPOCH": ""}) is None


def test_locate_yields_the_nearest_table_of_a_missing_key():
    found = locate("[a]\nx = 1\n[b.c]\ny = 2\n", keys_of("$.b.c.z"))
    assert found is not None
    assert found.line == 3


def test_the_page_of_an_error_reads_like_a_compiler_s():
    text = explain(said('[book]\nlangauge = "en"\n'))
    assert text == (
        'error[FB011]: unknown setting "langauge"\n'
        " --> ficbook.toml:2:1\n"
        "  |\n"
        '2 | langauge = "en"\n'
        "  | ^^^^^^^^\n"
        '  = hint: did you mean "language"?'
    )


def test_the_sample_settings_are_right():
    folder = Path(__file__).parents[2] / "manuscript"
    assert load_config(folder).book.title == "The Lamplighter's Ledger"
