"""Sites whose pages we know: which they are, and what stands where in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ficbook.model.metadata import Metadata
from ficbook.readers.markup.marks import Marks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A site's pages: `fits` says whether a page is one of them, `marks` what stands where.

    `metadata` is what the page says of the work, besides its words.
    """

    name: str
    fits: Callable[[Element], bool]
    marks: Callable[[Element], Marks]
    metadata: Callable[[Element], Metadata]


PROFILES: tuple[str, ...] = (
    "ficbook.readers.sites.ao3:DOWNLOAD",
    "ficbook.readers.sites.ao3:PAGE",
    "ficbook.readers.sites.ffn:DESKTOP",
    "ficbook.readers.sites.ffn:MOBILE",
    "ficbook.readers.sites.serials:ROYAL_ROAD",
    "ficbook.readers.sites.serials:SCRIBBLE_HUB",
    "ficbook.readers.sites.generic:PAGE",
)
"""Profiles in the order they are tried; the last fits every page."""


def profile_of(tree: Element) -> Profile:
    """The profile of the site that made a page."""
    return next(profile for name in PROFILES if (profile := _load(name)).fits(tree))


def _load(name: str) -> Profile:
    module, _, record = name.partition(":")
    profile: Profile = getattr(import_module(module), record)
    return profile
