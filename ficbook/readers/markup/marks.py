"""What a site or a format says for certain of the elements of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ficbook.model.draft import Finding, Role

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Mark(NamedTuple):
    """What stands in an element.

    `cue` is given to its passages; `omit` names the rule by which its words are left out.
    `says` stands in the story instead of the element's own words, which are then left out.
    `opens` is True where the chapters begin: what a page has above is said of the whole work.
    """

    cue: Finding | None = None
    omit: str = ""
    says: str = ""
    opens: bool = False


STORY = Mark()
"""The element holds the story; only its words can tell more."""

ATTRIBUTION = Mark(Finding(Role.STORY, "attribution"))
"""The element says whose words the quotation around it is."""

OPENING = Mark(opens=True)
"""The element holds the story, below what is said of the whole work."""

Marks: TypeAlias = "Mapping[Element, Mark]"


def left_out(rule: str) -> Mark:
    """The element's words are not the author's story; `rule` says whose they are."""
    return Mark(omit=rule)


def cued(role: Role, rule: str, kind: str = "", label: str = "") -> Mark:
    """The element is what `role` says, for certain."""
    return Mark(Finding(role, rule, kind=kind, label=label))
