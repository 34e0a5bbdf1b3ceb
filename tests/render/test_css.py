"""Custom properties are resolved for engines that do not know them."""

import pytest

from ficbook.render.css import resolved
from ficbook.themes import find_theme


def flat(css: str, **variables: str) -> str:
    return " ".join(resolved(css, variables).split())


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p { color: var(--ink) }", "p { color: #222; }"),
        ("p { color: var( --none , red ) }", "p { color: red; }"),
        ("p { color: var(--none, var(--ink)) }", "p { color: #222; }"),
        ("p { margin: 0 var(--gap) 0 1em }", "p { margin: 0 2em 0 1em; }"),
        ("p { color: var(--none); top: 0 }", "p { top: 0; }"),
        ("p { color: var(--none) }", ""),
        (":root { --gap: 3em } p { margin: var(--gap) }", "p { margin: 2em; }"),
        (":root { --own: var(--gap) } p { margin: var(--own) }", "p { margin: 2em; }"),
        (":root { --a: var(--b); --b: var(--a) } p { top: var(--a) }", ""),
        ("p { width: calc(1em + 2px); top: 0 !important }", "p { top: 0 !important; }"),
        ("p { width: min(1em, 2px) } /* max(1) */", ""),
        ("@media print { p { top: var(--gap) } }", "@media print { p { top: 2em; } }"),
        ('@import "x.css"; p { top: 0 }', '@import "x.css"; p { top: 0; }'),
        ('p::before { content: "var(--ink)" }', 'p::before { content: "var(--ink)"; }'),
        ("p { color: rgb(var(--red), 0, 0) }", "p { color: rgb(9, 0, 0); }"),
        ("p {{{ broken", ""),
    ],
)
def test_a_value_takes_the_property_s_place(css: str, expected: str) -> None:
    assert flat(css, ink="#222", gap="2em", red="9") == expected


@pytest.mark.parametrize("name", ["base", "classic", "modern"])
def test_our_sheets_are_plain_once_resolved(name: str) -> None:
    theme = find_theme(name)
    css = resolved(theme.sheets["book.css"] + theme.sheets["epub.css"], theme.variables)
    for gone in ("var(", "--", "calc(", "min(", "max(", "clamp("):
        assert gone not in css
    assert css.count("{") > 50
