"""One walk through the text of a DOCX file (ECMA-376 part 1, 17.2 to 17.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ficbook.model.nodes import NoteReference
from ficbook.readers.markup.images import Pictures
from ficbook.readers.markup.links import scheme, target
from ficbook.readers.markup.parse import local
from ficbook.readers.word.docx_drawing import shown
from ficbook.readers.word.docx_fields import Fields, meaning
from ficbook.readers.word.docx_numbering import Numbering
from ficbook.readers.word.docx_shapes import Shapes
from ficbook.readers.word.docx_styles import Properties, Styles
from ficbook.readers.word.docx_words import TEXT, Words
from ficbook.readers.word.galley import Galley
from ficbook.readers.word.ooxml import VAL, Package, Part, R, Relation, W, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 60
"""Elements that only hold others, inside one another; the words of those further in are kept."""
_CHANGES = {"ins": True, "moveTo": True, "del": False, "moveFrom": False}
"""Tracked changes, and whether their words stand once they are accepted."""

_Step: TypeAlias = "Callable[[Body, Element], None]"


class Body:
    """The walk: what is open, and the parts that the text refers to."""

    def __init__(self, package: Package, *, accept: bool) -> None:
        self.galley = Galley()
        self.pictures = Pictures(package.files.read)
        self.refused: list[str] = []
        self.unread = 0
        self.styles = Styles(package.related("styles"))
        self.notes = {
            kind: {str(n.get(f"{W}id")): (n, part) for part in parts for n in part.root}
            for kind in ("footnote", "endnote")
            if (parts := package.related(f"{kind}s"))
        }
        self._shapes = Shapes(self.styles, Numbering(package.related("numbering")), accept=accept)
        self.words = Words(self.galley, self.styles, self._shapes)
        self._package = package
        self._accept = accept
        self._part: Part = package.main
        self._depth = 0
        self._boxes: list[Element] = []

    def read(self, element: Element) -> None:
        """Read everything inside an element."""
        if self._depth > _DEEPEST:
            self.galley.flattened += 1
            self.words.say(words_of(element), {})
            return
        self._depth += 1
        for child in element:
            if step := _STEPS.get(child.tag):
                step(self, child)
        self._depth -= 1

    def unused(self) -> None:
        """Take down the notes that no mark in the text leads to."""
        for notes in self.notes.values():
            for note, _ in notes.values():
                self.galley.omit(words_of(note), "unused-note")

    # Blocks

    def paragraph(self, paragraph: Element) -> None:
        """A paragraph, and the boxes that hang on it."""
        found = self._shapes.of(paragraph)
        before, self.words.style = self.words.style, found.style
        if found.turns:
            self.galley.page()
        if found.shape.heading:
            self.words.fields.end_paragraph(heading=True)
        rule, self.words.rule = self.words.rule, self.words.rule or found.rule
        omitted = len(self.galley.omissions)
        self.read(paragraph)
        self.words.rule, self.words.style = rule, before
        self.words.fields.end_paragraph(heading=False)
        only_left_out = len(self.galley.omissions) > omitted and not self.galley.started
        if not (found.runs_on or only_left_out):
            self.galley.end(found.shape)
        if found.closes_page:
            self.galley.page()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def table(self, table: Element) -> None:
        """A table."""
        self.galley.open("table")
        self.read(table)
        self.galley.close()

    def row(self, row: Element) -> None:
        """A row of a table, unless a tracked change takes it away."""
        properties = row.find(f"{W}trPr")
        said = () if properties is None else properties
        names = {local(str(c.tag)) for c in said if c.get(VAL) not in {"0", "false"}}
        rule = self.words.rule
        if ("del" if self._accept else "ins") in names:
            self.words.rule = rule or _rule(accept=self._accept)
        self.galley.open("row", header="tblHeader" in names)
        self.read(row)
        self.galley.close()
        self.words.rule = rule

    def cell(self, cell: Element) -> None:
        """A cell of a row."""
        parent = cell.getparent()
        header = parent is not None and parent.find(f"{W}trPr/{W}tblHeader") is not None
        self.galley.open("cell", header=header)
        self.read(cell)
        self.galley.close()

    def control(self, control: Element) -> None:
        """A content control: its text, unless it is a list of contents or says "click here"."""
        rule = self.words.rule
        properties = control.find(f"{W}sdtPr")
        if properties is not None:
            gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
            if gallery is not None and gallery.get(VAL) == "Table of Contents":
                self.words.rule = rule or "contents-list"
            elif properties.find(f"{W}showingPlcHdr") is not None:
                self.words.rule = rule or "placeholder"
        self.read(control)
        self.words.rule = rule

    # Inside paragraphs

    def change(self, change: Element) -> None:
        """A tracked change."""
        stands = _CHANGES[local(str(change.tag))] is self._accept
        rule = self.words.rule
        if not stands:
            self.words.rule = rule or _rule(accept=self._accept)
        self.read(change)
        self.words.rule = rule

    def hyperlink(self, link: Element) -> None:
        """Words that lead somewhere; within the document they are just words."""
        relation = self._part.relations.get(str(link.get(f"{R}id", "")), Relation("", ""))
        before, self.words.link = self.words.link, target(relation.target)
        if relation.target and not self.words.link and (refused := scheme(relation.target)):
            self.refused.append(refused)
        self.read(link)
        self.words.link = before

    def simple_field(self, field: Element) -> None:
        """A field whose instruction and result stand in one element."""
        rule, link = self.words.rule, self.words.link
        dropped, leads = meaning(str(field.get(f"{W}instr", ""))[:4000])
        self.words.rule, self.words.link = rule or dropped, leads or link
        self.read(field)
        self.words.rule, self.words.link = rule, link

    def run(self, run: Element) -> None:
        """Characters of one face, and what stands among them."""
        self._inside(run, self.words.properties(run))

    def _inside(self, run: Element, own: Properties) -> None:
        for child in run:
            tag = child.tag
            if tag == TEXT:
                self.words.say(child.text or "", own)
            elif tag in _DRAWINGS:
                self._drawing(child, own)
            elif (kind := _NOTES.get(tag)) is not None:
                self._note(kind, str(child.get(f"{W}id", "")))
            elif tag == _ALTERNATE and len(child):
                self._inside(child[0], own)
            else:
                self.words.take(child, own)

    def _note(self, kind: str, name: str) -> None:
        if self.words.rule or name not in self.notes.get(kind, {}):
            return
        note, part = self.notes[kind].pop(name)
        before, self._part = self._part, part
        held = (self.words.style, self.words.link, self._boxes, self.words.fields)
        self.words.link, self._boxes, self.words.fields = "", [], Fields()
        self.galley.open_note()
        self.read(note)
        found = self.galley.close_note()
        self.words.style, self.words.link, self._boxes, self.words.fields = held
        self._part = before
        if found:
            self.galley.put(NoteReference(found))

    def _drawing(self, drawing: Element, own: Properties) -> None:
        found = shown(drawing)
        self._boxes.extend(found.boxes)
        if self.words.left_out:
            return
        if found.ruled:
            if self.galley.started:
                self.galley.end()
            self.galley.rule()
        for name, alt in () if found.ruled else found.pictures:
            self._picture(name, " ".join(alt.split()), own)
        diagram = self._part.relations.get(found.diagram)
        if diagram and not diagram.external and (part := self._package.part(diagram.target)):
            self.galley.omit(words_of(part.root), "diagram")

    def _picture(self, name: str, alt: str, own: Properties) -> None:
        relation = self._part.relations.get(name)
        if relation is None:
            return
        address = relation.target if relation.external else f"/{relation.target}"
        if relation.external and not scheme(address):
            address = f"file:{address}"
        image = self.pictures.take(address.removeprefix("/"), alt)
        if image is not None:
            self.galley.put(image, self.words.formats(own))

    def formula(self, element: Element) -> None:
        """A formula: its characters in a row."""
        self.words.say(words_of(element), {})

    def embedded(self, _: Element) -> None:
        """A document inside the document, of any format."""
        self.unread += 1

    def alternate(self, element: Element) -> None:
        """What new programs show; what old ones show in its stead is the same again."""
        if len(element):
            self.read(element[0])


def _rule(*, accept: bool) -> str:
    return "tracked-deletion" if accept else "tracked-insertion"


_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ALTERNATE = f"{_MC}AlternateContent"
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_HOLD = ("body", "sdtContent", "smartTag", "customXml", "dir", "bdo")

_STEPS: dict[str, _Step] = {
    f"{W}p": Body.paragraph,
    f"{W}r": Body.run,
    f"{W}tbl": Body.table,
    f"{W}tr": Body.row,
    f"{W}tc": Body.cell,
    f"{W}sdt": Body.control,
    f"{W}hyperlink": Body.hyperlink,
    f"{W}fldSimple": Body.simple_field,
    f"{_MATH}oMath": Body.formula,
    f"{_MATH}oMathPara": Body.formula,
    _ALTERNATE: Body.alternate,
    f"{W}altChunk": Body.embedded,
    f"{W}subDoc": Body.embedded,
    **{f"{W}{name}": Body.change for name in _CHANGES},
    **{f"{W}{name}": Body.read for name in _HOLD},
}
