"""Whose page it is, by what the page says of its own address; and pages out of a web archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ficbook.readers.markup.marks import Mark, left_out
from ficbook.readers.sites.tree import by_id

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ARCHIVED = re.compile(r"(?:https?:)?//web\.archive\.org/web/\d{4,14}[a-z_]{0,4}/(?=https?:/)")
_RELATIVE = re.compile(r"/web/\d{4,14}[a-z_]{0,4}/(?=https?:/)")
_BANNER = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato")


def hosts(tree: Element) -> Iterator[str]:
    """The names of the hosts that a page says it comes from, without `www.` and the like."""
    for element in tree.iter("link", "meta", "base"):
        if host := _host(_own_address(element)):
            yield host
            yield ".".join(host.split(".")[-2:])


def _own_address(element: Element) -> str:
    get = element.attrib.get
    if element.tag == "meta":
        return get("content") or "" if get("property") == "og:url" else ""
    is_own = element.tag == "base" or get("rel") == "canonical"
    return get("href") or "" if is_own else ""


def _host(address: str) -> str:
    try:
        host = urlsplit(address.strip()[:500]).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")


def unwrapped(tree: Element) -> dict[Element, Mark]:
    """Marks for what a web archive put round a page; its addresses are made the page's own."""
    for element in tree.iter("a", "link", "meta", "base", "img", "form"):
        for name in ("href", "src", "content", "action"):
            if said := element.get(name):
                bare = _RELATIVE.sub("", _ARCHIVED.sub("", said, count=1), count=1)
                if bare != said:
                    element.set(name, bare)
    banners = (by_id(tree, name) for name in _BANNER)
    return {banner: left_out("archive-banner") for banner in banners if banner is not None}
