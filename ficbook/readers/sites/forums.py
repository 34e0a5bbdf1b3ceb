"""Threads of XenForo forums (SpaceBattles, Sufficient Velocity and others): one chapter a post.

Where posts carry threadmarks, those are the chapters; else those of the thread's first author.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ficbook.model.draft import Role
from ficbook.model.metadata import Contributor, Metadata
from ficbook.readers.markup.marks import STORY, Mark, Marks, cued, left_out
from ficbook.readers.sites import Profile
from ficbook.readers.sites.tree import body_of, first, language_of, with_class, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FRAME = left_out("forum-page")
_BUTTON = left_out("forum-button")
_BUTTONS = ("bbCodeSpoiler-button", "bbCodeBlock-expandLink", "bbCodeBlock-shrinkLink")
_TITLE = "p-title-value"


def _marks(tree: Element) -> Marks:
    marks: dict[Element, Mark] = {body_of(tree): _FRAME}
    for title in with_class(tree, _TITLE):
        marks[title] = cued(Role.TITLE, "forum-thread")
        marks |= dict.fromkeys(with_class(title, "label"), _FRAME)
    for post in _chapters(tree):
        if (label := first(with_class(post, "threadmarkLabel"))) is not None:
            marks[label] = cued(Role.CHAPTER, "forum-threadmark")
        text = first(with_class(post, "bbWrapper"))
        if text is not None:
            marks[text] = STORY
            marks |= {button: _BUTTON for name in _BUTTONS for button in with_class(text, name)}
    return marks


def _posts(tree: Element) -> Iterator[Element]:
    return (e for e in with_class(tree, "message", "article") if e.get("data-author"))


def _chapters(tree: Element) -> list[Element]:
    """The posts that hold the story."""
    posts = list(_posts(tree))
    marked = [p for p in posts if first(with_class(p, "threadmarkLabel")) is not None]
    return marked or [p for p in posts if p.get("data-author") == posts[0].get("data-author")]


def _metadata(tree: Element) -> Metadata:
    title = first(with_class(tree, _TITLE))
    named = "" if title is None else words(title)
    for prefix in () if title is None else with_class(title, "label"):
        named = named.replace(words(prefix), "", 1).strip()
    authors = [Contributor(p.get("data-author") or "") for p in _chapters(tree)[:1]]
    language = language_of(tree) or "en"
    return Metadata(title=named, contributors=tuple(authors), language=language)


THREAD = Profile(
    name="forum",
    signs=(frozenset({".bbWrapper", ".message"}),),
    marks=_marks,
    metadata=_metadata,
)
