"""One walk through the text of an OpenDocument file (ODF 1.3 part 3, 5 to 7, 9 and 10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ficbook.model.nodes import LineBreak, NoteReference, Ruby
from ficbook.readers.markup.links import scheme, target
from ficbook.readers.markup.parse import local
from ficbook.readers.word.docx_styles import Properties
from ficbook.readers.word.galley import Galley
from ficbook.readers.word.odf import (
    DRAW,
    LEFT_OUT,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    Document,
    words_of,
)
from ficbook.readers.word.odt_changes import Changes
from ficbook.readers.word.odt_lists import Counting
from ficbook.readers.word.odt_shapes import shape_of
from ficbook.readers.word.odt_styles import HIDDEN, Style, Styles, formats_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 60
"""Elements inside one another; the words of those further in are kept."""
_Step: TypeAlias = "Callable[[Body, Element], None]"


class Body:
    """The walk: what is open, and the tracked changes by id."""

    def __init__(self, document: Document, *, accept: bool) -> None:
        self.galley = Galley()
        self.styles = Styles(document.styles)
        self.refused: list[str] = []
        self._document = document
        self._counting = Counting(self.styles)
        self._changes = Changes(accept=accept)
        self._style = Style()
        self._look: Properties = {}
        self._link = ""
        self._rule = ""
        self._depth = 0
        self._boxes: list[Element] = []

    def read(self, element: Element) -> None:
        """Read the blocks inside an element."""
        if self._depth > _DEEPEST:
            self.galley.flattened += 1
            self._say(words_of(element))
            self.galley.end()
            return
        self._depth += 1
        for child in element:
            if rule := LEFT_OUT.get(child.tag):
                self._omit(child, rule)
            elif block := _BLOCKS.get(child.tag):
                block(self, child)
        self._depth -= 1

    def inline(self, element: Element) -> None:
        """Read the words inside an element, and what stands among them."""
        if self._depth > _DEEPEST:
            self.galley.flattened += 1
            self._say(words_of(element))
            return
        self._depth += 1
        if element.text:
            self._say(element.text)
        for child in element:
            if rule := LEFT_OUT.get(child.tag):
                self._omit(child, rule)
            else:
                _INLINE.get(child.tag, Body.inline)(self, child)
            if child.tail:
                self._say(child.tail)
        self._depth -= 1

    def unused(self) -> None:
        """Take down the words of changes that the text does not lead to."""
        for deletion in self._changes.unmarked():
            self._omit(deletion, "tracked-deletion")

    # Blocks

    def paragraph(self, paragraph: Element) -> None:
        """A paragraph or heading, and the boxes that hang on it."""
        style = self.styles.get("paragraph", str(paragraph.get(f"{TEXT}style-name", "")))
        shape = shape_of(paragraph, style, self._counting)
        if style.turns or style.paragraph.get("break-before") == "page":
            self.galley.page()
        held = (self._style, self._look)
        self._style = style
        self._look = {} if shape.heading or style.role else style.text
        omitted = len(self.galley.omissions)
        self.inline(paragraph)
        self._style, self._look = held
        only_left_out = len(self.galley.omissions) > omitted and not self.galley.started
        if not (self._changes.inside or only_left_out):
            self.galley.end(shape)
        if style.paragraph.get("break-after") == "page":
            self.galley.page()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def list(self, list_: Element) -> None:
        """A list."""
        self._counting.open(str(list_.get(f"{TEXT}style-name", "")))
        self.read(list_)
        self._counting.close()

    def item(self, item: Element) -> None:
        """An item of a list."""
        self._counting.begin(item)
        self.read(item)

    def table(self, table: Element) -> None:
        """A table."""
        self.galley.open("table")
        self.read(table)
        self.galley.close()

    def row(self, row: Element) -> None:
        """A row of a table."""
        parent = row.getparent()
        header = parent is not None and local(str(parent.tag)) == "table-header-rows"
        self.galley.open("row")
        for cell in row:
            if cell.tag == f"{TABLE}table-cell":
                self.galley.open("cell", header=header)
                self.read(cell)
                self.galley.close()
        self.galley.close()

    def section(self, section: Element) -> None:
        """A section, unless it is hidden."""
        if section.get(f"{TEXT}display") == "none":
            self._omit(section, "hidden-text")
        else:
            self.read(section)

    def tracked(self, changes: Element) -> None:
        """The tracked changes of the document."""
        for deletion in self._changes.take(changes):
            self._omit(deletion, "tracked-deletion")

    # Inside paragraphs

    def span(self, span: Element) -> None:
        """Words of one style."""
        style = self.styles.get("text", str(span.get(f"{TEXT}style-name", "")))
        before, self._look = self._look, self._look | style.text
        self.inline(span)
        self._look = before

    def anchor(self, link: Element) -> None:
        """Words that lead somewhere."""
        address = str(link.get(f"{XLINK}href", ""))
        before, self._link = self._link, target(address)
        if not self._link and (refused := scheme(address)):
            self.refused.append(refused)
        self.inline(link)
        self._link = before

    def spaces(self, _: Element) -> None:
        """Spaces, or a tab."""
        self._say(" ")

    def line_break(self, _: Element) -> None:
        """A line break."""
        if not (self._rule or self._changes.inside):
            self.galley.put(LineBreak(), formats_of(self._look, self._link))

    def note(self, note: Element) -> None:
        """A footnote or endnote."""
        body = note.find(f"{TEXT}note-body")
        mark = note.find(f"{TEXT}note-citation")
        if mark is not None:
            self.galley.omit(words_of(mark), "footnote-mark")
        if body is None:
            return
        if self._changes.inside:
            self._omit(body, "tracked-insertion")
            return
        held = (self._style, self._look, self._link, self._boxes)
        self._look, self._link, self._boxes = {}, "", []
        self.galley.open_note()
        self.read(body)
        found = self.galley.close_note()
        self._style, self._look, self._link, self._boxes = held
        if found:
            self.galley.put(NoteReference(found))

    def change(self, mark: Element) -> None:
        """Where words were taken away, or where words that were added begin or end."""
        deletion = self._changes.at(mark)
        paragraphs = [child for child in deletion if child.tag in _PARAGRAPHS]
        for at, paragraph in enumerate(paragraphs):
            self.inline(paragraph)
            if at + 1 < len(paragraphs):
                self.galley.end()

    def ruby(self, ruby: Element) -> None:
        """Words with their reading."""
        base, reading = (
            words_of(part).strip() if (part := ruby.find(f"{TEXT}ruby-{name}")) is not None else ""
            for name in ("base", "text")
        )
        if base and reading and not self._changes.inside:
            self.galley.put(Ruby(base, reading), formats_of(self._look, self._link))
        else:
            self._say(base or reading)

    def frame(self, frame: Element) -> None:
        """A picture, or a box of text."""
        alt = " ".join(words_of(e) for e in frame if e.tag in {f"{SVG}title", f"{SVG}desc"})
        for child in frame:
            if child.tag == f"{DRAW}text-box":
                self._boxes.append(child)
                return
            if child.tag == f"{DRAW}image":
                found = self._document.picture(child, " ".join(alt.split()))
                if found is not None:
                    self.galley.put(found, formats_of({}, self._link))
                    return

    def shape_with_words(self, shape: Element) -> None:
        """A drawn shape; it may have words in it."""
        self._boxes.append(shape)

    def loose_frame(self, frame: Element) -> None:
        """A frame that hangs on the page and not on a paragraph."""
        _INLINE[frame.tag](self, frame)
        if self.galley.started:
            self.galley.end()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    # Words

    def _say(self, text: str) -> None:
        formats = formats_of(self._look, self._link) if self._look or self._link else ()
        if self._changes.inside:
            self.galley.leave_out(text, "tracked-insertion")
        elif HIDDEN in formats:
            self.galley.leave_out(text, "hidden-text")
        else:
            self.galley.say(text, formats)

    def _omit(self, element: Element, rule: str) -> None:
        self.galley.omit(words_of(element), rule)


_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_SHAPES = ("custom-shape", "rect", "ellipse", "circle", "path", "polygon", "g", "caption")
_BLOCKS: dict[str, _Step] = {
    **dict.fromkeys(_PARAGRAPHS, Body.paragraph),
    f"{TEXT}list": Body.list,
    f"{TEXT}list-item": Body.item,
    f"{TEXT}list-header": Body.read,
    f"{TEXT}numbered-paragraph": Body.read,
    f"{TEXT}section": Body.section,
    f"{TEXT}tracked-changes": Body.tracked,
    f"{TABLE}table": Body.table,
    f"{TABLE}table-row": Body.row,
    f"{TABLE}table-header-rows": Body.read,
    f"{TABLE}table-rows": Body.read,
    f"{TABLE}table-row-group": Body.read,
    f"{DRAW}frame": Body.loose_frame,
    f"{DRAW}text-box": Body.read,
    **{f"{DRAW}{name}": Body.loose_frame for name in _SHAPES},
}
_INLINE: dict[str, _Step] = {
    f"{TEXT}span": Body.span,
    f"{TEXT}a": Body.anchor,
    f"{TEXT}s": Body.spaces,
    f"{TEXT}tab": Body.spaces,
    f"{TEXT}line-break": Body.line_break,
    f"{TEXT}note": Body.note,
    f"{TEXT}ruby": Body.ruby,
    f"{TEXT}change": Body.change,
    f"{TEXT}change-start": Body.change,
    f"{TEXT}change-end": Body.change,
    f"{DRAW}frame": Body.frame,
    **{f"{DRAW}{name}": Body.shape_with_words for name in _SHAPES},
}
