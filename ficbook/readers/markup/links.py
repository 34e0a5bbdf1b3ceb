"""Where links may lead."""

import re

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_KEPT = frozenset({"http", "https", "mailto"})
_BLANK = re.compile(r"[\x00-\x20]+")


def scheme(address: str) -> str:
    """The scheme of an address in lower case; empty for an address within the manuscript."""
    match = _SCHEME.match(_BLANK.sub("", address[:200]))
    return match[1].lower() if match else ""


def target(address: str) -> str:
    """The address, if it is one a book may lead to: on the web or by mail; else empty."""
    return address.strip() if scheme(address) in _KEPT and len(address) < 4000 else ""
