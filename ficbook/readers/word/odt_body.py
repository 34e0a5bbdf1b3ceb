"""One walk through the text of an OpenDocument file (ODF 1.3 part 3, 5 to 7, 9 and 10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ficbook.model.nodes import LineBreak, NoteReference, Ruby
from ficbook.readers.markup.images import LARGEST
from ficbook.readers.markup.links import scheme, target
from ficbook.readers.markup.marks import STORY
from ficbook.readers.markup.parse import local
from ficbook.readers.word.docx_styles import Properties
from ficbook.readers.word.galley import BYLINE, TITLE, Galley, Shape
from ficbook.readers.word.odf import DRAW, OFFICE, SVG, TABLE, TEXT, XLINK, Document
from ficbook.readers.word.odt_lists import Counting
from ficbook.readers.word.odt_styles import HIDDEN, Style, Styles, formats_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 60
"""Elements inside one another; the words of those further in are kept."""
_MARKS = {"title": TITLE, "byline": BYLINE}
_Step: TypeAlias = "Callable[[Body, Element], None]"


class Body:
    """The walk: what is open, and the tracked changes by id."""

    def __init__(self, document: Document, *, accept: bool) -> None:
        self.galley = Galley()
        self.styles = Styles(document.styles)
        self.refused: list[str] = []
        self._document = document
        self._accept = accept
        self._counting = Counting(self.styles)
        self._changes: dict[str, Element] = {}
        self._inserted: set[str] = set()
        self._style = Style()
        self._look: Properties = {}
        self._link = ""
        self._rule = ""
        self._depth = 0
        self._boxes: list[Element] = []

    def read(self, element: Element) -> None:
        """Read the blocks inside an element."""
        if self._depth > _DEEPEST:
            self._say(words_of(element))
            self.galley.end()
            return
        self._depth += 1
        for child in element:
            if block := _BLOCKS.get(child.tag):
                block(self, child)
        self._depth -= 1

    def inline(self, element: Element) -> None:
        """Read the words inside an element, and what stands among them."""
        if self._depth > _DEEPEST:
            self._say(words_of(element))
            return
        self._depth += 1
        if element.text:
            self._say(element.text)
        for child in element:
            _INLINE.get(child.tag, Body.inline)(self, child)
            if child.tail:
                self._say(child.tail)
        self._depth -= 1

    # Blocks

    def paragraph(self, paragraph: Element) -> None:
        """A paragraph or heading, and the boxes that hang on it."""
        style = self.styles.get("paragraph", str(paragraph.get(f"{TEXT}style-name", "")))
        shape = self._shape(paragraph, style)
        if style.turns or style.paragraph.get("break-before") == "page":
            self.galley.page()
        held = (self._style, self._look)
        self._style = style
        self._look = {} if shape.heading or style.role else style.text
        omitted = len(self.galley.omissions)
        self.inline(paragraph)
        self._style, self._look = held
        only_left_out = len(self.galley.omissions) > omitted and not self.galley.started
        if not (self._inserted or only_left_out):
            self.galley.end(shape)
        if style.paragraph.get("break-after") == "page":
            self.galley.page()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _shape(self, paragraph: Element, style: Style) -> Shape:
        outline = str(paragraph.get(f"{TEXT}outline-level", ""))
        heading = style.heading
        if local(str(paragraph.tag)) == "h":
            heading = int(outline) if outline in {*"123456789"} else heading or 1
        mark = _MARKS.get(style.role, STORY)
        heading = 0 if mark is not STORY else min(heading, 6)
        above, below = style.lines
        plain = not heading and mark is STORY
        return Shape(
            align=style.align,
            heading=heading,
            mark=mark,
            quoted=style.role == "quote" and plain,
            item=self._counting.item() if plain else None,
            above=above and plain,
            below=below and plain,
            label=self._counting.heading(paragraph, heading) if heading else "",
        )

    def list(self, list_: Element) -> None:
        """A list."""
        self._counting.open(str(list_.get(f"{TEXT}style-name", "")))
        self.read(list_)
        self._counting.close()

    def item(self, item: Element) -> None:
        """An item of a list."""
        self._counting.begin(item)
        self.read(item)

    def list_header(self, item: Element) -> None:
        """A paragraph of a list that is not marked."""
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

    def contents(self, contents: Element) -> None:
        """A list of contents, or an index."""
        self._omit(contents, "contents-list")

    def tracked(self, changes: Element) -> None:
        """The tracked changes of the document."""
        for region in changes:
            for kind in region:
                name = local(str(kind.tag))
                if name == "insertion" or (name == "deletion" and not self._accept):
                    self._changes[str(region.get(f"{TEXT}id", ""))] = kind
                elif name == "deletion":
                    self._omit(kind, "tracked-deletion")

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
        if not (self._rule or self._inserted):
            self.galley.put(LineBreak(), formats_of(self._look, self._link))

    def note(self, note: Element) -> None:
        """A footnote or endnote."""
        body = note.find(f"{TEXT}note-body")
        mark = note.find(f"{TEXT}note-citation")
        if mark is not None:
            self.galley.omit(words_of(mark), "footnote-mark")
        if body is None:
            return
        if self._inserted:
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

    def comment(self, comment: Element) -> None:
        """A comment in the margin."""
        self._omit(comment, "comment")

    def page_number(self, field: Element) -> None:
        """A number that only the printed page has."""
        self._omit(field, "page-number")

    def hidden(self, field: Element) -> None:
        """Words that are hidden."""
        self._omit(field, "hidden-text")

    def change(self, mark: Element) -> None:
        """Where words were taken away, or where words that were added begin or end."""
        name = str(mark.get(f"{TEXT}change-id", ""))
        match local(str(mark.tag)):
            case "change-start" if name in self._changes and not self._accept:
                self._inserted.add(name)
            case "change-end":
                self._inserted.discard(name)
            case "change" if not self._accept and name in self._changes:
                self._restore(self._changes.pop(name))

    def _restore(self, deletion: Element) -> None:
        """Put back what a rejected change took away."""
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
        if base and reading and not self._inserted:
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
            if child.tag == f"{DRAW}image" and self._picture(child, " ".join(alt.split())):
                return

    def _picture(self, image: Element, alt: str) -> bool:
        address = str(image.get(f"{XLINK}href", ""))
        inside = image.find(f"{OFFICE}binary-data")
        if inside is not None:
            place = (inside.text or "").strip()
            binary = self._document.binary
            data = binary[int(place)] if place.isdecimal() and int(place) < len(binary) else b""
            address = f"data:;base64,{data[: 2 * LARGEST].decode('ascii', 'replace')}"
        found = self._document.pictures.take(address.removeprefix("./"), alt) if address else None
        if found is not None:
            self.galley.put(found, formats_of({}, self._link))
        return found is not None

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
        if self._inserted:
            self.galley.leave_out(text, "tracked-insertion")
        elif HIDDEN in formats:
            self.galley.leave_out(text, "hidden-text")
        else:
            self.galley.say(text, formats)

    def _omit(self, element: Element, rule: str) -> None:
        self.galley.omit(words_of(element), rule)

    def skip(self, _: Element) -> None:
        """Nothing in it is text."""


def words_of(element: Element) -> str:
    """The characters of everything below an element, paragraphs and signs apart."""
    parts: list[str] = []
    for node in element.iter():
        name = local(str(node.tag))
        if name in {"creator", "date", "creator-initials"}:  # of a comment or a change
            parts.append(f" {node.tail or ''}")
            continue
        if name in {"p", "h", "s", "tab", "line-break"}:
            parts.append(" ")
        parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return "".join(parts)


_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_INDEXES = (
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography",
)  # fmt: skip
_SHAPES = ("custom-shape", "rect", "ellipse", "circle", "path", "polygon", "g", "caption")
_BLOCKS: dict[str, _Step] = {
    **dict.fromkeys(_PARAGRAPHS, Body.paragraph),
    f"{TEXT}list": Body.list,
    f"{TEXT}list-item": Body.item,
    f"{TEXT}list-header": Body.list_header,
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
    **{f"{TEXT}{name}": Body.contents for name in _INDEXES},
}
_INLINE: dict[str, _Step] = {
    f"{TEXT}span": Body.span,
    f"{TEXT}a": Body.anchor,
    f"{TEXT}s": Body.spaces,
    f"{TEXT}tab": Body.spaces,
    f"{TEXT}line-break": Body.line_break,
    f"{TEXT}note": Body.note,
    f"{TEXT}ruby": Body.ruby,
    f"{TEXT}page-number": Body.page_number,
    f"{TEXT}page-count": Body.page_number,
    f"{TEXT}hidden-text": Body.hidden,
    f"{TEXT}change": Body.change,
    f"{TEXT}change-start": Body.change,
    f"{TEXT}change-end": Body.change,
    f"{OFFICE}annotation": Body.comment,
    f"{OFFICE}annotation-end": Body.skip,
    f"{DRAW}frame": Body.frame,
    **{f"{DRAW}{name}": Body.shape_with_words for name in _SHAPES},
}
