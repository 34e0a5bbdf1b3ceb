"""FanFicFare's EPUBs: the notes it puts round a chapter, the fields of its title page.

The shapes are those of `fanficfare/writers/writer_epub.py` and of the adapters that write
`fff_chapter_notes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from ficbook.model.book import NoteKind
from ficbook.model.draft import Role
from ficbook.model.metadata import Rating, Series, Status
from ficbook.readers.markup.marks import Mark, cued, left_out
from ficbook.readers.sites.ao3_fields import RATINGS
from ficbook.readers.sites.tree import body_of, first, has, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LABEL = left_out("fanficfare-label")
_SUMMARIES = ("summary", "description")
_SERIES = re.compile(r"(.*?)(?: \[([\d.]+)\])?")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LISTS = {
    "category": "fandoms",
    "fandoms": "fandoms",
    "characters": "characters",
    "relationships": "relationships",
    "ships": "relationships",
    "pairings": "relationships",
    "warnings": "warnings",
    "genre": "tags",
    "genres": "tags",
    "tags": "tags",
    "fandom": "fandoms",
    "additional tags": "tags",
}


def chapter_notes(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """The author's notes before and after a chapter's text, and the words above them."""
    for box in with_class(tree, "fff_chapter_notes", "div"):
        label = ""
        for child in box:
            if child.tag == "b" and words(child).endswith(":"):
                label = words(child).rstrip(":")
                yield child, _LABEL
            elif child.tag in {"blockquote", "div"}:
                summary = any(name in label.lower() for name in _SUMMARIES)
                kind = NoteKind.SUMMARY if summary else NoteKind.AUTHOR
                yield child, cued(Role.NOTE, "fanficfare-notes", kind, label)


def is_title_page(tree: Element) -> bool:
    """Whether a document is the page that FanFicFare puts in front."""
    return has(body_of(tree), "fff_titlepage")


def fields(tree: Element) -> dict[str, Any]:
    """What the title page says, by the names of `Metadata`."""
    found: dict[str, Any] = {}
    for bold in tree.iter("b"):
        found |= field(words(bold).rstrip(":").lower(), _value(bold), found)
    link = first(tree.iterfind(".//h3/a"))
    source = "" if link is None else link.get("href") or ""
    return found | ({"source": source} if source.startswith("http") else {})


def _value(bold: Element) -> str:
    """The words after a label: to the end of its line, or in the next cell of its row."""
    parts = [bold.tail or ""]
    for following in bold.itersiblings():
        if following.tag == "br":
            break
        parts += [words(following), following.tail or ""]
    text = " ".join("".join(parts).split())
    cell = bold.getparent()
    return text or words(None if cell is None or cell.tag != "td" else cell.getnext())


def field(name: str, value: str, found: dict[str, Any]) -> dict[str, Any]:
    """What a field says, by the names of `Metadata`; a list goes on where it was `found`."""
    if target := _LISTS.get(name):
        parts = (part.strip() for part in value.split(", "))
        return {target: (*found.get(target, ()), *filter(None, parts))}
    return _field(name, value) if value else {}


def _field(name: str, value: str) -> dict[str, Any]:
    match name:
        case "rating" | "rated":
            rating = RATINGS.get(value.lower(), Rating.NOT_RATED)
            return {"rating": rating, "rating_as_written": value}
        case "status":
            done = value.lower().startswith("complete")
            return {"status": Status.COMPLETE if done else Status.IN_PROGRESS}
        case "published" | "updated" if day := _DAY.match(value):
            return _date(name, day)
        case "series" if match := _SERIES.fullmatch(value):
            return {"series": (Series(match[1], float(match[2]) if match[2] else None),)}
        case _:
            return {}


def _date(name: str, day: re.Match[str]) -> dict[str, Any]:
    try:
        return {name: date(*map(int, day.groups()))}
    except ValueError:
        return {}
