"""Styles and numbering of a DOCX file (ECMA-376 part 1, 17.7 and 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ficbook.readers.markup.parse import local
from ficbook.readers.word.ooxml import VAL, Part, W

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Properties: TypeAlias = "dict[str, str]"
"""Properties of a run or paragraph by local name; "1" or "0" for those that are on or off."""

TOGGLES = frozenset({"b", "i", "bCs", "iCs", "caps", "smallCaps", "strike", "vanish"})
"""On in a paragraph's style and on in a run's: off (17.7.3)."""
_RUN = TOGGLES | {"dstrike", "u", "vertAlign", "em", "rtl", "cs", "rStyle", "webHidden"}
_OFF = frozenset({"0", "false", "off", "none", "nil"})
_VALUED = frozenset({"u", "em", "vertAlign", "rStyle", "pStyle", "jc", "outlineLvl"})
_PARAGRAPH = frozenset({"pStyle", "jc", "outlineLvl", "pageBreakBefore", "bidi"})
_BORDERS = ("top", "bottom", "left", "right")
_DEEPEST = 40
"""Styles based on one another."""

_HEADING = re.compile(
    r"""(?:heading|überschrift|berschrift|titre|título|ttulo|titolo|cabeçalho|заголовок|标题
    |標題|見出し|제목|kop|rubrik|otsikko|nagłówek|overskrift|nadpis|başlık|επικεφαλίδα)\s*([1-9])""",
    re.IGNORECASE | re.VERBOSE,
)
_ROLES = {
    "title": "title", "titel": "title", "titre": "title", "título": "title", "titolo": "title",
    "标题": "title", "標題": "title", "表題": "title", "제목": "title", "название": "title",
    "tytuł": "title", "book title": "title",
    "author": "byline", "byline": "byline", "autor": "byline", "auteur": "byline",
    "quote": "quote", "intense quote": "quote", "block text": "quote", "zitat": "quote",
    "citation": "quote", "cita": "quote", "block quote": "quote", "blockquote": "quote",
    "quotations": "quote", "цитата": "quote", "引用": "quote",
    "toc heading": "contents",
    "subtitle": "subtitle", "untertitel": "subtitle", "sous-titre": "subtitle",
    "subtítulo": "subtitle", "sottotitolo": "subtitle", "подзаголовок": "subtitle",
    "副标题": "subtitle", "副題": "subtitle",
}  # fmt: skip
"""What styles are for, by their names in small letters."""


def role_of(name: str) -> str:
    """What a style is for: title, subtitle, byline, quote or contents; empty for all else."""
    low = name.lower()
    if re.fullmatch(r"(?:toc|contents) ?\d", low):
        return "contents"
    return _ROLES.get(low, "")


def level_of(name: str) -> int:
    """The level of headings that a style's name tells; 0 if it is for something else."""
    match = _HEADING.fullmatch(name.strip())
    return int(match[1]) if match else 0


def run_properties(properties: Element | None) -> Properties:
    """The run properties of an `rPr` element."""
    return _properties(properties, _RUN)


def paragraph_properties(properties: Element | None) -> Properties:
    """The paragraph properties of a `pPr` element, `numId` and `ilvl` and borders among them."""
    found = _properties(properties, _PARAGRAPH)
    for child in properties if properties is not None else ():
        if child.tag == f"{W}numPr":
            found |= {local(str(c.tag)): str(c.get(VAL, "")) for c in child}
        elif child.tag == f"{W}pBdr":
            found |= dict.fromkeys((f"border-{side}" for side in _BORDERS), "0")
            for side in child:
                drawn = side.get(VAL, "nil") not in _OFF
                found[f"border-{local(str(side.tag))}"] = "1" if drawn else "0"
    return found


def _properties(properties: Element | None, wanted: frozenset[str]) -> Properties:
    found: Properties = {}
    for child in properties if properties is not None else ():
        name = str(child.tag).removeprefix(W)
        if name in wanted:
            value = child.get(VAL)
            if name in _VALUED:
                found[name] = str(value or "")
            else:
                found[name] = "0" if value in _OFF else "1"
    return found


class Style(NamedTuple):
    """A style with all it inherits."""

    name: str = ""
    run: Properties = {}  # noqa: RUF012 - nobody changes it
    paragraph: Properties = {}  # noqa: RUF012
    heading: int = 0
    role: str = ""


class Styles:
    """The styles of a document by id. `language` is the text's, as the defaults say it."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._elements: dict[str, Element] = {}
        self._found: dict[str, Style] = {}
        self.usual = ""
        self.languages: Properties = {}
        for part in parts:
            for element in part.root.iter(f"{W}style"):
                self._take(element)
            for language in part.root.iter(f"{W}lang"):
                self.languages = {local(str(k)): str(v) for k, v in language.attrib.items()}
                break

    def _take(self, element: Element) -> None:
        name = str(element.get(f"{W}styleId", ""))
        self._elements.setdefault(name, element)
        usual = element.get(f"{W}default") in {"1", "true", "on"}
        if usual and element.get(f"{W}type") == "paragraph":
            self.usual = name

    def get(self, name: str) -> Style:
        """A style; a plain one if the document has none of that name."""
        if name not in self._found:
            self._found[name] = self._resolved(name)
        return self._found[name]

    def _resolved(self, name: str) -> Style:
        chain: list[Element] = []
        based = name
        while (element := self._elements.get(based)) is not None and len(chain) < _DEEPEST:
            chain.append(element)
            based = _value(element, "basedOn")
        run: Properties = {}
        paragraph: Properties = {}
        heading, role = 0, ""
        for element in reversed(chain):
            own = _value(element, "name")
            run |= run_properties(element.find(f"{W}rPr"))
            paragraph |= paragraph_properties(element.find(f"{W}pPr"))
            heading = level_of(own) or heading
            role = role_of(own) or role
        own = _value(chain[0], "name") if chain else ""
        heading = heading or level_of(name)
        return Style(own, run, paragraph, heading, role)


def _value(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return str(child.get(VAL, "")) if child is not None else ""
