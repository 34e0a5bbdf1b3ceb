"""Links that lead from one page of a site to the next: no words of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.readers.markup.links import scheme
from ficbook.readers.markup.marks import Mark, left_out
from ficbook.readers.sites.tree import words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACES = re.compile(
    r"\W*(?:(?:go )?back|return|home|main|up|top|index|next|prev(?:ious)?|last|first|zur[uü]ck)"
    r"(?: (?:page|chapter|part|section|to (?:\w+ ){0,4}\w+))?\W*",
    re.IGNORECASE,
)
_BESIDE = " \t\r\n|·•-–—[]()<>«»/\u00a0"


def leading_elsewhere(tree: Element) -> Iterator[tuple[Element, Mark]]:
    """The links that stand alone on their line and are called what such links are called."""
    for link in tree.iter("a"):
        said = words(link)
        if 0 < len(said) <= 60 and _PLACES.fullmatch(said) and _is_near(link) and _is_alone(link):
            yield link, left_out("navigation-link")


def _is_near(link: Element) -> bool:
    """Whether a link leads to another page of the same site."""
    href = link.get("href") or ""
    return bool(href) and scheme(href) != "mailto"


def _is_alone(link: Element) -> bool:
    before, parent = link.getprevious(), link.getparent()
    above = before.tail if before is not None else parent.text if parent is not None else ""
    return not f"{above or ''}{link.tail or ''}".strip(_BESIDE)
