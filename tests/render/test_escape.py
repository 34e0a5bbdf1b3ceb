"""Any string becomes valid XML, and only safe addresses become links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ficbook.render.escape import address, attribute, clean, escape
from tests.strategies import TEXTS


@given(st.one_of(TEXTS, st.text(st.characters(codec=None))))
def test_any_string_survives_xml(text: str) -> None:
    element = etree.fromstring(f'<p title="{attribute(text)}">{escape(text)}</p>')
    assert (element.text or "") == clean(text)
    assert (element.get("title") or "").split() == clean(text).split()


@given(st.text(st.characters(codec=None)))
def test_cleaning_keeps_the_number_of_words(text: str) -> None:
    assert len(clean(text).split()) == len(text.split())


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTP://example.org/a b", ""),
        (" https://example.org/a?b=c&d#e ", "https://example.org/a?b=c&d#e"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://exämple.org/", "https://xn--exmple-cua.org/"),
        ("https://example.org:8080/x#y#z", "https://example.org:8080/x#y%23z"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("mailto:ann@example.org?bcc=x", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("http://", ""),
        ("http://user:pass@example.org/", ""),
        ("http://a..b/", ""),
        ("", ""),
    ],
)
def test_addresses(target: str, expected: str) -> None:
    assert address(target) == expected
