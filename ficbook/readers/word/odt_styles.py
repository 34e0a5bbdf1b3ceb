"""Styles of OpenDocument texts (ODF 1.3 part 3, 16 and 20), with all they inherit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.nodes import Align, SpanKind
from ficbook.readers.markup.looks import EMPHASIS, LINK, STRONG, Format, Formats
from ficbook.readers.markup.parse import local
from ficbook.readers.word.docx_styles import Properties, level_of, role_of
from ficbook.readers.word.odf import STYLE, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 40
"""Styles with parents."""
_NONE = frozenset({"", "none", "0pt", "0cm", "0in", "hidden"})
_ALIGNS = {"center": Align.CENTER, "end": Align.END, "right": Align.END}
HIDDEN = Format("hidden")
"""The words are there and not shown."""


class Style(NamedTuple):
    """A style with all it inherits: its properties by local name."""

    text: Properties = {}  # noqa: RUF012 - nobody changes it
    paragraph: Properties = {}  # noqa: RUF012
    heading: int = 0
    role: str = ""
    turns: bool = False

    @property
    def align(self) -> Align:
        """Which edge its lines keep to."""
        return _ALIGNS.get(self.paragraph.get("text-align", ""), Align.START)

    @property
    def lines(self) -> tuple[bool, bool]:
        """Whether a line is drawn above and below; a box round the paragraph is none."""
        sides = {
            side: _drawn(self.paragraph.get(f"border-{side}") or self.paragraph.get("border", ""))
            for side in ("top", "bottom", "left", "right")
        }
        if sides["left"] or sides["right"]:
            return False, False
        return sides["top"], sides["bottom"]


class Marker(NamedTuple):
    """How one level of a list is marked: a form of number, or a sign."""

    format: str = ""
    sign: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    levels: int = 1


class Styles:
    """The styles of a document by family and name, and its lists' markers by level."""

    def __init__(self, parts: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._found: dict[tuple[str, str], Style] = {}
        self.lists: dict[str, dict[int, Marker]] = {}
        self.outline: dict[int, Marker] = {}
        self.language = ""
        for part in parts:
            for element in part:
                self._take(element)

    def _take(self, element: Element) -> None:
        name = str(element.get(f"{STYLE}name", ""))
        match local(str(element.tag)):
            case "style":
                self._elements[str(element.get(f"{STYLE}family", "")), name] = element
            case "list-style":
                self.lists[name] = dict(map(_marker, element))
            case "outline-style":
                self.outline = dict(map(_marker, element))
            case "default-style" if element.get(f"{STYLE}family") == "paragraph":
                said = _properties(element, "text")
                country = said.get("country", "none")
                parts = [said.get("language", ""), *([country] if country != "none" else [])]
                self.language = "-".join(parts)

    def get(self, family: str, name: str) -> Style:
        """A style; a plain one if the document has none of that name."""
        key = (family, name)
        if key not in self._found:
            self._found[key] = self._resolved(key)
        return self._found[key]

    def _resolved(self, key: tuple[str, str]) -> Style:
        family, name = key
        chain: list[tuple[str, Element]] = []
        while (element := self._elements.get((family, name))) is not None:
            chain.append((name, element))
            name = str(element.get(f"{STYLE}parent-style-name", ""))
            if len(chain) > _DEEPEST:
                break
        found = Style(heading=level_of(_shown(name)), role=role_of(_shown(name)))
        for own, element in reversed(chain):
            found = _over(found, own, element)
        return found


def _over(base: Style, name: str, element: Element) -> Style:
    """A style on top of the one it is based on."""
    shown = str(element.get(f"{STYLE}display-name", "")) or _shown(name)
    outline = str(element.get(f"{STYLE}default-outline-level", ""))
    level = int(outline) if outline in {*"123456789"} else level_of(shown)
    paragraph = _properties(element, "paragraph")
    if "border" in paragraph:  # takes the place of the single sides that were inherited
        inherited = {k: v for k, v in base.paragraph.items() if not k.startswith("border-")}
    else:
        inherited = base.paragraph
    return Style(
        base.text | _properties(element, "text"),
        inherited | paragraph,
        level or base.heading,
        role_of(shown) or base.role,
        base.turns or bool(element.get(f"{STYLE}master-page-name")),
    )


def _shown(name: str) -> str:
    return name.replace("_20_", " ")


def _properties(element: Element, kind: str) -> Properties:
    found: Properties = {}
    for child in element:
        if child.tag == f"{STYLE}{kind}-properties":
            found |= {local(str(key)): str(value) for key, value in child.attrib.items()}
    return found


def _drawn(border: str) -> bool:
    return border not in _NONE and not border.startswith(("0pt", "0cm", "0in "))


def _marker(level: Element) -> tuple[int, Marker]:
    get = level.attrib.get
    start = str(get(f"{TEXT}start-value", "1"))
    shown = str(get(f"{TEXT}display-levels", "1"))
    marker = Marker(
        str(get(f"{STYLE}num-format", "")),
        str(get(f"{TEXT}bullet-char", "")),
        str(get(f"{STYLE}num-prefix", "")),
        str(get(f"{STYLE}num-suffix", "")),
        int(start[:6]) if start.isdecimal() else 1,
        int(shown) if shown in {*"123456789"} else 1,
    )
    number = str(get(f"{TEXT}level", "1"))
    return (int(number[:3]) if number.isdecimal() else 1), marker


def formats_of(text: Properties, link: str) -> Formats:
    """The formats of words with some text properties."""
    found = [Format(LINK, link)] if link else []
    weight = text.get("font-weight", "")
    if weight == "bold" or weight in {"600", "700", "800", "900"}:
        found.append(Format(STRONG))
    if text.get("font-style") in {"italic", "oblique"}:
        found.append(Format(EMPHASIS))
    if text.get("text-underline-style", "none") != "none" and not link:
        found.append(Format(SpanKind.UNDERLINE))
    struck = (
        text.get("text-line-through-style", "none"),
        text.get("text-line-through-type", "none"),
    )
    if struck != ("none", "none"):
        found.append(Format(SpanKind.STRIKETHROUGH))
    if text.get("font-variant") == "small-caps":
        found.append(Format(SpanKind.SMALL_CAPS))
    if raised := _raised(text.get("text-position", "")):
        found.append(Format(raised))
    if text.get("display") == "none":
        found.append(HIDDEN)
    return tuple(found)


def _raised(position: str) -> SpanKind | None:
    """Above or below the line: "super 58%", "-33% 58%"."""
    first = position.split(maxsplit=1)[:1]
    match first:
        case ["super"]:
            return SpanKind.SUPERSCRIPT
        case ["sub"]:
            return SpanKind.SUBSCRIPT
        case [height] if height.endswith("%") and height.strip("-%").isdecimal():
            number = int(height[:-1][:5])
            return (
                None if not number else (SpanKind.SUPERSCRIPT if number > 0 else SpanKind.SUBSCRIPT)
            )
        case _:
            return None
