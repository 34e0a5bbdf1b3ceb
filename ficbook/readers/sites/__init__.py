"""Sites whose pages we know: which they are, and what stands where in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ficbook.model.metadata import Metadata
from ficbook.readers.markup.marks import Marks
from ficbook.readers.sites.hosts import hosts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A site's pages.

    `signs` are the ids (`#name`), classes (`.name`) and host (`@name`) that such a page has: all
    of one of the sets. `marks` says what stands where; `metadata` is what the page says of the
    work; `styles` are what its sheets, which no saved page brings, say of its classes.
    """

    name: str
    signs: tuple[frozenset[str], ...]
    marks: Callable[[Element], Marks]
    metadata: Callable[[Element], Metadata]
    styles: str = ""

    def fits(self, names: frozenset[str]) -> bool:
        """Whether a page that has these ids and classes is one of the site's."""
        return any(sign <= names for sign in self.signs)


def names_in(tree: Element) -> frozenset[str]:
    """Every id (`#name`) and class (`.name`) in a page, and the hosts it names as its own."""
    found = {f"@{host}" for host in hosts(tree)}
    for element in tree.iter():
        get = element.attrib.get
        if name := get("id"):
            found.add(f"#{name}")
        if classes := get("class"):
            found.update(f".{name}" for name in classes[:_LONGEST].split())
    return frozenset(found)


_LONGEST = 1000
"""Characters of one `class`; the rest tells nothing."""
PROFILES: tuple[str, ...] = (
    "ficbook.readers.sites.ours:PAGE",
    "ficbook.readers.sites.ao3:PAGE",
    "ficbook.readers.sites.ao3:DOWNLOAD",
    "ficbook.readers.sites.ffn:DESKTOP",
    "ficbook.readers.sites.ffn:MOBILE",
    "ficbook.readers.sites.serials:ROYAL_ROAD",
    "ficbook.readers.sites.serials:SCRIBBLE_HUB",
    "ficbook.readers.sites.serials:WATTPAD",
    "ficbook.readers.sites.serials:QUOTEV",
    "ficbook.readers.sites.serials:FIMFICTION",
    "ficbook.readers.sites.serials:EFICTION",
    "ficbook.readers.sites.ficbooknet:PAGE",
    "ficbook.readers.sites.serials:LIVEJOURNAL",
    "ficbook.readers.sites.serials:DREAMWIDTH",
    "ficbook.readers.sites.serials:TUMBLR",
    "ficbook.readers.sites.forums:THREAD",
    "ficbook.readers.sites.reading_view:PAGE",
    "ficbook.readers.sites.generic:PAGE",
)
"""Profiles in the order they are tried; the last fits every page."""


def profile_of(tree: Element) -> Profile:
    """The profile of the site that made a page."""
    names = names_in(tree)
    return next(profile for name in PROFILES if (profile := _load(name)).fits(names))


def _load(name: str) -> Profile:
    module, _, record = name.partition(":")
    profile: Profile = getattr(import_module(module), record)
    return profile
