"""Looking things up in a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ficbook.readers.markup.runs import SPACE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


_HEBREW = re.compile("[\u05d0-\u05ea]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_of(tree: Element) -> str:
    """The language a page is in, as BCP 47; empty if it does not say.

    One that only says which way it runs is in the language most written in its letters.
    """
    ends = (tree, body_of(tree))
    for element in ends:
        said = (element.get("lang") or "").strip().replace("_", "-")
        if _LANGUAGE.fullmatch(said):
            return said
    if any((element.get("dir") or "").lower() == "rtl" for element in ends):
        return "he" if _HEBREW.search(words(tree)) else "ar"
    return ""


def words(element: Element | None) -> str:
    """The words of an element on one line; none if there is no element."""
    return "" if element is None else SPACE.sub(" ", "".join(_texts(element))).strip()


def _texts(element: Element) -> Iterator[str]:
    """The text of an element, a space for each line break."""
    from lxml import etree

    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "end":
            yield "" if inner is element else inner.tail or ""
        else:
            yield " " if inner.tag == "br" else inner.text or ""


def by_id(tree: Element, name: str) -> Element | None:
    """The first element with an id."""
    return first(tree.iterfind(f".//*[@id='{name}']"))


def with_class(tree: Element, name: str, tag: str = "*") -> Iterator[Element]:
    """Every element that has a class."""
    return (e for e in tree.iter(tag) if name in (e.get("class") or "").split())


def first(elements: Iterable[Element]) -> Element | None:
    """The first of some elements."""
    return next(iter(elements), None)


def has(element: Element, name: str) -> bool:
    """Whether an element has a class."""
    return name in (element.get("class") or "").split()


def body_of(tree: Element) -> Element:
    """The body of a page, or what stands for it."""
    found = tree.find(".//body")
    return tree if found is None else found
