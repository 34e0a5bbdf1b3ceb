"""How the words inside an element look, as the page says it by names, attributes and styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ficbook.model.nodes import Align, SpanKind
from ficbook.readers.markup.css import Declarations, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

EMPHASIS = "emphasis"
STRONG = "strong"
LINK = "link"
LANGUAGE = "language"
INLINE_NOTE = "inline-note"


class Format(NamedTuple):
    """What sets words apart: EMPHASIS, STRONG, LINK, LANGUAGE, INLINE_NOTE or a SpanKind."""

    kind: str
    value: str = ""


Formats = tuple[Format, ...]

FORMATS: dict[str, Format] = {
    **dict.fromkeys(("i", "em", "dfn", "var"), Format(EMPHASIS)),
    **dict.fromkeys(("b", "strong"), Format(STRONG)),
    **dict.fromkeys(("u", "ins"), Format(SpanKind.UNDERLINE)),
    **dict.fromkeys(("s", "strike", "del"), Format(SpanKind.STRIKETHROUGH)),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Format(SpanKind.CODE)),
    "sup": Format(SpanKind.SUPERSCRIPT),
    "sub": Format(SpanKind.SUBSCRIPT),
    "cite": Format(SpanKind.TITLE),
}
"""Elements of any age that set words apart."""

_ALIGNS = {
    "center": Align.CENTER,
    "-webkit-center": Align.CENTER,
    "middle": Align.CENTER,
    "right": Align.END,
    "end": Align.END,
    "left": Align.START,
    "start": Align.START,
    "justify": Align.START,
}
_WORDS = frozenset({"a", "abbr", "bdi", "bdo", "cite", "em", "i", "q", "span"})
"""Elements whose `lang` is that of a few words, whatever the page's."""
_KINDS = frozenset((*SpanKind, INLINE_NOTE))
"""What our own books say of some words, which no property of CSS can say."""
_NEVER_SEEN = frozenset({"none"})


class Look(NamedTuple):
    """What an element's words have from it and from those around it.

    `lines_kept` is True where each line break is meant: none parts paragraphs.
    """

    formats: Formats = ()
    align: Align = Align.START
    preformatted: bool = False
    hidden: bool = False
    language: str = ""
    lines_kept: bool = False


def look_of(element: Element, around: Look, sheet: Sheet) -> Look:
    """The look of an element's words."""
    tag = str(element.tag)
    attributes = element.attrib
    style = sheet.look(element)
    if not (attributes or style or tag in FORMATS or tag in {"center", "pre", "table"}):
        return around
    formats = around.formats
    if (kind := style.get("-ficbook-kind", "")) in _KINDS:
        formats = _with(formats, Format(kind)) if not attributes.get("lang") else formats
    elif tag in FORMATS:
        formats = _with(formats, FORMATS[tag])
    if style:
        formats = _styled(formats, style)
    language = (attributes.get("lang") or around.language).strip()
    if language != around.language and (around.language or tag in _WORDS):
        formats = _with(_without(formats, LANGUAGE), Format(LANGUAGE, language))
    return Look(
        formats,
        _align(tag, element, style, around.align),
        _preformatted(tag, style, preformatted=around.preformatted),
        around.hidden or "hidden" in attributes or _hidden(style),
        language,
        around.lines_kept or style.get("-ficbook-lines") == "kept",
    )


def with_link(look: Look, target: str) -> Look:
    """The look of words that lead somewhere; of links in links the inner one counts."""
    return look._replace(formats=_with(_without(look.formats, LINK), Format(LINK, target)))


def _with(formats: Formats, new: Format) -> Formats:
    return formats if new in formats else (*formats, new)


def _without(formats: Formats, kind: str) -> Formats:
    return tuple(f for f in formats if f.kind != kind)


def _hidden(style: Declarations) -> bool:
    return (
        style.get("display") in _NEVER_SEEN
        or style.get("visibility") == "hidden"
        or style.get("font-size") in {"0", "0px", "0pt", "0em"}
        or style.get("opacity") == "0"
    )


def _preformatted(tag: str, style: Declarations, *, preformatted: bool) -> bool:
    if white := style.get("white-space"):
        return white in {"pre", "pre-wrap", "pre-line", "break-spaces"}
    return preformatted or tag == "pre"


def _align(tag: str, element: Element, style: Declarations, around: Align) -> Align:
    if tag == "center":
        return Align.CENTER
    said = style.get("text-align") or (element.get("align") or "").strip().lower()
    if tag in {"img", "hr"}:  # where it floats, not how its words are set
        return around
    if tag == "table":  # as browsers do with pages that have no doctype
        return Align.START
    return _ALIGNS.get(said, around)


def _styled(formats: Formats, style: Declarations) -> Formats:
    match style.get("font-style"):
        case "italic" | "oblique":
            formats = _with(formats, Format(EMPHASIS))
        case "normal":
            formats = _without(formats, EMPHASIS)
    weight = style.get("font-weight", "")
    if weight in {"bold", "bolder"} or (weight.isdigit() and int(weight[:4]) >= 600):
        formats = _with(formats, Format(STRONG))
    elif weight in {"normal", "lighter", "400", "300"}:
        formats = _without(formats, STRONG)
    decoration = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    if "underline" in decoration:
        formats = _with(formats, Format(SpanKind.UNDERLINE))
    if "line-through" in decoration:
        formats = _with(formats, Format(SpanKind.STRIKETHROUGH))
    return _small(formats, style)


def _small(formats: Formats, style: Declarations) -> Formats:
    if "small-caps" in f"{style.get('font-variant')} {style.get('font-variant-caps')}":
        formats = _with(formats, Format(SpanKind.SMALL_CAPS))
    match style.get("vertical-align"):
        case "super":
            formats = _with(formats, Format(SpanKind.SUPERSCRIPT))
        case "sub":
            formats = _with(formats, Format(SpanKind.SUBSCRIPT))
    return formats
