"""Pages of fields that tools put in front of a story: FicHub's, FicLab's and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ficbook.readers.epub.documents import has_fields
from ficbook.readers.sites import fanficfare, ffn
from ficbook.readers.sites.tree import body_of, first, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LINE = re.compile(r"([A-Z][A-Za-z' -]{1,24}):\s*(\S.*)")
_SOURCES = frozenset({"original source", "source", "story url", "url", "link"})
_FIRST = 3
"""Documents: where such a page stands."""
_FEW = 400
"""Words: none of them has more."""


def fields(trees: Iterable[Element]) -> dict[str, Any]:
    """What such a page among the first documents says, by the names of `Metadata`."""
    found: dict[str, Any] = {}
    for _, tree in zip(range(_FIRST), trees, strict=False):
        body = body_of(tree)
        if has_fields(body) and len(words(body).split()) < _FEW:
            for name, value, line in _lines(body):
                found |= _field(name, value, line, found)
    return found


def _field(name: str, value: str, line: Element, found: dict[str, Any]) -> dict[str, Any]:
    if name in _SOURCES:
        link = first(line.iter("a"))
        address = value if link is None else link.get("href") or ""
        return {"source": address} if address.startswith("http") else {}
    if name == "rated" and " - " in value:
        return ffn.fields_of(f"Rated: {value}") | found
    return fanficfare.field(name, value, found)


def _lines(body: Element) -> Iterator[tuple[str, str, Element]]:
    """The name of each field in lower case, its value, and the element that holds them."""
    for line in body.iter("p", "li", "tr", "dt"):
        text = words(line)
        if line.tag == "dt" and (below := line.getnext()) is not None:
            text = f"{text.rstrip(':')}: {words(below)}"
        if match := _LINE.fullmatch(text):
            yield match[1].lower(), match[2], line
