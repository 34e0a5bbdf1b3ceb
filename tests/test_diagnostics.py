"""How a diagnostic is set."""

from ficbook.diagnostics import Diagnostic, Severity, Span, columns, explain, printable


def test_carets_stand_below_wide_letters():
    said = Diagnostic("FB999", "here", Span("s.txt", 7, 3, 5), quote="日本語の")
    text = explain(said).splitlines()
    assert text[3] == "7 | 日本語の"
    assert text[4] == "  |     ^^^^"


def test_a_long_line_is_cut_around_what_is_meant():
    said = Diagnostic(
        "FB999", "here", Span("s.txt", 12, 501, 505), quote="a" * 500 + "HERE" + "b" * 500
    )
    text = explain(said, 80).splitlines()
    assert max(map(columns, text)) <= 80
    start = text[4].index("^")
    assert text[3][start : start + 4] == "HERE"
    assert text[4].count("^") == 4


def test_a_column_beyond_the_line_is_no_fault():
    assert "^" in explain(Diagnostic("FB999", "end", Span("s.txt", 1, 99), quote="short"))


def test_a_place_without_a_line_has_no_quote():
    said = Diagnostic(
        "FB999", "gone", Span("s.txt"), hint="look", severity=Severity.ERROR, quote="x"
    )
    assert explain(said) == "error[FB999]: gone\n --> s.txt\n  = hint: look"


def test_control_characters_do_not_pass():
    assert printable("a\tb\x1b[2Jc\u202ed\n") == "a b\ufffd[2Jc\ufffdd "


def test_a_place_without_a_line_has_no_numbers():
    assert str(Diagnostic("FB100", "gone", Span("nope"))) == "nope: warning[FB100]: gone"
    assert str(Diagnostic("FB100", "gone", Span("a", 3))) == "a:3:1: warning[FB100]: gone"


def test_the_parts_of_an_emoji_stay_joined():
    family = "\U0001f469\u200d\U0001f467"
    assert printable(f"{family}\x1b[31m") == f"{family}\ufffd[31m"
    assert columns(family) == 4
