"""Where links may lead."""

import re

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
KEPT = frozenset({"", "http", "https", "mailto"})
"""Schemes that a link may have without a word said; those with none lead within the page."""
_BLANK = re.compile(r"[\x00-\x20]+")


def scheme(address: str) -> str:
    """The scheme of an address in lower case; empty for an address within the manuscript."""
    match = _SCHEME.match(_BLANK.sub("", address[:200]))
    return match[1].lower() if match else ""


def target(address: str) -> str:
    """The address, if it is one a book may lead to: on the web or by mail; else empty."""
    named = scheme(address)
    return address.strip() if named and named in KEPT and len(address) < 4000 else ""
