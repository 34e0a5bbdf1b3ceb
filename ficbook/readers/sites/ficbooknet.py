"""Книга Фанфиков (ficbook.net): a chapter's page, with the fields of the work above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ficbook.model.book import NoteKind
from ficbook.model.metadata import Rating, Series, Status
from ficbook.readers.markup.css import select
from ficbook.readers.sites.template import Box, Template
from ficbook.readers.sites.tree import first, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_RATINGS = {
    "G": Rating.GENERAL,
    "PG-13": Rating.TEEN,
    "R": Rating.MATURE,
    "NC-17": Rating.EXPLICIT,
    "NC-21": Rating.EXPLICIT,
}
_LISTS = {
    "Фэндом": "fandoms",
    "Жанры": "tags",
    "Предупреждения": "warnings",
    "Другие метки": "tags",
}
_FINISHED = ("badge-status-finished", "ds-label-status-finished")
_ADDRESS = re.compile(r"https?://ficbook\.net/readfic/[\w-]+")


def _fields(tree: Element) -> dict[str, Any]:
    """The fields of the work, by the names of `Metadata`."""
    found: dict[str, Any] = {"language": "ru"}
    for name, links in _rows(tree):
        if field := _LISTS.get(name):
            found[field] = (*found.get(field, ()), *map(words, links))
        elif name == "Серия" and links:
            found["series"] = (Series(words(links[0])),)
        elif name.startswith("Пэйринг"):
            pairs = [a for a in links if "pairing-highlight" in (a.get("class") or "")]
            found["relationships"] = tuple(map(words, pairs))
            found["characters"] = tuple(words(a) for a in links if a not in pairs)
    return found | _badges(tree) | _address(tree)


def _rows(tree: Element) -> Iterator[tuple[str, list[Element]]]:
    """The names of the fields and the links in their values."""
    for label in select(tree, ".description strong"):
        value = label.getnext()
        if value is not None:
            yield words(label).rstrip(":"), list(value.iter("a"))


def _badges(tree: Element) -> dict[str, Any]:
    """Rating and status, from the badges below the title."""
    box = first(select(tree, ".fanfic-badges"))
    found: dict[str, Any] = {}
    for badge in () if box is None else box.iter("div"):
        classes = badge.get("class") or ""
        if "rating-" in classes:
            written = words(badge)
            found |= {"rating": _RATINGS.get(written, Rating.NOT_RATED)}
            found |= {"rating_as_written": written}
        elif "status-" in classes:
            done = any(name in classes for name in _FINISHED)
            found["status"] = Status.COMPLETE if done else Status.IN_PROGRESS
    return found


def _address(tree: Element) -> dict[str, str]:
    for link in tree.iter("link", "a"):
        if match := _ADDRESS.match(link.get("href") or ""):
            return {"source": match[0], "identifier": match[0]}
    return {}


PAGE = Template(
    name="ficbooknet",
    text=("#content",),
    title=(".title-area h2", "article h2"),
    work=(".chapter-info h1",),
    author=("a[itemprop=author]", ".creator-username"),
    summary=("[itemprop=description]",),
    notes=(
        Box(".js-public-beta-comment-before", NoteKind.AUTHOR, "Примечания"),
        Box(".js-public-beta-comment-after", NoteKind.AUTHOR, "Примечания"),
        Box(".js-public-beta-author-comment", NoteKind.AUTHOR, "Примечания"),
        Box(".js-public-beta-dedication", NoteKind.DEDICATION, "Посвящение"),
    ),
    publisher="Книга Фанфиков",
    styles=".part_text, .text-preline { white-space: pre-line }",
    signs=(frozenset({"#content", ".chapter-info", ".creator-username"}),),
    fields=_fields,
).profile()
