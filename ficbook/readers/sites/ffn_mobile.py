"""FanFiction.net's mobile pages: fields in running lines, where the desktop has elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ficbook.readers.sites.tree import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEAD = re.compile(r"Chapter \d+(?:: .+?)?(?=\s*(?:$|\n))", re.MULTILINE)
"""The line with the chapter's number and title."""
_FANDOM = re.compile(r"/(?:anime|book|cartoon|comic|game|misc|movie|play|tv)/[^/]+/?\Z")
_CROSSOVER = re.compile(r"/[^/]*-Crossovers/[^/]*/\d+/\d+/?\Z|/[\w-]+_and_[\w-]+_Crossovers/")
_STORY = re.compile(r"(?:/|\b)s/(\d+)(?:/|\Z)")
_LINES = frozenset({"br", "hr", "div", "p", "center", "table", "tr", "td"})
_NAME = 60
"""Characters of the longest line that is a fandom's name rather than a summary."""
_ENDS = tuple(".!?…\"”'")


def fields(tree: Element, top: Element, title: str) -> dict[str, Any]:
    """Summary, fandoms and address, by the names of `Metadata`."""
    found: dict[str, Any] = {}
    rest = [line for line in _lines(top) if not _is_known(line, title)]
    names = [line for line in rest if len(line) <= _NAME and not line.endswith(_ENDS)]
    summary = "\n".join(line for line in rest if line not in names)
    linked = [words(a) for a in top.iter("a") if _leads_to_fandom(a.get("href") or "")]
    if fandoms := [n.removesuffix(" Crossover") for n in linked or names[:1]]:
        found["fandoms"] = tuple(part for n in fandoms for part in n.split(" + "))
    return found | ({"description": summary} if summary else {}) | _address(tree)


def field_line(top: Element) -> str:
    """The line that begins "Rated:"; empty if there is none."""
    return next((line for line in _lines(top) if "Rated:" in line), "")


def _leads_to_fandom(href: str) -> bool:
    return bool(_FANDOM.search(href) or _CROSSOVER.search(href))


def _address(tree: Element) -> dict[str, str]:
    for element in tree.iter("link", "a", "meta", "form"):
        get = element.attrib.get
        match = _STORY.search(get("href") or get("content") or get("action") or "")
        if match:
            address = f"https://www.fanfiction.net/s/{match[1]}/"
            return {"source": address, "identifier": address}
    return {}


def _is_known(line: str, title: str) -> bool:
    """Whether a line is the title, the fields, or the way to the fandom."""
    return (
        bool(HEAD.match(line))
        or "Rated:" in line
        or "»" in line
        or (bool(title) and line.startswith(title))
        or line.startswith("by ")
    )


def _lines(top: Element) -> Iterator[str]:
    """The lines above the story."""
    parts: list[str] = []
    for text in _pieces(top):
        if text != "\n":
            parts.append(text)
        elif line := " ".join("".join(parts).split()):
            yield line
            parts = []
    if line := " ".join("".join(parts).split()):
        yield line


def _pieces(element: Element) -> Iterator[str]:
    from lxml import etree

    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner.tag in _LINES:
            yield "\n"
        yield (inner.text if event == "start" else "" if inner is element else inner.tail) or ""
