"""The title page of an edition: the title and the author, where no package says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ficbook.model.metadata import Contributor
from ficbook.readers.markup.elements import HEADINGS
from ficbook.readers.markup.notes import said
from ficbook.readers.sites.tree import first, language_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROLES = {"z3998:author": "aut", "z3998:translator": "trl", "z3998:illustrator": "ill"}
_PAGES = frozenset({"titlepage", "title-page", "halftitlepage"})
_TITLES = frozenset({"title", "fulltitle", "z3998:title"})


def fields(trees: Iterable[Element]) -> dict[str, Any]:
    """What the title pages among some documents say, by the names of `Metadata`."""
    found: dict[str, Any] = {}
    for tree in trees:
        if language := language_of(tree):
            found["language"] = language  # of the last: a title page may be the publisher's
        for page in tree.iter("section", "div", "body"):
            if said(page) & _PAGES and not found.get("contributors"):
                found |= _named(page)
    return found


def _named(page: Element) -> dict[str, Any]:
    title = first(e for e in page.iter() if said(e) & _TITLES)
    title = first(page.iter(*HEADINGS)) if title is None else title
    people = tuple(_people(page))
    found = {"title": words(title), "contributors": people}
    return {name: value for name, value in found.items() if value}


def _people(page: Element) -> Iterator[Contributor]:
    for element in page.iter():
        for name in said(element) & _ROLES.keys():
            yield Contributor(words(element), _ROLES[name])
