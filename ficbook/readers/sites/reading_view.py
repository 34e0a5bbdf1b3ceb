"""Pages saved from a browser's reading view (Firefox's `about:reader`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markup.marks import STORY, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile
from ficbook.readers.sites.tree import body_of, first, language_of, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEXT = "moz-reader-content"


def _marks(tree: Element) -> Marks:
    marks: dict[Element, Mark] = {body_of(tree): left_out("reading-view")}
    marks |= dict.fromkeys(with_class(tree, _TEXT), STORY)
    marks |= {e: cued(Role.CHAPTER, "reading-view-title") for e in with_class(tree, "reader-title")}
    credit = cued(Role.BYLINE, "reading-view-credits")
    return marks | {e: credit for e in with_class(tree, "reader-credits") if words(e)}


def _metadata(tree: Element) -> Metadata:
    credit = words(first(with_class(tree, "reader-credits")))
    return Metadata(
        title=words(first(with_class(tree, "reader-title"))),
        contributors=(Contributor(credit),) if credit else (),
        language=language_of(tree) or "en",
    )


PAGE = Profile(
    name="reading-view", signs=(frozenset({f".{_TEXT}"}),), marks=_marks, metadata=_metadata
)
