"""What a DOCX file says of a paragraph: its style, its heading level, its lines, its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.nodes import Align
from ficbook.readers.markup.marks import STORY
from ficbook.readers.word.docx_numbering import Numbering
from ficbook.readers.word.docx_styles import (
    Properties,
    Style,
    Styles,
    paragraph_properties,
)
from ficbook.readers.word.galley import BYLINE, TITLE, Shape
from ficbook.readers.word.ooxml import VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ALIGNS = {"center": Align.CENTER, "right": Align.END, "end": Align.END}
_MARKS = {"title": TITLE, "byline": BYLINE}
_PAGES = frozenset({"nextPage", "oddPage", "evenPage"})
_BARE: Properties = {}


class Found(NamedTuple):
    """A paragraph's shape, and what happens at its ends.

    `turns`: it begins a page; `closes_page`: the next does; `runs_on`: the next paragraph goes
    on with it, for a tracked change took the end away; `rule`: why its words are left out.
    """

    shape: Shape
    style: Style
    turns: bool = False
    closes_page: bool = False
    runs_on: bool = False
    rule: str = ""


class Shapes:
    """Finds the shape of paragraphs, one after another, for lists count them."""

    def __init__(self, styles: Styles, numbering: Numbering, *, accept: bool) -> None:
        self._styles = styles
        self._numbering = numbering
        self._accept = accept

    def of(self, paragraph: Element) -> Found:
        """The shape of the next paragraph."""
        element = paragraph.find(f"{W}pPr")
        if element is not None:
            element = self.before_change(element)
        own = paragraph_properties(element)
        style = self._styles.get(own.get("pStyle") or self._styles.usual)
        said = style.paragraph | own
        return Found(
            self._shape(style, said),
            style,
            turns=said.get("pageBreakBefore") == "1",
            closes_page=element is not None and _closes_page(element),
            runs_on=element is not None and self._runs_on(element),
            rule="contents-list" if style.role == "contents" else "",
        )

    def run_of(self, style: Style) -> Properties:
        """What a paragraph's style says of its runs; the look of headings and quotes is theirs."""
        return _BARE if style.heading or style.role else style.run

    def before_change(self, properties: Element) -> Element:
        """The properties as they were before a tracked change, where changes are rejected."""
        if self._accept:
            return properties
        name = str(properties.tag)
        old = properties.find(f"{name}Change/{name}")
        return properties if old is None else old

    def _shape(self, style: Style, said: Properties) -> Shape:
        outline = said.get("outlineLvl", "")
        heading = int(outline) + 1 if outline in {*"012345678"} else 0
        if outline != "9":
            heading = heading or style.heading
        level = said.get("ilvl", "0")
        number = said.get("numId", "0")
        item = self._numbering.item(number, int(level) if level.isdecimal() else 0)
        above, below = _lines(said)
        mark = _MARKS.get(style.role, STORY)
        if mark is not STORY:
            heading = 0
        return Shape(
            align=_ALIGNS.get(said.get("jc", ""), Align.START),
            heading=min(heading, 6),
            mark=mark,
            quoted=style.role == "quote" and not heading,
            item=None if heading else item,
            above=above and not heading and mark is STORY,
            below=below and not heading and mark is STORY,
            label=item.label if item and heading and item.ordered else "",
        )

    def _runs_on(self, properties: Element) -> bool:
        gone = "del" if self._accept else "ins"
        return properties.find(f"{W}rPr/{W}{gone}") is not None


def _lines(said: Properties) -> tuple[bool, bool]:
    """Whether a line is drawn above and below; a box round the paragraph is none."""
    drawn = {name for name, value in said.items() if value == "1" and name.startswith("border-")}
    if drawn & {"border-left", "border-right"}:
        return False, False
    return "border-top" in drawn, "border-bottom" in drawn


def _closes_page(properties: Element) -> bool:
    section = properties.find(f"{W}sectPr")
    if section is None:
        return False
    kind = section.find(f"{W}type")
    return kind is None or str(kind.get(VAL, "nextPage")) in _PAGES
