"""What holds inside an open element: its look, its mark, whether its words are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.nodes import ExtractKind
from ficbook.readers.markup.css import Sheet
from ficbook.readers.markup.elements import (
    ALIEN,
    BLOCKS,
    CONTAINERS,
    CONTROLS,
    HEADINGS,
    PARENTS,
    STANZA,
    VERSE,
)
from ficbook.readers.markup.images import Pictures
from ficbook.readers.markup.links import target
from ficbook.readers.markup.looks import Look, look_of, with_link
from ficbook.readers.markup.marks import STORY, Mark, Marks
from ficbook.readers.markup.notes import NoteLinks, said

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HIDDEN = "hidden-by-css"
_APART = BLOCKS | CONTROLS | ALIEN
"""Elements that no paragraph goes on beyond."""
_FOLDED = re.compile(r"spoil|collaps|accordion|fold|^sp-body|toggle|reveal|expand|footnote")
"""Classes of what a page shows at a touch."""
_TRAP = 600
"""Characters: a sentence that sites hide to catch copies has fewer."""
EMBEDDED = "embedded-object"


@dataclass(frozen=True)
class Page:
    """A page and what is known of it before it is walked through."""

    tree: Element
    path: str = ""
    sheet: Sheet = field(default_factory=Sheet)
    marks: Marks = field(default_factory=dict)
    notes: NoteLinks = field(default_factory=NoteLinks)
    pictures: Pictures = field(default_factory=Pictures)

    @cached_property
    def size(self) -> int:
        """Characters of all its words."""
        return sum(map(len, self.tree.itertext()))


class Frame(NamedTuple):
    """An open element; `container` is the kind of blocks it gathers, empty if it does not."""

    tag: str
    look: Look
    mark: Mark = STORY
    omit: str = ""
    line: int = 0
    heading: int = 0
    block: bool = True
    container: str = ""
    among_notes: bool = False


def frame_of(element: Element, above: Frame, page: Page, inside: str) -> Frame:
    """The frame of an element within another; `inside` is the kind of the open container.

    Where that is empty, containers are open as deep as they may be.
    """
    tag = str(element.tag)
    own = page.marks.get(element)
    is_note = element in page.notes.bodies
    look = _look(element, above, page, apart=own is not None or is_note)
    return Frame(
        tag=tag,
        look=look,
        mark=own or above.mark,
        omit="" if is_note else _omit(element, above, page, look),
        line=_line(element, above),
        heading=HEADINGS.get(tag, above.heading),
        block=tag in _APART or is_note or (own is not None and not own.omit),
        container="note" if is_note else _container(element, own, inside),
        among_notes=above.among_notes or element in page.notes.lists,
    )


def _look(element: Element, above: Frame, page: Page, *, apart: bool) -> Look:
    """The look of an element's words; one set apart takes nothing over from those around it."""
    kept = above.look
    around = Look(language=kept.language, lines_kept=kept.lines_kept) if apart else kept
    look = look_of(element, around, page.sheet)
    if look.hidden and not around.hidden and _is_opened(element, page):
        look = look._replace(hidden=False)
    leads = target(element.get("href") or "") if element.tag == "a" else ""
    return with_link(look, leads) if leads else look


def _omit(element: Element, above: Frame, page: Page, look: Look) -> str:
    """The rule by which an element's words are left out; empty to keep them."""
    own = page.marks.get(element)
    if own is not None:
        return own.omit or (own.cue.rule if own.says and own.cue else "")
    if above.omit:
        return above.omit
    tag = str(element.tag)
    if look.hidden:
        return HIDDEN
    if tag in CONTROLS:
        return "form-control"
    if tag in ALIEN:
        return EMBEDDED
    if tag == "nav" or element.get("role") == "navigation":
        return "navigation"
    if above.among_notes and tag in HEADINGS:
        return "footnotes-heading"
    return "footnote-backlink" if element in page.notes.backs else ""


def _is_opened(element: Element, page: Page) -> bool:
    """Whether hidden words are the author's: readers open a spoiler, and no trap is so long."""
    if any(_FOLDED.search(name) for name in said(element)):
        return True
    return sum(map(len, element.itertext())) > max(_TRAP, page.size // 2)


def _container(element: Element, own: Mark | None, inside: str) -> str:
    """The kind of container an element is, if it is one."""
    tag = str(element.tag)
    if not inside or (own is not None and tag == "blockquote"):
        return ""  # a site's box round a field is no quotation
    if tag in {"blockquote", "div", "section"} and (named := said(element)):
        if named & VERSE:
            return "verse"
        if inside == "verse" and named & STANZA:
            return "stanza"
        if _OURS & named:
            return _extract(named) if tag == "div" else "quotation"
    kind = CONTAINERS.get(tag, "")
    return "" if kind in PARENTS and inside not in PARENTS[kind] else kind


_OURS = frozenset({"extract", "quotation"})


def _extract(named: frozenset[str]) -> str:
    return next((kind.value for kind in ExtractKind if f"extract-{kind}" in named), "")


def _line(element: Element, above: Frame) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else above.line
