"""The characters of a DOCX file's runs, and the signs that stand for some (17.3.3)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ficbook.model.nodes import LineBreak, Ruby
from ficbook.readers.markup.looks import Formats
from ficbook.readers.markup.parse import local
from ficbook.readers.word.docx_faces import HIDDEN, formats_of
from ficbook.readers.word.docx_fields import Fields
from ficbook.readers.word.docx_shapes import Shapes
from ficbook.readers.word.docx_styles import Properties, Style, Styles, run_properties
from ficbook.readers.word.galley import Galley
from ficbook.readers.word.ooxml import VAL, W, words_of
from ficbook.readers.word.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TEXT = f"{W}t"
_NO_STYLE = Style()


class Words:
    """What holds of the words being read, and where they go.

    `style` is their paragraph's, `link` where they lead, `rule` why they are left out.
    """

    def __init__(self, galley: Galley, styles: Styles, shapes: Shapes) -> None:
        self.galley = galley
        self.fields = Fields()
        self.languages: Counter[str] = Counter()
        self.style = _NO_STYLE
        self.link = ""
        self.rule = ""
        self._styles = styles
        self._shapes = shapes

    @property
    def left_out(self) -> str:
        """The rule by which words are left out here; empty where they are shown."""
        return self.rule or self.fields.rule

    def properties(self, run: Element) -> Properties:
        """The properties of a run; its language is counted."""
        properties = run.find(f"{W}rPr")
        if properties is None or not len(properties):
            return {}
        language = properties.find(f"{W}lang")
        if language is not None and (said := language.get(VAL)):
            self.languages[str(said)] += sum(len(t.text or "") for t in run if t.tag == TEXT)
        return run_properties(self._shapes.before_change(properties))

    def formats(self, own: Properties) -> Formats:
        """The formats of words with some properties of their own."""
        style = self._styles.get(own["rStyle"]) if "rStyle" in own else _NO_STYLE
        link = self.link or self.fields.link
        return formats_of(self._shapes.run_of(self.style), style, own, link)

    def say(self, text: str, own: Properties) -> None:
        """Take some words, or take down that they are left out."""
        rule = self.left_out
        formats = self.formats(own)
        if HIDDEN in formats:
            rule = rule or "hidden-text"
        if rule:
            self.galley.leave_out(text, rule)
        elif text:
            self.galley.say(text, formats)

    def take(self, child: Element, own: Properties) -> None:
        """Take what stands among the words of a run."""
        match local(str(child.tag)):
            case "t" | "delText":
                self.say(child.text or "", own)
            case "tab" | "ptab":
                self.say(" ", own)
            case "br" | "cr":
                self._break(child, own)
            case "noBreakHyphen":
                self.say("\u2011", own)
            case "softHyphen":
                self.say("\u00ad", own)
            case "sym":
                get = child.attrib.get
                self.say(symbol(str(get(f"{W}font", "")), str(get(f"{W}char", ""))), own)
            case "fldChar":
                self.fields.mark(str(child.get(f"{W}fldCharType", "")))
            case "instrText":
                self.fields.instruct(child.text or "")
            case "ruby":
                self._ruby(child, own)

    def _break(self, element: Element, own: Properties) -> None:
        if self.left_out:
            return
        if element.get(f"{W}type") == "page":
            if self.galley.started:
                self.galley.end()
            self.galley.page()
        elif element.get(f"{W}type") != "column":
            self.galley.put(LineBreak(), self.formats(own))

    def _ruby(self, ruby: Element, own: Properties) -> None:
        base, reading = (
            words_of(part).strip() if (part := ruby.find(f"{W}{name}")) is not None else ""
            for name in ("rubyBase", "rt")
        )
        if base and reading and not self.left_out:
            self.galley.put(Ruby(base, reading), self.formats(own))
        else:
            self.say(f"{base} {reading}".strip(), own)
